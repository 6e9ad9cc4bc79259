package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Simulation;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final int MODELS = 30;

    @Test
    void aPictureOfAFewKeepsWhatBelongsToEachBill() {
        Scenario uncertain = Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.5"));
        Board board = board(uncertain.withExtras(uncertain.extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("500"), new BigDecimal("5000"))))));
        Variant about = board.shown().get(20).variant();
        Board few = board.around(Optional.of(about), 5);
        assertEquals(5, few.shown().size());
        List<Integer> places = IntStream.range(0, 5).map(i -> board.shown().indexOf(few.shown().get(i))).boxed().toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertEquals(true, places.contains(20));
        for (int i = 0; i < 5; i++) {
            assertEquals(board.totalWithoutHits(places.get(i)), few.totalWithoutHits(i));
            assertEquals(board.outcome(places.get(i)), few.outcome(i));
        }
        assertEquals(board.answer().cheapest(), few.answer().cheapest());
    }

    @Test
    void whatIsUncertainIsWhatTheSimulationSays() {
        Scenario uncertain = Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.USERS, new Spread(new BigDecimal("500"), new BigDecimal("5000")))));
        Board board = board(uncertain);
        Simulation simulation = Simulation.of(board.scenario()).orElseThrow();
        assertEquals(board.shown().size(), board.outcomes().size());
        assertEquals(Optional.of(simulation.outcome(board.shown().get(7))), board.outcome(7));
        assertEquals(3, board.around(Optional.empty(), 3).outcomes().size());
    }

    /// 1,000 users × 100 messages of 1,000 + 300 tokens: K2.6 at 0.95 and 4.00, K2.7 Code at the same.
    @Test
    void theBillsWithoutHitsAreThoseOfTheRowsShown() {
        Scenario scenario = Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.5"));
        Board board = Board.of(
                Answer.of(scenario.withExtras(scenario.extras().withShown(Optional.of(List.of("kimi-k2.6")))), TestCards.SHIPPED),
                Optional.empty(), TestCards.SHIPPED);
        assertEquals(1, board.cacheless().size());
        assertEquals(0, new BigDecimal("215").compareTo(board.totalWithoutHits(0).orElseThrow()));
    }

    @Test
    void aPictureWithRoomForAllShowsTheBoardItself() {
        Board board = board(Scenario.DEFAULT);
        assertSame(board, board.around(Optional.empty(), board.shown().size()));
        assertEquals(Optional.empty(), board.around(Optional.empty(), 3).outcome(0));
        assertEquals(Optional.empty(), board.around(Optional.empty(), 3).totalWithoutHits(0));
    }

    private static Board board(Scenario scenario) {
        Catalogue cards = new Catalogue(List.of(TestCards.many(MODELS)), List.of());
        return Board.of(Answer.of(scenario.withRateCard("test"), cards), Optional.empty(), cards);
    }
}
