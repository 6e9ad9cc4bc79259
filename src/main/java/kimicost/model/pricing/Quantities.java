package kimicost.model.pricing;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import kimicost.model.workload.Workload;

/// What a month consumes, exact: tokens and, for searches, calls.
///
/// @param uncachedInput tokens of messages that miss the cache
/// @param cachedInput   tokens of messages that hit it
/// @param searchResults tokens that searches return and that are fed back as input
/// @param output        tokens of answers, without thinking
/// @param thinking      tokens of thinking, whether or not a model can think
/// @param searches      calls
public record Quantities(BigDecimal uncachedInput, BigDecimal cachedInput, BigDecimal searchResults, BigDecimal output,
        BigDecimal thinking, BigDecimal searches) {

    public static Quantities of(Workload workload) {
        BigDecimal messages = workload.messages();
        BigDecimal input = messages.multiply(workload.inputTokens());
        BigDecimal searches = messages.multiply(workload.searchesPerMessage());
        return new Quantities(input.multiply(ONE.subtract(workload.cacheHitShare())), input.multiply(workload.cacheHitShare()),
                searches.multiply(workload.resultTokensPerSearch()).multiply(workload.searchContinuedShare()),
                messages.multiply(workload.outputTokens()), messages.multiply(workload.thinkingTokens()), searches);
    }

    /// What lines of `item` are billed for.
    public BigDecimal of(Item item) {
        return switch (item) {
            case INPUT_CACHE_MISS, INPUT_CACHE_WRITE -> uncachedInput;
            case INPUT_CACHE_HIT -> cachedInput;
            case SEARCH_RESULTS -> searchResults;
            case OUTPUT -> output;
            case THINKING -> thinking;
            case SEARCH_FEES -> searches;
        };
    }

    /// A share of each.
    ///
    /// @param share 0 to 1
    Quantities times(BigDecimal share) {
        return new Quantities(uncachedInput.multiply(share), cachedInput.multiply(share), searchResults.multiply(share),
                output.multiply(share), thinking.multiply(share), searches.multiply(share));
    }
}
