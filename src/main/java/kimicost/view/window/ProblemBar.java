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

/// A strip that says what went wrong, until it is put away.
final class ProblemBar extends HBox {
    private static final double MOST_TEXT = 96;

    ProblemBar(Session session) {
        getStyleClass().add("problem-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label sentence = new Label();
        sentence.setWrapText(true);
        // However long the name in it is, the window stays below it.
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
