package kimicost.view.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.Hints;

/// The bottom line: the current explanation, and what applies to all figures on screen.
final class StatusLine extends HBox {
    private final Figures figures;
    private final Label facts = new Label();

    StatusLine(Session session, Figures figures, Hints hints) {
        this.figures = figures;
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label();
        hint.setId("hint");
        hint.textProperty().bind(hints.text());
        hint.setMinWidth(0);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(hint, Priority.ALWAYS);
        facts.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("facts");
        getChildren().addAll(hint, facts);
        session.board().subscribe(this::show);
    }

    private void show(Board board) {
        String prices = switch (board.answer().tax()) {
            case INCLUDED -> Strings.of("status.taxIncluded");
            case BEFORE -> Strings.of("status.beforeTax");
            case ADDED -> Strings.of("status.withTax", figures.percent(board.scenario().plan().taxRate()));
        };
        facts.setText(Names.row(List.of(prices, Strings.of("status.shown", Integer.toString(board.shown().size()),
                Integer.toString(board.comparison().estimates().size())))));
    }
}
