package kimicost.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.Demand;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.plan.Schedule;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;

/// What all workloads of a scenario cost from month to month, for its documents.
///
/// @param plan    the months
/// @param changes the rate cards that take over during the plan, in order
public record PlanReport(MonthlyPlan plan, List<Change> changes) {
    public PlanReport {
        changes = List.copyOf(changes);
    }

    /// A rate card that prices everything from a month on.
    public record Change(Month month, RateCard card) {}

    /// Whether the plan is more than one workload that stays the same.
    public static boolean isPlanned(Scenario scenario) {
        List<PlannedWorkload> workloads = scenario.workloads();
        return workloads.size() > 1 || !workloads.getFirst().demand().equals(Demand.STEADY)
                || !scenario.extras().portfolio().schedule().equals(Schedule.NONE) || scenario.plan().monthlyUserGrowth().signum() != 0;
    }

    /// The plan of `scenario`; empty if nothing is planned, or if a change names a card that cannot be used.
    static Optional<PlanReport> of(Scenario scenario, Catalogue catalogue) {
        if (!isPlanned(scenario)) {
            return Optional.empty();
        }
        try {
            MonthlyPlan plan = Answer.plan(scenario, catalogue);
            Catalogue all = catalogue.carrying(scenario.extras().savedUnder().map(SavedUnder::cards).orElse(List.of()));
            return Optional.of(new PlanReport(plan, scenario.extras().portfolio().schedule().changes().stream()
                    .flatMap(change -> change(change, plan, all)).toList()));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /// The change with the first month it applies to; none if the plan ends before it.
    private static Stream<Change> change(RateCardChange change, MonthlyPlan plan, Catalogue catalogue) {
        return plan.months().stream().map(MonthlyPlan.PlannedMonth::month)
                .filter(month -> !month.date().orElseThrow().isBefore(change.from())).findFirst().stream()
                .map(month -> new Change(month, catalogue.card(change.rateCard()).orElseThrow()));
    }

    List<Month> months() {
        return plan.months().stream().map(MonthlyPlan.PlannedMonth::month).toList();
    }
}
