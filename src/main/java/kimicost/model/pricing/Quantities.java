package kimicost.model.pricing;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import kimicost.model.workload.Workload;

/// What a month consumes: tokens and search calls, unrounded.
///
/// @param uncachedInput input tokens that miss the cache
/// @param cachedInput   input tokens that hit the cache
/// @param searchResults tokens returned by searches and sent as input of the next call
/// @param output        answer tokens, without thinking
/// @param thinking      thinking tokens, whether or not the model can think
/// @param searches      search calls
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

    /// The quantity billed for `item`.
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

    /// These quantities multiplied by `share`.
    ///
    /// @param share 0 to 1
    Quantities times(BigDecimal share) {
        return new Quantities(uncachedInput.multiply(share), cachedInput.multiply(share), searchResults.multiply(share),
                output.multiply(share), thinking.multiply(share), searches.multiply(share));
    }
}
