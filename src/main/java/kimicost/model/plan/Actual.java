package kimicost.model.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCard.WebSearch;
import kimicost.model.ratecard.Rates;

/// What a workload really used in a month on one model, or what was invoiced for it.
///
/// @param month    the month
/// @param workload the name of the workload; empty if it is unknown, or if there is only one
/// @param model    the id of the model; may be empty only if there is an invoiced amount
/// @param mode     standard or batch
/// @param counts   what was used
/// @param invoiced the invoiced amount, in the card's currency; empty if unknown
public record Actual(YearMonth month, Optional<String> workload, Optional<String> model, Mode mode, Counts counts,
        Optional<BigDecimal> invoiced) {
    public static final Range INVOICED = Range.atLeast("0");
    public static final List<Mode> MODES = List.of(Mode.STANDARD, Mode.BATCH);

    /// Whole numbers of requests, tokens and searches.
    ///
    /// @param requests    requests to the API
    /// @param input       tokens of input, those read from and written to the cache included
    /// @param cachedInput tokens of `input` that hit the cache
    /// @param cacheWrite  tokens of `input` that were written to the cache
    /// @param output      tokens of output, thinking included
    /// @param thinking    tokens of `output` that were thinking; empty if the log does not say
    /// @param searches    calls of the search tool; what they returned is part of the input
    public record Counts(BigDecimal requests, BigDecimal input, BigDecimal cachedInput, BigDecimal cacheWrite, BigDecimal output,
            Optional<BigDecimal> thinking, BigDecimal searches) {
        public static final Range COUNT = Range.whole("0", "1000000000000000000");

        /// @throws InvalidValue naming the first count that is not allowed
        public Counts {
            requests = COUNT.canonical("requests", requests);
            input = COUNT.canonical("inputTokens", input);
            cachedInput = COUNT.canonical("cachedInputTokens", cachedInput);
            cacheWrite = COUNT.canonical("cacheWriteTokens", cacheWrite);
            output = COUNT.canonical("outputTokens", output);
            thinking = thinking.map(tokens -> COUNT.canonical("thinkingTokens", tokens));
            searches = COUNT.canonical("searches", searches);
            atMost(cachedInput, "cachedInputTokens", input, "inputTokens");
            atMost(cacheWrite, "cacheWriteTokens", input.subtract(cachedInput), "inputTokens");
            if (thinking.isPresent()) {
                atMost(thinking.get(), "thinkingTokens", output, "outputTokens");
            }
        }

        private static void atMost(BigDecimal part, String field, BigDecimal whole, String of) {
            if (part.compareTo(whole) > 0) {
                throw new InvalidValue(field, part.toPlainString(), "at most " + whole.toPlainString() + ", as part of " + of);
            }
        }
    }

    /// @throws InvalidValue naming the first value that is not allowed
    public Actual {
        if (model.isEmpty() && invoiced.isEmpty()) {
            throw new InvalidValue("model", "absent", "the id of a model where no invoiced amount is given");
        }
        if (!MODES.contains(mode)) {
            throw new InvalidValue("mode", mode.id(), "standard or batch");
        }
        invoiced = invoiced.map(amount -> INVOICED.canonical("invoiced", amount));
    }

    /// The invoiced amount or, if unknown, the price of the counts on `card`, before tax. Empty if the card lacks a price they need.
    ///
    /// @param ttl how long the workload's cache entries live
    public Optional<BigDecimal> cost(RateCard card, CacheTtl ttl) {
        return invoiced.or(() -> model.flatMap(card::model).flatMap(this::rates).flatMap(rates -> fees(card).map(tokens(rates, ttl)::add)));
    }

    private Optional<Rates> rates(ModelRates listed) {
        return mode == Mode.BATCH ? listed.batch() : Optional.of(listed.standard());
    }

    private Optional<BigDecimal> fees(RateCard card) {
        return counts.searches.signum() == 0 ? Optional.of(BigDecimal.ZERO)
                : card.webSearch().map(WebSearch::perCall).map(counts.searches::multiply);
    }

    private BigDecimal tokens(Rates rates, CacheTtl ttl) {
        BigDecimal miss = rates.inputCacheMiss();
        return counts.input.subtract(counts.cachedInput).subtract(counts.cacheWrite).multiply(miss)
                .add(counts.cachedInput.multiply(rates.inputCacheHit().orElse(miss)))
                .add(counts.cacheWrite.multiply(rates.cacheWrite().map(write -> write.rate(ttl)).orElse(miss)))
                .add(counts.output.multiply(rates.output())).movePointLeft(6);
    }

    /// The actuals after workloads are renamed or removed: a renamed workload keeps its actuals, those of a removed one are dropped.
    ///
    /// @param before the names of the workloads before the change
    /// @param after  their names after it
    public static List<Actual> following(List<Actual> actuals, List<String> before, List<String> after) {
        Map<String, String> renamed = before.size() != after.size() ? Map.of()
                : IntStream.range(0, before.size()).filter(i -> !after.contains(before.get(i)) && !before.contains(after.get(i))).boxed()
                        .collect(Collectors.toMap(before::get, after::get));
        Function<String, String> now = name -> renamed.getOrDefault(name, name);
        return actuals.stream()
                .map(one -> new Actual(one.month, one.workload.map(now), one.model, one.mode, one.counts, one.invoiced))
                .filter(one -> one.workload.filter(name -> !after.contains(name)).isEmpty()).toList();
    }
}
