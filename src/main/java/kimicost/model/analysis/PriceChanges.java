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

/// A scenario priced under the card it was quoted with and under the newest one.
///
/// @param quoted the bills under the scenario's own card
/// @param newest the bills under the newest card that supersedes it
public record PriceChanges(Comparison quoted, Comparison newest) {

    public static PriceChanges of(Scenario scenario, RateCard quoted, RateCard newest) {
        return new PriceChanges(Estimator.compare(scenario.workload(), scenario.plan(), quoted),
                Estimator.compare(scenario.workload(), scenario.plan(), newest));
    }

    /// One line of a bill on both cards.
    ///
    /// @param item   the item; empty for the total
    /// @param before the amount on the quoted card; empty if it does not offer the variant
    /// @param now    the amount on the newest card; empty if it does not offer the variant
    public record Change(Variant variant, Optional<Item> item, Optional<BigDecimal> before, Optional<BigDecimal> now) {
        /// How much more it costs on the newest card; negative if less, empty if only one card offers it.
        public Optional<BigDecimal> difference() {
            return before.flatMap(then -> now.map(amount -> amount.subtract(then)));
        }
    }

    /// The changes by variant, each followed by its total: first the quoted variants, then the added ones.
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

    /// Models offered on the quoted card that the newest one lists as retired or not at all.
    public List<ModelRates> retired() {
        return quoted.card().models().stream().filter(model -> !model.retiredBy(quoted.card().asOf()))
                .filter(model -> newest.card().model(model.id()).filter(now -> !now.retiredBy(newest.card().asOf())).isEmpty()).toList();
    }

    /// Models offered on the newest card that are not on the quoted one.
    public List<ModelRates> added() {
        return newest.card().models().stream().filter(model -> !model.retiredBy(newest.card().asOf()))
                .filter(model -> quoted.card().model(model.id()).isEmpty()).toList();
    }

    /// The bill of a variant; empty if the card does not offer it on its own date.
    public static Optional<Estimate> sold(Comparison comparison, String id) {
        return comparison.estimate(id).filter(estimate -> !estimate.variant().model().retiredBy(comparison.card().asOf()));
    }
}
