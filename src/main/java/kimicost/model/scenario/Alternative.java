package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    public Alternative withName(String value) {
        return new Alternative(value, rateCard, workload, plan);
    }

    /// With a name that neither `scenario` nor one beside it has: `Support chat 2` where there is a `Support chat`.
    public Alternative namedApart(Scenario scenario) {
        Set<String> taken = scenario.extras().alternatives().stream().map(Alternative::name).collect(Collectors.toSet());
        taken.add(scenario.name());
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + " " + i;
        }
        return withName(free);
    }

    /// `scenario` with the one at `place` beside it in its stead, which takes the place of that one.
    ///
    /// @param place from 0
    public static Scenario swapped(Scenario scenario, int place) {
        List<Alternative> others = new ArrayList<>(scenario.extras().alternatives());
        Alternative chosen = others.set(place, of(scenario));
        return new Scenario(chosen.name, chosen.rateCard, chosen.workload, chosen.plan, scenario.extras().withAlternatives(others),
                scenario.notes());
    }

    /// A change worth a look.
    public record Trial(Dimension dimension, BigDecimal value) {
        private static final BigDecimal GOOD_HITS = new BigDecimal("0.8");
        private static final BigDecimal SHORTER = new BigDecimal("0.7");

        /// For a scenario to begin with: 80 % cache hits; where there are as many, answers 30 % shorter; without users, 1,000 of them.
        public static Trial of(Scenario scenario) {
            Workload workload = scenario.workload();
            if (workload.users().signum() == 0) {
                return new Trial(Dimension.USERS, BigDecimal.valueOf(1000));
            }
            return workload.cacheHitShare().compareTo(GOOD_HITS) < 0 ? new Trial(Dimension.CACHE_HIT_SHARE, GOOD_HITS)
                    : new Trial(Dimension.OUTPUT_TOKENS, workload.outputTokens().multiply(SHORTER));
        }

        /// The scenario with that change, to be kept under `name`.
        public Alternative on(Scenario scenario, String name) {
            return Alternative.of(dimension.with(scenario, value).withName(name));
        }
    }
}
