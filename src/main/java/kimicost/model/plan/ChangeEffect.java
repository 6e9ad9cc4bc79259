package kimicost.model.plan;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.plan.Schedule.Month;

/// What another rate card changes in the first month it holds for.
///
/// @param difference what the month costs more; negative if less, empty if either cannot be priced
public record ChangeEffect(Month month, RateCardChange change, Optional<BigDecimal> difference) {}
