package kimicost.view.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.EnumMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.controller.Session.Together;
import kimicost.controller.Workloads;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Ranking;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.text.Cautions;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Legend;
import kimicost.view.part.Scroller;
import kimicost.view.part.Segments;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// The models and what each costs: bars by price, with the leading one open, a legend, and the choice of variants.
public final class ModelsView extends AnalysisView {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final FlowPane legend = new FlowPane();
    private final Map<Item, Label> items = new EnumMap<>(Item.class);
    private final Map<Overlay, Label> overlays = new EnumMap<>(Overlay.class);
    private final Label tax = Legend.key(Strings.of("table.tax"), "swatch", "tax");
    private final VariantPicker picker;
    private final Label common = new Label();
    private final Label more = new Label();
    private final CompareChart chart;
    private final Scroller scroller;
    private final NoneShown none;
    private final Hyperlink retired = new Hyperlink();
    private final Session session;
    private final Figures figures;
    private Scope scope = Scope.ONE;
    /// Made when there are several workloads: most scenarios have one, and the window comes up sooner.
    private Optional<Segments<Scope>> scopes = Optional.empty();
    private Board fitted;
    private boolean retiredToo;

    /// The scope of the comparison: the current workload, or all that count together.
    private enum Scope { ONE, ALL }

    public ModelsView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        getStyleClass().add("models");
        legend.getStyleClass().add("legend");
        legend.setMinWidth(0);
        HBox.setHgrow(legend, Priority.ALWAYS);
        for (Item item : Item.values()) {
            items.put(item, Legend.key(Names.column(item), "swatch", item.id()));
        }
        overlays.put(Overlay.BASELINE, Legend.key("", "ghost-key"));
        overlays.put(Overlay.RANGE, Legend.key(Strings.of("chart.band"), "band-key"));
        overlays.put(Overlay.WHISKER, Legend.key(Strings.of("chart.whisker"), "dashes"));
        picker = new VariantPicker(session, () -> showRetired(true));
        HBox head = new HBox(legend, picker);
        head.getStyleClass().add("chart-head");
        head.setAlignment(Pos.TOP_LEFT);
        // Otherwise a FlowPane assumes 400 pixels.
        legend.prefWrapLengthProperty().bind(widthProperty().subtract(picker.widthProperty()).subtract(80));
        common.getStyleClass().add("common-warning");
        common.setWrapText(true);
        common.setMinHeight(USE_PREF_SIZE);
        more.getStyleClass().add("route-meaning");
        chart = new CompareChart(this::choose, figures, hints);
        scroller = new Scroller(chart, "chart-scroller");
        scroller.setFitToHeight(true);
        scroller.setMinHeight(0);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        none = new NoneShown(session);
        retired.setId("retired");
        retired.getStyleClass().add("retired-rows");
        retired.setOnAction(event -> showRetired(!retiredToo));
        for (Node part : List.of(common, more, scroller, retired)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        getChildren().addAll(head, common, more, scroller, none, retired);
    }

    /// Shows or hides retired models. Scenarios do not store this.
    public void showRetired(boolean too) {
        retiredToo = too;
        fitted = null;
        refresh();
    }

    @Override
    public void like(AnalysisView other) {
        if (other instanceof ModelsView view) {
            retiredToo = view.retiredToo;
            scope = view.scope;
        }
    }

    @Override
    protected boolean rendersNone() {
        return true;
    }

    @Override
    protected void render() {
        boolean several = subject.board().scenario().workloads().size() > 1;
        offerScopes(several);
        Optional<Together> all = several && scope == Scope.ALL ? session.together() : Optional.empty();
        Board board = all.map(Together::board).orElse(subject.board());
        all.ifPresentOrElse(this::conclude, this::concludeNothing);
        // The layout is fixed during a drag, so it is fitted to the bills at the start.
        Board base = subject.board().before().orElse(subject.board());
        if (base != fitted) {
            fitted = base;
            fit(board.before().orElse(board));
        }
        items.forEach((item, key) -> key.pseudoClassStateChanged(NONE, !Estimate.isBorne(item, board.shown())));
        if (!board.shown().isEmpty()) {
            chart.show(board, retiredToo);
        }
    }

    /// Compares all workloads on one variant with each on its own.
    private void conclude(Together all) {
        Answer answer = all.board().answer();
        String none = Strings.of("insight.empty");
        Optional<Estimate> lead = answer.lead();
        Optional<String> mix = all.asChosen().map(sum -> figures.money(sum, answer.currency()));
        Tone tone = answer.underBudget().filter(left -> left.signum() < 0).isPresent() ? Tone.OVER : Tone.GOOD;
        conclude(new Summary(Verdict.withBudget(answer, figures), tone,
                lead.map(bill -> figures.money(bill.total(), answer.currency())).orElse(none),
                Strings.of("models.all", Verdict.period(answer, figures)),
                List.of(new Fact(Strings.of("models.asChosen"), mix.orElse(none), Tone.PLAIN),
                        new Fact(Strings.of("headline.perYear"),
                                lead.map(bill -> figures.briefMoney(bill.perYear(), answer.currency())).orElse(none), Tone.PLAIN))));
    }

    private void offerScopes(boolean several) {
        if (several && scopes.isEmpty()) {
            Segments<Scope> segments = new Segments<>("models-scope", value -> Strings.of("models.scope." + value), value -> {
                scope = value;
                fitted = null;
                refresh();
            }, Scope.values());
            segments.choose(scope);
            segments.setMinHeight(USE_PREF_SIZE);
            segments.managedProperty().bind(segments.visibleProperty());
            scopes = Optional.of(segments);
            getChildren().addFirst(segments);
        }
        scopes.ifPresent(segments -> segments.setVisible(several));
    }

    /// Chooses a variant for all workloads or the current one. For that, a second click returns to the cheapest that fits.
    private void choose(Variant variant) {
        if (subject.board().scenario().workloads().size() > 1 && scope == Scope.ALL) {
            new Workloads(session).choose(Optional.of(session.board().get().comparison().nameOfChoice(variant)));
            return;
        }
        boolean chosen = session.board().get().answer().chosen().filter(one -> one.variant().key().equals(variant.key())).isPresent();
        session.choose(chosen ? Optional.empty() : Optional.of(variant));
    }

    /// Shows what surrounds the bars, which is fixed during a drag.
    private void fit(Board board) {
        boolean some = !board.shown().isEmpty();
        int folded = retiredToo ? 0 : board.shown().size() - Ranking.current(board.answer()).size();
        int gone = retiredToo ? board.shown().size() - Ranking.current(board.answer()).size() : folded;
        none.setVisible(!some);
        scroller.setVisible(some);
        common.setText(board.answer().notes().stream().filter(note -> !note.warning().unfit() && note.concernsAll(board.shown()))
                .map(Cautions::of).collect(Collectors.joining(" ")));
        common.setVisible(!common.getText().isEmpty());
        more.setText(AnalysisView.more(board, MOST_ROWS));
        more.setVisible(!more.getText().isEmpty());
        retired.setText(Strings.of(retiredToo ? "chart.retired.hide" : "chart.retired.show", Integer.toString(gone), gone));
        retired.setVisible(gone > 0);
        picker.say(board.shown().size() - folded);
        board.baseline().ifPresent(held -> overlays.get(Overlay.BASELINE).setText(Strings.of("baseline.key", held.scenario().name())));
        List<Node> keys = Stream.of(
                items.entrySet().stream().filter(entry -> isPossible(entry.getKey(), board.shown())).map(Map.Entry::getValue),
                Stream.of(tax).filter(key -> board.answer().taxed()),
                Overlay.of(board).stream().map(overlays::get)).<Node>flatMap(part -> part).toList();
        if (!legend.getChildren().equals(keys)) {
            legend.getChildren().setAll(keys);
        }
    }

    /// Whether these models can be billed for `item`. If so, its place in the legend is reserved, so that the first search moves nothing.
    private static boolean isPossible(Item item, List<Estimate> estimates) {
        return item != Item.INPUT_CACHE_WRITE || Estimate.isBorne(item, estimates)
                || estimates.stream().anyMatch(estimate -> estimate.variant().model().standard().cacheWrite().isPresent());
    }
}
