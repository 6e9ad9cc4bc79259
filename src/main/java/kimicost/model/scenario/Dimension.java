package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import kimicost.model.Range;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// An adjustable input of a scenario: how to read it, how to set it, and the allowed values. Input rows and analyses are
/// generated from this list.
public enum Dimension {
    USERS(Part.WORKLOAD, Workload.USERS, Workload::users, Workload::withUsers),
    MESSAGES_PER_USER(Part.WORKLOAD, Workload.MESSAGES_PER_USER, Workload::messagesPerUser, Workload::withMessagesPerUser),
    INPUT_TOKENS(Part.WORKLOAD, Workload.TOKENS, Workload::inputTokens, Workload::withInputTokens),
    OUTPUT_TOKENS(Part.WORKLOAD, Workload.TOKENS, Workload::outputTokens, Workload::withOutputTokens),
    THINKING_TOKENS(Part.WORKLOAD, Workload.TOKENS, Workload::thinkingTokens, Workload::withThinkingTokens),
    CACHE_HIT_SHARE(Part.WORKLOAD, Range.SHARE, Workload::cacheHitShare, Workload::withCacheHitShare),
    SEARCHES_PER_MESSAGE(Part.WORKLOAD, Workload.SEARCHES_PER_MESSAGE,
            Workload::searchesPerMessage, Workload::withSearchesPerMessage),
    RESULT_TOKENS_PER_SEARCH(Part.WORKLOAD, Workload.TOKENS,
            Workload::resultTokensPerSearch, Workload::withResultTokensPerSearch),
    SEARCH_CONTINUED_SHARE(Part.WORKLOAD, Range.SHARE, Workload::searchContinuedShare, Workload::withSearchContinuedShare),
    BATCH_SHARE(Part.WORKLOAD, Range.SHARE, Workload::batchShare, Workload::withBatchShare),
    TAX_RATE(Part.PLAN, Range.SHARE, Plan::taxRate, Plan::withTaxRate),
    // For optional values, 0 means none: a known value is always above 0.
    MONTHLY_BUDGET(Part.PLAN, Range.atLeast("0"), plan -> plan.monthlyBudget().orElse(BigDecimal.ZERO),
            (plan, value) -> plan.withMonthlyBudget(unlessZero(value))),
    PREPAID_BALANCE(Part.EXTRAS, Range.atLeast("0"), extras -> extras.prepaidBalance().orElse(BigDecimal.ZERO),
            (extras, value) -> extras.withPrepaidBalance(unlessZero(value))),
    MONTHLY_USER_GROWTH(Part.PLAN, Plan.MONTHLY_USER_GROWTH, Plan::monthlyUserGrowth, Plan::withMonthlyUserGrowth),
    HORIZON_MONTHS(Part.PLAN, Plan.HORIZON_MONTHS, Plan::horizonMonths, Plan::withHorizonMonths),
    ACTIVE_DAYS_PER_MONTH(Part.PLAN, Plan.ACTIVE_DAYS_PER_MONTH, Plan::activeDaysPerMonth, Plan::withActiveDaysPerMonth),
    ACTIVE_HOURS_PER_DAY(Part.PLAN, Plan.ACTIVE_HOURS_PER_DAY, Plan::activeHoursPerDay, Plan::withActiveHoursPerDay),
    PEAK_FACTOR(Part.PLAN, Plan.PEAK_FACTOR, Plan::peakFactor, Plan::withPeakFactor),
    SECONDS_PER_MESSAGE(Part.PLAN, Plan.SECONDS_PER_MESSAGE, Plan::secondsPerMessage, Plan::withSecondsPerMessage),
    NODE_PRICE_PER_HOUR(Part.SELF_HOSTING, orZero(SelfHosting.NODE_PRICE_PER_HOUR),
            hosting -> hosting.nodePricePerHour().orElse(BigDecimal.ZERO),
            (hosting, value) -> hosting.withNodePricePerHour(unlessZero(value))),
    NODES(Part.SELF_HOSTING, SelfHosting.NODES, SelfHosting::nodes, SelfHosting::withNodes),
    NODE_HOURS_PER_MONTH(Part.SELF_HOSTING, SelfHosting.HOURS_PER_MONTH, SelfHosting::hoursPerMonth, SelfHosting::withHoursPerMonth),
    NODE_TOKENS_PER_SECOND(Part.SELF_HOSTING, orZero(SelfHosting.OUTPUT_TOKENS_PER_SECOND),
            hosting -> hosting.outputTokensPerSecond().orElse(BigDecimal.ZERO),
            (hosting, value) -> hosting.withOutputTokensPerSecond(unlessZero(value))),
    // A quote with neither mark-up nor fee is stored as no quote.
    MARK_UP(Part.QUOTE, Quote.MARK_UP, Quote::markUp, (quote, value) -> new Quote(value, quote.monthlyFee(), quote.validUntil())),
    MONTHLY_FEE(Part.QUOTE, Quote.MONTHLY_FEE, Quote::monthlyFee, (quote, value) -> new Quote(quote.markUp(), value, quote.validUntil()));

    /// The inputs that determine the monthly bill.
    public static final List<Dimension> BILLED = List.of(USERS, MESSAGES_PER_USER, INPUT_TOKENS, OUTPUT_TOKENS, THINKING_TOKENS,
            CACHE_HIT_SHARE, SEARCHES_PER_MESSAGE, RESULT_TOKENS_PER_SEARCH, SEARCH_CONTINUED_SHARE, BATCH_SHARE, TAX_RATE);

    private final Range range;
    private final Function<Scenario, BigDecimal> getter;
    private final BiFunction<Scenario, BigDecimal, Scenario> wither;

    <P> Dimension(Part<P> part, Range range, Function<P, BigDecimal> getter, BiFunction<P, BigDecimal, P> wither) {
        this.range = range;
        this.getter = scenario -> getter.apply(part.of.apply(scenario));
        this.wither = (scenario, value) -> part.with.apply(scenario, wither.apply(part.of.apply(scenario), range.check(field(), value)));
    }

    /// The field name used in files, such as `messagesPerUser`.
    public String field() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    /// The allowed values.
    public Range range() {
        return range;
    }

    /// Whether this is an amount in the currency of the scenario's card.
    public boolean isMoney() {
        return switch (this) {
            case MONTHLY_BUDGET, PREPAID_BALANCE, NODE_PRICE_PER_HOUR, MONTHLY_FEE -> true;
            default -> false;
        };
    }

    /// The value in `scenario`.
    public BigDecimal of(Scenario scenario) {
        return getter.apply(scenario);
    }

    /// `scenario` with this input set to `value`.
    ///
    /// @throws kimicost.model.InvalidValue if [#range()] does not allow it
    public Scenario with(Scenario scenario, BigDecimal value) {
        return wither.apply(scenario, value);
    }

    private static Optional<BigDecimal> unlessZero(BigDecimal value) {
        return Optional.of(value).filter(number -> number.signum() > 0);
    }

    private static Range orZero(Range range) {
        return new Range(BigDecimal.ZERO, false, range.max(), range.whole());
    }

    private record Part<P>(Function<Scenario, P> of, BiFunction<Scenario, P, Scenario> with) {
        static final Part<Workload> WORKLOAD = new Part<>(Scenario::workload, Scenario::withWorkload);
        static final Part<Plan> PLAN = new Part<>(Scenario::plan, Scenario::withPlan);
        static final Part<Extras> EXTRAS = new Part<>(Scenario::extras, Scenario::withExtras);
        static final Part<Quote> QUOTE = new Part<>(scenario -> scenario.extras().quote().orElse(Quote.AT_COST),
                (scenario, quote) -> scenario
                        .withExtras(scenario.extras().withQuote(Optional.of(quote).filter(one -> !one.equals(Quote.AT_COST)))));
        static final Part<SelfHosting> SELF_HOSTING = new Part<>(scenario -> scenario.extras().selfHosting(),
                (scenario, hosting) -> scenario.withExtras(scenario.extras().withSelfHosting(hosting)));
    }
}
