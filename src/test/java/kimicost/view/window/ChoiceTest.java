package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import kimicost.TestCards;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// One variant leads every view, and each view says what is wrong with it or with another one.
class ChoiceTest extends WindowTest {
    private static final LocalDate END = LocalDate.parse("2027-02-10");

    @Start
    void show(Stage stage) {
        showOn(stage);
    }

    /// The shipped cards, and one with a model that is retired in the fourth month from the window's date.
    @Override
    protected Catalogue cards() {
        ModelRates sound = TestCards.model("ending", TestCards.rates("1", null, "2"), null);
        ModelRates ending = new ModelRates(sound.id(), sound.name(), sound.contextTokens(), sound.thinking(), sound.standard(),
                sound.batch(),
                sound.launchedOn(), Optional.of(END), sound.note());
        return new Catalogue(Stream.concat(TestCards.SHIPPED.cards().stream(), Stream.of(TestCards.card(ending))).toList(), List.of())
                .on(LocalDate.parse("2026-11-23"));
    }

    @Test
    void theBoxOfTheAnalysesIsTheChoice(FxRobot robot) {
        choose(robot, "kimi-k2.7-code");
        for (String tab : List.of("levers", "scenarios", "priceChanges")) {
            open(robot, tab);
            assertEquals("Kimi K2.7 Code", inTheBox(robot), tab);
        }
        robot.interact(() -> session.choose(Optional.empty()));
        assertEquals("Kimi K2.6", inTheBox(robot));
    }

    @Test
    void everyScenarioBesideIsPricedOnTheVariantChosen(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withExtras(session.scenario().get().extras()
                .withAlternatives(List.of(Alternative.of(Scenario.DEFAULT.withName("Other")))))));
        choose(robot, "kimi-k2.7-code");
        open(robot, "scenarios");
        assertEquals(List.of("Kimi K2.7 Code", "Kimi K2.7 Code"),
                texts(robot, ".scenario-lead").stream().filter(text -> text.startsWith("Kimi")).toList());
    }

    @Test
    void thenAndNowBeginsWithTheVariantChosen(FxRobot robot) {
        choose(robot, "kimi-k2.7-code");
        open(robot, "priceChanges");
        assertTrue(texts(robot, ".bar-table .bar-name").getFirst().startsWith("Kimi K2.7 Code"),
                texts(robot, ".bar-table .label").toString());
    }

    @Test
    void aQuoteOfARetiredModelSaysSo(FxRobot robot) {
        choose(robot, "kimi-k2.5");
        open(robot, "quote");
        assertEquals("$150.00", texts(robot, ".total").getFirst());
        assertTrue(texts(robot, ".note").stream().anyMatch(text -> text.contains("was retired on")), texts(robot, ".note").toString());
    }

    @Test
    void aForecastOfARetiredModelSaysSo(FxRobot robot) {
        choose(robot, "kimi-k2.5");
        open(robot, "month");
        assertTrue(said(robot).contains("Kimi K2.5 is no longer offered"), said(robot));
        choose(robot, "kimi-k2.6");
        assertTrue(!said(robot).contains("no longer offered"), said(robot));
    }

    @Test
    void aForecastBeyondTheEndOfAModelSaysFromWhichMonthOn(FxRobot robot) {
        robot.interact(() -> session.commit(session.scenario().get().withRateCard("test")));
        open(robot, "month");
        assertTrue(said(robot).contains("ENDING is no longer offered from month 4 "), said(robot));
        robot.interact(() -> session.commit(Dimension.HORIZON_MONTHS.with(session.scenario().get(), new BigDecimal("3"))));
        assertTrue(!said(robot).contains("no longer offered"), said(robot));
    }

    @Test
    void aHostThatCannotSearchSaysSoAndIsNotHeldAgainstNodes(FxRobot robot) {
        Scenario searching = Dimension.SEARCHES_PER_MESSAGE.with(session.scenario().get(), new BigDecimal("0.05"));
        Scenario nodes = Dimension.NODE_PRICE_PER_HOUR.with(Dimension.NODE_TOKENS_PER_SECOND.with(searching, new BigDecimal("9000")),
                BigDecimal.ONE);
        robot.interact(() -> session.commit(nodes.withExtras(nodes.extras().withBeside(List.of("openrouter-2026-11"))
                .withShown(Optional.of(List.of("kimi-k2.5", "kimi-k2.6"))))));
        open(robot, "hardware");
        List<String> names = texts(robot, ".bar-name");
        assertTrue(names.stream().anyMatch(name -> name.startsWith("Kimi K2.6 · OpenRouter (no search")), names::toString);
        assertTrue(names.stream().noneMatch(name -> name.startsWith("Kimi K2.5")), () -> "a retired model is no alternative: " + names);
        List<String> breakEven = texts(robot, ".bar-table .label").stream().filter(text -> text.startsWith("from ")).toList();
        assertEquals(1, breakEven.size(), texts(robot, ".bar-table .label").toString());
    }

    private void choose(FxRobot robot, String id) {
        robot.interact(() -> session.choose(Optional.of(session.board().get().comparison().estimate(id).orElseThrow().variant())));
    }

    private static String inTheBox(FxRobot robot) {
        return robot.lookup("#subject").queryAs(MenuButton.class).getText();
    }

    private static String said(FxRobot robot) {
        return String.join(" ", texts(robot, ".analysis .note"));
    }
}
