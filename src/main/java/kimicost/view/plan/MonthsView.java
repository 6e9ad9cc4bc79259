package kimicost.view.plan;

import atlantafx.base.controls.Popover.ArrowLocation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.controller.Year;
import kimicost.model.analysis.Forecast;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.Schedule;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Portfolio;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.chart.LinesChart;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Example;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import kimicost.view.part.Segments;
import org.kordamp.ikonli.feather.Feather;

/// The bill month by month, or its running sum. One workload without dates is shown with the cheapest other variants; otherwise the
/// plan is shown as stacked bars with a table and the users of the current workload.
public final class MonthsView extends AnalysisView {
    private static final BigDecimal TRIED = new BigDecimal("0.05");

    /// Below this height, in pixels, the names of many parts leave no room for the table.
    private static final double LOW = 510;

    private final Session session;
    private final Figures figures;
    private final LocalDate today;
    private final Sum sum;
    private final Segments<Stack> stack = new Segments<>("plan-stack", value -> Strings.of("year.stack." + value), value -> refresh(),
            Stack.values());
    private final Label note = new Label();
    private final Button action = new Button();
    private final Button calendar = new Button(null, Icons.of(Feather.CHEVRON_DOWN));
    private final LinesChart chart;
    private final FiguresTable variants = new FiguresTable(8, 1);
    private final PlanGrid table;
    private final DemandRow demand;
    private Scenario offered;

    private MonthsView(Session session, Figures figures, Hints hints, LocalDate today, Sum sum) {
        this.session = session;
        this.figures = figures;
        this.today = today;
        this.sum = sum;
        chart = new LinesChart(hints);
        if (sum == Sum.MONTHLY) {
            chart.onPull(new UsersPull(session));
        }
        table = new PlanGrid(place -> session.commit(session.scenario().get().withInHand(place)));
        demand = new DemandRow(session, figures);
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        action.setId("forecast-action");
        action.setMinWidth(USE_PREF_SIZE);
        action.setOnAction(event -> session.commit(offered));
        calendar.setId("plan-calendar");
        calendar.getStyleClass().add("calendar-button");
        calendar.setContentDisplay(ContentDisplay.RIGHT);
        calendar.setMinWidth(USE_PREF_SIZE);
        calendar.setOnAction(event -> Popovers.show(new CalendarPanel(session, figures, today), calendar, ArrowLocation.TOP_RIGHT));
        HBox controls = new HBox(stack, note, action, calendar);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        variants.setId("forecast-table");
        Stream.of(stack, action, variants, table).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        VBox.setVgrow(chart, Priority.ALWAYS);
        heightProperty().map(height -> height.doubleValue() < LOW).subscribe(low -> Platform.runLater(this::refresh));
        getChildren().addAll(controls, chart, demand, variants, table);
    }

    /// The view of each month's own bill.
    ///
    /// @param session receives what a click changes
    /// @param today   a day in month 1 of a plan without dates
    public static MonthsView monthly(Session session, Figures figures, Hints hints, LocalDate today) {
        return new MonthsView(session, figures, hints, today, Sum.MONTHLY);
    }

    /// The view of the running sum.
    ///
    /// @param session receives what a click changes
    /// @param today   a day in month 1 of a plan without dates
    public static MonthsView cumulative(Session session, Figures figures, Hints hints, LocalDate today) {
        return new MonthsView(session, figures, hints, today, Sum.CUMULATIVE);
    }

    @Override
    public Region picture() {
        return chart;
    }

    @Override
    public void like(AnalysisView other) {
        stack.choose(((MonthsView) other).stack.value());
        table.like(((MonthsView) other).table);
    }

    /// Renders a plan even if no variant fits the current workload.
    @Override
    protected boolean rendersNone() {
        return isPlanned(subject.scenario());
    }

    /// Whether there is more to plan than one workload without dates.
    private static boolean isPlanned(Scenario scenario) {
        Portfolio portfolio = scenario.extras().portfolio();
        return !portfolio.isSingle() || !portfolio.schedule().equals(Schedule.NONE);
    }

    @Override
    protected void render() {
        boolean planned = isPlanned(subject.scenario());
        Year year = subject.board().year();
        stack.setVisible(planned);
        table.setVisible(planned && year.plan().isPresent());
        demand.setVisible(planned && sum == Sum.MONTHLY && subject.scenario().extras().portfolio().schedule().start().isPresent()
                && year.plan().isPresent());
        variants.setVisible(!planned);
        calendar.setText(Strings.of("year.calendar.button",
                year.plan().map(plan -> CalendarPanel.summary(calendarOf(plan), subject.scenario().extras().portfolio().schedule()))
                        .orElse(Strings.of("year.calendar.broken"))));
        if (!planned) {
            renderForecast();
        } else {
            year.plan().ifPresentOrElse(this::renderPlan, this::renderBroken);
        }
    }

    private static PlanCalendar calendarOf(MonthlyPlan plan) {
        return new PlanCalendar(plan.months().stream().map(PlannedMonth::month).toList());
    }

    private void renderForecast() {
        Optional<Example> example = Example.of(subject.scenario(), subject.variant(), figures);
        Scenario shown = example.map(Example::scenario).orElse(subject.scenario());
        Months months = new Months(subject, shown, before(shown, example.isPresent()));
        ForecastPicture picture = new ForecastPicture(subject, figures, months, sum);
        keepHeight(months.held().isPresent(), note, variants);
        offerGrowth(example, months, !picture.bands().isEmpty());
        chart.pseudoClassStateChanged(EXAMPLE, example.isPresent());
        ForecastVerdict verdict = new ForecastVerdict(subject, figures, Forecast.of(subject.variant(), subject.scenario()));
        conclude(verdict.summary(example));
        chart.describe(verdict.sentence(example));
        chart.show(picture.picture());
        ForecastTable rows = new ForecastTable(subject, figures, months, sum == Sum.CUMULATIVE);
        variants.show(rows.headings(), rows.rows(months.courses(new LineStyles(subject, figures), MOST_LINES), picture.baseline()));
    }

    /// The scenario at the start of a drag, for comparison. Empty if the drag changes the number of months, since that moves the axis.
    private Optional<Scenario> before(Scenario shown, boolean example) {
        return subject.board().before().map(start -> start.scenario())
                .filter(start -> !example && start.plan().horizonMonths().compareTo(shown.plan().horizonMonths()) == 0
                        && Example.of(start, subject.variant(), figures).isEmpty());
    }

    /// Offers to add what is missing with one click: something to bill, or growth.
    private void offerGrowth(Optional<Example> example, Months months, boolean bands) {
        Scenario now = subject.scenario();
        boolean flat = months.flat() && example.isEmpty();
        offer(example, flat);
        BigDecimal ahead = now.plan().horizonMonths();
        BigDecimal growth = now.plan().monthlyUserGrowth();
        String said = example.map(Example::sentence).orElseGet(() -> growth.signum() == 0
                ? Strings.of("forecast.flat", figures.money(months.own().months().getFirst().total(), subject.currency()))
                : Strings.of("forecast.growth", figures.count(ahead), ahead, figures.percent(growth)));
        note.setText(Stream
                .of(Optional.of(said), bands ? Optional.of(Strings.of("forecast.band")) : Optional.<String>empty(),
                        ForecastVerdict.retirement(subject, today))
                .flatMap(Optional::stream).reduce((one, other) -> one + " " + other).orElse(""));
    }

    private void offer(Optional<Example> example, boolean flat) {
        offered = example.map(Example::scenario).orElse(Dimension.MONTHLY_USER_GROWTH.with(subject.scenario(), TRIED));
        action.setVisible(flat || example.isPresent());
        action.setText(example.map(Example::action).orElse(Strings.of("forecast.try", figures.percent(TRIED))));
    }

    private void renderPlan(MonthlyPlan now) {
        // If nothing is billed, an example is shown.
        boolean nothing = now.total().filter(total -> total.signum() == 0).isPresent() && now.months().stream()
                .allMatch(month -> month.cells().stream().allMatch(cell -> cell.users().signum() == 0));
        Optional<Example> example = subject.about().filter(variant -> nothing)
                .flatMap(variant -> Example.of(subject.scenario(), variant, figures));
        MonthlyPlan plan = example.flatMap(one -> session.year(one.scenario()).plan()).orElse(now);
        Optional<MonthlyPlan> held = subject.board().before().filter(start -> example.isEmpty()).flatMap(start -> start.year().plan())
                .filter(start -> start.months().size() == plan.months().size());
        PlanPicture picture = new PlanPicture(subject, figures, plan, held.orElse(plan), held.isPresent(), stack.value(), sum,
                example.isPresent() ? List.of() : subject.board().year().changes(),
                getHeight() > 0 && getHeight() < LOW ? PlanSeries.FEW : PlanSeries.MOST);
        offer(example, false);
        note.setText(example.map(Example::sentence).orElse(""));
        chart.pseudoClassStateChanged(EXAMPLE, example.isPresent());
        conclude(new PlanVerdict(picture, figures).summary(example));
        chart.describe(new PlanVerdict(picture, figures).sentence());
        chart.show(picture.picture());
        if (demand.isVisible()) {
            demand.show(subject.scenario(), now);
        }
        table.show(PlanRows.of(picture, figures), subject.scenario().inHand(), held.isPresent());
    }

    /// Explains that a change cannot be priced, as after a switch to a card in another currency. The picture stays.
    private void renderBroken() {
        action.setVisible(false);
        note.setText(Strings.of("year.broken", subject.currency().getCurrencyCode()));
        chart.pseudoClassStateChanged(EXAMPLE, true);
    }
}
