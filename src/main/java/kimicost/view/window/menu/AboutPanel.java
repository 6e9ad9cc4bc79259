package kimicost.view.window.menu;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kimicost.text.Strings;
import kimicost.text.Version;
import kimicost.view.part.AppIcons;
import kimicost.view.part.Popovers;
import atlantafx.base.controls.Popover.ArrowLocation;

/// The app's version, its Java runtime, its licence, and the promise to stay offline.
final class AboutPanel {
    private AboutPanel() {}

    static void open(Node below) {
        Label name = new Label(Strings.of("about.name", Version.current()));
        name.setId("about-name");
        name.getStyleClass().add("popover-title");
        Label runtime = new Label(Strings.of("about.runtime", System.getProperty("java.vendor"), Runtime.version(),
                System.getProperty("javafx.runtime.version")));
        runtime.getStyleClass().add("quiet");
        VBox texts = new VBox(name, new Label(Strings.of("about.promise")), new Label(Strings.of("about.licence")), runtime);
        ImageView icon = new ImageView(AppIcons.of(64));
        HBox panel = new HBox(icon, texts);
        panel.getStyleClass().add("about-panel");
        Popovers.show(panel, below, ArrowLocation.TOP_CENTER);
    }
}
