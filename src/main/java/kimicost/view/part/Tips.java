package kimicost.view.part;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.Subscription;

/// Tooltips that are created when the pointer first enters a node. Each tooltip is a window with its own scene, and creating
/// a hundred of them would slow down the start.
public final class Tips {
    private static final Duration USUAL = Duration.seconds(1);
    private static final double GAP = 24;
    private static final Duration SOON = Duration.millis(250);

    private Tips() {}

    /// Shows a tooltip after the usual delay.
    ///
    /// @param text evaluated each time the pointer enters; if empty, no tooltip is shown
    public static void on(Node node, Supplier<String> text) {
        install(node, text, USUAL);
    }

    /// Like [#on], but with a shorter delay, for things that are read by pointing at them.
    public static void soonOn(Node node, Supplier<String> text) {
        install(node, text, SOON);
    }

    /// Shows a tooltip to the right of `node` a second after `when` becomes true, until it becomes false or a key is pressed.
    public static void beside(Node node, ObservableBooleanValue when, Supplier<String> text) {
        when.subscribe((before, now) -> {
            if (now) {
                new Beside(node, when, text).wait(USUAL);
            }
        });
    }

    private static final class Beside {
        private final Node node;
        private final Tooltip tooltip = new Tooltip();
        private final PauseTransition moment = new PauseTransition();
        private final EventHandler<KeyEvent> keys = event -> end();
        private final Subscription held;

        Beside(Node node, ObservableBooleanValue when, Supplier<String> text) {
            this.node = node;
            held = when.subscribe((before, now) -> end());
            moment.setOnFinished(event -> {
                Bounds bounds = node.localToScreen(node.getLayoutBounds());
                if (bounds != null) {
                    tooltip.setText(text.get());
                    tooltip.setHideOnEscape(false);
                    tooltip.show(node, bounds.getMaxX() + GAP, bounds.getMinY());
                }
            });
        }

        void wait(Duration time) {
            moment.setDuration(time);
            node.addEventFilter(KeyEvent.KEY_PRESSED, keys);
            moment.play();
        }

        private void end() {
            moment.stop();
            tooltip.hide();
            held.unsubscribe();
            node.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
        }
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
