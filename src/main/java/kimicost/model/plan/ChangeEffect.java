package kimicost.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.plan.Schedule.Month;

/// How another rate card changes the cost of the first month it applies to.
///
/// @param difference how much more the month costs; negative if less, empty if either cannot be priced
public record ChangeEffect(Month month, RateCardChange change, Optional<BigDecimal> difference) {}
