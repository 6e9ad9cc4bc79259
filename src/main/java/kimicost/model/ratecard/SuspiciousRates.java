package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kimicost.model.ratecard.RateCardLint.Finding;
import kimicost.model.ratecard.RateCardLint.Kind;

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
    static List<Finding> findings(ModelRates model, RateCard card) {
        List<Finding> findings = new ArrayList<>(order(model, model.standard(), Kind.HIT_ABOVE_MISS, Kind.INPUT_ABOVE_OUTPUT));
        model.batch().ifPresent(batch -> {
            findings.addAll(order(model, batch, Kind.BATCH_HIT_ABOVE_MISS, Kind.BATCH_INPUT_ABOVE_OUTPUT));
            findings.addAll(batchShare(model, batch));
        });
        findings.addAll(slips(model, card));
        return findings;
    }

    private static List<Finding> order(ModelRates model, Rates rates, Kind hitAbove, Kind inputAbove) {
        List<Finding> findings = new ArrayList<>();
        rates.inputCacheHit().filter(hit -> hit.compareTo(rates.inputCacheMiss()) > 0).ifPresent(
                hit -> findings.add(Finding.of(hitAbove, model.name(), hit, rates.inputCacheMiss())));
        if (rates.inputCacheMiss().compareTo(rates.output()) > 0) {
            findings.add(Finding.of(inputAbove, model.name(), rates.inputCacheMiss(), rates.output()));
        }
        return findings;
    }

    private static List<Finding> batchShare(ModelRates model, Rates batch) {
        Rates standard = model.standard();
        Stream<Optional<Finding>> findings = Stream.of(
                batchShare(model, Kind.BATCH_MISS_OFF, standard.inputCacheMiss(), batch.inputCacheMiss()),
                standard.inputCacheHit()
                        .flatMap(hit -> batch.inputCacheHit().flatMap(inBatch -> batchShare(model, Kind.BATCH_HIT_OFF, hit, inBatch))),
                batchShare(model, Kind.BATCH_OUTPUT_OFF, standard.output(), batch.output()));
        return findings.flatMap(Optional::stream).toList();
    }

    /// Checks for 60 % of the standard rate, allowing half a unit in the last published digit but no more than half a cent.
    private static Optional<Finding> batchShare(ModelRates model, Kind off, BigDecimal standard, BigDecimal batch) {
        BigDecimal rounding = HALF_A_CENT.min(batch.ulp().divide(BigDecimal.TWO));
        boolean far = batch.subtract(standard.multiply(BATCH_SHARE)).abs().compareTo(rounding) > 0;
        return far ? Optional.of(Finding.of(off, model.name(), batch, standard)) : Optional.empty();
    }

    private static List<Finding> slips(ModelRates model, RateCard card) {
        Stream<Optional<Finding>> findings = Stream.of(
                slip(model, card, Kind.MISS_SLIPPED, rates -> Optional.of(rates.inputCacheMiss())),
                slip(model, card, Kind.HIT_SLIPPED, Rates::inputCacheHit),
                slip(model, card, Kind.OUTPUT_SLIPPED, rates -> Optional.of(rates.output())),
                slip(model, card, Kind.HIT_OVER_MISS_SLIPPED, rates -> rates.inputCacheHit()
                        .flatMap(hit -> ratio(hit, rates.inputCacheMiss()))),
                slip(model, card, Kind.OUTPUT_OVER_MISS_SLIPPED, rates -> ratio(rates.output(), rates.inputCacheMiss())));
        return findings.flatMap(Optional::stream).toList();
    }

    /// Compares a rate with the median of the other models in the same series. The V1 series is kept apart because its smallest
    /// model costs a tenth of the middle one of the newer series.
    private static Optional<Finding> slip(ModelRates model, RateCard card, Kind kind, Function<Rates, Optional<BigDecimal>> figure) {
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
        return Optional.of(Finding.of(kind, model.name(), factor.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact(),
                above ? 1 : -1));
    }

    private static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal to) {
        return to.signum() == 0 ? Optional.empty() : Optional.of(of.divide(to, MathContext.DECIMAL64));
    }
}
