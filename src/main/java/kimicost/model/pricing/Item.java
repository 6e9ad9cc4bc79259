package kimicost.model.pricing;

import java.util.Locale;

/// What a line of a bill is for, in line order.
public enum Item {
    INPUT_CACHE_MISS(Unit.TOKEN),
    /// Replaces the cache miss on models that bill cache writes.
    INPUT_CACHE_WRITE(Unit.TOKEN),
    INPUT_CACHE_HIT(Unit.TOKEN),
    /// Search results, billed as input of the next call.
    SEARCH_RESULTS(Unit.TOKEN),
    OUTPUT(Unit.TOKEN),
    /// Billed at the output rate.
    THINKING(Unit.TOKEN),
    SEARCH_FEES(Unit.CALL);

    private final Unit unit;

    Item(Unit unit) {
        this.unit = unit;
    }

    /// The id used in files, such as `input-cache-miss`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Unit unit() {
        return unit;
    }

    /// What a line counts.
    public enum Unit {
        /// Rates are per 1,000,000 tokens.
        TOKEN(6),
        /// The fee is per call.
        CALL(0);

        private final int perPowerOfTen;

        Unit(int perPowerOfTen) {
            this.perPowerOfTen = perPowerOfTen;
        }

        /// The id used in files: `token` or `call`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The number that a rate refers to, as a power of ten: 6 (a million) for tokens, 0 (one) for calls.
        public int perPowerOfTen() {
            return perPowerOfTen;
        }
    }
}
