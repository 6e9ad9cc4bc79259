package kimicost.model.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kimicost.model.InvalidValue;
import kimicost.model.plan.Actual;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Schedule;

/// The scenario's other workloads, and the calendar of its plan. The current workload's inputs are in the scenario itself.
///
/// @param before   the workloads before the current one
/// @param own      the current workload's other properties
/// @param after    the workloads after the current one
/// @param schedule the calendar of the plan
/// @param actuals  what was really used and paid
public record Portfolio(List<PlannedWorkload> before, Own own, List<PlannedWorkload> after, Schedule schedule, List<Actual> actuals) {
    /// One workload in months without dates.
    public static final Portfolio SINGLE = new Portfolio(List.of(), Own.NONE, List.of(), Schedule.NONE, List.of());

    /// What a plan knows of the current workload besides its inputs.
    ///
    /// @param name   empty for the scenario's name
    /// @param team   who pays for it; empty for no team
    /// @param counts whether it is added to the totals
    /// @param demand how many people use it from month to month
    public record Own(Optional<String> name, Optional<String> team, boolean counts, Demand demand) {
        public static final Own NONE = new Own(Optional.empty(), Optional.empty(), true, Demand.STEADY);
    }

    /// @throws InvalidValue if there are too many workloads, or two with the same name
    public Portfolio {
        before = List.copyOf(before);
        after = List.copyOf(after);
        actuals = List.copyOf(actuals);
        int count = before.size() + 1 + after.size();
        if (count > PlannedWorkload.MOST) {
            throw new InvalidValue("workloads", "a list of " + count, "a list of 1 to " + PlannedWorkload.MOST);
        }
        List<String> names = new ArrayList<>();
        before.forEach(workload -> names.add(workload.name()));
        own.name().ifPresent(names::add);
        after.forEach(workload -> names.add(workload.name()));
        names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).findFirst().ifPresent(name -> {
            throw new InvalidValue("name", '"' + name + "\" twice", "unique among the workloads");
        });
        if (schedule.start().isEmpty()) {
            List<Demand> demands = new ArrayList<>(List.of(own.demand()));
            before.forEach(workload -> demands.add(workload.demand()));
            after.forEach(workload -> demands.add(workload.demand()));
            if (demands.stream().anyMatch(Demand::isDated)) {
                throw new InvalidValue("plan.start", "absent", "the first month of the plan, since the demand of a workload names months");
            }
        }
    }

    /// Whether there is only one workload, with nothing planned besides its inputs.
    public boolean isSingle() {
        return before.isEmpty() && after.isEmpty() && own.equals(Own.NONE);
    }

    public Portfolio withOwn(Own value) {
        return new Portfolio(before, value, after, schedule, actuals);
    }

    public Portfolio withSchedule(Schedule value) {
        return new Portfolio(before, own, after, value, actuals);
    }

    /// @param value only about these workloads
    public Portfolio withActuals(List<Actual> value) {
        return new Portfolio(before, own, after, schedule, value);
    }
}
