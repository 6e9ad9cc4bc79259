package kimicost.model.workload;

import static java.math.BigDecimal.ZERO;
import static kimicost.TestCards.JUNE;
import static kimicost.model.analysis.Cases.APP;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.model;
import static kimicost.model.analysis.Cases.standard;
import static kimicost.model.analysis.Cases.total;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import kimicost.model.workload.Conversation.Added;
import kimicost.model.workload.Conversation.Cached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            WHOLE_HISTORY,    77.49
            PREVIOUS_REQUEST, 80.93
            NOTHING,          300.86
            """)
    void pricesTheGuidesAppAsConversations(Cached cached, String total) {
        Conversation conversation = new Conversation(ZERO, new BigDecimal("1000"), new BigDecimal("300"), 30, false, cached,
                Optional.empty());
        assertAmount(new BigDecimal("595500"), conversation.input());
        Workload workload = conversation.appliedTo(APP.workload());
        assertEquals(total, total(standard(JUNE, "kimi-k2.6"), APP.withWorkload(workload))
                .setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    @Test
    void turnByTurn() {
        Conversation conversation = new Conversation(new BigDecimal("500"), new BigDecimal("100"), new BigDecimal("50"), 3, true,
                Cached.PREVIOUS_REQUEST, Optional.empty());
        assertEquals("1 600 500, 2 750 600, 3 900 750", turns(conversation));
    }

    @Test
    void aPrefixOfUpTo256TokensDoesNotHit() {
        Conversation conversation = new Conversation(ZERO, new BigDecimal("128"), new BigDecimal("0"), 4, false, Cached.PREVIOUS_REQUEST,
                Optional.empty());
        assertEquals("1 128 0, 2 256 0, 3 384 0, 4 512 384", turns(conversation));
    }

    /// S 500, u 100, a 50 and 1,000 tokens of context: kept, a turn adds 1,150 to the history.
    @Test
    void contextThatLaterTurnsResendIsHistory() {
        Conversation kept = chat(Cached.PREVIOUS_REQUEST).with(new Added(new BigDecimal("1000"), true, ZERO, ZERO));
        assertEquals("1 1600 500, 2 2750 1600, 3 3900 2750", turns(kept));
        assertEquals("1 1600 500, 2 2750 1650, 3 3900 2800", turns(kept.with(Cached.WHOLE_HISTORY)));
    }

    /// What a turn has in common with the one before ends where that one's context stood.
    @Test
    void contextThatIsReplacedEndsThePrefix() {
        Conversation replaced = chat(Cached.PREVIOUS_REQUEST).with(new Added(new BigDecimal("1000"), false, ZERO, ZERO));
        assertEquals("1 1600 500, 2 1750 500, 3 1900 650", turns(replaced));
        assertEquals("1 1600 500, 2 1750 500, 3 1900 650", turns(replaced.with(Cached.WHOLE_HISTORY)));
        assertEquals("1 1600 0, 2 1750 0, 3 1900 0", turns(replaced.with(Cached.NOTHING)));
        Workload workload = replaced.appliedTo(Workload.DEFAULT);
        assertAmount(new BigDecimal("1750"), workload.inputTokens());
        assertEquals(0, new BigDecimal("1650").divide(new BigDecimal("5250"), new MathContext(34, RoundingMode.HALF_UP))
                .compareTo(workload.cacheHitShare()));
    }

    @Test
    void aShareOfTheTurnsThinks() {
        Workload thinking = Workload.DEFAULT.withThinkingTokens(BigDecimal.TEN);
        Conversation some = chat(Cached.NOTHING).with(new Added(ZERO, false, new BigDecimal("0.3"), new BigDecimal("1500")));
        assertAmount(new BigDecimal("450"), some.appliedTo(thinking).thinkingTokens());
        assertAmount(ZERO, some.with(new Added(ZERO, false, ZERO, new BigDecimal("1500"))).appliedTo(thinking).thinkingTokens());
        assertAmount(BigDecimal.TEN, chat(Cached.NOTHING).appliedTo(thinking).thinkingTokens());
    }

    private static Conversation chat(Cached cached) {
        return new Conversation(new BigDecimal("500"), new BigDecimal("100"), new BigDecimal("50"), 3, true, cached, Optional.empty());
    }

    private static String turns(Conversation conversation) {
        return conversation.turnByTurn().stream().map(turn -> turn.number() + " " + turn.input() + " " + turn.hit())
                .collect(Collectors.joining(", "));
    }
}
