package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.Schedule.Month;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.chart.LineStyles;
import kimicost.view.part.Example;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// The cost of a plan, as a sentence and a few figures.
record PlanVerdict(PlanPicture picture, Figures figures) {
    /// The most months over budget that are named.
    private static final int NAMED = 3;

    Summary summary(Optional<Example> example) {
        String total = plan().total().map(this::distant).orElse(Strings.of("insight.empty"));
        return new Summary(example.map(Example::sentence).orElseGet(this::sentence), example.isPresent() ? Tone.PLAIN : tone(), total,
                Strings.of("year.beside." + picture.subject().board().answer().tax(), calendar().when(),
                        figures.percent(picture.subject().scenario().plan().taxRate())),
                List.of(new Fact(Strings.of("forecast.fact.most"), plan().dearest().map(month -> Strings.of("year.fact.month",
                        calendar().fact(month.month()), distant(month.total().orElseThrow()))).orElse(Strings.of("insight.empty")),
                        Tone.PLAIN),
                        new Fact(Strings.of("year.fact.yearly"), plan().yearlyBudget().map(this::distant)
                                .orElse(Strings.of("forecast.fact.noBudget")), plan().yearExceeded().isPresent() ? Tone.OVER : Tone.PLAIN),
                        new Fact(Strings.of("forecast.fact.over"), firstOver(),
                                plan().overBudget().isEmpty() ? Tone.PLAIN : Tone.OVER)));
    }

    private MonthlyPlan plan() {
        return picture.plan();
    }

    private PlanCalendar calendar() {
        return picture.calendar();
    }

    private String firstOver() {
        return plan().monthlyBudget().map(budget -> plan().overBudget().stream().findFirst()
                .map(month -> calendar().fact(month.month())).orElse(Strings.of("forecast.fact.never")))
                .orElse(Strings.of("forecast.fact.noBudget"));
    }

    private Tone tone() {
        if (unpriced().isPresent() || !plan().overBudget().isEmpty() || plan().yearExceeded().isPresent()) {
            return Tone.OVER;
        }
        return plan().monthlyBudget().or(plan()::yearlyBudget).isPresent() ? Tone.GOOD : Tone.PLAIN;
    }

    /// What matters most: first missing prices, then the budgets, then changes, then the largest share of the cost.
    String sentence() {
        return unpriced().or(this::budgets).or(this::retirement).or(this::change).orElseGet(this::most);
    }

    private Optional<String> unpriced() {
        return plan().months().stream().flatMap(month -> month.cells().stream()
                .filter(cell -> cell.workload().counts() && cell.total().isEmpty()).map(cell -> Strings.of("year.sentence.unpriced",
                        cell.workload().name(), calendar().said(month.month()))))
                .findFirst();
    }

    private Optional<String> budgets() {
        List<String> clauses = new ArrayList<>();
        plan().monthlyBudget().ifPresent(budget -> clauses.add(months()));
        Optional<PlannedMonth> exceeded = plan().yearExceeded();
        plan().yearlyBudget().ifPresent(budget -> clauses.add(exceeded
                .map(month -> Strings.of(clauses.isEmpty() ? "year.sentence.yearOver" : "year.clause.yearOver",
                        calendar().said(month.month())))
                .orElseGet(() -> Strings.of(clauses.isEmpty() ? "year.sentence.yearWithin" : "year.clause.yearWithin",
                        distant(budget.subtract(plan().total().orElseThrow()))))));
        return clauses.isEmpty() ? Optional.empty() : Optional.of(Names.clauses(clauses));
    }

    /// `November and December exceed the budget`.
    private String months() {
        List<Month> over = plan().overBudget().stream().map(PlannedMonth::month).toList();
        int all = plan().months().size();
        if (over.isEmpty()) {
            return Strings.of("year.sentence.within");
        }
        if (over.size() == all) {
            return Strings.of("year.sentence.every");
        }
        boolean onwards = over.size() == all - over.getFirst().number() + 1;
        List<String> names = over.stream().map(calendar()::said).toList();
        return switch (over.size()) {
            case 1 -> Strings.of("year.sentence.one", capital(names.getFirst()));
            case 2 -> Strings.of("year.sentence.two", capital(names.getFirst()), names.getLast());
            case NAMED -> onwards ? Strings.of("year.sentence.onwards", names.getFirst())
                    : Strings.of("year.sentence.three", capital(names.getFirst()), names.get(1), names.getLast());
            default -> onwards ? Strings.of("year.sentence.onwards", names.getFirst())
                    : Strings.of("year.sentence.some", over.size(), all, names.getFirst());
        };
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Strings.language()) + name.substring(1);
    }

    private Optional<String> retirement() {
        return picture.retirements().entrySet().stream().findFirst()
                .map((Map.Entry<String, Month> retired) -> Strings.of("year.sentence.retired", retired.getKey(),
                        calendar().said(retired.getValue())));
    }

    private Optional<String> change() {
        return picture.changes().stream().filter(effect -> effect.difference().filter(apart -> apart.signum() != 0).isPresent())
                .findFirst().map(effect -> {
                    BigDecimal apart = effect.difference().orElseThrow();
                    return Strings.of(apart.signum() < 0 ? "year.sentence.cheaper" : "year.sentence.dearer",
                            calendar().said(effect.month()), distant(apart.abs()));
                });
    }

    /// Which workload or team costs the most.
    private String most() {
        List<Cell> cells = plan().months().getFirst().cells();
        BigDecimal total = plan().total().orElseThrow();
        if (cells.size() == 1 || total.signum() == 0) {
            return Strings.of("year.sentence.all", distant(total), calendar().when());
        }
        List<PlanSeries> series = PlanSeries.of(plan(), plan(), Stack.WORKLOAD, Integer.MAX_VALUE);
        PlanSeries most = series.stream().max(Comparator.comparing(PlanSeries::total)).orElseThrow();
        return Strings.of("year.sentence.most", most.name(), figures.roundedPercent(plan().shareOf(most.total()).orElseThrow()),
                distant(total), calendar().when());
    }

    private String distant(BigDecimal amount) {
        return new LineStyles(picture.subject(), figures).distant(amount);
    }
}
