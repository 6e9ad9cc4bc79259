package kimicost.view.optimise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import kimicost.controller.Session;
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Sensitivity;
import kimicost.model.analysis.WithinBudget;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.NiceAxis;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Hints;
import kimicost.view.part.TableCopy;
import kimicost.view.part.Tips;

/// A row per input, those you control first: its effect on the bill, how far it may go within the budget, its target, and what
/// that saves.
final class LeversTable extends GridPane {
    /// The minimum and preferred widths of the columns, in pixels. The column of bars takes the remaining space.
    private static final double[][] WIDTHS = {{96, 178}, {84, 100}, {98, 104}, {126, 126}, {60, 84}, {42, 54}, {72, 90}};
    private static final int BARS = 2;
    private static final double LEAST = 27;
    private static final double MOST = 72;

    private final Session session;
    private final Figures figures;
    private final Hints hints;
    private final Map<Dimension, LeverRow> made = new EnumMap<>(Dimension.class);
    private final ModelRow model;
    private final Label now = head("levers.now");
    private final Label bar = head("levers.bar");
    private final Label within = head("levers.within.none");
    private final Label target = head("levers.target");
    private final Label saves = head("levers.saves");
    private final Label input = head("levers.input");
    private final Button suggestion = new Button();
    private List<Dimension> rows = List.of();

    LeversTable(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        this.hints = hints;
        model = new ModelRow(session, figures, hints);
        getStyleClass().add("levers-table");
        for (int i = 0; i < WIDTHS.length; i++) {
            ColumnConstraints column = new ColumnConstraints(WIDTHS[i][0], WIDTHS[i][1], i == BARS ? Double.MAX_VALUE : WIDTHS[i][1] * 1.4);
            column.setHgrow(i == BARS ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 1 || i == 6 ? HPos.RIGHT : HPos.LEFT);
            getColumnConstraints().add(column);
        }
        suggestion.setId("suggest-budget");
        suggestion.getStyleClass().addAll("quiet", "suggestion");
        suggestion.setOnAction(event -> session.commit(Dimension.MONTHLY_BUDGET.with(session.scenario().get(), suggested())));
        bar.setWrapText(true);
        Tips.on(bar, () -> Strings.of("levers.bar.hint"));
        TableCopy.offer(this, this::table);
    }

    private static Label head(String key) {
        Label head = new Label(Strings.of(key));
        head.getStyleClass().add("levers-head");
        return head;
    }

    /// The inputs, those that are easiest to control first. Inputs without effect are left out.
    private static List<Dimension> inputs(Scenario scenario, boolean taxed) {
        Stream<Dimension> searches = scenario.workload().searches()
                ? Stream.of(Dimension.RESULT_TOKENS_PER_SEARCH, Dimension.SEARCH_CONTINUED_SHARE) : Stream.empty();
        Stream<Dimension> tax = taxed && scenario.plan().taxRate().signum() > 0 ? Stream.of(Dimension.TAX_RATE) : Stream.empty();
        return Stream.of(Stream.of(Lever.values()).flatMap(lever -> lever.dimension().stream()), searches,
                Stream.of(Dimension.USERS, Dimension.MESSAGES_PER_USER), tax).flatMap(part -> part).toList();
    }

    /// The lever being moved.
    Optional<Lever> moved() {
        return made.values().stream().flatMap(row -> row.moved().stream()).findFirst();
    }

    void show(Subject subject, Sensitivity sensitivity, Savings savings, Set<Lever> possible) {
        // During a drag, rows and scale are those of the bill at its start.
        Scenario anchor = subject.board().before().map(board -> board.scenario()).orElse(subject.scenario());
        arrange(inputs(anchor, !subject.card().taxIncluded()));
        Sensitivity steady = anchor == subject.scenario() ? sensitivity : Sensitivity.of(savings.variant(), anchor, sensitivity.by());
        BigDecimal scale = rows.stream().flatMap(dimension -> steady.of(dimension).stream())
                .flatMap(move -> Stream.of(move.atLow(), move.atHigh())).map(end -> end.subtract(steady.total()).abs())
                .max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> budget = subject.scenario().ownPlan().monthlyBudget();
        within.setText(budget.map(limit -> Strings.of("levers.within", figures.axis(limit, subject.currency())))
                .orElse(Strings.of("levers.within.none")));
        boolean suggests = budget.isEmpty() && savings.today().signum() > 0;
        suggestion.setVisible(suggests);
        within.setVisible(!suggests);
        if (suggests) {
            suggestion.setText(Strings.of("levers.suggest", figures.axis(suggested(), subject.currency())));
        }
        for (Dimension dimension : rows) {
            LeverRow row = made.get(dimension);
            Optional<Lever> lever = Stream.of(Lever.values()).filter(one -> one.dimension().filter(dimension::equals).isPresent())
                    .findFirst();
            row.show(subject, sensitivity.of(dimension), sensitivity.total(), scale,
                    budget.map(limit -> WithinBudget.of(savings.variant(), dimension, subject.scenario(), limit)), savings,
                    lever.filter(possible::contains).isPresent());
        }
        model.show(subject, savings);
    }

    private void arrange(List<Dimension> shown) {
        if (shown.equals(rows)) {
            return;
        }
        rows = shown;
        getChildren().clear();
        getRowConstraints().setAll(new RowConstraints(36));
        addRow(0, input, now, bar, within, target);
        add(saves, 5, 0, 2, 1);
        GridPane.setHalignment(saves, HPos.RIGHT);
        add(suggestion, 3, 0);
        int row = 1;
        for (Dimension dimension : rows) {
            place(made.computeIfAbsent(dimension, one -> new LeverRow(one, session, figures, hints)).nodes(), row++);
            if (dimension == Dimension.THINKING_TOKENS) {
                placeModel(row++);
            }
        }
    }

    private void place(List<Node> nodes, int row) {
        grow(nodes.getFirst(), row);
        for (int i = 1; i < nodes.size(); i++) {
            add(nodes.get(i), i - 1, row);
        }
    }

    private void placeModel(int row) {
        List<Node> nodes = model.nodes();
        grow(nodes.getFirst(), row);
        for (int i = 1; i <= 4; i++) {
            add(nodes.get(i), i - 1, row);
        }
        add(nodes.get(5), 4, row, 2, 1);
        add(nodes.get(6), 6, row);
        GridPane.setHalignment(nodes.get(3), HPos.CENTER);
    }

    private void grow(Node line, int row) {
        RowConstraints height = new RowConstraints(LEAST, LEAST + 8, MOST);
        height.setVgrow(Priority.ALWAYS);
        height.setValignment(VPos.CENTER);
        getRowConstraints().add(height);
        add(line, 0, row, WIDTHS.length, 1);
    }

    /// A round budget that is enough for the present bill.
    private BigDecimal suggested() {
        return session.board().get().answer().lead().map(estimate -> NiceAxis.holding(estimate.total()).upper()).orElse(BigDecimal.ONE);
    }

    private List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(Stream.of(input, now, bar, within, target, saves).map(Label::getText).toList());
        for (Dimension dimension : rows) {
            table.add(made.get(dimension).texts());
            if (dimension == Dimension.THINKING_TOKENS) {
                table.add(model.texts());
            }
        }
        return table;
    }
}
