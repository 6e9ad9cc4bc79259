package kimicost.view.part;

import java.util.Currency;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
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

/// Base class of the views. Only the view on screen receives updates.
public abstract class AnalysisView extends VBox {
    /// The most lines in a chart and rows in an image. If there are more variants, those closest in price to the subject are shown.
    public static final int MOST_LINES = 12;
    public static final int MOST_ROWS = 24;

    /// Set while a view shows an example instead of the scenario.
    protected static final PseudoClass EXAMPLE = PseudoClass.getPseudoClass("example");

    /// What is shown; null until the view is first on screen.
    protected Subject subject;
    private final ReadOnlyObjectWrapper<Optional<Summary>> summary = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What a view is about.
    ///
    /// @param about the leading variant, or else the first one shown; empty if none is shown
    public record Subject(Board board, Optional<Variant> about) {
        public static Subject of(Board board) {
            return new Subject(board, board.answer().lead().or(() -> board.shown().stream().findFirst()).map(Estimate::variant));
        }

        /// The variant the view is about. Present whenever a view renders, except views that also render none.
        public Variant variant() {
            return about.orElseThrow();
        }

        public Scenario scenario() {
            return board.scenario();
        }

        /// The variant's name on the board.
        public String name() {
            return board.comparison().nameOf(variant());
        }

        /// The name of a bill, with the reason if it does not fit.
        public String named(Estimate estimate) {
            return Verdict.named(board.comparison(), estimate);
        }

        /// The board reduced to `most` bills, including the variant's own.
        public Board around(int most) {
            return board.around(about, most);
        }

        /// A note about the variants left out of an image of `most`; empty if all are shown.
        public String more(int most) {
            return AnalysisView.more(board, most);
        }

        public RateCard card() {
            return variant().card();
        }

        public Currency currency() {
            return board.answer().currency();
        }
    }

    public AnalysisView() {
        getStyleClass().addAll("card", "analysis");
    }

    public final void show(Subject shown) {
        subject = shown;
        refresh();
    }

    public final Subject subject() {
        return subject;
    }

    /// Renders again after one of the view's own controls changed. Does nothing before the first subject.
    protected final void refresh() {
        if (subject != null && (subject.about().isPresent() || rendersNone())) {
            render();
        }
    }

    /// Whether the view has something to show when no variant is shown. Other views then stay as they were.
    protected boolean rendersNone() {
        return false;
    }

    protected abstract void render();

    /// The view's own verdict, shown above it; empty to show the comparison's.
    public final ReadOnlyObjectProperty<Optional<Summary>> summary() {
        return summary.getReadOnlyProperty();
    }

    /// Sets the view's verdict. A view that has one calls this in every [#render()].
    protected final void conclude(Summary answer) {
        summary.set(Optional.of(answer));
    }

    /// Leaves the verdict to the comparison.
    protected final void concludeNothing() {
        summary.set(Optional.empty());
    }

    /// The part of the view that is exported as an image.
    public Region picture() {
        return this;
    }

    /// Copies switches that are not stored in the scenario from `other`, a view of the same class.
    public void like(AnalysisView other) {}

    /// A note about the variants of `board` left out of an image of `most`; empty if all are shown.
    public static String more(Board board, int most) {
        return board.shown().size() > most ? Strings.of("more.variants", Integer.toString(most), Integer.toString(board.shown().size()))
                : "";
    }

    /// Fixes the height of what is above or below a picture during a drag, whatever text it shows.
    protected static void keepHeight(boolean held, Region... regions) {
        for (Region region : regions) {
            double height = held && region.getHeight() > 0 ? region.getHeight() : USE_COMPUTED_SIZE;
            region.setPrefHeight(height);
        }
    }

    /// A control with its label in front.
    public static Node named(String key, Node control) {
        Label name = new Label(Strings.of(key));
        name.setLabelFor(control);
        HBox box = new HBox(name, control);
        box.getStyleClass().add("lever");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
