package kimicost.model.ratecard;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.Range;

/// The published prices of a model in one billing mode, in the card's currency per 1,000,000 tokens.
///
/// @param inputCacheMiss price of input that is not in the cache, such as 0.95
/// @param inputCacheHit  price of input that hits the cache, such as 0.16; empty if the provider publishes none
/// @param output         price of answers and thinking, such as 4.00
/// @param cacheWrite     price of writing input to the cache; empty if the model does not bill it
public record Rates(BigDecimal inputCacheMiss, Optional<BigDecimal> inputCacheHit, BigDecimal output,
        Optional<CacheWrite> cacheWrite) {
    /// The allowed rates: 0 or more.
    public static final Range RATE = Range.atLeast("0");

    public Rates {
        RATE.check("inputCacheMiss", inputCacheMiss);
        inputCacheHit.ifPresent(rate -> RATE.check("inputCacheHit", rate));
        RATE.check("output", output);
    }

    /// Prices of writing input to the cache, per 1,000,000 tokens, billed instead of the cache-miss rate.
    ///
    /// @param fiveMinutes for an entry that lives 5 minutes, such as 3.00
    /// @param oneHour     for an entry that lives 1 hour, such as 6.00
    public record CacheWrite(BigDecimal fiveMinutes, BigDecimal oneHour) {
        public CacheWrite {
            RATE.check(CacheTtl.FIVE_MINUTES.id(), fiveMinutes);
            RATE.check(CacheTtl.ONE_HOUR.id(), oneHour);
        }

        /// The rate for an entry that lives for `ttl`.
        public BigDecimal rate(CacheTtl ttl) {
            return switch (ttl) {
                case FIVE_MINUTES -> fiveMinutes;
                case ONE_HOUR -> oneHour;
            };
        }
    }
}
