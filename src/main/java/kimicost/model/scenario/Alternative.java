package kimicost.model.scenario;

import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// An alternative stored inside a scenario for comparison.
///
/// @param name     the display name, such as `Without search`
/// @param rateCard the id of its rate card
/// @param workload what is sent and received in a month
/// @param plan     tax and budget
public record Alternative(String name, String rateCard, Workload workload, Plan plan) {

    public static Alternative of(Scenario scenario) {
        return new Alternative(scenario.name(), scenario.rateCard(), scenario.workload(), scenario.plan());
    }

    /// The same as a full scenario.
    public Scenario scenario() {
        return new Scenario(name, rateCard, workload, plan, Extras.NONE, "");
    }
}
