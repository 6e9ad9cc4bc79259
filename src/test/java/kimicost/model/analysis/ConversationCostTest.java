package kimicost.model.analysis;

import static kimicost.TestCards.JUNE;
import static kimicost.model.analysis.Cases.CHATBOT;
import static kimicost.model.analysis.Cases.assertAmount;
import static kimicost.model.analysis.Cases.standard;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Cached;
import org.junit.jupiter.api.Test;

class ConversationCostTest {
    private static final Variant K26 = standard(JUNE, "kimi-k2.6");
    /// Turns of 700, 1,200 and 1,700 tokens, of which 500, 700 and 1,200 repeat a prefix; 300 tokens of answer each.
    private static final Conversation CHAT = new Conversation(new BigDecimal("500"), new BigDecimal("200"), new BigDecimal("300"), 3, true,
            Cached.PREVIOUS_REQUEST, Optional.empty());

    @Test
    void costsItsTokensAtTheRates() {
        // 1,200 misses × 0.95 + 2,400 hits × 0.16 + 900 × 4.00, per million: 0.00114 + 0.000384 + 0.0036
        assertAmount(new BigDecimal("0.005124"), rounded(ConversationCost.of(CHAT, K26, CHATBOT).total()));
        // 3,600 × 0.95 + 900 × 4.00
        assertAmount(new BigDecimal("0.00702"), rounded(ConversationCost.of(CHAT.with(Cached.NOTHING), K26, CHATBOT).total()));
        // Hits of 500, 1,000 and 1,500: 600 × 0.95 + 3,000 × 0.16 + 900 × 4.00
        assertAmount(new BigDecimal("0.00465"), rounded(ConversationCost.of(CHAT.with(Cached.WHOLE_HISTORY), K26, CHATBOT).total()));
    }

    @Test
    void isTheSumOfItsTurnsWithThinkingSearchesAndTax() {
        Scenario scenario = Dimension.TAX_RATE.with(Dimension.SEARCHES_PER_MESSAGE.with(
                Dimension.THINKING_TOKENS.with(CHATBOT, new BigDecimal("100")), new BigDecimal("0.1")), new BigDecimal("0.2"));
        BigDecimal turns = CHAT.turnByTurn().stream().map(turn -> ConversationCost.of(turn, CHAT, K26, scenario)).map(Estimate::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertAmount(rounded(turns), rounded(ConversationCost.of(CHAT, K26, scenario).total()));
        // 0.005124 + 300 × 4.00 + 0.3 searches of 4,000 × 0.95 and 0.005, and a fifth more
        assertAmount(new BigDecimal("0.0107568"), rounded(turns));
    }

    @Test
    void aLongOneNeedsMoreRoomThanAWindowHas() {
        // Turn k sends 500 k + 200 tokens; with 300 of answer 2,000 are exceeded from turn 4 on.
        Conversation longer = new Conversation(CHAT.systemTokens(), CHAT.userTokens(), CHAT.answerTokens(), 10, true, CHAT.cached(),
                Optional.empty());
        assertEquals(4, longer.firstBeyond(new BigDecimal("2000"), BigDecimal.ZERO).orElseThrow().number());
        assertEquals(3, longer.firstBeyond(new BigDecimal("2000"), BigDecimal.ONE).orElseThrow().number());
        assertEquals(Optional.empty(), longer.firstBeyond(new BigDecimal("262144"), BigDecimal.ZERO));
    }

    @Test
    void whatNoMessageMaySendIsNotPriced() {
        BigDecimal most = new BigDecimal("10000000");
        assertEquals(false, new Conversation(most, BigDecimal.ONE, BigDecimal.ZERO, 1, true, CHAT.cached(), Optional.empty()).allowed());
        assertEquals(true, new Conversation(most, BigDecimal.ZERO, BigDecimal.ZERO, 1, true, CHAT.cached(), Optional.empty()).allowed());
        assertEquals(false, new Conversation(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 1000, true, CHAT.cached(),
                Optional.of(new BigDecimal("1001"))).allowed());
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(12, RoundingMode.HALF_UP);
    }
}
