package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.chart.PixelLines;
import kimicost.view.part.Hints;
import kimicost.view.part.Tips;

/// One bar of the comparison: name, mark, a segment per line item, overlays, total, and how it compares. The nodes are created
/// once, added when they first have something to show, and then moved.
final class StackedBar {
    private static final PseudoClass CHEAPEST = PseudoClass.getPseudoClass("cheapest");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");
    private static final PseudoClass MORE = PseudoClass.getPseudoClass("more");
    private static final PseudoClass LESS = PseudoClass.getPseudoClass("less");
    private static final double OVER_SEGMENTS = -1;
    /// In front of the budget line, which is at -2.
    private static final double OVER_BUDGET = -3;
    private static final double MARK_GAP = 8;
    private static final double MAX_THICKNESS = 44;
    private static final double THICK = 0.66;
    /// Space is reserved for totals of up to this size. From a million on they can be abbreviated.
    private static final BigDecimal LARGE = new BigDecimal("999999.99");
    private static final double CAP = 6;
    private static final double TEAR = 7;
    /// The space on either side of a segment's text.
    private static final double WORDS_GAP = 7;

    private final Figures figures;
    private final Consumer<Node> stage;
    private final Set<Node> nodes = new LinkedHashSet<>();
    private final BarName name;
    private final Label mark = new Label();
    private final Label total = new Label();
    private final Label versus = new Label();
    private final Map<Item, Region> segments = new EnumMap<>(Item.class);
    private final Map<Item, Label> words = new EnumMap<>(Item.class);
    private final Region tax = new Region();
    private final Region tear = new Region();
    private final Region whisker = PixelLines.of("whisker");
    private final Region cap = PixelLines.of("whisker-cap");
    private final Region ghost = new Region();
    private final Region outline = new Region();
    private final Region band = new Region();
    private final Region median = new Region();
    private Row row;
    private Set<Overlay> drawn = Set.of();
    private boolean open;

    /// @param stage  adds a node to the chart
    /// @param choose receives the variant whose name was clicked
    StackedBar(Figures figures, Hints hints, Consumer<Node> stage, Consumer<Variant> choose) {
        this.figures = figures;
        this.stage = stage;
        name = new BarName(() -> choose.accept(row.estimate().variant()));
        mark.getStyleClass().add("mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        total.getStyleClass().add("bar-total");
        versus.getStyleClass().add("versus");
        tear.getStyleClass().add("tear");
        tear.setMouseTransparent(true);
        outline.getStyleClass().add("outline");
        outline.setMouseTransparent(true);
        ghost.getStyleClass().add("ghost");
        band.getStyleClass().add("band");
        median.getStyleClass().add("median");
        tax.getStyleClass().addAll("segment", "tax");
        explain(tax, hints, () -> Strings.of("chart.hint", row.title(), Strings.of("table.tax"), money(row.estimate().tax())));
        for (Item item : Item.values()) {
            Region segment = new Region();
            segment.getStyleClass().addAll("segment", item.id());
            explain(segment, hints, () -> Strings.of("chart.hint", row.title(), Names.legend(item), derivation(item)));
            segments.put(item, segment);
            Label inside = new Label();
            inside.getStyleClass().addAll("in-bar", "on-" + item.id());
            inside.setMouseTransparent(true);
            words.put(item, inside);
        }
        explain(whisker, hints, () -> row.withoutHits().map(sum -> Strings.of("chart.whisker.hint", row.title(), money(sum),
                money(sum.subtract(row.estimate().total())))).orElse(""));
        explain(ghost, hints, () -> row.held().map(this::againstBaseline).orElse(""));
        for (Region region : List.of(band, median)) {
            explain(region, hints, () -> row.outcome().map(result -> Strings.of("risk.hint", row.title(), money(result.total().p10()),
                    money(result.total().p50()), money(result.total().p90()), money(row.estimate().total()))).orElse(""));
        }
        // Segments may be added after them.
        List.of(tear, outline, whisker, cap, band, median).forEach(node -> node.setViewOrder(OVER_SEGMENTS));
        words.values().forEach(label -> label.setViewOrder(OVER_BUDGET));
        for (Label label : List.of(name, mark, total, versus)) {
            explain(label, hints, this::summary);
        }
    }

    /// The nodes added so far.
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

    /// @param overlays what is drawn over the bar
    /// @param opened   whether its facts are shown below it
    void show(Row shown, Set<Overlay> overlays, boolean opened) {
        row = shown;
        drawn = overlays;
        open = opened;
        Estimate estimate = row.estimate();
        // What applies to every row is said once, above the chart.
        boolean noted = estimate.variant().model().thirdParty().isPresent()
                || estimate.warnings().stream().anyMatch(warning -> !warning.unfit() && !row.board().answer().isCommon(warning));
        mark.setText(row.mark());
        mark.setVisible(!mark.getText().isEmpty());
        name.show(row.name(figures), noted, row.leads(), accessible());
        total.setText(money(estimate.total()));
        total.pseudoClassStateChanged(OVER, row.over());
        int direction = row.moved().map(BigDecimal::signum).orElse(0);
        versus.setText(versus());
        versus.pseudoClassStateChanged(MORE, direction > 0);
        versus.pseudoClassStateChanged(LESS, direction < 0);
        // Nodes behind the bar are added first, even before they have something to show.
        bring(true, ghost, name, total, versus);
        segments.forEach((item, segment) -> bring(estimate.amount(item).signum() > 0, segment));
        bring(estimate.tax().signum() > 0, tax);
        bring(true, tear, outline);
        bring(drawn.contains(Overlay.WHISKER), whisker, cap);
        bring(drawn.contains(Overlay.RANGE), band, median);
        bring(mark.isVisible(), mark);
        words.forEach((item, label) -> bring(open && estimate.amount(item).signum() > 0, label));
        boolean cheapest = row.cheapest();
        boolean dimmed = row.dimmed();
        nodes.forEach(node -> {
            node.pseudoClassStateChanged(CHEAPEST, cheapest);
            node.pseudoClassStateChanged(UNFIT, dimmed);
        });
    }

    /// During a drag, how much the bill has changed; otherwise, how many times as much as the cheapest that fits.
    private String versus() {
        Optional<Estimate> cheapest = row.board().answer().cheapest();
        return row.moved().map(apart -> figures.briefChange(apart, row.currency())).orElseGet(() -> cheapest
                .filter(least -> least.total().signum() > 0 && !row.cheapest() && row.estimate().billed())
                .map(least -> figures.times(row.estimate().total(), least.total())).orElse(""));
    }

    /// The width that its name and mark need.
    ///
    /// @param markWidth space to reserve for the mark of the cheapest, which this row may get
    double headWidth(double markWidth) {
        double marks = Math.ceil(Math.max(markWidth, mark.isVisible() ? mark.prefWidth(-1) : 0));
        return Math.ceil(name.prefWidth(-1)) + (marks > 0 ? MARK_GAP + marks : 0);
    }

    /// The widest total that space is reserved for; a drag may add a digit. Larger ones are abbreviated.
    String widestTotal() {
        BigDecimal total = row.estimate().total();
        return money(total.signum() == 0 ? LARGE : total.max(total.movePointRight(1).min(LARGE)));
    }

    /// Where the bar ends in a row of height `height`, from the top of the row.
    static double bottom(double height) {
        return Math.round(height / 2) - Math.floor(thickness(height) / 2) + thickness(height);
    }

    private static double thickness(double height) {
        return Math.round(Math.clamp(height * THICK, 10, MAX_THICKNESS));
    }

    /// Places the nodes.
    ///
    /// @param top     the top of the row
    /// @param height  the height of the row
    /// @param columns where names end, totals end and comparisons end
    void layout(double top, double height, Columns columns, Track track) {
        double middle = Math.round(top + height / 2);
        double markWidth = mark.isVisible() ? Math.ceil(mark.prefWidth(-1)) : 0;
        double nameRoom = columns.head() - (markWidth > 0 ? markWidth + MARK_GAP : 0);
        double nameWidth = Math.min(Math.ceil(name.prefWidth(-1)), nameRoom);
        place(name, 0, middle, nameWidth);
        place(mark, nameWidth + MARK_GAP, middle, markWidth);
        place(total, columns.totalLeft(), middle, columns.totalRight() - columns.totalLeft());
        if (total.prefWidth(-1) > total.getWidth()) {
            total.setText(figures.axis(row.estimate().total(), row.currency()));
        }
        place(versus, columns.totalRight(), middle, columns.right() - columns.totalRight());

        double thickness = thickness(height);
        double barTop = middle - Math.floor(thickness / 2);
        Estimate estimate = row.estimate();
        BigDecimal sum = BigDecimal.ZERO;
        double left = track.left();
        for (Map.Entry<Item, Region> segment : segments.entrySet()) {
            BigDecimal amount = estimate.amount(segment.getKey());
            sum = sum.add(amount);
            // The last segment ends at the total.
            boolean last = sum.compareTo(estimate.total()) == 0;
            double end = amount.signum() == 0 ? left : track.x(last ? estimate.total() : sum);
            stretch(segment.getValue(), left, end, barTop, thickness);
            write(segment.getKey(), amount, left, end, middle);
            left = end;
        }
        stretch(tax, left, estimate.tax().signum() == 0 ? left : track.x(estimate.total()), barTop, thickness);
        tear.setVisible(track.tears(estimate.total()));
        tear.resizeRelocate(track.right() - TEAR, barTop, TEAR + 1, thickness);
        ghost.setVisible(drawn.contains(Overlay.BASELINE) && row.held().isPresent());
        row.held().ifPresent(held -> ghost.resizeRelocate(track.left(), barTop - 5, track.x(held) - track.left(), thickness + 10));
        Optional<Estimate> before = row.before().filter(was -> drawn.contains(Overlay.OUTLINE) && was.total().signum() > 0
                && !track.tears(was.total()));
        outline.setVisible(before.isPresent());
        before.ifPresent(was -> outline.resizeRelocate(track.left(), barTop - 3, track.x(was.total()) - track.left() + 1, thickness + 6));
        layoutWhisker(track, middle, Math.min(CAP, thickness / 2));
        layoutBand(track, barTop + thickness);
    }

    /// Labels a segment of the open row with its name and amount, the amount only, or nothing, depending on the space.
    private void write(Item item, BigDecimal amount, double left, double right, double middle) {
        Label label = words.get(item);
        boolean wanted = open && right - left > 30 && nodes.contains(label);
        label.setVisible(wanted);
        if (wanted) {
            label.setText(Strings.of("chart.inBar", Names.column(item), money(amount)));
            if (label.prefWidth(-1) + 2 * WORDS_GAP > right - left) {
                label.setText(money(amount));
            }
            label.setVisible(label.prefWidth(-1) + 2 * WORDS_GAP <= right - left);
            place(label, left + WORDS_GAP, middle, Math.ceil(label.prefWidth(-1)));
        }
    }

    private static void stretch(Region segment, double left, double right, double top, double thickness) {
        segment.setVisible(right > left);
        segment.resizeRelocate(left, top, right - left, thickness);
    }

    private void layoutWhisker(Track track, double middle, double reach) {
        BigDecimal total = row.estimate().total();
        double from = track.x(total);
        double to = row.withoutHits().map(track::x).orElse(from);
        whisker.setVisible(drawn.contains(Overlay.WHISKER) && to - from > 1);
        cap.setVisible(whisker.isVisible() && row.withoutHits().filter(track::tears).isEmpty());
        PixelLines.across(whisker, from + 2, to, middle, 2);
        PixelLines.down(cap, to - 0.5, middle - reach, middle + reach, 2);
    }

    /// Draws the 80 % range and the median below the bar.
    private void layoutBand(Track track, double barBottom) {
        boolean there = drawn.contains(Overlay.RANGE) && row.outcome().filter(result -> !track.tears(result.total().p10())).isPresent();
        band.setVisible(there);
        median.setVisible(there && !track.tears(row.outcome().orElseThrow().total().p50()));
        if (there) {
            var spread = row.outcome().orElseThrow().total();
            band.resizeRelocate(track.x(spread.p10()), barBottom + 2, Math.max(2, track.x(spread.p90()) - track.x(spread.p10())), 3);
            median.resizeRelocate(track.x(spread.p50()) - 1, barBottom, 2, 7);
        }
    }

    private static void place(Label label, double left, double middle, double width) {
        double height = label.prefHeight(width);
        label.resizeRelocate(Math.round(left), Math.round(middle - height / 2), width, height);
    }

    private String derivation(Item item) {
        return String.join(" + ", row.estimate().lines().stream().filter(line -> line.item() == item)
                .map(line -> Names.derivation(line, figures, row.currency())).toList());
    }

    /// For example `Kimi K2.6, $204.50 a month, cheapest`.
    private String accessible() {
        String said = mark.getText().isEmpty() ? Strings.of("chart.accessible", row.title(), money(row.estimate().total()))
                : Strings.of("chart.accessible.marked", row.title(), money(row.estimate().total()), mark.getText());
        return row.over() ? Strings.of("chart.accessible.over", said) : said;
    }

    private String summary() {
        return Strings.of("chart.summary", row.title(), money(row.estimate().total())) + " "
                + String.join(" ", Verdict.caveats(row.estimate())) + " "
                + Strings.of(row.chosen() ? "chart.chosen.hint" : "chart.choose.hint");
    }

    private String againstBaseline(BigDecimal before) {
        BigDecimal now = row.estimate().total();
        return Strings.of("baseline.hint", row.title(), money(now), money(before), figures.difference(now, before, row.currency()));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, row.currency());
    }

    private static void explain(Node node, Hints hints, Supplier<String> text) {
        hints.explain(node, text);
        Tips.soonOn(node, text);
    }
}
