package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.TestCards.MAINLAND;
import static kimicost.TestCards.SHIPPED;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.RateLimitFit.Limit;
import kimicost.model.analysis.RateLimitFit.TierFit;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Planner;
import kimicost.model.plan.Schedule;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimitFitTest {
    @Test
    void theGuidesChatbotNeedsTier1ForItsTokensADay() {
        RateLimitFit fit = RateLimitFit.of(CHATBOT, Mode.STANDARD, JUNE);
        // 100,000 × 1,300 / 30; 100,000 / (30 × 24 × 60); × 1,300; × 20 / 60
        assertEquals("4333333.33", shown(fit, Limit.TOKENS_PER_DAY));
        assertEquals("2.31", shown(fit, Limit.REQUESTS_PER_MINUTE));
        assertEquals("3009.26", shown(fit, Limit.TOKENS_PER_MINUTE));
        assertEquals("0.77", shown(fit, Limit.CONCURRENCY));
        assertEquals(List.of(Limit.TOKENS_PER_DAY), fit.tiers().getFirst().missed());
        assertEquals("Tier1", fit.recommended().orElseThrow().tier().name());
        assertEquals(Optional.of(Limit.CONCURRENCY), fit.binding(fit.recommended().orElseThrow().tier()));
        // 1,500,000 × 30 / (100 × 1,300) = 346.15
        assertAmount(new BigDecimal("346"), fit.tiers().getFirst().maxUsers().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # users, peak, seconds, tier,  binding
            300,     1,    20,      Tier0, TOKENS_PER_DAY
            400,     1,    20,      Tier1, CONCURRENCY
            100000,  1,    20,      Tier2, CONCURRENCY
            1000,    100,  20,      Tier2, CONCURRENCY
            1000,    100,  1,       Tier2, REQUESTS_PER_MINUTE
            500000,  1,    1,       Tier3, TOKENS_PER_MINUTE
            """)
    void findsTheLowestTierAndWhatBinds(BigDecimal users, BigDecimal peak, BigDecimal seconds, String tier, Limit binding) {
        Scenario scenario = Dimension.USERS.with(Dimension.PEAK_FACTOR.with(Dimension.SECONDS_PER_MESSAGE.with(CHATBOT, seconds), peak),
                users);
        RateLimitFit fit = RateLimitFit.of(scenario, Mode.STANDARD, JUNE);
        assertEquals(tier, fit.recommended().map(carrying -> carrying.tier().name()).orElse("none"));
        assertEquals(binding, fit.binding(fit.recommended().orElseThrow().tier()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void aTierBelowTheRecommendedOneMissesALimitOrTheBatches(Mode mode) {
        for (int power = 0; power <= 9; power++) {
            Scenario scenario = Dimension.BATCH_SHARE.with(Dimension.USERS.with(CHATBOT, BigDecimal.ONE.scaleByPowerOfTen(power)),
                    new BigDecimal("0.4"));
            RateLimitFit fit = RateLimitFit.of(scenario, mode, JUNE);
            for (TierFit tier : fit.tiers()) {
                if (fit.recommended().filter(tier::equals).isPresent()) {
                    break;
                }
                assertTrue(!tier.missed().isEmpty() || tier.noBatch(), tier.toString());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Tier0", "Tier3", "Tier5"})
    void theMostUsersFitAndOneMoreDoesNot(String name) {
        Scenario scenario = Dimension.SEARCHES_PER_MESSAGE.with(CHATBOT, new BigDecimal("0.3"));
        BigDecimal most = tier(RateLimitFit.of(scenario, Mode.STANDARD, JUNE), name).maxUsers().orElseThrow();
        assertTrue(tier(RateLimitFit.of(Dimension.USERS.with(scenario, most), Mode.STANDARD, JUNE), name).carries());
        assertFalse(tier(RateLimitFit.of(Dimension.USERS.with(scenario, most.add(BigDecimal.ONE)), Mode.STANDARD, JUNE), name).carries());
    }

    @Test
    void batchesCountForNothingButNeedTheSecondTier() {
        RateLimitFit fit = RateLimitFit.of(CHATBOT, Mode.BATCH, JUNE);
        assertAmount(BigDecimal.ZERO, fit.demand().get(Limit.TOKENS_PER_DAY));
        assertEquals("Tier1", fit.recommended().orElseThrow().tier().name());
        assertTrue(fit.tiers().getFirst().noBatch());
    }

    @Test
    void aRechargeGivesItsVoucher() {
        assertAmount(BigDecimal.ZERO, RateLimitFit.vouchers(JUNE, new BigDecimal("1")));
        assertAmount(new BigDecimal("5"), RateLimitFit.vouchers(JUNE, new BigDecimal("10")));
    }

    @Test
    void nothingSentFitsTheFirstTier() {
        RateLimitFit fit = RateLimitFit.of(Dimension.USERS.with(CHATBOT, BigDecimal.ZERO), Mode.BATCH, MAINLAND);
        assertEquals("Tier0", fit.recommended().orElseThrow().tier().name());
        assertEquals(Optional.empty(), fit.recommended().orElseThrow().maxUsers());
        assertEquals(Optional.empty(), fit.binding(fit.recommended().orElseThrow().tier()));
    }

    @Test
    void howManyUsersATierCarriesDoesNotHangOnHowManyThereAre() {
        RateLimitFit none = RateLimitFit.of(Dimension.USERS.with(CHATBOT, BigDecimal.ZERO), Mode.STANDARD, JUNE);
        assertAmount(new BigDecimal("346"), none.tiers().getFirst().maxUsers().orElseThrow());
        RateLimitFit silent = RateLimitFit.of(Dimension.MESSAGES_PER_USER.with(CHATBOT, BigDecimal.ZERO), Mode.STANDARD, JUNE);
        assertEquals(Optional.empty(), silent.tiers().getFirst().maxUsers());
    }

    @Test
    void theMakersRuleForBatchesIsNoHosts() {
        RateCard host = new RateCard("host", "Host", "Somebody", "localhost", "world", JUNE.currency(), false, JUNE.asOf(), List.of(),
                JUNE.models(), JUNE.webSearch(), JUNE.tiers(), List.of());
        assertTrue(RateLimitFit.of(CHATBOT, Mode.BATCH, JUNE).tiers().getFirst().noBatch());
        assertFalse(RateLimitFit.of(CHATBOT, Mode.BATCH, host).tiers().getFirst().noBatch());
    }

    /// 346 users of the chatbot are the most that Tier0 takes, see above.
    @Test
    void allWorkloadsOfAMonthThatCountShareTheLimits() {
        PlannedWorkload chat = chat("Chat", 200);
        assertEquals(List.of("Tier0 TOKENS_PER_DAY"), needed(1, chat));
        assertEquals(List.of("Tier1 CONCURRENCY"), needed(1, chat, chat("Other", 200)));
        assertEquals(List.of("Tier0 TOKENS_PER_DAY"), needed(1, chat, chat("Idea", 200).withCounts(false)));
        assertEquals(List.of("Tier1 CONCURRENCY"), needed(1, chat, chat("Nightly", 200).withChoice(Optional.of("kimi-k2.6:batch"))));
        // What runs at a host asks nothing of this provider.
        assertEquals(List.of("Tier0 TOKENS_PER_DAY"),
                needed(1, chat, chat("Hosted", 200).withChoice(Optional.of("openrouter-2026-07/kimi-k2.6"))));
        assertEquals(List.of("none"), needed(1, chat("All", 1_000_000_000)));
    }

    @Test
    void aGrowingPlanNeedsAHigherTierLaterAndFebruaryItsFewerDays() {
        // 322.5 users in February, of whom Tier0 takes 323; 346.7 in March, of whom it takes 346
        PlannedWorkload chat = chat("Chat", 300);
        assertEquals(List.of("Tier0 TOKENS_PER_DAY", "Tier0 TOKENS_PER_DAY", "Tier1 CONCURRENCY"),
                needed(3, chat.withDemand(Demand.STEADY.withGrowth(Optional.of(new BigDecimal("0.075"))))));
        // 340 users × 100 × 1,300: 1,473,333 a day over 30 days, 1,578,571 over 28.
        assertEquals(List.of("Tier0 TOKENS_PER_DAY", "Tier1 CONCURRENCY", "Tier0 TOKENS_PER_DAY"), needed(3, chat("Chat", 340)));
    }

    private static PlannedWorkload chat(String name, int users) {
        return PlannedWorkload.of(name, CHATBOT.workload().withUsers(BigDecimal.valueOf(users))).withChoice(Optional.of("kimi-k2.6"));
    }

    /// The tier that each month from January on needs, and the limit it uses most.
    private static List<String> needed(int months, PlannedWorkload... workloads) {
        Plan plan = Plan.DEFAULT.withHorizonMonths(BigDecimal.valueOf(months));
        return Planner.price(List.of(workloads), Schedule.NONE.withStart(Optional.of(YearMonth.parse("2027-01"))), plan, SHIPPED,
                List.of(JUNE, SHIPPED.card("openrouter-2026-07").orElseThrow()), variant -> true, List.of()).months().stream()
                .map(month -> {
                    RateLimitFit fit = RateLimitFit.of(month, plan);
                    return fit.recommended().map(tier -> tier.tier().name() + " " + fit.binding(tier.tier()).orElseThrow()).orElse("none");
                }).toList();
    }

    private static TierFit tier(RateLimitFit fit, String name) {
        return fit.tiers().stream().filter(tier -> tier.tier().name().equals(name)).findFirst().orElseThrow();
    }

    private static String shown(RateLimitFit fit, Limit limit) {
        return fit.demand().get(limit).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"4.99, 0", "5, 5", "5.01, 5"})
    void aVoucherIsGivenFromExactlyItsRechargeOn(BigDecimal recharge, BigDecimal credit) {
        assertAmount(credit, RateLimitFit.vouchers(JUNE, recharge));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # growth, months, month
            0,        12,
            0.25,     12,     10
            0.25,     9,
            -0.5,     12,
            """)
    void aTierIsOutgrownInTheFirstMonthThatHasMoreUsers(BigDecimal growth, BigDecimal months, Integer month) {
        // 9,000 × 1.25⁸ = 53,644, × 1.25⁹ = 67,055; 50 × 60 / 20 × 30 × 24 × 60 / 100 = 64,800 users
        Scenario scenario = Dimension.HORIZON_MONTHS.with(
                Dimension.MONTHLY_USER_GROWTH.with(Dimension.USERS.with(CHATBOT, new BigDecimal("9000")), growth), months);
        TierFit tier = tier(RateLimitFit.of(scenario, Mode.STANDARD, JUNE), "Tier1");
        assertAmount(new BigDecimal("64800"), tier.maxUsers().orElseThrow());
        assertEquals(Optional.ofNullable(month), RateLimitFit.outgrownIn(tier, scenario));
    }

    @Test
    void aTierThatIsTooSmallIsOutgrownAtOnce() {
        assertEquals(Optional.of(1), RateLimitFit.outgrownIn(tier(RateLimitFit.of(CHATBOT, Mode.STANDARD, JUNE), "Tier0"), CHATBOT));
        assertEquals(Optional.empty(), RateLimitFit.outgrownIn(tier(RateLimitFit.of(CHATBOT, Mode.BATCH, JUNE), "Tier0"), CHATBOT),
                "batches count for nothing");
    }
}
