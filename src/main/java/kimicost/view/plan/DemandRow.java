package kimicost.view.plan;

import atlantafx.base.controls.Spacer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.plan.Demand;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.scenario.Portfolio;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.GivenUsers;
import kimicost.text.Strings;
import kimicost.text.TypedNumber;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.input.MonthField;
import kimicost.view.input.Notation;
import kimicost.view.input.NumberField;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// The monthly users of the current workload: growth, first and last month, and a field per month. Shows twelve months of a longer
/// plan at a time.
final class DemandRow extends VBox {
    private static final int SHOWN = 12;

    private final Session session;
    private final Figures figures;
    private final Label title = new Label();
    private final NumberField growth;
    private final MonthField from = new MonthField(Strings.of("year.from"), month -> demand().until().filter(month::isAfter)
            .map(last -> Strings.of("year.from.after", Days.month(last))), month -> commit(demand().withFrom(month)));
    private final MonthField until = new MonthField(Strings.of("year.until"), month -> demand().from().filter(month::isBefore)
            .map(first -> Strings.of("year.until.before", Days.month(first))), month -> commit(demand().withUntil(month)));
    private final Button back = new Button(null, Icons.of(Feather.CHEVRON_LEFT));
    private final Button on = new Button(null, Icons.of(Feather.CHEVRON_RIGHT));
    private final HBox cells = new HBox();
    private List<YearMonth> months = List.of();
    private MonthlyPlan plan;
    private int page;

    DemandRow(Session session, Figures figures) {
        this.session = session;
        this.figures = figures;
        getStyleClass().add("demand-row");
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        title.getStyleClass().add("demand-title");
        title.setMinWidth(80);
        growth = new NumberField(Strings.of("year.growth"), new Share(figures), value -> commit(demand().withGrowth(value)));
        growth.small("demand-growth");
        from.small("demand-from");
        until.small("demand-until");
        back.setId("demand-back");
        on.setId("demand-on");
        for (Button turn : List.of(back, on)) {
            turn.getStyleClass().addAll("icon-button", "reset");
            turn.managedProperty().bind(turn.visibleProperty());
        }
        back.setAccessibleText(Strings.of("year.back"));
        on.setAccessibleText(Strings.of("year.on"));
        back.setOnAction(event -> turn(-1));
        on.setOnAction(event -> turn(1));
        HBox head = new HBox(title, new Spacer(), named("year.growth.brief", growth),
                named("year.from.brief", from),
                named("year.until.brief", until), back, on);
        head.getStyleClass().add("demand-head");
        head.setAlignment(Pos.CENTER_LEFT);
        cells.getStyleClass().add("demand-cells");
        getChildren().addAll(head, cells);
    }

    /// A field with its full label in front: only the row's title may be cut off.
    private static Node named(String key, Node field) {
        Node named = AnalysisView.named(key, field);
        ((Region) ((HBox) named).getChildren().getFirst()).setMinWidth(USE_PREF_SIZE);
        return named;
    }

    /// @param shown the plan, which must have dates
    void show(Scenario now, MonthlyPlan shown) {
        plan = shown;
        List<YearMonth> all = shown.months().stream().flatMap(month -> month.month().date().stream()).toList();
        String name = now.workloads().get(now.inHand()).name();
        title.setText(now.workloads().size() > 1 ? Strings.of("year.users.of", name) : Strings.of("year.users.title"));
        Demand demand = now.extras().portfolio().own().demand();
        growth.orNone(figures.percent(now.plan().monthlyUserGrowth()));
        growth.put(demand.growth());
        from.orNone(Days.briefWithYear(all.getFirst()));
        from.put(demand.from());
        until.orNone(Days.briefWithYear(all.getLast()));
        until.put(demand.until());
        if (!all.equals(months)) {
            months = all;
            page = Math.min(page, (months.size() - 1) / SHOWN);
            fill();
        }
        showCells(now, demand);
    }

    private void turn(int by) {
        page += by;
        fill();
        Scenario now = session.scenario().get();
        showCells(now, demand());
    }

    private List<YearMonth> shownMonths() {
        return months.subList(page * SHOWN, Math.min(months.size(), (page + 1) * SHOWN));
    }

    private void fill() {
        List<YearMonth> shown = shownMonths();
        boolean several = months.size() > SHOWN;
        cells.getChildren().setAll(shown.stream().map(this::cell).toList());
        back.setVisible(several);
        on.setVisible(several);
        back.setDisable(page == 0);
        on.setDisable((page + 1) * SHOWN >= months.size());
    }

    private VBox cell(YearMonth month) {
        boolean year = month.getMonthValue() == 1 || month.equals(shownMonths().getFirst());
        Label name = new Label(year ? Days.briefest(month) : Days.brief(month));
        UsersCell cell = new UsersCell(Days.month(month), figures, given -> commit(GivenUsers.put(demand(), month, given)),
                pasted -> paste(month, pasted));
        cell.setMinWidth(0);
        cell.setMaxWidth(Double.MAX_VALUE);
        name.setLabelFor(cell);
        VBox box = new VBox(name, cell);
        box.getStyleClass().add("demand-cell");
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        box.setPrefWidth(60);
        box.setMaxWidth(140);
        Tips.on(cell, () -> told(month));
        return box;
    }

    private void showCells(Scenario now, Demand demand) {
        List<YearMonth> shown = shownMonths();
        for (int i = 0; i < shown.size(); i++) {
            UsersCell cell = (UsersCell) ((VBox) cells.getChildren().get(i)).getChildren().getLast();
            Cell planned = planned(now, shown.get(i));
            cell.orNone(planned.users().signum() == 0 ? Strings.of("insight.empty") : Months.users(planned.users(), figures));
            cell.put(GivenUsers.of(demand, shown.get(i)));
        }
    }

    private Cell planned(Scenario now, YearMonth month) {
        return plan.months().get(months.indexOf(month)).cells().get(now.inHand());
    }

    private String told(YearMonth month) {
        BigDecimal users = planned(session.scenario().get(), month).users();
        return Strings.of("year.users.tip", Days.month(month), figures.count(users), users);
    }

    private Demand demand() {
        return session.scenario().get().extras().portfolio().own().demand();
    }

    private void paste(YearMonth first, String pasted) {
        try {
            commit(GivenUsers.paste(demand(), pasted, months.subList(months.indexOf(first), months.size()), figures));
            session.reportProblem("");
        } catch (NotANumber e) {
            session.reportProblem(e.getMessage());
        }
    }

    private void commit(Demand changed) {
        session.commit(with(session.scenario().get(), own -> changed));
    }

    /// The scenario with a new demand of the current workload.
    static Scenario with(Scenario now, UnaryOperator<Demand> change) {
        Portfolio portfolio = now.extras().portfolio();
        Portfolio.Own own = portfolio.own();
        return now.withExtras(now.extras().withPortfolio(
                portfolio.withOwn(new Portfolio.Own(own.name(), own.team(), own.counts(), change.apply(own.demand())))));
    }

    /// A share, entered in per cent.
    private static final class Share implements Notation<BigDecimal> {
        private final Figures figures;

        Share(Figures figures) {
            this.figures = figures;
        }

        @Override
        public String write(BigDecimal value, boolean edited) {
            return figures.percent(value);
        }

        @Override
        public String say(BigDecimal value) {
            return Strings.of("year.growth.said", figures.percent(value));
        }

        @Override
        public BigDecimal read(String typed, Optional<BigDecimal> present) throws NotANumber {
            BigDecimal share = new TypedNumber(figures.locale()).share(typed, present).value();
            if (!Plan.MONTHLY_USER_GROWTH.allows(share)) {
                throw new NotANumber(Strings.of("row.outOfRange", Strings.of("year.growth"), figures.percent(share),
                        figures.percent(Plan.MONTHLY_USER_GROWTH.min()), figures.percent(Plan.MONTHLY_USER_GROWTH.max().orElseThrow())));
            }
            return share;
        }
    }
}
