package kimicost.model.plan;

import static kimicost.model.plan.PlanCases.CARD;
import static kimicost.model.plan.PlanCases.CHAT;
import static kimicost.model.plan.PlanCases.JANUARY;
import static kimicost.model.plan.PlanCases.assertAmount;
import static kimicost.model.plan.PlanCases.chat;
import static kimicost.model.plan.PlanCases.dated;
import static kimicost.model.plan.PlanCases.months;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kimicost.model.InvalidValue;
import kimicost.model.plan.Account.AfterMonth;
import kimicost.model.plan.Account.Recharge;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.Prepaid.TopUp;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.model.ratecard.RateCard.Voucher;
import kimicost.model.workload.Plan;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final RateCard TIERED = new RateCard(CARD.id(), CARD.name(), CARD.provider(), CARD.endpoint(), CARD.region(),
            CARD.currency(), false, CARD.asOf(), CARD.sources(), CARD.models(), Optional.empty(),
            List.of(tier("Tier0", "1"), tier("Tier1", "500"), tier("Tier2", "1000")),
            List.of(new Voucher(new BigDecimal("5"), new BigDecimal("5"), false),
                    new Voucher(new BigDecimal("600"), new BigDecimal("50"), false)));

    @Test
    void saysOnWhichDayABalanceIsUsedUp() {
        // $200 a month: January to May take 1,000, and 30 days of June the rest. 93 of it are spent after 13.95 days.
        assertEquals("Optional[2027-06-14]", usedUp("1093", months(12)));
        assertEquals("Optional[2027-05-31]", usedUp("1000", months(12)));
        assertEquals("Optional[2027-06-01]", usedUp("1000.01", months(12)));
        // February has 28 days: 7.14 a day.
        assertEquals("Optional[2027-02-01]", usedUp("207", months(12)));
        assertEquals("Optional[2027-02-02]", usedUp("207.15", months(12)));
        assertEquals("Optional.empty", usedUp("1093", months(5)));
        assertEquals(List.of("893", "693", "493", "293", "93", "0", "0"),
                Account.of(dated(months(7), chat()), prepaid("1093")).months().stream().map(month -> month.balance().stripTrailingZeros()
                        .toPlainString()).toList());
    }

    @Test
    void numberedMonthsHaveNoDays() {
        MonthlyPlan plan = PlanCases.price(CARD, Optional.empty(), months(12), List.of(chat()));
        assertEquals("6", Account.of(plan, prepaid("1093")).usedUp().orElseThrow().toString());
        Account refilled = Account.of(plan, prepaid("300", "150", "50"));
        // 300 − 200, then 150 each time it would end below 50
        assertEquals(List.of("2", "3", "4", "5", "6"), refilled.topUps().stream().limit(5).map(day -> day.day().toString()).toList());
        assertAmount("300", refilled.topUps().get(1).amount());
    }

    @Test
    void topsUpOnTheDayOnWhichTheBalanceFallsBelow() {
        // $6.4516 a day in January. 100 falls below 50 on the 8th (51.61 spent), again 100 later (151.61 spent) on the 24th.
        Account account = Account.of(dated(months(2), chat()), prepaid("100", "100", "50"));
        assertEquals(List.of("2027-01-08", "2027-01-24", "2027-02-08", "2027-02-22"), days(account));
        assertAmount("100", account.months().getFirst().balance());
        assertAmount("300", account.months().getFirst().toppedUp());
        assertAmount("100", account.months().getLast().balance());
        assertAmount("500", account.months().getLast().toppedUp());
        assertEquals(Optional.empty(), account.usedUp());
    }

    @Test
    void topsUpAsOftenAsADayNeedsIt() {
        Account account = Account.of(dated(months(1), chat("Chat", 15_500, Demand.STEADY)), prepaid("0", "600", "0"));
        // $1,000 a day: two at first, then one or two.
        assertEquals(31, account.topUps().size());
        assertEquals(List.of("1200", "1200", "600"),
                account.topUps().stream().limit(3).map(recharge -> recharge.amount().toPlainString()).toList());
        assertAmount("31200", account.months().getFirst().toppedUp());
    }

    @Test
    void taxIsPaidWhenToppingUpAndNotFromTheBalance() {
        MonthlyPlan taxed = dated(months(2).withTaxRate(new BigDecimal("0.5")), chat());
        assertAmount("300", taxed.months().getFirst().total());
        assertAmount("200", Account.of(taxed, prepaid("400.01")).months().getFirst().spent());
        assertEquals(Optional.empty(), Account.of(taxed, prepaid("400.01")).usedUp());
    }

    @Test
    void vouchersAreAddedWhenATopUpReachesThemAndTiersByTheTotal() {
        MonthlyPlan plan = PlanCases.price(TIERED, Optional.of(JANUARY), months(3), List.of(chat()));
        Account account = Account.of(plan, prepaid("450", "100", "0"));
        List<AfterMonth> months = account.months();
        assertEquals(List.of("Tier0", "Tier0", "Tier1"), months.stream().map(month -> month.tier().orElseThrow().name()).toList());
        // 600 spent of 450 + 2 × 100 + 50: the second top-up, on 24 March, brings the voucher.
        assertEquals(List.of("2027-03-08", "2027-03-24"), days(account));
        assertAmount("650", months.getLast().toppedUp());
        assertAmount("50", months.getLast().vouchers());
        assertAmount("100", months.getLast().balance());
        assertEquals(Optional.empty(), Account.of(dated(months(1), chat()), prepaid("450")).months().getFirst().tier());
    }

    @Test
    void aVoucherMayCountTowardTheTier() {
        RateCard counting = new RateCard(TIERED.id(), TIERED.name(), TIERED.provider(), TIERED.endpoint(), TIERED.region(),
                TIERED.currency(), false, TIERED.asOf(), TIERED.sources(), TIERED.models(), Optional.empty(), TIERED.tiers(),
                List.of(new Voucher(new BigDecimal("5"), new BigDecimal("50"), true)));
        MonthlyPlan plan = PlanCases.price(counting, Optional.of(JANUARY), months(1), List.of(chat()));
        assertEquals("Tier1", Account.of(plan, prepaid("450")).months().getFirst().tier().orElseThrow().name());
        assertEquals("Tier0", Account.of(plan, prepaid("449.99")).months().getFirst().tier().orElseThrow().name());
    }

    @Test
    void anAccountEndsBeforeAMonthThatCannotBePriced() {
        PlannedWorkload books = PlannedWorkload.of("Books", CHAT.withInputTokens(new BigDecimal("400000")))
                .withDemand(Demand.STEADY.withFrom(Optional.of(JANUARY.plusMonths(2))));
        assertEquals(2, Account.of(dated(months(4), chat(), books), prepaid("1000")).months().size());
        assertEquals(4, Account.of(dated(months(4), chat(), books.withCounts(false)), prepaid("1000")).months().size());
    }

    /// What was put in is what was spent and what is left, the rule is kept, and no top-up came before its day.
    @Test
    void theBalanceIsWhatWasPutInWithoutWhatWasSpent() {
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            Plan around = months(8);
            MonthlyPlan plan = PlanCases.price(TIERED, Optional.of(JANUARY), around, PlanCases.random(random));
            TopUp rule = new TopUp(BigDecimal.valueOf(1 + random.nextInt(2000)), BigDecimal.valueOf(random.nextInt(500)));
            Account account = Account.of(plan, new Prepaid(BigDecimal.valueOf(random.nextInt(1000)), Optional.of(rule)));
            BigDecimal spent = BigDecimal.ZERO;
            for (AfterMonth month : account.months()) {
                spent = spent.add(month.spent());
                assertEquals(0, month.toppedUp().add(month.vouchers()).subtract(spent).compareTo(month.balance()));
                assertTrue(month.balance().compareTo(rule.whenBelow()) >= 0);
            }
            assertEquals(0, plan.total().orElseThrow().compareTo(spent));
            account.topUps().forEach(recharge -> checkNeeded(recharge, account, plan, rule));
        }
    }

    /// The day before ended at or above the mark, and this one would have ended below it.
    private static void checkNeeded(Recharge recharge, Account account, MonthlyPlan plan, TopUp rule) {
        int number = recharge.day().month().number();
        AfterMonth month = account.months().get(number - 1);
        BigDecimal days = BigDecimal.valueOf(recharge.day().month().date().orElseThrow().lengthOfMonth());
        BigDecimal before = plan.months().stream().limit(number - 1L).map(PlannedMonth::total).flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Recharge> earlier = account.topUps().subList(0, account.topUps().indexOf(recharge));
        BigDecimal start = account.months().getFirst().toppedUp().subtract(account.topUps().stream()
                .filter(one -> one.day().month().number() == 1).map(Recharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal toppedUp = earlier.stream().map(Recharge::amount).reduce(start, BigDecimal::add);
        BigDecimal vouchers = toppedUp.compareTo(new BigDecimal("600")) >= 0 && start.compareTo(new BigDecimal("600")) < 0
                ? new BigDecimal("50") : BigDecimal.ZERO;
        BigDecimal first = toppedUp.compareTo(new BigDecimal("5")) >= 0 && start.compareTo(new BigDecimal("5")) < 0
                ? new BigDecimal("5") : BigDecimal.ZERO;
        BigDecimal had = toppedUp.add(vouchers).add(first).multiply(days);
        BigDecimal mark = rule.whenBelow().multiply(days);
        int day = recharge.day().date().orElseThrow().getDayOfMonth();
        BigDecimal spentOn = before.multiply(days).add(month.spent().multiply(BigDecimal.valueOf(day)));
        assertTrue(had.subtract(spentOn).compareTo(mark) < 0, recharge::toString);
        assertTrue(day == 1 || had.subtract(spentOn).add(month.spent()).compareTo(mark) >= 0, recharge::toString);
    }

    @Test
    void refusesWhatIsNoRule() {
        assertEquals("topUp is 0.5, but must be a number of at least 1.",
                assertThrows(InvalidValue.class, () -> new TopUp(new BigDecimal("0.5"), BigDecimal.ZERO)).getMessage());
        assertThrows(InvalidValue.class, () -> new TopUp(BigDecimal.ONE, new BigDecimal("-1")));
    }

    private static List<String> days(Account account) {
        return account.topUps().stream().map(recharge -> recharge.day().toString()).toList();
    }

    private static String usedUp(String balance, Plan plan) {
        return Account.of(dated(plan, chat()), prepaid(balance)).usedUp().map(Account.Day::toString).toString();
    }

    private static Prepaid prepaid(String balance) {
        return new Prepaid(new BigDecimal(balance), Optional.empty());
    }

    private static Prepaid prepaid(String balance, String amount, String whenBelow) {
        return new Prepaid(new BigDecimal(balance), Optional.of(new TopUp(new BigDecimal(amount), new BigDecimal(whenBelow))));
    }

    private static Tier tier(String name, String recharge) {
        return new Tier(name, new BigDecimal(recharge), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, Optional.empty());
    }
}
