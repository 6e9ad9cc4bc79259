package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// Which recharge tier can handle a workload, or all those of a month of a plan. The limits apply to the whole organisation and all
/// models together. Batch jobs do not count against them, but the provider's console accepts them only from the second tier on. For
/// third-party hosts that rule is unknown, so every tier counts. Source: platform.kimi.ai/docs/pricing/limits.
///
/// A continued search counts as a second request. Token limits count the whole prompt, cached or not, plus the requested output.
/// Since the workload only knows the actual output, a generous `max_completion_tokens` needs more than calculated here.
///
/// @param demand what is needed of each limit, unrounded: per minute at peak, per day on an active day
/// @param tiers  the card's tiers, lowest first, each with the limits it misses
/// @param batch  whether everything is sent in batches
public record RateLimitFit(Map<Limit, BigDecimal> demand, List<TierFit> tiers, boolean batch) {
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    public RateLimitFit {
        demand = Collections.unmodifiableMap(new EnumMap<>(demand));
        tiers = List.copyOf(tiers);
    }

    /// A rate limit, in the order of the provider's table.
    public enum Limit {
        CONCURRENCY("concurrency"), REQUESTS_PER_MINUTE("requestsPerMinute"), TOKENS_PER_MINUTE("tokensPerMinute"), TOKENS_PER_DAY(
                "tokensPerDay");

        private final String field;

        Limit(String field) {
            this.field = field;
        }

        /// Its field on a card, such as `tokensPerDay`.
        public String field() {
            return field;
        }

        /// The value of this limit on `tier`; empty if unlimited.
        public Optional<BigDecimal> of(Tier tier) {
            return switch (this) {
                case CONCURRENCY -> Optional.of(tier.concurrency());
                case REQUESTS_PER_MINUTE -> Optional.of(tier.requestsPerMinute());
                case TOKENS_PER_MINUTE -> Optional.of(tier.tokensPerMinute());
                case TOKENS_PER_DAY -> tier.tokensPerDay();
            };
        }
    }

    /// A tier compared with the demand.
    ///
    /// @param missed   the limits that the demand exceeds
    /// @param noBatch  whether messages are sent in batches but the tier does not accept them
    /// @param maxUsers the most users it can handle at this usage per user; empty if unlimited
    public record TierFit(Tier tier, List<Limit> missed, boolean noBatch, Optional<BigDecimal> maxUsers) {
        public TierFit {
            missed = List.copyOf(missed);
        }

        public boolean carries() {
            return missed.isEmpty() && !noBatch;
        }
    }

    /// Compares the workload with the tiers of `card`.
    ///
    /// @param mode how the messages are sent
    public static RateLimitFit of(Scenario scenario, Mode mode, RateCard card) {
        return of(List.of(new Load(scenario.workload(), scenario.workload().users(), mode)), scenario.plan(), card);
    }

    /// Compares what all workloads that count in a month ask for together with the tiers of the card that prices it. Those that run at
    /// another provider are left out. There are no more active days than the month has.
    public static RateLimitFit of(PlannedMonth month, Plan plan) {
        Plan days = month.month().date()
                .map(date -> plan.withActiveDaysPerMonth(plan.activeDaysPerMonth().min(BigDecimal.valueOf(date.lengthOfMonth()))))
                .orElse(plan);
        return of(month.account().stream().map(cell -> new Load(cell.workload().workload(), cell.users(),
                cell.perUser().map(bill -> bill.variant().mode()).orElse(Mode.STANDARD))).toList(), days, month.card());
    }

    /// What is sent in a month.
    ///
    /// @param users of it, unrounded
    private record Load(Workload workload, BigDecimal users, Mode mode) {
        Load ofSome() {
            return new Load(workload, users.max(BigDecimal.ONE), mode);
        }

        BigDecimal atOnce() {
            return switch (mode) {
                case STANDARD -> BigDecimal.ONE;
                case BATCH -> BigDecimal.ZERO;
                case BLEND -> BigDecimal.ONE.subtract(workload.batchShare());
            };
        }

        boolean sendsBatches() {
            return mode != Mode.STANDARD && messages().signum() > 0;
        }

        BigDecimal messages() {
            return users.multiply(workload.messagesPerUser());
        }
    }

    private static RateLimitFit of(List<Load> loads, Plan plan, RateCard card) {
        boolean sendsBatches = loads.stream().anyMatch(Load::sendsBatches);
        Map<Limit, BigDecimal> demand = demand(loads, plan);
        // With no users there is no demand, so the capacity per tier is calculated for at least one user.
        List<Load> some = loads.stream().anyMatch(load -> load.users().signum() > 0) ? loads : loads.stream().map(Load::ofSome).toList();
        Map<Limit, BigDecimal> ofSome = demand(some, plan);
        BigDecimal users = some.stream().map(Load::users).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<TierFit> tiers = card.tiers().stream().map(tier -> new TierFit(tier,
                demand.keySet().stream().filter(
                        limit -> limit.of(tier).filter(most -> demand.getOrDefault(limit, BigDecimal.ZERO).compareTo(most) > 0).isPresent())
                        .toList(),
                sendsBatches && card.isMakers() && card.tiers().size() > 1 && tier.equals(card.tiers().getFirst()),
                maxUsers(ofSome, tier, users))).toList();
        return new RateLimitFit(demand, tiers, !loads.isEmpty() && loads.stream().allMatch(load -> load.mode() == Mode.BATCH));
    }

    /// The lowest tier that can handle the workload; empty if none can or the card lists none.
    public Optional<TierFit> recommended() {
        return tiers.stream().filter(TierFit::carries).findFirst();
    }

    /// The limit of `tier` that is used the most, possibly exceeded; empty if there is no demand.
    public Optional<Limit> binding(Tier tier) {
        return demand.keySet().stream()
                .filter(limit -> demand.getOrDefault(limit, BigDecimal.ZERO).signum() > 0 && limit.of(tier).isPresent())
                .max((one, other) -> use(one, tier).compareTo(use(other, tier)));
    }

    /// The share of a limit that is used: 0.85 is 85 %, above 1 exceeds it. 0 if unlimited.
    public BigDecimal use(Limit limit, Tier tier) {
        return limit.of(tier).map(most -> demand.getOrDefault(limit, BigDecimal.ZERO).divide(most, MathContext.DECIMAL128))
                .orElse(BigDecimal.ZERO);
    }

    /// The first month of the forecast, from 1, with more users than `tier` carries; empty if none comes within the horizon.
    public static Optional<Integer> outgrownIn(TierFit tier, Scenario scenario) {
        return tier.maxUsers().flatMap(most -> Forecast.months(BigDecimal.ZERO, scenario).stream()
                .filter(month -> month.users().compareTo(most) > 0).map(Forecast.Month::number).findFirst());
    }

    /// The total credit from vouchers granted up to a cumulative recharge of `recharge`.
    public static BigDecimal vouchers(RateCard card, BigDecimal recharge) {
        return card.vouchers().stream().filter(voucher -> voucher.atCumulativeRecharge().compareTo(recharge) <= 0)
                .map(RateCard.Voucher::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<Limit, BigDecimal> demand(List<Load> loads, Plan plan) {
        Map<Limit, BigDecimal> sum = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            sum.put(limit, BigDecimal.ZERO);
        }
        loads.forEach(load -> demand(load, plan).forEach((limit, amount) -> sum.merge(limit, amount, BigDecimal::add)));
        return sum;
    }

    private static Map<Limit, BigDecimal> demand(Load load, Plan plan) {
        Workload workload = load.workload();
        BigDecimal messages = load.messages().multiply(load.atOnce());
        BigDecimal perDay = quotient(messages, plan.activeDaysPerMonth());
        BigDecimal perMinute = quotient(messages.multiply(plan.peakFactor()),
                plan.activeDaysPerMonth().multiply(plan.activeHoursPerDay()).multiply(SIXTY));
        BigDecimal continued = workload.searchesPerMessage().multiply(workload.searchContinuedShare());
        BigDecimal tokens = workload.inputTokens().add(workload.outputTokens()).add(workload.thinkingTokens())
                .add(continued.multiply(workload.resultTokensPerSearch()));
        Map<Limit, BigDecimal> demand = new EnumMap<>(Limit.class);
        demand.put(Limit.CONCURRENCY, quotient(perMinute.multiply(plan.secondsPerMessage()), SIXTY));
        demand.put(Limit.REQUESTS_PER_MINUTE, perMinute.multiply(continued.add(BigDecimal.ONE)));
        demand.put(Limit.TOKENS_PER_MINUTE, perMinute.multiply(tokens));
        demand.put(Limit.TOKENS_PER_DAY, perDay.multiply(tokens));
        return demand;
    }

    /// Scales the demand of `users`, since every demand is proportional to the users.
    private static Optional<BigDecimal> maxUsers(Map<Limit, BigDecimal> demand, Tier tier, BigDecimal users) {
        return demand.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .flatMap(entry -> entry.getKey().of(tier).stream()
                        .map(most -> most.multiply(users).divide(entry.getValue(), 0, RoundingMode.FLOOR)))
                .min(BigDecimal::compareTo);
    }

    /// Rounds down, so that a demand equal to its limit never seems to exceed it.
    private static BigDecimal quotient(BigDecimal of, BigDecimal by) {
        return of.divide(by, new MathContext(34, RoundingMode.DOWN));
    }
}
