package kimicost.model.plan;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kimicost.model.Range;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Workload;

/// One of the workloads of a plan.
///
/// @param name         unique within its plan, such as `Support chat`
/// @param team         who pays for it, such as `Care`; empty for no team
/// @param choice       the variant it runs on, such as `kimi-k2.6:batch`; empty for the cheapest that fits
/// @param counts       whether it is added to the totals
/// @param workload     what is sent in a month, with the users of its first month
/// @param demand       how many people use it from month to month
/// @param conversation the conversation its averages were calculated from
/// @param uncertain    the ranges of inputs that are not known exactly, such as `users`
public record PlannedWorkload(String name, Optional<String> team, Optional<String> choice, boolean counts, Workload workload, Demand demand,
        Optional<Conversation> conversation, Map<String, Range> uncertain) {
    /// The most workloads a plan may have.
    public static final int MOST = 40;

    public PlannedWorkload {
        team = team.filter(text -> !text.isBlank());
        uncertain = Collections.unmodifiableMap(new TreeMap<>(uncertain));
    }

    /// A workload that counts, has no team, and keeps its users every month.
    public static PlannedWorkload of(String name, Workload workload) {
        return new PlannedWorkload(name, Optional.empty(), Optional.empty(), true, workload, Demand.STEADY, Optional.empty(), Map.of());
    }

    public PlannedWorkload withName(String value) {
        return new PlannedWorkload(value, team, choice, counts, workload, demand, conversation, uncertain);
    }

    public PlannedWorkload withTeam(Optional<String> value) {
        return new PlannedWorkload(name, value, choice, counts, workload, demand, conversation, uncertain);
    }

    public PlannedWorkload withChoice(Optional<String> value) {
        return new PlannedWorkload(name, team, value, counts, workload, demand, conversation, uncertain);
    }

    public PlannedWorkload withCounts(boolean value) {
        return new PlannedWorkload(name, team, choice, value, workload, demand, conversation, uncertain);
    }

    public PlannedWorkload withWorkload(Workload value) {
        return new PlannedWorkload(name, team, choice, counts, value, demand, conversation, uncertain);
    }

    public PlannedWorkload withDemand(Demand value) {
        return new PlannedWorkload(name, team, choice, counts, workload, value, conversation, uncertain);
    }

    public PlannedWorkload withUncertain(Map<String, Range> value) {
        return new PlannedWorkload(name, team, choice, counts, workload, demand, conversation, value);
    }
}
