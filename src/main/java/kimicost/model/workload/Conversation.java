package kimicost.model.workload;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.Range;

/// A chat that resends its history: in turn k the input is S + (k−1)(u+a) + u tokens, of which the request before it,
/// S + (k−2)(u+a) + u, is a repeated prefix. A prefix hits only above 256 tokens. Source: the provider's caching rules.
///
/// @param systemTokens tokens of the system prompt, S
/// @param userTokens   tokens of a user's message, u
/// @param answerTokens tokens of an answer, a
/// @param turns        messages of a conversation, 1 to 1,000
/// @param sharedSystem whether all conversations begin with the same system prompt, so that the first turn hits it too
/// @param cached       what of the history hits
/// @param perUser      conversations of one user in a month, such as 10; empty to leave the number of messages as it is
public record Conversation(BigDecimal systemTokens, BigDecimal userTokens, BigDecimal answerTokens, int turns,
        boolean sharedSystem, Cached cached, Optional<BigDecimal> perUser) {
    public static final Range TURNS = Range.whole("1", "1000");
    public static final Range PER_USER = Range.of("0", "1000000");

    /// Ten turns with a short system prompt: an assumption to be moved.
    public static final Conversation DEFAULT =
            new Conversation(BigDecimal.valueOf(500), BigDecimal.valueOf(200), BigDecimal.valueOf(300), 10,
            true, Cached.PREVIOUS_REQUEST, Optional.empty());
    /// The longest prefix that does not hit, in tokens.
    private static final BigDecimal TOO_SHORT = BigDecimal.valueOf(256);

    /// What of the history hits the cache.
    public enum Cached {
        /// Nothing: the prefix changes with every turn.
        NOTHING,
        /// The request before, as the provider documents it.
        PREVIOUS_REQUEST,
        /// The whole history with its last answer: the best that can be hoped for.
        WHOLE_HISTORY;

        /// As written in files, such as `previous-request`.
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Conversation {
        systemTokens = Workload.TOKENS.canonical("systemTokens", systemTokens);
        userTokens = Workload.TOKENS.canonical("userTokens", userTokens);
        answerTokens = Workload.TOKENS.canonical("answerTokens", answerTokens);
        TURNS.check("turns", BigDecimal.valueOf(turns));
        perUser = perUser.map(count -> PER_USER.canonical("conversationsPerUser", count));
    }

    public Conversation with(Cached other) {
        return new Conversation(systemTokens, userTokens, answerTokens, turns, sharedSystem, other, perUser);
    }

    /// Messages of one user in a month: turns times conversations; empty if the number of conversations is not asked.
    public Optional<BigDecimal> messagesPerUser() {
        return perUser.map(count -> count.multiply(BigDecimal.valueOf(turns)));
    }

    /// The input of one turn.
    ///
    /// @param number from 1
    /// @param input  tokens sent
    /// @param hit    those of them that repeat a prefix
    public record Turn(int number, BigDecimal input, BigDecimal hit) {}

    /// All turns, the first one first.
    public List<Turn> turnByTurn() {
        return IntStream.rangeClosed(1, turns).mapToObj(k -> new Turn(k, input(k), hit(k))).toList();
    }

    /// Input tokens of the whole conversation.
    public BigDecimal input() {
        return turnByTurn().stream().map(Turn::input).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Those of them that hit the cache.
    public BigDecimal hits() {
        return turnByTurn().stream().map(Turn::hit).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// `workload` with these averages per message: input, output, and the share of hits; and, where conversations are
    /// counted, with as many messages. Averages that do not end are cut at 34 digits.
    public Workload appliedTo(Workload workload) {
        BigDecimal input = input();
        BigDecimal share = input.signum() == 0 ? BigDecimal.ZERO : quotient(hits(), input);
        return workload.withInputTokens(quotient(input, BigDecimal.valueOf(turns))).withCacheHitShare(share)
                .withOutputTokens(answerTokens).withMessagesPerUser(messagesPerUser().orElse(workload.messagesPerUser()));
    }

    private BigDecimal input(int turn) {
        return systemTokens.add(history(turn - 1)).add(userTokens);
    }

    private BigDecimal hit(int turn) {
        BigDecimal first = sharedSystem ? systemTokens : BigDecimal.ZERO;
        BigDecimal prefix = switch (cached) {
            case NOTHING -> BigDecimal.ZERO;
            case PREVIOUS_REQUEST -> turn == 1 ? first : input(turn - 1);
            case WHOLE_HISTORY -> turn == 1 ? first : systemTokens.add(history(turn - 1));
        };
        return prefix.compareTo(TOO_SHORT) > 0 ? prefix : BigDecimal.ZERO;
    }

    /// Messages and answers of the first `turns` turns.
    private BigDecimal history(int turns) {
        return userTokens.add(answerTokens).multiply(BigDecimal.valueOf(turns));
    }

    private static BigDecimal quotient(BigDecimal of, BigDecimal by) {
        return of.divide(by, new MathContext(34, RoundingMode.HALF_UP));
    }
}
