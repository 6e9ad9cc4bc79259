package kimicost.model.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kimicost.TestCards;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final Scenario OCTOBER = Scenario.DEFAULT.withRateCard(TestCards.OCTOBER.id());

    @Test
    void theCheapestThatFitsComesFirstInEachGroup() {
        assertEquals("AT_ONCE kimi-k2.6 kimi-k2.7-code kimi-k2.7-code-highspeed kimi-k3 kimi-k2.5, "
                + "IN_BATCHES kimi-k2.6:batch kimi-k2.7-code:batch kimi-k2.5:batch", ranked(answer(OCTOBER)));
    }

    @Test
    void aBlendIsAmongThoseThatAnswerAtOnce() {
        assertEquals("AT_ONCE kimi-k2.6:blend kimi-k2.7-code:blend kimi-k2.6", ranked(waiting("0.3")).split("(?<=k2.6) ")[0]);
    }

    @Test
    void whereEverythingWaitsTheBatchesComeFirst() {
        String ranked = ranked(waiting("1"));
        assertEquals("IN_BATCHES kimi-k2.6:batch", ranked.substring(0, 26), ranked);
    }

    @Test
    void aCardBesideIsAGroupOfItsOwn() {
        Answer answer = answer(OCTOBER.withExtras(OCTOBER.extras().withBeside(List.of("openrouter-2026-07"))));
        Ranking ranking = Ranking.of(answer.comparison().cards(), answer.shown());
        assertEquals(List.of(Ranking.Kind.AT_ONCE, Ranking.Kind.IN_BATCHES, Ranking.Kind.BESIDE),
                ranking.groups().stream().map(Ranking.Group::kind).toList());
        assertEquals("openrouter-2026-07", ranking.groups().getLast().card().id());
        assertEquals(answer.shown().size(), ranking.rows().size());
    }

    @Test
    void retiredModelsAreLeftOutUnlessOneLeadsOrNothingElseIsThere() {
        assertEquals("kimi-k2.6 kimi-k2.7-code kimi-k2.7-code-highspeed kimi-k3 kimi-k2.6:batch kimi-k2.7-code:batch",
                ids(Ranking.current(answer(OCTOBER))));
        Answer chosen = answer(OCTOBER.withExtras(OCTOBER.extras().withChoice(Optional.of("kimi-k2.5"))));
        assertEquals("kimi-k2.5", ids(Ranking.current(chosen)).split(" ")[0]);
        Answer retired = answer(OCTOBER.withExtras(OCTOBER.extras().withShown(Optional.of(List.of("kimi-k2.5", "moonshot-v1-8k")))));
        assertEquals("kimi-k2.5 moonshot-v1-8k", ids(Ranking.current(retired)));
    }

    @Test
    void aRowThatStandsStillBecomesTheBlendOfItsModelAndBack() {
        Answer none = answer(OCTOBER);
        Answer some = waiting("0.3");
        Answer all = waiting("1");
        Estimate standard = bill(none, "kimi-k2.6");
        Estimate blend = bill(some, "kimi-k2.6:blend");
        assertEquals("kimi-k2.6:blend", followed(standard, none, some));
        assertEquals("kimi-k2.6", followed(bill(some, "kimi-k2.6"), some, some));
        assertEquals("kimi-k2.6", followed(blend, some, none));
        assertEquals("kimi-k2.6:batch", followed(blend, some, all));
        assertEquals("kimi-k3", followed(bill(none, "kimi-k3"), none, some));
        Answer without = answer(OCTOBER.withExtras(OCTOBER.extras().withShown(Optional.of(List.of("kimi-k3")))));
        assertEquals(Optional.empty(), Ranking.place(standard, none, without));
    }

    private static String followed(Estimate then, Answer start, Answer now) {
        return now.shown().get(Ranking.place(then, start, now).orElseThrow()).variant().id();
    }

    private static Answer waiting(String share) {
        return answer(Dimension.BATCH_SHARE.with(OCTOBER, new BigDecimal(share)));
    }

    private static Answer answer(Scenario scenario) {
        return Answer.of(scenario, TestCards.SHIPPED);
    }

    private static Estimate bill(Answer answer, String id) {
        return answer.comparison().estimate(id).orElseThrow();
    }

    private static String ranked(Answer answer) {
        return Ranking.of(answer.comparison().cards(), answer.shown()).groups().stream()
                .map(group -> group.kind() + " " + ids(group.estimates())).collect(Collectors.joining(", "));
    }

    private static String ids(List<Estimate> estimates) {
        return estimates.stream().map(estimate -> estimate.variant().id()).collect(Collectors.joining(" "));
    }
}
