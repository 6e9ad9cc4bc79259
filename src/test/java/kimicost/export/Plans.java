package kimicost.export;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// Scenarios that plan something, for tests of documents.
public final class Plans {
    private static final List<String> NAMES = List.of("Support chat", "Docs search", "Nightly labels", "=HYPERLINK(\"x\",1)", "价格 💬 Chat",
            "-2+3", "A workload with a rather long name that says everything about what it is for", "@SUM(A1)|x", "ünïcödé", "Wiki", "a;=1",
            "Reports");
    private static final List<String> TEAMS = List.of("Care", "Product", "=1+1", "Data and analytics of the northern region");
    private static final List<String> CHOICES = List.of("kimi-k2.6", "kimi-k2.6:batch", "kimi-k2.5", "kimi-k3", "kimi-k2.6:blend",
            "nobody");
    private static final YearMonth JANUARY = YearMonth.parse("2027-01");
    private static final String OCTOBER = "moonshot-international-2026-10";
    private static final String NOVEMBER = "moonshot-international-2026-11";

    private Plans() {}

    /// Four teams: 1,000 tokens in and 300 out for 100 messages of each user. The first doubles in December, the second starts in
    /// March, the third ends in June and runs on a model that the card of April does not offer any more, the fourth does not count.
    public static Scenario teams() {
        Workload chat = Workload.of(1000, 100, 1000, 300);
        List<PlannedWorkload> workloads = List.of(
                PlannedWorkload.of("Support chat", chat).withTeam(Optional.of("Care")).withChoice(Optional.of("kimi-k2.6"))
                        .withDemand(Demand.STEADY.withFactor(YearMonth.parse("2027-12"), BigDecimal.TWO)),
                PlannedWorkload.of("Docs search", chat.withUsers(BigDecimal.valueOf(400))).withTeam(Optional.of("Product"))
                        .withChoice(Optional.of("kimi-k2.6"))
                        .withDemand(Demand.STEADY.withFrom(Optional.of(YearMonth.parse("2027-03")))
                                .withGrowth(Optional.of(new BigDecimal("0.05")))),
                PlannedWorkload.of("Nightly labels", chat.withBatchShare(BigDecimal.ONE)).withTeam(Optional.of("Care"))
                        .withChoice(Optional.of("kimi-k2.6:batch"))
                        .withDemand(Demand.STEADY.withUntil(Optional.of(YearMonth.parse("2027-06")))
                                .withUsers(YearMonth.parse("2027-02"), Optional.of(BigDecimal.valueOf(500)))),
                PlannedWorkload.of("Idea", chat).withCounts(false));
        Scenario scenario = Scenario.DEFAULT.withName("Assistants 2027").withRateCard(OCTOBER)
                .withPlan(Plan.DEFAULT.withMonthlyBudget(Optional.of(new BigDecimal("500"))));
        return scheduled(scenario, new Schedule(Optional.of(JANUARY), Optional.of(new BigDecimal("4000")),
                List.of(new RateCardChange(YearMonth.parse("2027-04"), NOVEMBER, Map.of())))).withWorkloads(workloads, 0);
    }

    private static Scenario scheduled(Scenario scenario, Schedule schedule) {
        return scenario.withExtras(scenario.extras().withPortfolio(scenario.extras().portfolio().withSchedule(schedule)));
    }

    /// So many workloads over so many months, the same in each run.
    public static Scenario any(Random random, int workloads, int months, boolean dated) {
        YearMonth start = JANUARY.plusMonths(random.nextInt(12));
        List<PlannedWorkload> all = new ArrayList<>(IntStream.range(0, workloads).mapToObj(place -> {
            String name = place < NAMES.size() ? NAMES.get(place) : "Workload " + place;
            PlannedWorkload workload = PlannedWorkload.of(name, load(random)).withCounts(random.nextInt(5) > 0)
                    .withTeam(random.nextBoolean() ? Optional.empty() : Optional.of(TEAMS.get(random.nextInt(TEAMS.size()))))
                    .withChoice(random.nextBoolean() ? Optional.empty() : Optional.of(CHOICES.get(random.nextInt(CHOICES.size()))));
            return workload.withDemand(dated ? demand(random, start, months)
                    : Demand.STEADY.withGrowth(random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal("-0.025"))));
        }).toList());
        Plan plan = Plan.DEFAULT.withHorizonMonths(BigDecimal.valueOf(months))
                .withMonthlyUserGrowth(new BigDecimal(random.nextInt(5)).movePointLeft(2))
                .withTaxRate(new BigDecimal(random.nextInt(2)).movePointLeft(1))
                .withMonthlyBudget(random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal(random.nextInt(50, 5000))));
        Scenario scenario = Scenario.DEFAULT.withName("Plan of " + workloads).withRateCard(OCTOBER).withPlan(plan);
        List<RateCardChange> changes = dated && random.nextBoolean()
                ? List.of(new RateCardChange(start.plusMonths(random.nextInt(months)), NOVEMBER, Map.of("kimi-k2.5", "kimi-k2.6")))
                : List.of();
        return scheduled(scenario, new Schedule(dated ? Optional.of(start) : Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal(random.nextInt(500, 50_000))), changes))
                .withWorkloads(all, random.nextInt(workloads));
    }

    private static Demand demand(Random random, YearMonth start, int months) {
        Demand demand = Demand.STEADY.withGrowth(random.nextBoolean() ? Optional.empty() : Optional.of(new BigDecimal("0.03")));
        for (int i = random.nextInt(3); i > 0; i--) {
            demand = demand.withFactor(start.plusMonths(random.nextInt(months)), new BigDecimal("1.5"))
                    .withUsers(start.plusMonths(random.nextInt(months)), Optional.of(BigDecimal.valueOf(random.nextInt(3000))));
        }
        return random.nextInt(3) > 0 ? demand : demand.withFrom(Optional.of(start.plusMonths(random.nextInt(3))))
                .withUntil(Optional.of(start.plusMonths(3 + random.nextInt(months))));
    }

    private static Workload load(Random random) {
        Workload load = Workload.of(random.nextInt(5000), random.nextInt(1, 200), random.nextInt(100, 5000), random.nextInt(50, 900))
                .withCacheHitShare(new BigDecimal(random.nextInt(10)).movePointLeft(1));
        return switch (random.nextInt(4)) {
            case 0 -> load.withBatchShare(new BigDecimal("0.4"));
            case 1 -> load.withBatchShare(BigDecimal.ONE).withThinkingTokens(new BigDecimal("120"));
            case 2 -> load.withSearchesPerMessage(new BigDecimal("0.05"));
            default -> load;
        };
    }

    /// Plans of all sizes, the same in each run.
    public static Stream<Scenario> some() {
        Random random = new Random(17);
        return Stream.of(Stream.of(teams(), any(random, 1, 12, true), any(random, 12, 12, true), any(random, 12, 36, true),
                any(random, 40, 60, true), any(random, 4, 36, false), any(random, 3, 1, false)),
                Stream.generate(() -> any(random, random.nextInt(1, 7), random.nextInt(1, 30), random.nextBoolean())).limit(20))
                .flatMap(scenarios -> scenarios);
    }

    /// `scenario` with other users, growth, factors, messages, tax and budgets, on the same models.
    public static Scenario changed(Scenario scenario) {
        List<PlannedWorkload> workloads = scenario.workloads().stream().map(workload -> workload
                .withWorkload(workload.workload().withUsers(workload.workload().users().add(BigDecimal.valueOf(77)))
                        .withMessagesPerUser(workload.workload().messagesPerUser().add(BigDecimal.TEN)))
                .withDemand(changed(workload.demand()))).toList();
        Plan plan = scenario.plan().withTaxRate(new BigDecimal("0.19")).withMonthlyUserGrowth(new BigDecimal("0.015"))
                .withMonthlyBudget(scenario.plan().monthlyBudget().map(budget -> budget.multiply(BigDecimal.TWO)));
        Schedule schedule = scenario.extras().portfolio().schedule();
        return scheduled(scenario.withPlan(plan),
                schedule.withYearlyBudget(schedule.yearlyBudget().map(budget -> budget.multiply(BigDecimal.TWO))))
                .withWorkloads(workloads, scenario.inHand());
    }

    private static Demand changed(Demand demand) {
        SortedMap<YearMonth, BigDecimal> factors = new TreeMap<>(demand.factors());
        factors.replaceAll((month, factor) -> factor.add(BigDecimal.ONE));
        SortedMap<YearMonth, BigDecimal> users = new TreeMap<>(demand.users());
        users.replaceAll((month, count) -> count.add(BigDecimal.valueOf(11)));
        return new Demand(demand.from(), demand.until(), demand.growth().map(growth -> growth.add(new BigDecimal("0.01"))), factors, users);
    }
}
