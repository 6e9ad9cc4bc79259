package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.controller.Board;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.chart.PixelLines;
import kimicost.view.part.Hints;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One bar of the comparison: name, mark, a segment a line item, whisker and total. The nodes are made once and moved; they
/// come on stage when they first have something to show.
final class StackedBar {
    private static final PseudoClass CHEAPEST = PseudoClass.getPseudoClass("cheapest");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");
    private static final double MARK_GAP = 8;
    private static final double WARNED_WIDTH = 20;
    private static final double MAX_THICKNESS = 32;
    private static final double CAP = 6;
    private static final double DELTA_HEIGHT = 36;

    private final Figures figures;
    private final Consumer<Node> stage;
    private final Set<Node> nodes = new LinkedHashSet<>();
    private final Label name = new Label();
    private final Label mark = new Label();
    private final Label total = new Label();
    private final FontIcon warned = Icons.of(Feather.ALERT_TRIANGLE);
    private final Map<Item, Region> segments = new EnumMap<>(Item.class);
    private final Region tax = new Region();
    private final Region whisker = PixelLines.of("whisker");
    private final Region cap = PixelLines.of("whisker-cap");
    private final Region ghost = new Region();
    private final Label delta = new Label();
    private final Region band = new Region();
    private final Region median = new Region();
    private Estimate estimate;
    private Currency currency;
    private String title = "";
    private boolean leads;
    private Optional<BigDecimal> withoutHits = Optional.empty();
    private Optional<BigDecimal> held = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    /// @param stage  where a node is put
    /// @param choose takes the variant whose name was clicked
    StackedBar(Figures figures, Hints hints, Consumer<Node> stage, Consumer<Variant> choose) {
        this.figures = figures;
        this.stage = stage;
        name.getStyleClass().addAll("bar-name", "choosable");
        name.setContentDisplay(ContentDisplay.RIGHT);
        warned.getStyleClass().add("warned");
        name.setOnMouseClicked(event -> choose.accept(estimate.variant()));
        mark.getStyleClass().add("mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("bar-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        tax.getStyleClass().addAll("segment", "tax");
        explain(tax, hints, () -> Strings.of("chart.hint", title, Strings.of("table.tax"),
                money(estimate.tax())));
        for (Item item : Item.values()) {
            Region segment = new Region();
            segment.getStyleClass().addAll("segment", item.id());
            explain(segment, hints, () -> Strings.of("chart.hint", title, Names.legend(item),
                    derivation(item)));
            segments.put(item, segment);
        }
        explain(whisker, hints, () -> withoutHits.map(sum -> Strings.of("chart.whisker.hint",
                title, money(sum), money(sum.subtract(estimate.total())))).orElse(""));
        ghost.getStyleClass().add("ghost");
        delta.getStyleClass().add("delta");
        explain(ghost, hints, () -> held.map(this::againstBaseline).orElse(""));
        band.getStyleClass().add("band");
        median.getStyleClass().add("median");
        for (Region region : List.of(band, median)) {
            explain(region, hints, () -> outcome.map(this::spread).orElse(""));
        }
        for (Label label : List.of(name, mark, total)) {
            explain(label, hints, this::summary);
        }
    }

    /// Those on stage.
    Set<Node> nodes() {
        return Collections.unmodifiableSet(nodes);
    }

    private void bring(boolean wanted, Node... those) {
        for (Node node : those) {
            if (wanted && nodes.add(node)) {
                stage.accept(node);
            }
        }
    }

    /// @param index of the estimate among those on screen
    void show(Board board, int index) {
        estimate = board.shown().get(index);
        currency = board.comparison().card().currency();
        title = board.comparison().nameOf(estimate.variant());
        withoutHits = board.totalWithoutHits(index);
        outcome = board.outcome(index);
        held = board.baseline().flatMap(baseline -> baseline.of(estimate)).map(Estimate::total);
        delta.setText(held.map(before -> figures.difference(estimate.total(), before, currency)).orElse(""));
        boolean cheapest = board.answer().isCheapest(estimate);
        leads = board.answer().chosen().filter(one -> one == estimate).isPresent();
        name.setText(title);
        // What holds for every row is said once, above the chart.
        boolean noted = estimate.variant().model().thirdParty().isPresent()
                || estimate.warnings().stream().anyMatch(warning -> !warning.unfit() && !board.answer().isCommon(warning));
        name.setGraphic(noted ? warned : null);
        mark.setText(Stream
                .of(leads ? Strings.of("chart.chosen") : "", cheapest ? Strings.of("chart.cheapest") : Verdict.reason(estimate).orElse(""))
                .filter(word -> !word.isEmpty()).collect(Collectors.joining(" · ")));
        mark.setVisible(!mark.getText().isEmpty());
        total.setText(money(estimate.total()));
        total.pseudoClassStateChanged(OVER,
                board.comparison().plan().monthlyBudget().filter(limit -> estimate.total().compareTo(limit) > 0).isPresent());
        total.setAccessibleText(Strings.of("chart.accessible", title, total.getText()));
        // The ghost is always there, and first: it stands behind the bar.
        bring(true, ghost, name, total);
        bring(held.isPresent(), delta);
        segments.forEach((item, segment) -> bring(estimate.amount(item).signum() > 0, segment));
        bring(estimate.tax().signum() > 0, tax);
        bring(withoutHits.isPresent(), whisker, cap);
        bring(outcome.isPresent(), band, median);
        bring(mark.isVisible(), mark);
        nodes.forEach(node -> {
            node.pseudoClassStateChanged(CHEAPEST, cheapest);
            node.pseudoClassStateChanged(UNFIT, !estimate.fits());
            node.pseudoClassStateChanged(CHOSEN, leads);
        });
    }

    /// The amount the axis must reach.
    BigDecimal reach() {
        BigDecimal most = withoutHits.map(estimate.total()::max).orElse(estimate.total());
        BigDecimal reach = held.map(most::max).orElse(most);
        return outcome.map(result -> result.total().p90().max(reach)).orElse(reach);
    }

    /// The room that the difference to the baseline wants; 0 without one.
    double totalWidth() {
        return delta.getText().isEmpty() ? 0 : delta.prefWidth(-1);
    }

    /// The room its name and mark want. A name that bears no mark keeps room for one: the axis must not move when
    /// another variant becomes the cheapest.
    double headWidth(double markWidth) {
        return name.prefWidth(-1) + (name.getGraphic() == null ? WARNED_WIDTH : 0) + MARK_GAP
                + Math.max(markWidth, mark.isVisible() ? mark.prefWidth(-1) : 0);
    }

    /// Places the nodes.
    ///
    /// @param top       of the row
    /// @param height    of the row
    /// @param headWidth of the column of names, at the left
    /// @param barLeft   where amounts are 0
    /// @param barWidth  of the whole axis
    /// @param right     where totals end
    void layout(double top, double height, double headWidth, double barLeft, double barWidth, double right, NiceAxis axis) {
        double middle = Math.round(top + height / 2);
        double markWidth = mark.isVisible() ? mark.prefWidth(-1) : 0;
        double nameRoom = headWidth - (markWidth > 0 ? markWidth + MARK_GAP : 0);
        double nameWidth = Math.ceil(Math.min(name.prefWidth(-1), nameRoom));
        place(name, 0, middle, nameWidth);
        place(mark, nameWidth + MARK_GAP, middle, Math.ceil(markWidth));
        double totalWidth = Math.ceil(total.prefWidth(-1));
        // Below the total where the row is high enough; the table has it in any case.
        delta.setVisible(held.isPresent() && height >= DELTA_HEIGHT);
        place(total, right - totalWidth, delta.isVisible() ? middle - 8 : middle, totalWidth);
        double deltaWidth = Math.ceil(delta.prefWidth(-1));
        place(delta, right - deltaWidth, middle + 9, deltaWidth);

        double thickness = Math.round(Math.clamp(height * 0.46, 8, MAX_THICKNESS));
        double barTop = middle - Math.floor(thickness / 2);
        BigDecimal sum = BigDecimal.ZERO;
        double left = barLeft;
        for (Map.Entry<Item, Region> segment : segments.entrySet()) {
            sum = sum.add(estimate.amount(segment.getKey()));
            double end = barLeft + Math.round(axis.position(sum) * barWidth);
            stretch(segment.getValue(), left, end, barTop, thickness);
            left = end;
        }
        stretch(tax, left, barLeft + Math.round(axis.position(estimate.total()) * barWidth), barTop, thickness);
        ghost.setVisible(held.isPresent());
        held.ifPresent(before -> ghost.resizeRelocate(barLeft, barTop - 4, Math.round(axis.position(before) * barWidth), thickness + 8));
        layoutWhisker(barLeft, barWidth, middle, axis);
        layoutBand(barLeft, barWidth, barTop + thickness, axis);
    }

    /// Under the bar: where eight of ten outcomes lie, and the middle one.
    private void layoutBand(double barLeft, double barWidth, double barBottom, NiceAxis axis) {
        band.setVisible(outcome.isPresent());
        median.setVisible(outcome.isPresent());
        outcome.map(Outcome::total).ifPresent(spread -> {
            double left = barLeft + Math.round(axis.position(spread.p10()) * barWidth);
            double right = barLeft + Math.round(axis.position(spread.p90()) * barWidth);
            band.resizeRelocate(left, barBottom + 3, Math.max(2, right - left), 3);
            median.resizeRelocate(barLeft + Math.round(axis.position(spread.p50()) * barWidth) - 1, barBottom + 1, 2, 7);
        });
    }

    private static void stretch(Region segment, double left, double right, double top, double thickness) {
        segment.setVisible(right > left);
        segment.resizeRelocate(left, top, right - left, thickness);
    }

    private void layoutWhisker(double barLeft, double barWidth, double middle, NiceAxis axis) {
        double from = barLeft + axis.position(estimate.total()) * barWidth;
        double to = withoutHits.map(sum -> barLeft + axis.position(sum) * barWidth).orElse(from);
        whisker.setVisible(to - from > 1);
        cap.setVisible(whisker.isVisible());
        double end = Math.round(to) - 0.5;
        PixelLines.across(whisker, from, end, middle, 2);
        PixelLines.down(cap, end, middle - CAP, middle + CAP, 2);
    }

    private static void place(Label label, double left, double middle, double width) {
        double height = label.prefHeight(width);
        label.resizeRelocate(left, Math.round(middle - height / 2), width, height);
    }

    private String derivation(Item item) {
        List<CostLine> lines = estimate.lines().stream().filter(line -> line.item() == item).toList();
        return String.join(" + ", lines.stream().map(line -> Names.derivation(line, figures, currency)).toList());
    }

    private String summary() {
        return Strings.of("chart.summary", title, money(estimate.total())) + " " + String.join(" ", Verdict.caveats(estimate))
                + " " + Strings.of(leads ? "chart.chosen.hint" : "chart.choose.hint");
    }

    private String againstBaseline(BigDecimal before) {
        return Strings.of("baseline.hint", title, money(estimate.total()), money(before),
                figures.difference(estimate.total(), before, currency));
    }

    private String spread(Outcome result) {
        return Strings.of("risk.hint", title, money(result.total().p10()), money(result.total().p50()), money(result.total().p90()),
                money(estimate.total()));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, currency);
    }

    private static void explain(Node node, Hints hints, Supplier<String> text) {
        hints.explain(node, text);
        Tips.soonOn(node, text);
    }
}
