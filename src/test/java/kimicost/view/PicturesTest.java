package kimicost.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kimicost.model.scenario.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Pictures of what is in view.
class PicturesTest extends WindowTest {
    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        showOn(stage);
    }

    @Test
    void aPictureIsTheSameWhateverTheWindowShowsOfIt(FxRobot robot) throws IOException {
        robot.interact(() -> session.commit(Dimension.MARK_UP.with(session.scenario().get(), new BigDecimal("0.2"))));
        for (String tab : List.of("compare", "limits", "quote", "savings", "routes")) {
            open(robot, tab);
            byte[] low = picture(robot, tab, 1024, 700);
            byte[] high = picture(robot, tab, 1500, 960);
            assertArrayEquals(low, high, tab);
            assertTrue(ImageIO.read(new ByteArrayInputStream(low)).getWidth() > 1100, tab);
        }
    }

    private byte[] picture(FxRobot robot, String tab, double width, double height) throws IOException {
        robot.interact(() -> {
            window.scene().getWindow().setWidth(width);
            window.scene().getWindow().setHeight(height);
            window.scene().getRoot().layout();
        });
        Path png = folder.resolve(tab + width + ".png");
        dialogs.paths.add(png);
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().stream().filter(Menu.class::isInstance)
                .flatMap(menu -> ((Menu) menu).getItems().stream()).filter(item -> "export-png-LIGHT-1".equals(item.getId())).findFirst().orElseThrow().fire());
        return Files.readAllBytes(png);
    }
}
