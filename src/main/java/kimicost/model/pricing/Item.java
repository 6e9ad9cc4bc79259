package kimicost.model.pricing;

import java.util.Locale;

/// What a line of a bill is for, in the order of the lines.
public enum Item {
    INPUT_CACHE_MISS(Unit.TOKEN),
    /// In place of a cache miss, where a model bills what it writes to the cache.
    INPUT_CACHE_WRITE(Unit.TOKEN),
    INPUT_CACHE_HIT(Unit.TOKEN),
    /// What searches return, fed back as input of the next call.
    SEARCH_RESULTS(Unit.TOKEN),
    OUTPUT(Unit.TOKEN),
    /// Billed as output.
    THINKING(Unit.TOKEN),
    SEARCH_FEES(Unit.CALL);

    private final Unit unit;

    Item(Unit unit) {
        this.unit = unit;
    }

    /// As written in files, such as `input-cache-miss`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Unit unit() {
        return unit;
    }

    /// What is counted.
    public enum Unit {
        /// Rates are per 1,000,000 tokens.
        TOKEN(6),
        /// The fee is per call.
        CALL(0);

        private final int perPowerOfTen;

        Unit(int perPowerOfTen) {
            this.perPowerOfTen = perPowerOfTen;
        }

        /// As written in files: `token` or `call`.
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The power of ten a rate is for: 6, a million, for tokens; 0, one, for calls.
        public int perPowerOfTen() {
            return perPowerOfTen;
        }
    }
}
