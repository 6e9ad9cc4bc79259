package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// A scenario priced twice: under the card it was quoted with and under the newest one.
///
/// @param quoted under the card it names
/// @param newest under the card that succeeded it
public record PriceChanges(Comparison quoted, Comparison newest) {

    public static PriceChanges of(Scenario scenario, RateCard quoted, RateCard newest) {
        return new PriceChanges(Estimator.compare(scenario.workload(), scenario.plan(), quoted),
                Estimator.compare(scenario.workload(), scenario.plan(), newest));
    }

    /// A line of a bill on both cards.
    ///
    /// @param item   what it is for; empty for the total
    /// @param before the amount as quoted; empty if the card does not sell the variant
    /// @param now    the amount at the newest card; empty if it does not sell the variant any more
    public record Change(Variant variant, Optional<Item> item, Optional<BigDecimal> before, Optional<BigDecimal> now) {
        /// What it costs more now, negative where less; empty where only one card sells it.
        public Optional<BigDecimal> difference() {
            return before.flatMap(then -> now.map(amount -> amount.subtract(then)));
        }
    }

    /// Line by line, the total after the lines of its variant: first the variants that were quoted, then those added.
    public List<Change> changes() {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(quoted, newest).forEach(comparison -> comparison.estimates().forEach(estimate -> ids.add(estimate.variant().id())));
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<Estimate> before = sold(quoted, id);
            Optional<Estimate> now = sold(newest, id);
            Optional<Variant> variant = before.or(() -> now).map(Estimate::variant);
            if (variant.isEmpty()) {
                continue;
            }
            for (Item item : Item.values()) {
                Change change = new Change(variant.get(), Optional.of(item), before.map(bill -> bill.amount(item)),
                        now.map(bill -> bill.amount(item)));
                if (Stream.of(change.before(), change.now()).flatMap(Optional::stream).anyMatch(amount -> amount.signum() > 0)) {
                    changes.add(change);
                }
            }
            changes.add(new Change(variant.get(), Optional.empty(), before.map(Estimate::total), now.map(Estimate::total)));
        }
        return changes;
    }

    /// Models of the quoted card that the newest card lists as retired, or no more.
    public List<ModelRates> retired() {
        return quoted.card().models().stream().filter(model -> !model.retiredBy(quoted.card().asOf()))
                .filter(model -> newest.card().model(model.id()).filter(now -> !now.retiredBy(newest.card().asOf())).isEmpty()).toList();
    }

    /// Models that the newest card sells and the quoted one did not have.
    public List<ModelRates> added() {
        return newest.card().models().stream().filter(model -> !model.retiredBy(newest.card().asOf()))
                .filter(model -> quoted.card().model(model.id()).isEmpty()).toList();
    }

    /// Empty if the card does not sell the variant on its own day.
    public static Optional<Estimate> sold(Comparison comparison, String id) {
        return comparison.estimate(id).filter(estimate -> !estimate.variant().model().retiredBy(comparison.card().asOf()));
    }
}
