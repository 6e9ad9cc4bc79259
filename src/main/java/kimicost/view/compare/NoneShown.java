package kimicost.view.compare;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Strings;

/// Shown if no variant is selected, with a button that shows the default ones.
final class NoneShown extends VBox {
    NoneShown(Session session) {
        getStyleClass().add("none-shown");
        Label label = new Label(Strings.of("chart.noneShown"));
        label.setWrapText(true);
        Button defaults = new Button(Strings.of("chart.noneShown.defaults"));
        defaults.setId("show-defaults");
        defaults.setOnAction(event -> session.showOnly(Optional.empty()));
        getChildren().addAll(label, defaults);
        VBox.setVgrow(this, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
    }
}
