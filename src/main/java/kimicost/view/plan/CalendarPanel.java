package kimicost.view.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.input.MonthField;
import kimicost.view.input.NumberField;
import kimicost.view.part.Presence;

/// A plan's start, length, budgets, and changes of rate card.
final class CalendarPanel extends VBox {
    private final Session session;
    private final Figures figures;
    private final MonthField start;
    private final Button undated = new Button(Strings.of("year.calendar.undated"));
    private final NumberField months;
    private final NumberField monthly;
    private final NumberField yearly;
    private final Label monthlyName = new Label();
    private final Label yearlyName = new Label();
    private final VBox rows = new VBox();
    private final Label none = new Label();
    private final Button add = new Button(Strings.of("year.change.add"));

    CalendarPanel(Session session, Figures figures, LocalDate today) {
        this.session = session;
        this.figures = figures;
        getStyleClass().add("calendar-panel");
        start = new MonthField(Strings.of("year.calendar.start"), month -> setStart(month));
        start.small("plan-start");
        start.orNone(Strings.of("year.calendar.none"));
        start.suggest(YearMonth.of(today.getYear() + 1, 1));
        undated.setId("plan-undated");
        undated.getStyleClass().add("apply");
        undated.setOnAction(event -> setStart(Optional.empty()));
        months = new NumberField(Strings.of("year.calendar.months"), Plan.HORIZON_MONTHS, figures,
                number -> session.commit(Dimension.HORIZON_MONTHS.with(session.scenario().get(), number.orElseThrow())));
        months.small("plan-months");
        monthly = new NumberField(Strings.of("year.calendar.monthly.name"), Plan.MONTHLY_BUDGET, figures, this::setMonthly);
        monthly.small("plan-monthly");
        monthly.orNone(Strings.of("none"));
        yearly = new NumberField(Strings.of("year.calendar.yearly.name"), Schedule.YEARLY_BUDGET, figures,
                number -> commit(schedule().withYearlyBudget(number)));
        yearly.small("plan-yearly");
        yearly.orNone(Strings.of("none"));
        for (NumberField field : List.of(months, monthly, yearly)) {
            field.setMaxWidth(USE_PREF_SIZE);
        }
        GridPane fields = new GridPane();
        fields.getStyleClass().add("calendar-fields");
        HBox begins = new HBox(start, undated);
        begins.getStyleClass().add("demand-head");
        begins.setAlignment(Pos.CENTER_LEFT);
        fields.addRow(0, new Label(Strings.of("year.calendar.start")), begins);
        fields.addRow(1, new Label(Strings.of("year.calendar.months")), months);
        fields.addRow(2, monthlyName, monthly);
        fields.addRow(3, yearlyName, yearly);
        Label title = new Label(Strings.of("year.change.title"));
        title.getStyleClass().add("popover-title");
        none.getStyleClass().add("note");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        none.managedProperty().bind(none.visibleProperty());
        rows.getStyleClass().add("change-rows");
        add.setId("change-add");
        add.getStyleClass().add("apply");
        add.setOnAction(event -> add());
        getChildren().addAll(fields, title, none, rows, add);
        session.board().when(Presence.inOpenWindow(this)).subscribe(this::show);
        show(session.board().get());
    }

    private void show(Board board) {
        Scenario now = board.scenario();
        Schedule schedule = now.extras().portfolio().schedule();
        String sign = figures.sign(board.answer().currency());
        monthlyName.setText(Strings.of("year.calendar.monthly", sign));
        yearlyName.setText(Strings.of("year.calendar.yearly", sign));
        start.put(schedule.start());
        undated.setVisible(schedule.start().isPresent());
        months.put(Optional.of(now.plan().horizonMonths()));
        monthly.put(now.plan().monthlyBudget());
        yearly.put(schedule.yearlyBudget());
        List<RateCardChange> changes = schedule.changes();
        while (rows.getChildren().size() > changes.size()) {
            rows.getChildren().removeLast();
        }
        while (rows.getChildren().size() < changes.size()) {
            rows.getChildren().add(new ChangeRow(rows.getChildren().size(), session, figures, this::setChanges));
        }
        for (int i = 0; i < changes.size(); i++) {
            ((ChangeRow) rows.getChildren().get(i)).show(board);
        }
        Optional<RateCard> next = nextCard(board);
        boolean possible = schedule.start().isPresent() && next.isPresent();
        none.setText(schedule.start().isEmpty() ? Strings.of("year.change.noStart")
                : next.isEmpty() ? Strings.of("year.change.noCard", board.answer().currency().getCurrencyCode())
                        : Strings.of("year.change.none"));
        none.setVisible(!possible || changes.isEmpty());
        add.setDisable(!possible);
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }

    private Schedule schedule() {
        return session.scenario().get().extras().portfolio().schedule();
    }

    private void commit(Schedule schedule) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withPortfolio(now.extras().portfolio().withSchedule(schedule))));
    }

    private void setMonthly(Optional<BigDecimal> budget) {
        Scenario now = session.scenario().get();
        session.commit(now.withPlan(now.plan().withMonthlyBudget(budget)));
    }

    private void setStart(Optional<YearMonth> month) {
        if (month.isEmpty()) {
            List<String> dated = session.scenario().get().workloads().stream().filter(workload -> workload.demand().isDated())
                    .map(PlannedWorkload::name).toList();
            if (!dated.isEmpty() || !schedule().changes().isEmpty()) {
                session.reportProblem(dated.isEmpty() ? Strings.of("year.calendar.changesDated")
                        : Strings.of("year.calendar.demandDated", Names.several(dated)));
                show(session.board().get());
                return;
            }
        }
        session.reportProblem("");
        commit(schedule().withStart(month));
    }

    /// Saves the changes in order of their months.
    private void setChanges(List<RateCardChange> changes) {
        commit(schedule().withChanges(changes.stream().sorted(Comparator.comparing(RateCardChange::from)).toList()));
    }

    /// Adds a change to the next card, one month after the last change.
    private void add() {
        List<RateCardChange> changes = new ArrayList<>(schedule().changes());
        YearMonth first = schedule().start().orElseThrow();
        YearMonth after = changes.isEmpty() ? first.plusMonths(1) : changes.getLast().from().plusMonths(1);
        changes.add(new RateCardChange(after, nextCard(session.board().get()).orElseThrow().id(), Map.of()));
        setChanges(changes);
    }

    /// The card that succeeds the last one in use or, if none does, another in the same currency.
    private static Optional<RateCard> nextCard(Board board) {
        List<RateCardChange> changes = board.scenario().extras().portfolio().schedule().changes();
        RateCard own = board.comparison().card();
        RateCard last = changes.isEmpty() ? own : board.year().card(changes.getLast().rateCard()).orElse(own);
        List<RateCard> others = ChangeRow.cards(board).stream().filter(card -> !card.id().equals(last.id())).toList();
        return others.stream().filter(last::isSucceededBy).max(Comparator.comparing(RateCard::asOf)).or(() -> others.stream().findFirst());
    }

    /// The text of the button that opens it: `Jan – Dec 2027 · 1 change`.
    static String summary(PlanCalendar calendar, Schedule schedule) {
        int changes = schedule.changes().size();
        return changes == 0 ? calendar.span() : Names.row(List.of(calendar.span(), Strings.of("year.changes", changes)));
    }

    /// The message for a month that another change already uses.
    static String taken(YearMonth month) {
        return Strings.of("year.change.taken", Days.month(month));
    }
}
