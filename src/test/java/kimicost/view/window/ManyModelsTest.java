package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kimicost.TestCards;
import kimicost.controller.Settings.Theme;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.text.Figures;
import kimicost.view.part.FiguresTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A card of 300 models: images show those closest in price and say so, and no view creates an unlimited number of nodes.
class ManyModelsTest extends WindowTest {
    private static final int MODELS = 300;
    /// The largest view of five variants has 1,200 nodes, including the window around it.
    private static final int MOST_NODES = 3000;

    private static Scenario scenario() {
        Scenario priced = Dimension.MONTHLY_BUDGET.with(Dimension.CACHE_HIT_SHARE.with(Scenario.DEFAULT, new BigDecimal("0.5")),
                new BigDecimal("90"));
        return priced.withRateCard("test").withExtras(priced.extras().withUncertainty(
                Uncertainty.NONE.with(Dimension.OUTPUT_TOKENS, new Spread(new BigDecimal("200"), new BigDecimal("400")))));
    }

    @Start
    void start(Stage stage) {
        showOn(stage, scenario());
    }

    @Override
    protected Catalogue cards() {
        return new Catalogue(List.of(TestCards.many(MODELS)), List.of());
    }

    @ParameterizedTest
    @CsvSource({"models, 24", "month, 12", "scale, 12", "limits, 0", "risk, 24", "hosts, 0", "hardware, 24", "scenarios, 0",
            "quote, 0",
            "priceChanges, 0", "levers, 0", "batchOrCache, 0", "conversation, 0"})
    void everyViewIsBounded(String tab, int room, FxRobot robot) {
        open(robot, tab);
        robot.interact(() -> session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("2000"))));
        robot.interact(() -> window.scene().getRoot().layout());
        int nodes = count(window.scene().getRoot());
        assertTrue(nodes < MOST_NODES, nodes + " nodes");
        List<String> sentences = robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText)
                .filter(text -> text != null && text.contains("nearest in price")).toList();
        assertEquals(
                room == 0 ? List.of() : List.of(room + " of 400 variants, those nearest in price; Breakdown has them all."),
                sentences);
    }

    @Test
    void aPictureIsNoHigherForWhatItLeavesOut(FxRobot robot) throws IOException {
        byte[][] png = new byte[1][];
        robot.interact(() -> png[0] = ChartImage.ofComparison(session, new Figures(Locale.US), List.of("A caption"), Theme.LIGHT, 3));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png[0]));
        assertTrue(picture.getHeight() < 3 * 1200, picture.getHeight() + " pixels high");
    }

    @Test
    void aPictureOfATableIsNoHigherThanAPictureCanBe(FxRobot robot) {
        robot.interact(() -> {
            FiguresTable table = new FiguresTable(7, 1);
            List<List<String>> rows = IntStream.range(0, 400).mapToObj(i -> List.of("MODEL-" + i, "1.00")).toList();
            table.show(List.of("Variant", "Month"), rows);
            table.unfold();
            assertEquals(101, table.getItems().size());
            assertEquals(rows.subList(0, 100), table.getItems().subList(0, 100));
            assertEquals(List.of("300 more"), table.getItems().getLast());
        });
    }

    private static int count(Node node) {
        return 1 + (node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().mapToInt(ManyModelsTest::count).sum() : 0);
    }
}
