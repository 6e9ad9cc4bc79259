package kimicost.model.workload;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.Range;

/// A conversation that resends its history. The input of turn k is S + (k−1)(u+a) + u tokens; the previous request's input,
/// S + (k−2)(u+a) + u, is a repeated prefix. Only prefixes above 256 tokens hit the cache. Source: the provider's caching rules.
///
/// Retrieved context stands before the message of its turn. Where later turns resend it, it counts like the message; where they do
/// not, the prefix that turns have in common ends before the context of the previous one, at S + (k−2)(u+a).
///
/// @param systemTokens tokens of the system prompt, S, such as 500
/// @param userTokens   tokens of a user message, u, such as 200
/// @param answerTokens tokens of an answer, a, such as 300
/// @param turns        messages per conversation, 1 to 1,000
/// @param sharedSystem whether all conversations start with the same system prompt, so that the first turn hits it too
/// @param cached       which part of the history hits the cache
/// @param perUser      conversations per user and month, 0 to 1,000,000, such as 10; empty to keep the number of messages
/// @param added        what turns have beside message and answer
public record Conversation(BigDecimal systemTokens, BigDecimal userTokens, BigDecimal answerTokens, int turns,
        boolean sharedSystem, Cached cached, Optional<BigDecimal> perUser, Added added) {
    public static final Range TURNS = Range.whole("1", "1000");
    public static final Range PER_USER = Range.of("0", "1000000");

    /// Ten turns with a short system prompt: an assumption to adjust.
    public static final Conversation DEFAULT =
            new Conversation(BigDecimal.valueOf(500), BigDecimal.valueOf(200), BigDecimal.valueOf(300), 10,
            true, Cached.PREVIOUS_REQUEST, Optional.empty());
    /// Prefixes up to this many tokens never hit the cache.
    private static final BigDecimal TOO_SHORT = BigDecimal.valueOf(256);

    /// Which part of the history hits the cache.
    public enum Cached {
        /// Nothing, because the prefix changes with every turn.
        NOTHING,
        /// The previous request, as the provider documents.
        PREVIOUS_REQUEST,
        /// The whole history including the last answer: the best case.
        WHOLE_HISTORY;

        /// The id used in files, such as `previous-request`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What turns have beside message and answer.
    ///
    /// @param contextTokens  tokens of retrieved context added to a turn, such as 3,000
    /// @param contextKept    whether later turns resend it
    /// @param thinkingShare  the share of the turns that think, 0 to 1
    /// @param thinkingTokens tokens of thinking of such a turn, such as 1,500; 0 to keep those of the workload
    public record Added(BigDecimal contextTokens, boolean contextKept, BigDecimal thinkingShare, BigDecimal thinkingTokens) {
        public static final Added NOTHING = new Added(BigDecimal.ZERO, false, BigDecimal.ZERO, BigDecimal.ZERO);

        public Added {
            contextTokens = Workload.TOKENS.canonical("contextTokens", contextTokens);
            thinkingShare = Range.SHARE.canonical("thinkingShare", thinkingShare);
            thinkingTokens = Workload.TOKENS.canonical("thinkingTokens", thinkingTokens);
        }
    }

    /// Of messages and answers alone.
    public Conversation(BigDecimal systemTokens, BigDecimal userTokens, BigDecimal answerTokens, int turns, boolean sharedSystem,
            Cached cached, Optional<BigDecimal> perUser) {
        this(systemTokens, userTokens, answerTokens, turns, sharedSystem, cached, perUser, Added.NOTHING);
    }

    public Conversation {
        systemTokens = Workload.TOKENS.canonical("systemTokens", systemTokens);
        userTokens = Workload.TOKENS.canonical("userTokens", userTokens);
        answerTokens = Workload.TOKENS.canonical("answerTokens", answerTokens);
        TURNS.check("turns", BigDecimal.valueOf(turns));
        perUser = perUser.map(count -> PER_USER.canonical("conversationsPerUser", count));
    }

    public Conversation with(Cached other) {
        return new Conversation(systemTokens, userTokens, answerTokens, turns, sharedSystem, other, perUser, added);
    }

    public Conversation with(Added other) {
        return new Conversation(systemTokens, userTokens, answerTokens, turns, sharedSystem, cached, perUser, other);
    }

    /// Tokens of thinking per turn on average; empty if it does not say.
    public Optional<BigDecimal> thinking() {
        return added.thinkingTokens().signum() == 0 ? Optional.empty()
                : Optional.of(added.thinkingShare().multiply(added.thinkingTokens()));
    }

    /// Messages per user and month: turns × conversations; empty if [#perUser()] is.
    public Optional<BigDecimal> messagesPerUser() {
        return perUser.map(count -> count.multiply(BigDecimal.valueOf(turns)));
    }

    /// Whether a workload can have its averages: no turn sends more than a message may, nor a user more messages than allowed.
    public boolean allowed() {
        return Workload.TOKENS.allows(input(turns))
                && messagesPerUser().filter(messages -> !Workload.MESSAGES_PER_USER.allows(messages)).isEmpty();
    }

    /// The first turn whose input, answer and thinking find no room in a context window; empty if all do.
    ///
    /// @param contextTokens  the window, such as 262,144
    /// @param thinkingTokens what an answer is thought over with
    public Optional<Turn> firstBeyond(BigDecimal contextTokens, BigDecimal thinkingTokens) {
        BigDecimal room = contextTokens.subtract(answerTokens).subtract(thinkingTokens);
        return turnByTurn().stream().filter(turn -> turn.input().compareTo(room) > 0).findFirst();
    }

    /// One turn of a conversation.
    ///
    /// @param number starts at 1
    /// @param input  tokens sent
    /// @param hit    the tokens of `input` that hit the cache
    public record Turn(int number, BigDecimal input, BigDecimal hit) {}

    /// All turns in order.
    public List<Turn> turnByTurn() {
        return IntStream.rangeClosed(1, turns).mapToObj(k -> new Turn(k, input(k), hit(k))).toList();
    }

    /// Input tokens of the whole conversation.
    public BigDecimal input() {
        return turnByTurn().stream().map(Turn::input).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Input tokens of the whole conversation that hit the cache.
    public BigDecimal hits() {
        return turnByTurn().stream().map(Turn::hit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// `workload` with this conversation's averages per message: input, output, thinking if it says so and share of cache hits,
    /// and the number of messages if conversations are counted. Averages are rounded to 34 digits.
    public Workload appliedTo(Workload workload) {
        BigDecimal input = input();
        BigDecimal share = input.signum() == 0 ? BigDecimal.ZERO : quotient(hits(), input);
        return workload.withInputTokens(quotient(input, BigDecimal.valueOf(turns))).withCacheHitShare(share)
                .withOutputTokens(answerTokens).withThinkingTokens(thinking().orElse(workload.thinkingTokens())).withMessagesPerUser(messagesPerUser().orElse(workload.messagesPerUser()));
    }

    private BigDecimal input(int turn) {
        return systemTokens.add(history(turn - 1)).add(added.contextTokens()).add(userTokens);
    }

    private BigDecimal hit(int turn) {
        BigDecimal first = sharedSystem ? systemTokens : BigDecimal.ZERO;
        boolean replaced = added.contextTokens().signum() > 0 && !added.contextKept();
        BigDecimal prefix = cached == Cached.NOTHING ? BigDecimal.ZERO
                : turn == 1 ? first
                        : replaced ? systemTokens.add(history(turn - 2))
                                : cached == Cached.PREVIOUS_REQUEST ? input(turn - 1) : systemTokens.add(history(turn - 1));
        return prefix.compareTo(TOO_SHORT) > 0 ? prefix : BigDecimal.ZERO;
    }

    /// Messages, answers and kept context of the first `turns` turns, in tokens.
    private BigDecimal history(int turns) {
        BigDecimal kept = added.contextKept() ? added.contextTokens() : BigDecimal.ZERO;
        return userTokens.add(answerTokens).add(kept).multiply(BigDecimal.valueOf(turns));
    }

    private static BigDecimal quotient(BigDecimal of, BigDecimal by) {
        return of.divide(by, new MathContext(34, RoundingMode.HALF_UP));
    }
}
