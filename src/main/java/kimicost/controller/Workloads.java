package kimicost.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;

/// Edits the workloads of a session's scenario. Each change is one undo step.
public final class Workloads {
    private final Session session;

    public Workloads(Session session) {
        this.session = session;
    }

    public List<PlannedWorkload> list() {
        return session.scenario().get().workloads();
    }

    /// The index of the current workload.
    public int inHand() {
        return session.scenario().get().inHand();
    }

    /// Whether the list is full.
    public boolean isFull() {
        return list().size() >= PlannedWorkload.MOST;
    }

    /// Makes another workload the current one.
    public void take(int place) {
        if (place != inHand()) {
            session.commit(session.scenario().get().withInHand(place));
        }
    }

    /// Makes the workload `by` places on the current one, wrapping around at the ends.
    public void go(int by) {
        take(Math.floorMod(inHand() + by, list().size()));
    }

    /// Adds a workload at the end and makes it current. If its name is taken, a number is added.
    public void add(String name, Workload workload) {
        List<PlannedWorkload> all = new ArrayList<>(list());
        all.add(PlannedWorkload.of(unique(name, all), workload));
        commit(all, all.size() - 1);
    }

    /// Adds the workloads of `other` at the end, as many as fit, and makes the first of them current. If the plan
    /// has no dates, only the growth of their demand is kept.
    public void addAll(Scenario other) {
        boolean dated = session.scenario().get().extras().portfolio().schedule().start().isPresent();
        List<PlannedWorkload> all = new ArrayList<>(list());
        int first = all.size();
        other.workloads().stream().limit(PlannedWorkload.MOST - first).forEach(workload -> all.add(workload
                .withName(unique(workload.name(), all))
                .withDemand(dated ? workload.demand() : Demand.STEADY.withGrowth(workload.demand().growth()))));
        if (all.size() > first) {
            commit(all, first);
        }
    }

    /// Adds a copy after the workload and makes it current.
    public void duplicate(int place) {
        List<PlannedWorkload> all = new ArrayList<>(list());
        all.add(place + 1, all.get(place).withName(unique(all.get(place).name(), all)));
        commit(all, place + 1);
    }

    /// Moves a workload `by` places.
    public void move(int place, int by) {
        List<PlannedWorkload> all = new ArrayList<>(list());
        PlannedWorkload inHand = all.get(inHand());
        all.add(place + by, all.remove(place));
        commit(all, all.indexOf(inHand));
    }

    /// Removes a workload, unless it is the only one.
    public void delete(int place) {
        List<PlannedWorkload> all = new ArrayList<>(list());
        if (all.size() > 1) {
            all.remove(place);
            int inHand = inHand() > place ? inHand() - 1 : inHand();
            commit(all, Math.min(inHand, all.size() - 1));
        }
    }

    /// Whether a workload may be called `name`: a single line that no other workload uses.
    public boolean mayBeCalled(int place, String name) {
        List<PlannedWorkload> all = list();
        return !name.isBlank() && name.chars().noneMatch(Character::isISOControl)
                && Stream.iterate(0, i -> i + 1).limit(all.size()).noneMatch(i -> i != place && all.get(i).name().equals(name));
    }

    public void rename(int place, String name) {
        change(place, list().get(place).withName(name));
    }

    /// @param team who pays for it; blank if it has no team
    public void assign(int place, String team) {
        change(place, list().get(place).withTeam(Optional.of(team.strip())));
    }

    /// Includes a workload in the totals or excludes it.
    public void count(int place, boolean counts) {
        change(place, list().get(place).withCounts(counts));
    }

    /// Runs every workload that counts on one variant or, if that is empty, each on its cheapest that fits.
    public void choose(Optional<String> variant) {
        commit(list().stream().map(workload -> workload.counts() ? workload.withChoice(variant) : workload).toList(), inHand());
    }

    private void change(int place, PlannedWorkload changed) {
        List<PlannedWorkload> all = new ArrayList<>(list());
        if (!all.set(place, changed).equals(changed)) {
            commit(all, inHand());
        }
    }

    private void commit(List<PlannedWorkload> all, int inHand) {
        session.commit(session.scenario().get().withWorkloads(all, inHand));
    }

    private static String unique(String name, List<PlannedWorkload> others) {
        List<String> names = others.stream().map(PlannedWorkload::name).toList();
        return Stream.concat(Stream.of(name), Stream.iterate(2, number -> number + 1).map(number -> name + " " + number))
                .filter(free -> !names.contains(free)).findFirst().orElseThrow();
    }
}
