package kimicost.model.plan;

import static kimicost.TestCards.model;
import static kimicost.TestCards.rates;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kimicost.TestCards;
import kimicost.model.InvalidValue;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final YearMonth JANUARY = YearMonth.parse("2027-01");
    /// $1 a million in and $2 out: a user of ten messages of 100,000 tokens in and 50,000 out costs $2.
    private static final ModelRates A = model("a", rates("1", "0.1", "2"), rates("0.5", null, "1"));
    private static final ModelRates B = model("b", rates("2", "0.2", "4"), null);
    private static final RateCard CARD = card("first", "2026-12-01", A, B);
    private static final RateCard NEXT = card("next", "2027-03-01", model("a", rates("0.5", "0.1", "1"), null),
            model("c", rates("0.8", "0.1", "1.6"), null));
    private static final Workload CHAT = Workload.of(100, 10, 100_000, 50_000);

    @Test
    void aSteadyYearIsTwelveTimesTheMonth() {
        MonthlyPlan year = plan(Schedule.NONE, Plan.DEFAULT, PlannedWorkload.of("Chat", CHAT).withChoice(Optional.of("a")));
        assertEquals(12, year.months().size());
        assertEquals("1", year.months().getFirst().month().toString());
        year.months().forEach(month -> assertAmount("200", month.total()));
        assertAmount("2400", year.total());
        assertAmount("2400", year.cumulative().getLast());
        assertAmount("200", year.cumulative().getFirst());
    }

    @Test
    void usersGrowFromTheFirstMonthOfTheirWorkloadAndNothingIsRounded() {
        Demand demand = Demand.STEADY.withFrom(Optional.of(JANUARY.plusMonths(2))).withUntil(Optional.of(JANUARY.plusMonths(4)))
                .withGrowth(Optional.of(new BigDecimal("0.05")));
        MonthlyPlan year = plan(from(JANUARY), Plan.DEFAULT, chat().withDemand(demand));
        assertEquals(List.of("0", "0", "100", "105.00", "110.2500", "0"),
                year.months().stream().limit(6).map(month -> month.cells().getFirst().users().toPlainString()).toList());
        // 2 × (100 + 105 + 110.25)
        assertAmount("630.5", year.total());
        assertEquals("2027-03", year.months().get(2).month().toString());
    }

    @Test
    void singleMonthsTakeAFactorOrUsersOfTheirOwn() {
        Demand demand = Demand.STEADY.withGrowth(Optional.of(new BigDecimal("0.1"))).withFactor(JANUARY.plusMonths(1), BigDecimal.TWO)
                .withUsers(JANUARY.plusMonths(2), Optional.of(new BigDecimal("7")));
        MonthlyPlan plan = plan(from(JANUARY), Plan.DEFAULT.withHorizonMonths(BigDecimal.valueOf(4)), chat().withDemand(demand));
        assertEquals(List.of("100", "220.0", "7", "133.100"),
                plan.months().stream().map(month -> month.cells().getFirst().users().toPlainString()).toList());
        assertEquals("2027-02", plan.dearest().orElseThrow().month().toString());
    }

    @Test
    void withoutAGrowthOfItsOwnAWorkloadGrowsAsThePlanDoes() {
        MonthlyPlan plan = plan(Schedule.NONE, Plan.DEFAULT.withHorizonMonths(BigDecimal.TWO).withMonthlyUserGrowth(new BigDecimal("0.5")),
                chat());
        assertAmount("500", plan.total());
    }

    @Test
    void workloadsThatCountAreAddedAndTeamsPayForTheirOwn() {
        MonthlyPlan plan = plan(Schedule.NONE, Plan.DEFAULT.withHorizonMonths(BigDecimal.ONE),
                chat().withTeam(Optional.of("Care")),
                chat().withName("Docs").withTeam(Optional.of("Product")).withChoice(Optional.of("b")),
                chat().withName("Labels").withTeam(Optional.of("Care")).withCounts(false),
                chat().withName("Nightly").withTeam(Optional.of("Care")).withWorkload(CHAT.withUsers(BigDecimal.ONE)));
        assertAmount("602", plan.total());
        assertAmount("200", plan.totalOf(2));
        assertEquals(List.of("Care", "Product"), List.copyOf(plan.byTeam().keySet()));
        assertAmount("202", plan.byTeam().get("Care"));
        assertAmount("400", plan.byTeam().get("Product"));
    }

    @Test
    void anotherCardPricesEverythingFromItsMonthOn() {
        Schedule schedule = from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(3), Map.of())));
        MonthlyPlan year = plan(schedule, Plan.DEFAULT, chat().withChoice(Optional.of("a")));
        // 3 × 200 + 9 × 100
        assertAmount("1500", year.total());
        assertEquals("next", bill(year, 3).variant().card().id());
        assertAmount("2400", plan(from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(12), Map.of()))), Plan.DEFAULT,
                chat().withChoice(Optional.of("a"))).total());
    }

    /// The first change halves $200, the second brings it back; one beyond the horizon does nothing.
    @Test
    void aChangeIsMeasuredInItsMonthBesideTheOnesBeforeIt() {
        Schedule schedule = from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(3), Map.of()),
                new RateCardChange(JANUARY.plusMonths(5), "first", Map.of()), change(JANUARY.plusMonths(40), Map.of())));
        List<ChangeEffect> effects = Planner.effects(List.of(chat().withChoice(Optional.of("a"))), schedule, Plan.DEFAULT,
                new Catalogue(List.of(CARD, NEXT), List.of()), List.of(CARD), variant -> true);
        assertEquals(List.of("2027-04", "2027-06"), effects.stream().map(effect -> effect.month().toString()).toList());
        assertAmount("-100", effects.getFirst().difference());
        assertAmount("100", effects.getLast().difference());
    }

    /// $200 and $400 a month, at $2 and $4 a user.
    @Test
    void aDrawnAmountGivesAWorkloadTheUsersItTakes() {
        MonthlyPlan.PlannedMonth month = plan(Schedule.NONE, Plan.DEFAULT, chat().withChoice(Optional.of("a")),
                chat().withName("Docs").withChoice(Optional.of("b"))).months().getFirst();
        assertAmount("300", Optional.of(month.usersFor(0, new BigDecimal("1000"))));
        assertAmount("200", Optional.of(month.usersFor(1, new BigDecimal("1000"))));
        assertAmount("0", Optional.of(month.usersFor(1, new BigDecimal("100"))));
    }

    @Test
    void aModelThatTheNewCardDoesNotListIsReplacedAsAgreed() {
        PlannedWorkload onB = chat().withChoice(Optional.of("b"));
        MonthlyPlan replaced = plan(from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(1), Map.of("b", "c")))),
                Plan.DEFAULT.withHorizonMonths(BigDecimal.TWO), onB);
        assertEquals("c", bill(replaced, 1).variant().id());
        assertAmount("160", replaced.months().get(1).total());
        assertEquals(List.of(), cell(replaced, 1).warnings());
    }

    @Test
    void withoutAReplacementItKeepsItsPriceAndSaysSo() {
        MonthlyPlan kept = plan(from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(1), Map.of()))),
                Plan.DEFAULT.withHorizonMonths(BigDecimal.TWO), chat().withChoice(Optional.of("b")));
        assertAmount("400", kept.months().get(1).total());
        assertEquals(List.of(), cell(kept, 0).warnings());
        assertEquals(List.of(Warning.MODEL_RETIRED), cell(kept, 1).warnings());
    }

    @Test
    void aReplacementWithoutBatchRatesIsBilledAtStandardRates() {
        MonthlyPlan replaced = plan(from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(1), Map.of("a", "c")))),
                Plan.DEFAULT.withHorizonMonths(BigDecimal.TWO), chat().withChoice(Optional.of("a:batch")));
        assertEquals(List.of("a:batch", "c"), IntStream.range(0, 2).mapToObj(month -> bill(replaced, month).variant().id()).toList());
        assertEquals(List.of(), cell(replaced, 1).warnings());
    }

    @Test
    void aReplacementMayNameItsMode() {
        RateCard batches = card("next", "2027-03-01", model("c", rates("1", "0.1", "2"), rates("0.5", null, "1")));
        MonthlyPlan replaced = Planner.price(List.of(chat().withChoice(Optional.of("a:batch")), chat().withChoice(Optional.of("b"))),
                from(JANUARY).withChanges(List.of(change(JANUARY, Map.of("a", "c:batch", "b", "c:batch")))), Plan.DEFAULT,
                new Catalogue(List.of(CARD, batches), List.of()), List.of(CARD), variant -> true, List.of());
        assertEquals(List.of("c:batch", "c:batch"),
                replaced.months().getFirst().cells().stream().map(cell -> cell.perUser().orElseThrow().variant().id()).toList());
    }

    @Test
    void aChoiceHoldsFromTheCardOnThatListsIt() {
        MonthlyPlan plan = plan(from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(1), Map.of()))),
                Plan.DEFAULT.withHorizonMonths(BigDecimal.TWO), chat().withChoice(Optional.of("c")));
        assertEquals(List.of("a", "c"), IntStream.range(0, 2).mapToObj(month -> bill(plan, month).variant().id()).toList());
        assertEquals(List.of(), cell(plan, 1).warnings());
    }

    @Test
    void aBlendWithNothingToBlendIsTheOneOrTheOther() {
        Optional<String> blend = Optional.of("a:blend");
        assertEquals("a", bill(plan(Schedule.NONE, Plan.DEFAULT, chat().withChoice(blend)), 0).variant().id());
        assertEquals("a:batch", bill(plan(Schedule.NONE, Plan.DEFAULT,
                chat().withChoice(blend).withWorkload(CHAT.withBatchShare(BigDecimal.ONE))), 0).variant().id());
    }

    /// As in a comparison of a single month; a change puts one card in the place of all.
    @Test
    void cardsBesideCompeteUntilAChange() {
        RateCard host = new RateCard("host", "Host", "Host", "localhost", "nowhere", Currency.getInstance("USD"), false, CARD.asOf(),
                CARD.sources(), List.of(model("a", rates("0.1", "0.1", "0.2"), null)), Optional.empty(), List.of(), List.of());
        MonthlyPlan plan = Planner.price(
                List.of(chat(), chat().withChoice(Optional.of("host/a")), chat().withChoice(Optional.of("next/a"))),
                from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(1), Map.of()))), Plan.DEFAULT,
                new Catalogue(List.of(CARD, NEXT, host), List.of()), List.of(CARD, host), variant -> true, List.of());
        assertEquals(List.of("host/a", "host/a", "host/a"), keys(plan, 0));
        assertEquals(List.of("next/a", "next/a", "next/a"), keys(plan, 1));
    }

    private static List<String> keys(MonthlyPlan plan, int month) {
        return plan.months().get(month).cells().stream().map(cell -> cell.perUser().orElseThrow().variant().key()).toList();
    }

    @Test
    void aModelIsRetiredFromTheFirstMonthThatBeginsWithoutIt() {
        RateCard card = card("first", "2026-12-01", retired(A, "2027-02-15"), B);
        MonthlyPlan chosen = price(card, from(JANUARY), Plan.DEFAULT.withHorizonMonths(BigDecimal.valueOf(3)),
                chat().withChoice(Optional.of("a")));
        assertEquals(List.of(List.of(), List.of(), List.of(Warning.MODEL_RETIRED)),
                chosen.months().stream().map(month -> month.cells().getFirst().warnings()).toList());
        assertAmount("600", chosen.total());
        MonthlyPlan cheapest = price(card, from(JANUARY), Plan.DEFAULT.withHorizonMonths(BigDecimal.valueOf(3)), chat());
        assertEquals(List.of("a", "a", "b"),
                IntStream.range(0, 3).mapToObj(month -> bill(cheapest, month).variant().id()).toList());
    }

    @Test
    void theCheapestThatFitsLeadsWithoutAChoice() {
        assertEquals("a", bill(plan(Schedule.NONE, Plan.DEFAULT, chat()), 0).variant().id());
        assertEquals("a:batch", bill(plan(Schedule.NONE, Plan.DEFAULT, chat().withWorkload(CHAT.withBatchShare(BigDecimal.ONE))), 0)
                .variant().id());
        assertEquals("a", bill(plan(Schedule.NONE, Plan.DEFAULT, chat().withChoice(Optional.of("nobody"))), 0).variant().id());
    }

    /// 400,000 tokens in one message fit no model: what it costs is not known, and the total with it.
    @Test
    void whatFitsNowhereHasNoPriceAndNoTotal() {
        MonthlyPlan plan = plan(Schedule.NONE, Plan.DEFAULT, chat(),
                chat().withName("Books").withWorkload(CHAT.withInputTokens(new BigDecimal("400000"))));
        assertEquals(Optional.empty(), plan.months().getFirst().cells().get(1).total());
        assertEquals(Optional.empty(), plan.total());
        assertEquals(Optional.empty(), plan.cumulative().getFirst());
    }

    @Test
    void saysWhichMonthsExceedTheBudgets() {
        MonthlyPlan plan = plan(from(JANUARY).withYearlyBudget(Optional.of(new BigDecimal("700"))),
                Plan.DEFAULT.withMonthlyBudget(Optional.of(new BigDecimal("230"))).withHorizonMonths(BigDecimal.valueOf(4)),
                chat().withDemand(Demand.STEADY.withGrowth(Optional.of(new BigDecimal("0.1")))));
        // 200, 220, 242, 266.20; in all 200, 420, 662, 928.20
        assertEquals(List.of("2027-03", "2027-04"), plan.overBudget().stream().map(month -> month.month().toString()).toList());
        assertEquals("2027-04", plan.yearExceeded().orElseThrow().month().toString());
    }

    @Test
    void aMonthOfAWorkloadIsItsBillLineByLine() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Workload workload = new Workload(BigDecimal.valueOf(random.nextInt(5000)), BigDecimal.valueOf(random.nextInt(300)),
                    BigDecimal.valueOf(random.nextInt(9000)), BigDecimal.valueOf(random.nextInt(900)),
                    BigDecimal.valueOf(random.nextInt(900)), BigDecimal.valueOf(random.nextInt(101), 2), CacheTtl.ONE_HOUR,
                    BigDecimal.valueOf(random.nextInt(30), 2), BigDecimal.valueOf(random.nextInt(9000)),
                    BigDecimal.valueOf(random.nextInt(101), 2), BigDecimal.valueOf(random.nextInt(101), 2));
            Plan around = Plan.DEFAULT.withTaxRate(BigDecimal.valueOf(random.nextInt(30), 2));
            Cell cell = Planner
                    .price(List.of(PlannedWorkload.of("Any", workload)), Schedule.NONE, around, TestCards.SHIPPED,
                            List.of(TestCards.OCTOBER),
                            variant -> true, List.of())
                    .months().getLast().cells().getFirst();
            Estimate bill = Estimator.estimate(cell.perUser().orElseThrow().variant(), workload, around);
            assertAmount(bill.total().toPlainString(), cell.total());
            for (Item item : Item.values()) {
                assertAmount(bill.amount(item).toPlainString(), cell.amount(item));
            }
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("plan.changes[0].rateCard is \"nowhere\", but must be one of first, next.",
                from(JANUARY).withChanges(List.of(new RateCardChange(JANUARY, "nowhere", Map.of()))));
        assertRefused("plan.changes[0].replace.b is \"x\", but must be one of a, c.",
                from(JANUARY).withChanges(List.of(change(JANUARY, Map.of("b", "x")))));
        assertRefused("plan.changes[0].replace.b is \"c:batch\", but must be one of a, c.",
                from(JANUARY).withChanges(List.of(change(JANUARY, Map.of("b", "c:batch")))));
        RateCard yuan = new RateCard("yuan", "Yuan", "Tester", "localhost", "nowhere", Currency.getInstance("CNY"), false,
                CARD.asOf(), CARD.sources(), CARD.models(), Optional.empty(), List.of(), List.of());
        InvalidValue currency = assertThrows(InvalidValue.class, () -> Planner.check(
                from(JANUARY).withChanges(List.of(new RateCardChange(JANUARY, "yuan", Map.of()))),
                new Catalogue(List.of(CARD, yuan), List.of()), CARD));
        assertEquals("plan.changes[0].rateCard is \"yuan\", but must be a card in USD; this one is in CNY.", currency.getMessage());
        assertTrue(assertThrows(InvalidValue.class, () -> Demand.STEADY.withFrom(Optional.of(JANUARY.plusMonths(1)))
                .withUntil(Optional.of(JANUARY))).getMessage().startsWith("until is 2027-01"));
        assertThrows(InvalidValue.class, () -> from(JANUARY).withChanges(List.of(change(JANUARY.plusMonths(2), Map.of()),
                change(JANUARY.plusMonths(2), Map.of()))));
        assertThrows(InvalidValue.class, () -> Schedule.NONE.withChanges(List.of(change(JANUARY, Map.of()))));
    }

    private static void assertRefused(String sentence, Schedule schedule) {
        assertEquals(sentence, assertThrows(InvalidValue.class, () -> plan(schedule, Plan.DEFAULT, chat())).getMessage());
    }

    private static PlannedWorkload chat() {
        return PlannedWorkload.of("Chat", CHAT);
    }

    private static Schedule from(YearMonth start) {
        return Schedule.NONE.withStart(Optional.of(start));
    }

    private static RateCardChange change(YearMonth from, Map<String, String> replace) {
        return new RateCardChange(from, "next", replace);
    }

    private static MonthlyPlan plan(Schedule schedule, Plan plan, PlannedWorkload... workloads) {
        return price(CARD, schedule, plan, workloads);
    }

    private static MonthlyPlan price(RateCard card, Schedule schedule, Plan plan, PlannedWorkload... workloads) {
        return Planner.price(List.of(workloads), schedule, plan, new Catalogue(List.of(card, NEXT), List.of()), List.of(card),
                variant -> true, List.of());
    }

    private static Cell cell(MonthlyPlan plan, int month) {
        return plan.months().get(month).cells().getFirst();
    }

    private static Estimate bill(MonthlyPlan plan, int month) {
        return cell(plan, month).perUser().orElseThrow();
    }

    private static void assertAmount(String expected, Optional<BigDecimal> amount) {
        BigDecimal actual = amount.orElseThrow();
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> actual + " for " + expected);
    }

    private static ModelRates retired(ModelRates model, String day) {
        return new ModelRates(model.id(), model.name(), model.contextTokens(), model.thinking(), model.standard(), model.batch(),
                model.launchedOn(), Optional.of(LocalDate.parse(day)), model.note());
    }

    private static RateCard card(String id, String asOf, ModelRates... models) {
        return new RateCard(id, id, "Tester", "localhost", "nowhere", Currency.getInstance("USD"), false, LocalDate.parse(asOf),
                List.of(new RateCard.Source("Made up", "here", LocalDate.parse(asOf))), List.of(models), Optional.empty(), List.of(),
                List.of());
    }
}
