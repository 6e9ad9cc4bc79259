package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import kimicost.controller.Board;
import kimicost.model.analysis.Ranking;
import kimicost.model.analysis.Ranking.Group;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.text.BarAxis;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.PixelLines;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;

/// The comparison as stacked horizontal bars in groups, with columns of totals and of how they compare, drawn with our own
/// shapes: a JavaFX chart offers none of that and costs twice as much to move.
///
/// Rows, groups, columns and axis are fitted to a board. During a drag they stay fitted to the board at its start.
final class CompareChart extends Region {
    private static final double HEADING = 26;
    private static final double FOOT = 34;
    private static final double MIN_ROW = 23;
    private static final double USUAL_ROW = 30;
    private static final double MAX_ROW = 104;
    /// Used before the chart has a width.
    private static final double USUAL_WIDTH = 900;
    private static final double FACTS_GAP = 12;
    private static final BigDecimal WIDEST_VERSUS = new BigDecimal("999999.99");
    private static final Duration FIT = Duration.millis(150);

    private final Consumer<Variant> choose;
    private final Figures figures;
    private final Hints hints;
    private final List<StackedBar> bars = new ArrayList<>();
    private final List<Label> headings = new ArrayList<>();
    private final BillFacts facts;
    private final Region budgetAbove = PixelLines.of("budget-line");
    private final Region budgetBelow = PixelLines.of("budget-line");
    private final Label budgetLabel = new Label();
    private final PuterRow puter;
    private final Label widestTotal = sample("bar-total");
    private final Label widestVersus = sample("versus");
    private final Label widestMark = sample("mark");
    private final List<Node> fixed;
    /// The amount at the right end: that of the axis, or one on the way to it.
    private final DoubleProperty end = new SimpleDoubleProperty(1);

    private Board fitted;
    private boolean retiredToo;
    private Ranking ranking = new Ranking(List.of());
    private List<Row> rows = List.of();
    private Optional<Integer> opened = Optional.empty();
    private BarAxis axis = BarAxis.NONE;
    private Optional<BigDecimal> budget = Optional.empty();
    private boolean measured;
    private double names;
    private double totals;
    private double versus;
    private boolean moving;

    /// @param choose takes the variant whose name was clicked
    CompareChart(Consumer<Variant> choose, Figures figures, Hints hints) {
        this.choose = choose;
        this.figures = figures;
        this.hints = hints;
        facts = new BillFacts(figures);
        getStyleClass().add("compare-chart");
        budgetLabel.getStyleClass().add("budget-label");
        puter = new PuterRow(hints);
        widestMark.setText(Strings.of("chart.cheapest"));
        for (Region line : List.of(budgetAbove, budgetBelow)) {
            line.setMouseTransparent(true);
            line.setViewOrder(-2);
        }
        fixed = List.of(facts, budgetAbove, budgetBelow, budgetLabel, puter, widestTotal, widestVersus, widestMark);
        rebuild();
        end.subscribe(this::requestLayout);
    }

    /// An invisible label, for measuring text.
    private static Label sample(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setVisible(false);
        return label;
    }

    /// @param retired whether retired models are shown
    void show(Board board, boolean retired) {
        Board base = board.before().orElse(board);
        boolean released = moving && board.before().isEmpty();
        if (base != fitted || retired != retiredToo) {
            fitted = base;
            retiredToo = retired;
            fit(base);
        }
        moving = board.before().isPresent();
        Set<Overlay> drawn = Overlay.of(board);
        rows = rows(base, board);
        for (int i = 0; i < rows.size(); i++) {
            bars.get(i).show(rows.get(i), drawn, isOpen(i));
        }
        opened.ifPresent(i -> facts.show(rows.get(i)));
        if (axis == BarAxis.NONE || base == board) {
            scaleTo(axis(board), released);
        }
        puter.show(figures.money(BigDecimal.ZERO, board.answer().currency()));
        budget = board.comparison().plan().monthlyBudget();
        budgetLabel.setVisible(budget.isPresent());
        budget.ifPresent(limit -> budgetLabel
                .setText(Strings.of(isBudgetDrawn() ? "chart.budget" : "chart.budgetBeyond",
                        figures.axis(limit, board.answer().currency()))));
        requestLayout();
    }

    private boolean isOpen(int index) {
        return opened.isPresent() && opened.get() == index;
    }

    /// Fits rows, groups and the open row to `base`.
    private void fit(Board base) {
        Board few = base.around(base.answer().lead().map(Estimate::variant), AnalysisView.MOST_ROWS);
        ranking = Ranking.of(base.comparison().cards(), retiredToo ? few.shown() : Ranking.current(few.answer()));
        int count = ranking.rows().size();
        if (bars.size() != count || headings.size() != ranking.groups().size()) {
            while (bars.size() > count) {
                bars.removeLast();
            }
            while (bars.size() < count) {
                bars.add(new StackedBar(figures, hints, this::bring, choose));
            }
            headings.clear();
            ranking.groups().forEach(group -> headings.add(new Label()));
            headings.forEach(heading -> {
                heading.getStyleClass().add("group-heading");
                // Their text is in front of the budget line.
                heading.setViewOrder(-3);
            });
            rebuild();
        }
        boolean several = base.comparison().cards().size() > 1;
        for (int i = 0; i < headings.size(); i++) {
            Group group = ranking.groups().get(i);
            String key = switch (group.kind()) {
                case AT_ONCE -> "ranking.atOnce";
                case IN_BATCHES -> group.allWait() ? "ranking.batches" : "ranking.wait";
                case BESIDE -> "ranking.beside";
            };
            headings.get(i).setText(Strings.of(several && group.kind() != Ranking.Kind.BESIDE ? key + ".of" : key, group.card().name()));
        }
        List<Row> at = rows(base, base);
        opened = Stream.iterate(0, i -> i + 1).limit(at.size()).filter(i -> at.get(i).leads()).findFirst();
        opened.map(at::get).ifPresent(facts::fit);
        facts.setVisible(opened.isPresent());
        axis = axis(base);
        measured = false;
        requestParentLayout();
    }

    private List<Row> rows(Board base, Board board) {
        return ranking.groups().stream().flatMap(group -> group.estimates().stream().map(then -> Row.of(base, board, group, then)))
                .toList();
    }

    private BarAxis axis(Board board) {
        Set<Overlay> drawn = Overlay.of(board);
        return BarAxis.of(board.answer().lead().map(Estimate::total),
                rows(fitted, board).stream().map(row -> row.bar(drawn)).toList(), board.comparison().plan().monthlyBudget());
    }

    /// After a drag, animates the axis to its new end.
    private void scaleTo(BarAxis next, boolean released) {
        axis = next == BarAxis.NONE || moving ? axis : next;
        double to = next.end().doubleValue();
        if (released && getScene() != null && to != end.get() && !Platform.getPreferences().isReducedMotion()) {
            new Timeline(new KeyFrame(FIT, new KeyValue(end, to, Interpolator.EASE_BOTH))).play();
        } else {
            end.set(to);
        }
    }

    /// During a drag, the budget may move beyond the axis it was on, and back.
    private boolean isBudgetDrawn() {
        return budget.filter(limit -> limit.doubleValue() <= end.get() && (axis.budget() || moving)).isPresent();
    }

    private void rebuild() {
        getChildren().setAll(headings);
        bars.forEach(bar -> getChildren().addAll(bar.nodes()));
        getChildren().addAll(fixed);
        // Placed by layoutChildren.
        getChildren().forEach(child -> child.setManaged(false));
    }

    /// Adds a bar's node below the budget line.
    private void bring(Node node) {
        node.setManaged(false);
        getChildren().add(getChildren().indexOf(facts), node);
    }

    @Override
    protected double computeMinHeight(double width) {
        return headings.size() * HEADING + bars.size() * MIN_ROW + factsHeight(width) + FOOT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return headings.size() * HEADING + bars.size() * USUAL_ROW + factsHeight(width) + FOOT;
    }

    private double factsHeight(double width) {
        double whole = width > 0 ? width : getWidth() > 0 ? getWidth() : USUAL_WIDTH;
        return opened.isEmpty() ? 0 : facts.prefHeight(Math.max(1, whole - factsLeft(whole))) + FACTS_GAP;
    }

    /// Where the facts of the open row start: below the bar or, if they need fewer lines there, below the name.
    private double factsLeft(double width) {
        double below = columns(width).barsLeft();
        return facts.prefHeight(Math.max(1, width - below)) > facts.prefHeight(Math.max(1, width)) ? 0 : below;
    }

    private void measure() {
        if (measured || bars.isEmpty() || getScene() == null) {
            return;
        }
        measured = true;
        applyCss();
        double mark = widestMark.prefWidth(-1);
        names = puter.nameWidth();
        for (int i = 0; i < bars.size(); i++) {
            // Any row near the cheapest may become it, and the mark must not move the others.
            Estimate estimate = rows.get(i).estimate();
            names = Math.max(names, bars.get(i).headWidth(estimate.fits() && !axis.tears(estimate.total()) ? mark : 0));
        }
        String widest = bars.stream().map(StackedBar::widestTotal).max(Comparator.comparing(String::length)).orElse("");
        widestTotal.setText(widest);
        totals = widestTotal.prefWidth(-1);
        widestVersus.setText(figures.change(WIDEST_VERSUS, rows.getFirst().currency()));
        versus = Math.min(widestVersus.prefWidth(-1), totals);
    }

    private Columns columns(double width) {
        measure();
        return Columns.of(width, names, totals, versus);
    }

    @Override
    protected void layoutChildren() {
        Columns columns = columns(getWidth());
        Track track = new Track(columns.barsLeft(), Math.max(0, columns.barsRight() - columns.barsLeft()), end.get(),
                budget.filter(limit -> isBudgetDrawn()));
        double factsLeft = factsLeft(getWidth());
        double factsHeight = factsHeight(getWidth());
        double rowHeight = Math.clamp((getHeight() - headings.size() * HEADING - factsHeight - FOOT) / Math.max(1, bars.size()), MIN_ROW,
                MAX_ROW);
        double y = 0;
        double factsTop = -1;
        int index = 0;
        for (int i = 0; i < headings.size(); i++) {
            headings.get(i).resizeRelocate(0, Math.round(y + 5), Math.ceil(headings.get(i).prefWidth(-1)), HEADING - 8);
            y += HEADING;
            for (int j = 0; j < ranking.groups().get(i).estimates().size(); j++, index++) {
                bars.get(index).layout(y, rowHeight, columns, track);
                if (isOpen(index)) {
                    factsTop = Math.round(y + StackedBar.bottom(rowHeight) + FACTS_GAP - 4);
                    facts.resizeRelocate(factsLeft, factsTop, getWidth() - factsLeft, factsHeight - FACTS_GAP);
                    y += factsHeight;
                }
                y += rowHeight;
            }
        }
        layoutBudget(track, y, factsTop, factsHeight - FACTS_GAP);
        puter.place(columns);
        puter.resizeRelocate(0, Math.max(Math.round(y), getHeight() - FOOT), getWidth(), FOOT);
    }

    /// Draws the budget line, with a gap for the facts of the open row.
    private void layoutBudget(Track track, double bottom, double factsTop, double factsHeight) {
        boolean drawn = isBudgetDrawn();
        boolean parted = factsTop >= 0;
        budgetAbove.setVisible(drawn);
        budgetBelow.setVisible(drawn && parted);
        double x = drawn ? track.x(budget.orElseThrow()) : track.right();
        double top = HEADING - 7;
        PixelLines.down(budgetAbove, x, top, parted ? factsTop - 2 : bottom, 1);
        PixelLines.down(budgetBelow, x, factsTop + factsHeight + 4, bottom, 1);
        double labelWidth = Math.ceil(budgetLabel.prefWidth(-1));
        double left = !drawn ? x - labelWidth
                : Math.clamp(x - labelWidth / 2, track.left(), Math.max(track.left(), getWidth() - labelWidth));
        budgetLabel.resizeRelocate(Math.round(left), 2, labelWidth, HEADING - 9);
    }
}
