package kimicost.model.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.plan.Actual;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Portfolio.Own;
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
        Portfolio portfolio = extras.portfolio();
        List<Actual> actuals = portfolio.own().name().isPresent() ? portfolio.actuals()
                : Actual.following(portfolio.actuals(), List.of(name), List.of(value));
        return new Scenario(value, rateCard, workload, plan, extras.withPortfolio(portfolio.withActuals(actuals)), notes);
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

    /// All its workloads in the order of the plan, including the current one. A scenario with no others has one, with the scenario's
    /// name.
    public List<PlannedWorkload> workloads() {
        Portfolio portfolio = extras.portfolio();
        Own own = portfolio.own();
        PlannedWorkload inHand = new PlannedWorkload(own.name().orElse(name), own.team(), extras.choice(), own.counts(), workload,
                own.demand(), extras.conversation(), extras.uncertainty().ranges());
        return Stream.of(portfolio.before().stream(), Stream.of(inHand), portfolio.after().stream()).flatMap(some -> some).toList();
    }

    /// The plan for the current workload. If there are several workloads, it has no monthly budget, because they share it.
    public Plan ownPlan() {
        return workloads().size() == 1 ? plan : plan.withMonthlyBudget(Optional.empty());
    }

    /// The index of the current workload.
    public int inHand() {
        return extras.portfolio().before().size();
    }

    /// Returns it with other workloads.
    ///
    /// @param all    at least one, with unique names
    /// @param inHand index of the workload that becomes current
    /// @throws kimicost.model.InvalidValue if there are too many, or two with the same name
    public Scenario withWorkloads(List<PlannedWorkload> all, int inHand) {
        PlannedWorkload one = all.get(inHand);
        boolean unnamed = all.size() == 1 && one.name().equals(name);
        Own own = new Own(unnamed ? Optional.empty() : Optional.of(one.name()), one.team(), one.counts(), one.demand());
        Portfolio portfolio = new Portfolio(all.subList(0, inHand), own, all.subList(inHand + 1, all.size()),
                extras.portfolio().schedule(), Actual.following(extras.portfolio().actuals(),
                        workloads().stream().map(PlannedWorkload::name).toList(), all.stream().map(PlannedWorkload::name).toList()));
        return withWorkload(one.workload())
                .withExtras(extras.withChoice(one.choice()).withConversation(one.conversation())
                        .withUncertainty(extras.uncertainty().withRanges(one.uncertain())).withPortfolio(portfolio));
    }

    /// Returns it with another workload as the current one.
    public Scenario withInHand(int place) {
        return place == inHand() ? this : withWorkloads(workloads(), place);
    }
}
