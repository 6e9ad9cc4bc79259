package kimicost.view.window;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import kimicost.HeadlessScreen;
import kimicost.TestCards;
import kimicost.TestExports;
import kimicost.TestFiles;
import kimicost.controller.Documents;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.window.dialog.ScriptedDialogs;
import kimicost.view.window.menu.Surroundings;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Opens a window for tests, and finds its parts.
@ExtendWith(ApplicationExtension.class)
public abstract class WindowTest {
    protected Session session;
    protected MainWindow window;
    protected final ScriptedDialogs dialogs = new ScriptedDialogs();
    protected final TestExports exports = new TestExports();
    protected final List<Optional<Path>> opened = new ArrayList<>();
    protected boolean closed;

    protected void showOn(Stage stage) {
        showOn(stage, Scenario.DEFAULT);
    }

    protected void showOn(Stage stage, Scenario scenario) {
        HeadlessScreen.resize(1600, 1000);
        Preferences preferences = new Preferences(Settings.DEFAULTS, settings -> {});
        session = new Session(cards(), scenario);
        window = new MainWindow(session, preferences, new Documents(session, preferences, files()), exports, dialogs,
                new Surroundings(new Figures(Locale.US), LocalDate.parse("2026-11-23"), Path.of("cards")), opened::add);
        window.show(stage, () -> closed = true);
    }

    /// The store for scenarios.
    protected TestFiles files() {
        return new TestFiles();
    }

    /// The available cards. They do not know today's date unless a test sets it.
    protected Catalogue cards() {
        return TestCards.SHIPPED;
    }

    protected static FxRobot type(FxRobot robot, Dimension dimension, String text) {
        robot.interact(() -> {
            field(robot, dimension).requestFocus();
            field(robot, dimension).selectAll();
        });
        return robot.push(KeyCode.DELETE).write(text);
    }

    protected static Node row(FxRobot robot, Dimension dimension) {
        return robot.lookup("#" + dimension.name()).query();
    }

    protected static TextField field(FxRobot robot, Dimension dimension) {
        return (TextField) row(robot, dimension).lookup(".text-field");
    }

    protected static Slider slider(FxRobot robot, Dimension dimension) {
        return (Slider) row(robot, dimension).lookup(".slider");
    }

    protected static Label problem(FxRobot robot, Dimension dimension) {
        return (Label) row(robot, dimension).lookup(".problem");
    }

    protected static List<String> texts(FxRobot robot, String style) {
        return robot.lookup(style).queryAllAs(Label.class).stream().filter(Node::isVisible).map(Label::getText)
                .collect(Collectors.toList());
    }

    /// Opens a view of any question.
    protected static void open(FxRobot robot, String tab) {
        robot.interact(() -> {
            robot.lookup("#tab-" + tab).queryAs(ToggleButton.class).fire();
            robot.lookup(".window").query().getScene().getRoot().layout();
        });
    }

    /// Selects an item in a menu or a submenu.
    protected static void menu(FxRobot robot, String button, String item) {
        items(robot.lookup(button).queryAs(MenuButton.class).getItems()).filter(entry -> item.equals(entry.getId())).findFirst()
                .orElseThrow().fire();
    }

    private static Stream<MenuItem> items(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
    }

    @SuppressWarnings("unchecked")
    protected static List<List<String>> rows(FxRobot robot, String view) {
        return ((TableView<List<String>>) robot.lookup("#" + view + "-table").query()).getItems();
    }

    protected static String question(FxRobot robot) {
        return ((Label) robot.lookup(".question").query()).getText();
    }

    protected static String text(FxRobot robot, int index, String style) {
        return texts(robot, style).get(index);
    }
}
