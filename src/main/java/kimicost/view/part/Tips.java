package kimicost.view.part;

import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// Words that come up where the pointer rests. A tooltip is a window with a scene of its own, so each is made when the
/// pointer first comes: a hundred of them would hold up the start.
public final class Tips {
    private static final Duration USUAL = Duration.seconds(1);
    private static final Duration SOON = Duration.millis(250);

    private Tips() {}

    /// @param text asked for each time the pointer comes; where it is empty, nothing comes up
    public static void on(Node node, Supplier<String> text) {
        install(node, text, USUAL);
    }

    /// As [#on], but sooner, for what is read by pointing at it.
    public static void soonOn(Node node, Supplier<String> text) {
        install(node, text, SOON);
    }

    private static void install(Node node, Supplier<String> text, Duration delay) {
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            private Tooltip tooltip;

            @Override
            public void handle(MouseEvent event) {
                String words = text.get();
                if (tooltip == null) {
                    tooltip = new Tooltip();
                    tooltip.setShowDelay(delay);
                }
                tooltip.setText(words);
                if (words.isEmpty()) {
                    Tooltip.uninstall(node, tooltip);
                } else {
                    Tooltip.install(node, tooltip);
                }
            }
        });
    }
}
