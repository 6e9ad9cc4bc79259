package kimicost.model.scenario;

import kimicost.model.pricing.Variant;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// A named case to price: a workload, the plan around it, and the rate card.
///
/// @param name     the display name, such as `Customer support chatbot`
/// @param rateCard the id of its rate card, never a path
/// @param workload what is sent and received in a month
/// @param plan     tax, budget, growth and timing
/// @param extras   the optional parts
/// @param notes    free text
public record Scenario(String name, String rateCard, Workload workload, Plan plan, Extras extras, String notes) {
    /// The defaults for fields missing from a file.
    public static final Scenario DEFAULT = new Scenario("Customer support chatbot", "moonshot-international-2026-06",
            Workload.DEFAULT, Plan.DEFAULT, Extras.NONE, "");

    /// Whether `variant` is shown on screen and in documents: if it is selected or, without a selection, not of the V1 series.
    public boolean shows(Variant variant) {
        return extras.shown().map(ids -> ids.contains(variant.id())).orElse(!variant.model().legacy());
    }

    public Scenario withName(String value) {
        return new Scenario(value, rateCard, workload, plan, extras, notes);
    }

    public Scenario withRateCard(String value) {
        return new Scenario(name, value, workload, plan, extras, notes);
    }

    public Scenario withWorkload(Workload value) {
        return new Scenario(name, rateCard, value, plan, extras, notes);
    }

    public Scenario withPlan(Plan value) {
        return new Scenario(name, rateCard, workload, value, extras, notes);
    }

    public Scenario withExtras(Extras value) {
        return new Scenario(name, rateCard, workload, plan, value, notes);
    }

    public Scenario withNotes(String value) {
        return new Scenario(name, rateCard, workload, plan, extras, value);
    }
}
