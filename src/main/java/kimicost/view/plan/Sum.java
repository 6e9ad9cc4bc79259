package kimicost.view.plan;

import java.math.BigDecimal;
import kimicost.model.analysis.Forecast.Month;

/// What the bars of months show: each month's own bill, or the running sum.
enum Sum {
    MONTHLY, CUMULATIVE;

    BigDecimal of(Month month) {
        return this == MONTHLY ? month.total() : month.cumulative();
    }
}
