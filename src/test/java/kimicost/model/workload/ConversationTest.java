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
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static String turns(Conversation conversation) {
        return conversation.turnByTurn().stream().map(turn -> turn.number() + " " + turn.input() + " " + turn.hit())
                .collect(Collectors.joining(", "));
    }
}
