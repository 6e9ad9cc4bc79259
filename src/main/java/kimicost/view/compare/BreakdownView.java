package kimicost.view.compare;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.text.Figures;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;

/// The bills on screen as a table, to the cent.
public final class BreakdownView extends AnalysisView {
    private final BreakdownTable table;
    private final NoneShown none;

    public BreakdownView(Session session, Figures figures, Hints hints) {
        table = new BreakdownTable(figures, hints);
        none = new NoneShown(session);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.managedProperty().bind(table.visibleProperty());
        heightProperty().subscribe(() -> table.fit(getHeight()));
        getChildren().addAll(table, none);
    }

    @Override
    protected boolean rendersNone() {
        return true;
    }

    @Override
    protected void render() {
        boolean some = !subject.board().shown().isEmpty();
        table.setVisible(some);
        none.setVisible(!some);
        table.show(subject.board(), getHeight());
    }
}
