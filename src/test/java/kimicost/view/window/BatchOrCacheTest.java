package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Scenario;
import kimicost.view.input.InputRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The map of batch or cache: its sentence, its marks, and its exact borders.
class BatchOrCacheTest extends WindowTest {
    /// On K2.6 of June, a batch without cache hits and 100-token answers costs 57 + 24 = 81. At once it costs 135 − 79 h, which
    /// is the same at h = 54 / 79.
    private static Scenario start() {
        Scenario scenario = Scenario.DEFAULT.withExtras(Scenario.DEFAULT.extras().withChoice(Optional.of("kimi-k2.6"))
                .withMap(new MapAxes(Dimension.CACHE_HIT_SHARE, Dimension.OUTPUT_TOKENS, true, true, true)));
        return Dimension.OUTPUT_TOKENS.with(scenario, new BigDecimal("100"));
    }

    @Start
    void start(Stage stage) {
        showOn(stage, start());
    }

    @Test
    void aSentenceSaysWhereTheBorderIs(FxRobot robot) {
        open(robot, "batchOrCache");
        assertEquals("Batch is cheaper unless cache hits exceed 68.4%", sentence(robot));
        assertEquals(List.of("$81.00"), texts(robot, ".total"));
        assertEquals(List.of("$81.00", "$135.00", "68.4%"), texts(robot, ".metric .figure"));
        robot.interact(() -> session.commit(Dimension.OUTPUT_TOKENS.with(start(), new BigDecimal("300"))));
        assertEquals("Batch is cheaper at any cache-hit rate", sentence(robot));
        robot.interact(() -> session.commit(Dimension.USERS.with(start(), BigDecimal.ZERO)));
        assertEquals("Nothing is billed for this workload, or no variant fits", sentence(robot));
        robot.clickOn("#map-example");
        assertEquals(Scenario.DEFAULT.workload(), session.scenario().get().workload());
    }

    @Test
    void aBorderOfAnotherAxisIsSaidFromWhereOneStands(FxRobot robot) {
        robot.interact(() -> session.commit(Dimension.CACHE_HIT_SHARE.with(start().withExtras(start().extras()
                .withMap(new MapAxes(Dimension.OUTPUT_TOKENS, Dimension.CACHE_HIT_SHARE, true, true, true))), new BigDecimal("0.8"))));
        open(robot, "batchOrCache");
        // (0.8 × 79 − 38) / 160 of 1,000 tokens.
        assertEquals("Kimi K2.6 is the cheapest until “Output tokens” reaches 158, then Kimi K2.6 Batch", sentence(robot));
    }

    /// In the row of the mark, the colours change at 68.35 % of the width, give or take a pixel.
    @Test
    void theBorderIsDrawnWhereItIs(FxRobot robot) {
        open(robot, "batchOrCache");
        robot.interact(() -> window.scene().getRoot().layout());
        Node canvas = robot.lookup(".region-map > *").queryAll().stream().filter(Canvas.class::isInstance).findFirst()
                .orElseThrow();
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = canvas.snapshot(null, null));
        int width = (int) image[0].getWidth();
        // The axis goes up to 200 tokens, so 100 is in the middle.
        int row = (int) image[0].getHeight() / 2;
        int brightest = 0;
        for (int i = 1; i < width; i++) {
            if (brightness(image[0], i, row) > brightness(image[0], brightest, row)) {
                brightest = i;
            }
        }
        assertEquals(width * 54 / 79.0, brightest, 2.5);
    }

    private static double brightness(Image image, int x, int y) {
        Color colour = image.getPixelReader().getColor(x, y);
        return colour.getBrightness() - colour.getSaturation();
    }

    @Test
    void theRegionsBearTheirNamesAndTheMarkSaysWhereOneIs(FxRobot robot) {
        open(robot, "batchOrCache");
        robot.interact(() -> window.scene().getRoot().layout());
        assertEquals(List.of("Kimi K2.6", "Kimi K2.6 Batch"), texts(robot, ".region-name").stream().sorted().toList());
        assertEquals(List.of("you are here"), texts(robot, ".here-name"));
        List<Node> labels = robot.lookup(".region-map .label").queryAll().stream().filter(Node::isVisible).toList();
        for (Node label : labels) {
            for (Node other : labels) {
                assertTrue(label == other || !bounds(label).intersects(bounds(other)), label + " and " + other);
            }
        }
        Bounds mark = bounds(robot.lookup(".present-mark").query());
        assertTrue(labels.stream().anyMatch(label -> ((Label) label).getText().equals("100")
                && Math.abs(bounds(label).getCenterY() - mark.getCenterY()) <= 1.5), "beside it stands 100");
        assertEquals(List.of("0%", "20%", "40%", "60%", "80%", "100%"),
                texts(robot, ".region-map .tick").stream().filter(text -> text.endsWith("%")).toList());
    }

    @Test
    void theAxesStandStillWhileAThumbIsDown(FxRobot robot) {
        open(robot, "batchOrCache");
        List<String> ticks = texts(robot, ".region-map .tick");
        robot.interact(() -> {
            session.drag();
            session.preview(Dimension.OUTPUT_TOKENS.with(start(), new BigDecimal("900")));
        });
        assertEquals(ticks, texts(robot, ".region-map .tick"));
        robot.interact(() -> session.commit());
        assertTrue(texts(robot, ".region-map .tick").contains("2,000"), texts(robot, ".region-map .tick").toString());
    }

    @Test
    void anAxisThatTakesTheInputOfTheOtherSwapsWithIt(FxRobot robot) {
        open(robot, "batchOrCache");
        robot.interact(() -> axis(robot, "#map-across").setValue(InputRow.of(Dimension.OUTPUT_TOKENS)));
        assertEquals(Dimension.OUTPUT_TOKENS, session.scenario().get().extras().map().x());
        assertEquals(Dimension.CACHE_HIT_SHARE, session.scenario().get().extras().map().y());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<InputRow> axis(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(ComboBox.class);
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup(".winner").queryAs(Label.class).getText();
    }
}
