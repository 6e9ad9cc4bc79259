package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.chart.PixelLines;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Presence;

/// The comparison as stacked horizontal bars with a column of totals, drawn with our own shapes: a JavaFX chart carries
/// neither the column nor the whisker, and costs twice as much to move.
final class CompareChart extends Region {
    private static final double GAP = 20;
    private static final double AXIS_HEIGHT = 26;
    private static final double ROUTE_HEIGHT = 34;
    private static final double MIN_ROW = 22;
    private static final double MAX_ROW = 90;
    private static final double BUDGET_HEIGHT = 16;

    private final Session session;
    private final Figures figures;
    private final Hints hints;
    private final List<StackedBar> rows = new ArrayList<>();
    private final List<Label> tickLabels = new ArrayList<>();
    private final List<Region> gridLines = new ArrayList<>();
    private final Region baseline = PixelLines.of("baseline");
    private final Region budgetLine = PixelLines.of("budget-line");
    private final Label budgetLabel = new Label();
    private final Label empty = new Label(Strings.of("chart.noneShown"));
    private final Region routeLine = PixelLines.of("baseline");
    private final Label routeName = new Label(Strings.of("chart.puter"));
    private final Label routeMeaning = new Label(Strings.of("chart.puter.meaning"));
    private final Label routeTotal = new Label();
    private final Label longest = new Label();
    private final Label widestMark = new Label(Strings.of("chart.cheapest"));
    private NiceAxis axis = NiceAxis.holding(BigDecimal.ZERO);
    private Optional<BigDecimal> budget = Optional.empty();

    CompareChart(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        this.hints = hints;
        getStyleClass().add("compare-chart");
        budgetLabel.getStyleClass().add("budget-label");
        routeName.getStyleClass().add("bar-name");
        routeMeaning.getStyleClass().add("route-meaning");
        routeTotal.getStyleClass().add("bar-total");
        longest.getStyleClass().add("bar-total");
        widestMark.getStyleClass().add("mark");
        longest.setVisible(false);
        widestMark.setVisible(false);
        empty.getStyleClass().add("placeholder");
        for (Label label : List.of(routeName, routeMeaning, routeTotal)) {
            hints.explain(label, () -> Strings.of("chart.puter.hint"));
        }
        rebuild();
        session.board().when(Presence.inScene(this))
                .subscribe(board -> show(board.around(board.answer().lead().map(Estimate::variant), AnalysisView.MOST_ROWS)));
    }

    private void show(Board board) {
        int count = board.shown().size();
        if (rows.size() != count) {
            while (rows.size() > count) {
                rows.removeLast();
            }
            while (rows.size() < count) {
                rows.add(new StackedBar(figures, hints, this::bring, this::choose));
            }
            rebuild();
        }
        IntStream.range(0, count).forEach(i -> rows.get(i).show(board, i));
        empty.setVisible(count == 0);
        Currency currency = board.comparison().card().currency();
        routeTotal.setText(figures.money(BigDecimal.ZERO, currency));
        budget = board.comparison().plan().monthlyBudget();
        showAxis(currency);
        requestLayout();
    }

    /// The axis holds every bar and whisker, and the budget unless it would dwarf them.
    private void showAxis(Currency currency) {
        BigDecimal reach = rows.stream().map(StackedBar::reach).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        boolean near = budget.filter(limit -> NiceAxis.isNear(limit, reach)).isPresent();
        axis = NiceAxis.holding(near ? reach.max(budget.orElseThrow()) : reach);
        longest.setText(figures.money(axis.upper(), currency));
        List<BigDecimal> ticks = reach.signum() == 0 ? List.of(BigDecimal.ZERO) : axis.ticks();
        for (int i = 0; i < tickLabels.size(); i++) {
            boolean used = i < ticks.size();
            tickLabels.get(i).setVisible(used);
            gridLines.get(i).setVisible(used && i > 0);
            if (used) {
                tickLabels.get(i).setText(figures.axis(ticks.get(i), currency));
            }
        }
        budgetLine.setVisible(near);
        budgetLabel.setVisible(budget.isPresent());
        budget.ifPresent(limit -> budgetLabel.setText(
                Strings.of(near ? "chart.budget" : "chart.budgetBeyond", figures.axis(limit, currency))));
    }

    private void rebuild() {
        if (tickLabels.isEmpty()) {
            for (int i = 0; i < NiceAxis.MOST_TICKS; i++) {
                Label label = new Label();
                label.getStyleClass().add("tick");
                tickLabels.add(label);
                gridLines.add(PixelLines.of("grid-line"));
            }
        }
        getChildren().setAll(gridLines);
        rows.forEach(row -> getChildren().addAll(row.nodes()));
        getChildren().addAll(tickLabels);
        getChildren().addAll(
                List.of(baseline, budgetLine, budgetLabel, routeLine, routeName, routeMeaning, routeTotal, longest, widestMark, empty));
        // They are placed by hand.
        getChildren().forEach(child -> child.setManaged(false));
    }

    /// A second click on a name goes back to the cheapest that fits.
    private void choose(Variant variant) {
        boolean chosen = session.board().get().answer().chosen().filter(one -> one.variant().key().equals(variant.key())).isPresent();
        session.choose(chosen ? Optional.empty() : Optional.of(variant));
    }

    /// A bar's node, over the grid and under the budget.
    private void bring(Node node) {
        node.setManaged(false);
        getChildren().add(getChildren().indexOf(tickLabels.getFirst()), node);
    }

    @Override
    protected double computeMinHeight(double width) {
        return BUDGET_HEIGHT + Math.max(1, rows.size()) * MIN_ROW + AXIS_HEIGHT + ROUTE_HEIGHT;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = BUDGET_HEIGHT;
        double rowHeight = Math.clamp((getHeight() - top - AXIS_HEIGHT - ROUTE_HEIGHT) / Math.max(1, rows.size()), MIN_ROW, MAX_ROW);
        double bottom = Math.round(top + rowHeight * Math.max(1, rows.size()));
        double markWidth = widestMark.prefWidth(-1);
        double head = Math.ceil(Math.min(width * 0.4, Math.max(routeName.prefWidth(-1),
                rows.stream().mapToDouble(row -> row.headWidth(markWidth)).max().orElse(0))));
        // No total is longer than the end of the axis, which changes in steps.
        double totals = Math.ceil(Math.max(Math.max(routeTotal.prefWidth(-1), longest.prefWidth(-1)),
                rows.stream().mapToDouble(StackedBar::totalWidth).max().orElse(0)));
        double barLeft = head + GAP;
        double barWidth = Math.max(0, width - barLeft - totals - GAP);

        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).layout(top + i * rowHeight, rowHeight, head, barLeft, barWidth, width, axis);
        }
        layoutAxis(barLeft, barWidth, top, bottom);
        layoutBudget(barLeft, barWidth, bottom);
        layoutRoute(head, barLeft, width, bottom + AXIS_HEIGHT);
        empty.resizeRelocate(0, top, empty.prefWidth(-1), rowHeight);
    }

    private void layoutAxis(double barLeft, double barWidth, double top, double bottom) {
        PixelLines.across(baseline, barLeft, barLeft + barWidth, bottom, 1);
        List<BigDecimal> ticks = axis.ticks();
        double distance = barWidth / (ticks.size() - 1);
        double widest = tickLabels.stream().filter(Node::isVisible).mapToDouble(label -> label.prefWidth(-1)).max().orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 12) / Math.max(1, distance)));
        for (int i = 0; i < ticks.size(); i++) {
            double x = barLeft + axis.position(ticks.get(i)) * barWidth;
            PixelLines.down(gridLines.get(i), x, top, bottom, 1);
            Label label = tickLabels.get(i);
            double labelWidth = Math.ceil(label.prefWidth(-1));
            // The first label stands right of its tick, the others in the middle.
            double left = i == 0 ? x : x - labelWidth / 2;
            label.setOpacity(i % every == 0 ? 1 : 0);
            label.resizeRelocate(Math.round(left), bottom + 5, labelWidth, label.prefHeight(-1));
        }
    }

    private void layoutBudget(double barLeft, double barWidth, double bottom) {
        double right = barLeft + barWidth;
        double x = budgetLine.isVisible() ? barLeft + axis.position(budget.orElseThrow()) * barWidth : right;
        // A pixel of the ground on either side keeps it apart from the bars it crosses.
        PixelLines.down(budgetLine, x, 4, bottom, 3);
        double labelWidth = Math.ceil(budgetLabel.prefWidth(-1));
        boolean leftOf = !budgetLine.isVisible() || x + 6 + labelWidth > getWidth();
        budgetLabel.resizeRelocate(Math.round(leftOf ? x - 6 - labelWidth : x + 6), 0, labelWidth, budgetLabel.prefHeight(-1));
    }

    private void layoutRoute(double head, double barLeft, double right, double top) {
        PixelLines.across(routeLine, 0, right, top, 1);
        double middle = top + ROUTE_HEIGHT / 2 + 2;
        double total = Math.ceil(routeTotal.prefWidth(-1));
        middle(routeName, 0, middle, Math.min(head, routeName.prefWidth(-1)));
        middle(routeMeaning, barLeft, middle, Math.min(right - total - GAP - barLeft, routeMeaning.prefWidth(-1)));
        middle(routeTotal, right - total, middle, total);
    }

    private static void middle(Label label, double left, double middle, double width) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(left, Math.round(middle - height / 2), Math.ceil(width), height);
    }
}
