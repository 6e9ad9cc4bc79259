package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import kimicost.TestCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A quote at the rates it was saved with, compared with the present card of the same name.
class ThenNowTest extends WindowTest {
    // 100 M × 0.50 + 30 M × 2.00 = 110; after the edit, 100 M × 0.60 + 30 M × 2.00 = 120.
    private static final RateCard QUOTED = card("0.50");
    private static final RateCard EDITED = card("0.60");

    @Start
    void start(Stage stage) {
        Scenario saved = Scenario.DEFAULT.withRateCard("test");
        showOn(stage,
                saved.withExtras(saved.extras()
                        .withSavedUnder(Optional.of(new SavedUnder(QUOTED.asOf(), Optional.empty(), List.of(QUOTED))))
                        .withQuote(Optional.of(new Quote(new BigDecimal("0.2"), BigDecimal.ZERO)))
                        .withSecondCurrency(Optional.of(
                                new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.5"), LocalDate.parse("2026-11-20"))))));
    }

    @Override
    protected Catalogue cards() {
        return new Catalogue(Stream.concat(TestCards.SHIPPED.cards().stream(), Stream.of(EDITED)).toList(), List.of());
    }

    @Test
    void comparesPriceMarginAndSecondCurrencyWithTheCardOfToday(FxRobot robot) {
        open(robot, "priceChanges");
        TableView<List<String>> table = robot.lookup("#then-now-table").queryTableView();
        assertEquals(List.of("Price to the customer 132.00 144.00", "Margin 22.00 24.00", "Margin at the quoted price 22.00 12.00",
                "In EUR 66.00 72.00"), table.getItems().stream().map(row -> String.join(" ", row.subList(0, 3))).toList());
        TableView<List<String>> rates = robot.lookup("#rate-changes-table").queryTableView();
        assertEquals(List.of("KIMI-K2.6 Input, cache miss $0.50 $0.60 +20.0%"),
                rates.getItems().stream().map(row -> String.join(" ", row)).toList());
        assertEquals("Today’s prices make this workload 9.1% more expensive on KIMI-K2.6",
                robot.lookup(".headline .winner").queryLabeled().getText());
    }

    private static RateCard card(String miss) {
        return TestCards.card(TestCards.model("kimi-k2.6", TestCards.rates(miss, "0.10", "2.00"), null));
    }
}
