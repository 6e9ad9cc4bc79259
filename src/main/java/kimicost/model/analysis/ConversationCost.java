package kimicost.model.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Turn;
import kimicost.model.workload.Workload;

/// What one conversation costs. The scenario's thinking, searches, share sent in batches and tax apply to it too.
public final class ConversationCost {
    private ConversationCost() {}

    /// The bill of one conversation on `variant`. It is priced by its averages, since every line of a bill is proportional to its tokens.
    ///
    /// @param conversation one that a workload can have
    public static Estimate of(Conversation conversation, Variant variant, Scenario scenario) {
        Workload one = conversation.appliedTo(scenario.workload()).withUsers(BigDecimal.ONE)
                .withMessagesPerUser(BigDecimal.valueOf(conversation.turns()));
        return Estimator.estimate(variant, one, scenario.plan());
    }

    /// The bill of one of its turns.
    public static Estimate of(Turn turn, Conversation conversation, Variant variant, Scenario scenario) {
        BigDecimal hits = turn.input().signum() == 0 ? BigDecimal.ZERO : turn.hit().divide(turn.input(), MathContext.DECIMAL128);
        Workload message = scenario.workload().withUsers(BigDecimal.ONE).withMessagesPerUser(BigDecimal.ONE).withInputTokens(turn.input())
                .withCacheHitShare(hits).withOutputTokens(conversation.answerTokens())
                .withThinkingTokens(conversation.thinking().orElse(scenario.workload().thinkingTokens()));
        return Estimator.estimate(variant, message, scenario.plan());
    }
}
