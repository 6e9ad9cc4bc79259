package kimicost.model.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.ratecard.Thinking;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// Prices a workload on the variants of one or more rate cards. All functions are pure: the same input gives the same bill.
///
/// Each line of a bill is a monthly quantity times a published rate. Amounts are never rounded here, so the lines sum exactly
/// to the subtotal.
public final class Estimator {
    private Estimator() {}

    /// The bill of every variant of `card`, in its order.
    public static Comparison compare(Workload workload, Plan plan, RateCard card) {
        return compare(workload, plan, List.of(card));
    }

    /// The bill of every variant of `cards`, card by card, each in its own order.
    ///
    /// @param cards at least one, all in one currency
    public static Comparison compare(Workload workload, Plan plan, List<RateCard> cards) {
        return new Comparison(workload, plan, cards, estimates(cards.stream().flatMap(card -> Variant.of(card, workload).stream()).toList(),
                workload, plan, cards));
    }

    /// The bill of each variant, in the given order.
    ///
    /// @param cards the cards compared; a card that another of them supersedes does not fit
    public static List<Estimate> estimates(List<Variant> variants, Workload workload, Plan plan, List<RateCard> cards) {
        Quantities month = Quantities.of(workload);
        Map<String, Optional<Warning>> age = cards.stream().collect(Collectors.toMap(RateCard::id, card -> age(card, cards)));
        return variants.stream()
                .map(variant -> estimate(variant, workload, month, plan, age.getOrDefault(variant.card().id(), Optional.empty()))).toList();
    }

    /// The warning about the age of `card`: another of `cards` supersedes it, or a newer card exists. None if it is the only card.
    private static Optional<Warning> age(RateCard card, List<RateCard> cards) {
        return cards.size() == 1 ? Optional.empty()
                : cards.stream().anyMatch(card::isFollowedBy) ? Optional.of(Warning.CARD_SUPERSEDED)
                        : card.hindsight().newer().map(newer -> Warning.NEWER_CARD);
    }

    /// The bill of one variant on its own. A blend accepts any batch share, including 0 and 1.
    public static Estimate estimate(Variant variant, Workload workload, Plan plan) {
        return estimate(variant, workload, Quantities.of(workload), plan, Optional.empty());
    }

    private static Estimate estimate(Variant variant, Workload workload, Quantities month, Plan plan, Optional<Warning> age) {
        RateCard card = variant.card();
        List<CostLine> lines = lines(variant, workload, month);
        BigDecimal subtotal = ZERO;
        for (CostLine line : lines) {
            subtotal = subtotal.add(line.amount());
        }
        BigDecimal rate = card.added(plan.taxRate());
        BigDecimal tax = rate.signum() == 0 ? ZERO : subtotal.multiply(rate);
        return new Estimate(variant, workload, lines, subtotal, tax, warnings(variant, workload, age));
    }

    private static List<CostLine> lines(Variant variant, Workload workload, Quantities month) {
        RateCard card = variant.card();
        ModelRates model = variant.model();
        return switch (variant.mode()) {
            case STANDARD -> new Bill(Mode.STANDARD, model, model.standard(), card, workload).lines(month);
            case BATCH -> new Bill(Mode.BATCH, model, model.batch().orElseThrow(), card, workload).lines(month);
            case BLEND -> {
                Quantities atOnce = month.times(ONE.subtract(workload.batchShare()));
                Quantities inBatch = month.times(workload.batchShare());
                List<CostLine> lines = new ArrayList<>();
                lines.addAll(new Bill(Mode.STANDARD, model, model.standard(), card, workload).lines(atOnce));
                lines.addAll(new Bill(Mode.BATCH, model, model.batch().orElseThrow(), card, workload).lines(inBatch));
                yield lines;
            }
        };
    }

    /// Applies the rates of one mode to quantities.
    private record Bill(Mode mode, ModelRates model, Rates rates, RateCard card, Workload workload) {
        List<CostLine> lines(Quantities quantities) {
            List<CostLine> lines = new ArrayList<>(6);
            if (rates.cacheWrite().isPresent()) {
                BigDecimal rate = rates.cacheWrite().get().rate(workload.cacheTtl());
                add(lines, Item.INPUT_CACHE_WRITE, quantities, rate);
            } else {
                add(lines, Item.INPUT_CACHE_MISS, quantities, rates.inputCacheMiss());
            }
            add(lines, Item.INPUT_CACHE_HIT, quantities,
                    rates.inputCacheHit().orElse(rates.inputCacheMiss()));
            add(lines, Item.SEARCH_RESULTS, quantities, rates.inputCacheMiss());
            add(lines, Item.OUTPUT, quantities, rates.output());
            if (model.thinking() != Thinking.NONE) {
                add(lines, Item.THINKING, quantities, rates.output());
            }
            card.webSearch().ifPresent(search -> add(lines, Item.SEARCH_FEES, quantities, search.perCall()));
            return lines;
        }

        private void add(List<CostLine> lines, Item item, Quantities quantities, BigDecimal rate) {
            BigDecimal quantity = quantities.of(item);
            if (quantity.signum() > 0) {
                lines.add(CostLine.of(item, mode, quantity, rate));
            }
        }
    }

    private static List<Warning> warnings(Variant variant, Workload workload, Optional<Warning> age) {
        RateCard card = variant.card();
        ModelRates model = variant.model();
        List<Warning> warnings = new ArrayList<>(2);
        boolean cached = workload.cacheHitShare().signum() > 0 && workload.inputTokens().signum() > 0;
        if (cached && printsNoHitRate(variant)) {
            warnings.add(Warning.NO_CACHE_RATE);
        }
        if (workload.contextTokens().compareTo(model.contextTokens()) > 0) {
            warnings.add(Warning.CONTEXT_EXCEEDED);
        }
        boolean thinks = workload.thinkingTokens().signum() > 0;
        if (thinks && model.thinking() == Thinking.NONE) {
            warnings.add(Warning.THINKING_NOT_AVAILABLE);
        }
        if (!thinks && model.thinking() == Thinking.ALWAYS) {
            warnings.add(Warning.THINKING_ALWAYS_ON);
        }
        if (workload.searches()) {
            if (variant.mode() != Mode.STANDARD) {
                warnings.add(Warning.SEARCH_IN_BATCH_UNDOCUMENTED);
            }
            if (card.webSearch().isEmpty()) {
                warnings.add(Warning.SEARCH_NOT_ON_CARD);
            } else if (card.searchEnded().isPresent()) {
                warnings.add(Warning.SEARCH_RETIRED);
            }
        }
        if (model.retiredBy(card.asOf())) {
            warnings.add(Warning.MODEL_RETIRED);
        }
        if (card.retiredSince(model).isPresent()) {
            warnings.add(Warning.RETIRED_SINCE);
        }
        if (variant.mode() == Mode.BATCH && workload.batchShare().compareTo(ONE) < 0) {
            warnings.add(Warning.CANNOT_WAIT);
        }
        age.ifPresent(warnings::add);
        return warnings;
    }

    private static boolean printsNoHitRate(Variant variant) {
        ModelRates model = variant.model();
        boolean standard = variant.mode() != Mode.BATCH && model.standard().inputCacheHit().isEmpty();
        boolean batch = variant.mode() != Mode.STANDARD
                && model.batch().filter(rates -> rates.inputCacheHit().isEmpty()).isPresent();
        return standard || batch;
    }
}
