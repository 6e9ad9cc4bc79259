package kimicost.view.part;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// An example that a view shows if nothing is billed, and a button to adopt it.
///
/// @param scenario the example
/// @param sentence says that it is an example, and of what
/// @param action   the button's label
public record Example(Scenario scenario, String sentence, String action) {
    private static final BigDecimal USERS = BigDecimal.valueOf(1000);

    /// Empty if `now` bills something on `variant`, even at a rate of 0.
    public static Optional<Example> of(Scenario now, Variant variant, Figures figures) {
        if (billed(now, variant)) {
            return Optional.empty();
        }
        Scenario used = Dimension.USERS.with(now, USERS);
        String users = figures.count(USERS);
        return Optional.of(now.workload().users().signum() == 0 && billed(used, variant)
                ? new Example(used, Strings.of("example.users", users), Strings.of("example.users.use", users))
                : new Example(now.withWorkload(Scenario.DEFAULT.workload()), Strings.of("example.workload"),
                        Strings.of("example.workload.use")));
    }

    private static boolean billed(Scenario scenario, Variant variant) {
        return Estimator.estimate(variant, scenario.workload(), scenario.plan()).billed();
    }
}
