package kimicost.model.workload;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import kimicost.model.Range;
import kimicost.model.ratecard.CacheTtl;

/// What is sent to a model and received from it in a month. Token fields are averages per message and may be fractional,
/// like a measured mean.
///
/// @param users                 number of users, whole, 0 to 1,000,000,000, such as 1,000
/// @param messagesPerUser       messages per user and month, 0 to 1,000,000, such as 100
/// @param inputTokens           tokens sent per message, including history and instructions, such as 1,000
/// @param outputTokens          tokens per answer, without thinking, such as 300
/// @param thinkingTokens        thinking tokens per message, billed as output
/// @param cacheHitShare         share of the input that hits the cache because it repeats a recent prefix, 0 to 1
/// @param cacheTtl              how long a cache entry lives; only matters for models that bill cache writes
/// @param searchesPerMessage    web searches per message, 0 to 100; 0.05 is five per hundred messages
/// @param resultTokensPerSearch tokens per search result, billed as input of the next call, such as 4,000
/// @param searchContinuedShare  share of searches followed by an answer, 0 to 1; the others only pay the fee
/// @param batchShare            share of messages sent in batches, 0 to 1
public record Workload(BigDecimal users, BigDecimal messagesPerUser, BigDecimal inputTokens, BigDecimal outputTokens,
        BigDecimal thinkingTokens, BigDecimal cacheHitShare, CacheTtl cacheTtl, BigDecimal searchesPerMessage,
        BigDecimal resultTokensPerSearch, BigDecimal searchContinuedShare, BigDecimal batchShare) {
    public static final Range USERS = Range.whole("0", "1000000000");
    public static final Range MESSAGES_PER_USER = Range.of("0", "1000000");
    public static final Range TOKENS = Range.of("0", "10000000");
    public static final Range SEARCHES_PER_MESSAGE = Range.of("0", "100");

    /// A support chatbot: 1,000 users, 100 messages each, 1,000 tokens in and 300 out.
    public static final Workload DEFAULT = of(1000, 100, 1000, 300);

    /// @throws kimicost.model.InvalidValue naming the first value out of range
    public Workload {
        users = USERS.canonical("users", users);
        messagesPerUser = MESSAGES_PER_USER.canonical("messagesPerUser", messagesPerUser);
        inputTokens = TOKENS.canonical("inputTokens", inputTokens);
        outputTokens = TOKENS.canonical("outputTokens", outputTokens);
        thinkingTokens = TOKENS.canonical("thinkingTokens", thinkingTokens);
        cacheHitShare = Range.SHARE.canonical("cacheHitShare", cacheHitShare);
        searchesPerMessage = SEARCHES_PER_MESSAGE.canonical("searchesPerMessage", searchesPerMessage);
        resultTokensPerSearch = TOKENS.canonical("resultTokensPerSearch", resultTokensPerSearch);
        searchContinuedShare = Range.SHARE.canonical("searchContinuedShare", searchContinuedShare);
        batchShare = Range.SHARE.canonical("batchShare", batchShare);
    }

    /// Plain messages: no thinking, cache hits, searches or batches.
    public static Workload of(long users, long messagesPerUser, long inputTokens, long outputTokens) {
        return new Workload(BigDecimal.valueOf(users), BigDecimal.valueOf(messagesPerUser),
                BigDecimal.valueOf(inputTokens), BigDecimal.valueOf(outputTokens), ZERO, ZERO, CacheTtl.FIVE_MINUTES,
                ZERO, BigDecimal.valueOf(4000), ONE, ZERO);
    }

    /// Several workloads as one: all users and messages, and the averages over all messages to 34 digits. More users than a workload
    /// may have are as many as it may.
    ///
    /// @param workloads at least one
    public static Workload sum(List<Workload> workloads) {
        if (workloads.size() == 1) {
            return workloads.getFirst();
        }
        BigDecimal users = workloads.stream().map(Workload::users).reduce(ZERO, BigDecimal::add);
        BigDecimal messages = workloads.stream().map(Workload::messages).reduce(ZERO, BigDecimal::add);
        BigDecimal input = mean(workloads, messages, Workload::inputTokens, one -> ONE);
        BigDecimal searches = mean(workloads, messages, Workload::searchesPerMessage, one -> ONE);
        BigDecimal results = mean(workloads, messages.multiply(searches), Workload::resultTokensPerSearch, Workload::searchesPerMessage);
        return new Workload(users.min(USERS.max().orElse(users)), users.signum() == 0 ? ZERO : quotient(messages, users), input,
                mean(workloads, messages, Workload::outputTokens, one -> ONE),
                mean(workloads, messages, Workload::thinkingTokens, one -> ONE),
                mean(workloads, messages.multiply(input), Workload::cacheHitShare, Workload::inputTokens), workloads.getFirst().cacheTtl,
                searches, results,
                mean(workloads, messages.multiply(searches), Workload::searchContinuedShare, Workload::searchesPerMessage),
                mean(workloads, messages, Workload::batchShare, one -> ONE));
    }

    /// @param weight of a value in a message
    private static BigDecimal mean(List<Workload> workloads, BigDecimal weights, Function<Workload, BigDecimal> value,
            Function<Workload, BigDecimal> weight) {
        return weights.signum() == 0 ? value.apply(workloads.getFirst()) : quotient(workloads.stream()
                .map(one -> one.messages().multiply(weight.apply(one)).multiply(value.apply(one))).reduce(ZERO, BigDecimal::add), weights);
    }

    private static BigDecimal quotient(BigDecimal of, BigDecimal by) {
        return of.divide(by, new MathContext(34, RoundingMode.DOWN));
    }

    /// Messages of all users in a month.
    public BigDecimal messages() {
        return users.multiply(messagesPerUser);
    }

    /// Tokens of one message in the context window: input, output, thinking and, if it searches, one search result.
    public BigDecimal contextTokens() {
        BigDecimal own = inputTokens.add(outputTokens).add(thinkingTokens);
        return searches() ? own.add(resultTokensPerSearch) : own;
    }

    /// Whether messages search the web at all.
    public boolean searches() {
        return searchesPerMessage.signum() > 0;
    }

    /// Whether some but not all of the messages can wait for a batch.
    public boolean blends() {
        return batchShare.signum() > 0 && batchShare.compareTo(ONE) < 0;
    }

    public Workload withUsers(BigDecimal value) {
        return new Workload(value, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withMessagesPerUser(BigDecimal value) {
        return new Workload(users, value, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withInputTokens(BigDecimal value) {
        return new Workload(users, messagesPerUser, value, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withOutputTokens(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, value, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withThinkingTokens(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, value, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withCacheHitShare(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, value, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withCacheTtl(CacheTtl value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, value,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withSearchesPerMessage(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                value, resultTokensPerSearch, searchContinuedShare, batchShare);
    }

    public Workload withResultTokensPerSearch(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, value, searchContinuedShare, batchShare);
    }

    public Workload withSearchContinuedShare(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, value, batchShare);
    }

    public Workload withBatchShare(BigDecimal value) {
        return new Workload(users, messagesPerUser, inputTokens, outputTokens, thinkingTokens, cacheHitShare, cacheTtl,
                searchesPerMessage, resultTokensPerSearch, searchContinuedShare, value);
    }
}
