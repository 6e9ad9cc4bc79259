package kimicost.view.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kimicost.controller.Session;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// An error message, until it is dismissed.
final class ProblemBar extends HBox {
    private static final double MOST_TEXT = 96;

    ProblemBar(Session session) {
        getStyleClass().add("problem-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.setWrapText(true);
        // A name in the message may have any length; the rest of the window must stay visible.
        sentence.setMaxHeight(MOST_TEXT);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.textProperty().bind(session.problem());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button close = new Button(null, Icons.of(Feather.X));
        close.setId("dismiss");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(Strings.of("problem.dismiss"));
        close.setOnAction(event -> session.reportProblem(""));
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), sentence, close);
        visibleProperty().bind(session.problem().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
