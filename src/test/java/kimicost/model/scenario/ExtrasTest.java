package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtrasTest {
    @Test
    void eachPartIsChangedAlone() {
        Alternative other = Alternative.of(Scenario.DEFAULT.withName("Other"));
        SecondCurrency euro = new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.86"), LocalDate.parse("2026-11-24"));
        Extras all = Extras.NONE.withAlternatives(List.of(other)).withConversation(Optional.of(Conversation.DEFAULT))
                .withLimits(Optional.of(Mode.BATCH))
                .withMap(new MapAxes(Dimension.USERS, Dimension.INPUT_TOKENS, false, false, false))
                .withLevers(Levers.DEFAULT.withModel(Optional.of("m")))
                .withSecondCurrency(Optional.of(euro)).withChoice(Optional.of("c")).withShown(Optional.of(List.of("a", "b", "a")));
        assertEquals(List.of(other), all.alternatives());
        assertEquals("Other", other.scenario().name());
        assertEquals(Optional.of(Conversation.DEFAULT), all.conversation());
        assertEquals(Optional.of(Mode.BATCH), all.limits());
        assertEquals(Dimension.USERS, all.map().x());
        assertEquals(Optional.of("m"), all.levers().model());
        assertEquals(Optional.of(euro), all.secondCurrency());
        assertEquals(Optional.of(List.of("a", "b")), all.shown());
        assertEquals(Extras.NONE,
                all.withAlternatives(List.of()).withConversation(Optional.empty()).withLimits(Optional.empty()).withMap(MapAxes.DEFAULT)
                        .withLevers(Levers.DEFAULT).withSecondCurrency(Optional.empty()).withChoice(Optional.empty())
                        .withShown(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREFIX", "BATCH", "OUTPUT", "SEARCH"})
    void aLeverHasATargetOfItsOwn(Lever lever) {
        BigDecimal share = new BigDecimal("0.123");
        Levers moved = Levers.DEFAULT.withTarget(lever, share);
        assertEquals(share, moved.target(lever));
        assertEquals(1, Stream.of(Lever.PREFIX, Lever.BATCH, Lever.OUTPUT, Lever.SEARCH)
                .filter(one -> !moved.target(one).equals(Levers.DEFAULT.target(one))).count());
    }

    @Test
    void aLeverIsLeftOutAndTakenUpAgain() {
        Levers without = Levers.DEFAULT.with(Lever.SEARCH, false).with(Lever.MODEL, false);
        assertEquals(Set.of(Lever.SEARCH, Lever.MODEL), without.off());
        assertEquals(Levers.DEFAULT, without.with(Lever.SEARCH, true).with(Lever.MODEL, true));
        assertEquals("output prefix batch search input thinking model",
                Stream.of(Lever.values()).map(Lever::id).collect(Collectors.joining(" ")));
    }

    @Test
    void onlyInputsOfTheBillAreAxes() {
        InvalidValue refused = assertThrows(InvalidValue.class,
                () -> new MapAxes(Dimension.USERS, Dimension.HORIZON_MONTHS, true, true, true));
        assertEquals("y \"horizonMonths\" an input of the bill such as \"users\"",
                refused.field() + " " + refused.found() + " " + refused.allowed());
        assertThrows(InvalidValue.class, () -> new MapAxes(Dimension.NODES, Dimension.USERS, true, true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "+10000-01-01"})
    void aRateIsOfADayThatCanBeWritten(String day) {
        Currency euro = Currency.getInstance("EUR");
        assertThrows(InvalidValue.class, () -> new SecondCurrency(euro, BigDecimal.ONE, LocalDate.parse(day)));
        assertEquals(new BigDecimal("172.0"),
                new SecondCurrency(euro, new BigDecimal("0.8"), LocalDate.parse("1900-01-01")).of(new BigDecimal("215")));
        assertEquals(2, new SecondCurrency(euro, BigDecimal.TWO, LocalDate.parse("9999-12-31")).rate().intValue());
    }

    @Test
    void aConversationCountsItsMessages() {
        Conversation conversation = new Conversation(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.TEN, 6, true, Conversation.Cached.NOTHING,
                Optional.of(new BigDecimal("2.50")));
        assertEquals(Optional.of(new BigDecimal("15.0")), conversation.messagesPerUser());
        assertEquals(Optional.of(new BigDecimal("2.5")), conversation.perUser());
        assertEquals(Conversation.Cached.WHOLE_HISTORY, conversation.with(Conversation.Cached.WHOLE_HISTORY).cached());
        assertEquals("previous-request", Conversation.Cached.PREVIOUS_REQUEST.id());
        assertEquals("100", Conversation.DEFAULT.appliedTo(Workload.DEFAULT).messagesPerUser().toPlainString());
    }

    @Test
    void aRangeIsForgotten() {
        Uncertainty.Spread spread = new Uncertainty.Spread(BigDecimal.ONE, BigDecimal.TEN);
        Uncertainty both = Uncertainty.NONE.with(Dimension.USERS, spread).with(Dimension.INPUT_TOKENS, spread);
        assertEquals(Set.of(Dimension.INPUT_TOKENS), both.without(Dimension.USERS).spreads().keySet());
        assertThrows(InvalidValue.class, () -> Uncertainty.NONE.with(Dimension.TAX_RATE, spread));
    }
}
