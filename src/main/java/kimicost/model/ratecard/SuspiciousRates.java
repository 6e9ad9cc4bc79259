package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds suspicious rates: swapped columns, a wrong unit, a batch price calculated instead of copied.
final class SuspiciousRates {
    /// The batch price as a share of the standard price. Source: platform.kimi.ai/docs/pricing/batch.
    private static final BigDecimal BATCH_SHARE = new BigDecimal("0.6");
    /// The rounding error of a price published to the cent.
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    /// A rate that is this many times above or below the median of the other models is probably off by a power of ten. Correct
    /// rates on real cards are up to five times off.
    private static final BigDecimal SLIP = BigDecimal.valueOf(8);

    private SuspiciousRates() {}

    /// Findings about the rates of `model`, which is on `card`.
    static List<String> findings(ModelRates model, RateCard card) {
        List<String> findings = new ArrayList<>(order(model.name(), model.standard()));
        model.batch().ifPresent(batch -> {
            findings.addAll(order(model.name() + " Batch", batch));
            findings.addAll(batchShare(model, batch));
        });
        findings.addAll(slips(model, card));
        return findings;
    }

    private static List<String> order(String name, Rates rates) {
        List<String> findings = new ArrayList<>();
        rates.inputCacheHit().filter(hit -> hit.compareTo(rates.inputCacheMiss()) > 0).ifPresent(
                hit -> findings.add("%s: a cache hit at %s costs more than a miss at %s.".formatted(name, hit, rates.inputCacheMiss())));
        if (rates.inputCacheMiss().compareTo(rates.output()) > 0) {
            findings.add("%s: input at %s costs more than output at %s.".formatted(name, rates.inputCacheMiss(), rates.output()));
        }
        return findings;
    }

    private static List<String> batchShare(ModelRates model, Rates batch) {
        Rates standard = model.standard();
        Stream<Optional<String>> findings = Stream.of(
                batchShare(model, "cache miss", standard.inputCacheMiss(), batch.inputCacheMiss()),
                standard.inputCacheHit()
                        .flatMap(hit -> batch.inputCacheHit().flatMap(inBatch -> batchShare(model, "cache hit", hit, inBatch))),
                batchShare(model, "output", standard.output(), batch.output()));
        return findings.flatMap(Optional::stream).toList();
    }

    /// Checks for 60 % of the standard rate, allowing half a unit in the last published digit but no more than half a cent.
    private static Optional<String> batchShare(ModelRates model, String rate, BigDecimal standard, BigDecimal batch) {
        BigDecimal rounding = HALF_A_CENT.min(batch.ulp().divide(BigDecimal.TWO));
        boolean off = batch.subtract(standard.multiply(BATCH_SHARE)).abs().compareTo(rounding) > 0;
        return off ? Optional.of("%s Batch: %s is %s, not 60 %% of %s.".formatted(model.name(), rate, batch, standard)) : Optional.empty();
    }

    private static List<String> slips(ModelRates model, RateCard card) {
        Stream<Optional<String>> findings = Stream.of(
                slip(model, card, "the cache-miss rate", rates -> Optional.of(rates.inputCacheMiss())),
                slip(model, card, "the cache-hit rate", Rates::inputCacheHit),
                slip(model, card, "the output rate", rates -> Optional.of(rates.output())),
                slip(model, card, "cache hit over cache miss", rates -> rates.inputCacheHit()
                        .flatMap(hit -> ratio(hit, rates.inputCacheMiss()))),
                slip(model, card, "output over cache miss", rates -> ratio(rates.output(), rates.inputCacheMiss())));
        return findings.flatMap(Optional::stream).toList();
    }

    /// Compares a rate with the median of the other models in the same series. The V1 series is kept apart because its smallest
    /// model costs a tenth of the middle one of the newer series.
    private static Optional<String> slip(ModelRates model, RateCard card, String what, Function<Rates, Optional<BigDecimal>> figure) {
        List<BigDecimal> others = card.models().stream().filter(other -> other != model && other.legacy() == model.legacy())
                .flatMap(other -> figure.apply(other.standard()).stream())
                .filter(other -> other.signum() > 0).sorted().toList();
        Optional<BigDecimal> own = figure.apply(model.standard()).filter(value -> value.signum() > 0);
        if (others.isEmpty() || own.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal median = others.get(others.size() / 2);
        BigDecimal times = own.get().divide(median, MathContext.DECIMAL64);
        boolean above = times.compareTo(BigDecimal.ONE) > 0;
        BigDecimal factor = above ? times : BigDecimal.ONE.divide(times, MathContext.DECIMAL64);
        if (factor.compareTo(SLIP) < 0) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT,
                "%s: %s is about %,.0f times %s that of the card's other models; a unit may have slipped.", model.name(), what, factor,
                above ? "above" : "below"));
    }

    private static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal to) {
        return to.signum() == 0 ? Optional.empty() : Optional.of(of.divide(to, MathContext.DECIMAL64));
    }
}
