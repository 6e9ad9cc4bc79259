package kimicost.view.plan;

import java.math.BigDecimal;
import kimicost.model.analysis.Forecast.Month;

/// What the bars of months hold: each its own bill, or the bills up to it.
enum Sum {
    MONTHLY, CUMULATIVE;

    BigDecimal of(Month month) {
        return this == MONTHLY ? month.total() : month.cumulative();
    }
}
