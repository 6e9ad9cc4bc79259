package kimicost.view.part;

import java.util.Currency;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// A view beside the comparison. Only the one on screen is told what to show.
public abstract class AnalysisView extends VBox {
    /// How many lines a chart draws, and how many rows a picture has; of more variants, those nearest in price to the analysed one.
    public static final int MOST_LINES = 12;
    public static final int MOST_ROWS = 24;

    /// What is shown; null before the view was first on screen.
    protected Subject subject;
    private final ReadOnlyObjectWrapper<Optional<Summary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What an analysis is about.
    ///
    /// @param variant the one that was chosen
    public record Subject(Board board, Variant variant) {
        public Scenario scenario() {
            return board.scenario();
        }

        /// What the variant is called on the board.
        public String name() {
            return board.comparison().nameOf(variant);
        }

        /// What a bill of the board is called, and why it does not fit where it does not.
        public String named(Estimate estimate) {
            return Verdict.named(board.comparison(), estimate);
        }

        /// The board with as many of its bills as a picture has room for, the variant's own among them.
        public Board around(int most) {
            return board.around(Optional.of(variant), most);
        }

        /// What is said of the variants that a picture has no room for; empty where it shows all.
        public String more(int most) {
            return AnalysisView.more(board, most);
        }

        public RateCard card() {
            return variant.card();
        }

        public Currency currency() {
            return card().currency();
        }
    }

    public AnalysisView() {
        getStyleClass().addAll("card", "analysis");
    }

    public final void show(Subject shown) {
        subject = shown;
        render();
    }

    public final Subject subject() {
        return subject;
    }

    /// Renders the subject again: a control of the view's own has moved. Nothing happens before the first subject.
    protected final void refresh() {
        if (subject != null) {
            render();
        }
    }

    protected abstract void render();

    /// What the view answers, said above it; empty while that of the comparison stands there.
    public final ReadOnlyObjectProperty<Optional<Summary>> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Says what the view answers: part of every [#render()] of a view with an answer of its own.
    protected final void conclude(Summary answer) {
        summary.set(Optional.of(answer));
    }

    /// What a picture of the view shows.
    public Region picture() {
        return this;
    }

    /// Shows what `other`, of the same kind, shows beside the subject: switches that no scenario keeps.
    public void like(AnalysisView other) {}

    /// What is said of the variants of `board` that a picture of `most` has no room for; empty where it shows all.
    public static String more(Board board, int most) {
        return board.shown().size() > most ? Strings.of("more.variants", Integer.toString(most), Integer.toString(board.shown().size()))
                : "";
    }

    /// A control with its name before it.
    public static Node named(String key, Node control) {
        Label name = new Label(Strings.of(key));
        name.setLabelFor(control);
        HBox box = new HBox(name, control);
        box.getStyleClass().add("lever");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
