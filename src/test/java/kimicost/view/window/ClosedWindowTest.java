package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import kimicost.HeadlessScreen;
import kimicost.TestCards;
import kimicost.TestExports;
import kimicost.TestFiles;
import kimicost.controller.Documents;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.controller.Settings.Theme;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.view.window.dialog.ScriptedDialogs;
import kimicost.view.window.menu.Surroundings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A closed window is garbage-collected, even though other windows go on using the preferences and the theme it shared.
@ExtendWith(ApplicationExtension.class)
class ClosedWindowTest {
    private static final int WINDOWS = 3;
    private static final int MOST_TRIES = 40;

    private final Preferences preferences = new Preferences(Settings.DEFAULTS, settings -> {});

    @Start
    void start(Stage stage) {
        HeadlessScreen.resize(1600, 1000);
        new Opened(preferences).window.show(stage, () -> {});
    }

    /// A window as the app opens it.
    private static final class Opened {
        final Session session;
        final MainWindow window;

        Opened(Preferences preferences) {
            session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
            window = new MainWindow(session, preferences, new Documents(session, preferences, new TestFiles()), new TestExports(),
                    new ScriptedDialogs(),
                    new Surroundings(new Figures(Locale.US), LocalDate.parse("2026-11-23"), Path.of("cards")), path -> {});
        }
    }

    @Test
    void aClosedWindowIsCollected(FxRobot robot) {
        List<WeakReference<Object>> gone = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            robot.interact(() -> {
                Opened opened = new Opened(preferences);
                Stage stage = new Stage();
                opened.window.show(stage, () -> {});
                use(opened);
                preferences.opened("/somewhere/a.kimicost");
                stage.hide();
                List.of(opened.session, opened.window, opened.window.scene(), stage, opened.window.scene().getRoot())
                        .forEach(part -> gone.add(new WeakReference<>(part)));
            });
        }
        robot.interact(() -> preferences.choose(Theme.DARK));
        robot.interact(() -> preferences.choose(Theme.LIGHT));
        assertEquals(List.of(), left(robot, gone));
    }

    @Test
    void aClosedPanelIsCollectedWhenTheNextOpens(FxRobot robot) {
        List<WeakReference<Object>> gone = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            robot.clickOn("#variants");
            robot.interact(() -> gone.add(new WeakReference<>(robot.lookup(".variant-list").query())));
            robot.push(KeyCode.ESCAPE);
        }
        assertEquals(WINDOWS, gone.size());
        // The last drawing of a hidden panel is released when the panel draws again.
        assertEquals(List.of(), left(robot, gone.subList(0, WINDOWS - 1)));
    }

    /// Nothing in the panel is cached, because the software pipeline would keep one image per opening.
    @Test
    void aButtonHasOnePanelHoweverOftenItIsOpened(FxRobot robot) {
        Set<Window> panels = new HashSet<>();
        for (int i = 0; i < WINDOWS; i++) {
            robot.clickOn("#variants");
            robot.interact(() -> {
                Scene scene = robot.lookup(".variant-list").query().getScene();
                panels.add(scene.getWindow());
                assertEquals(List.of(), scene.getRoot().lookupAll(".viewport").stream().filter(Node::isCache).toList());
                assertEquals(1, scene.getRoot().lookupAll(".viewport").size());
            });
            robot.push(KeyCode.ESCAPE);
        }
        assertEquals(1, panels.size());
    }

    /// Opens every view, the panels and a menu, because what they create must be collected too.
    private static void use(Opened opened) {
        opened.window.scene().getRoot().lookupAll(".view-button").stream().filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .forEach(tab -> {
                    tab.fire();
                    opened.window.scene().getRoot().applyCss();
                    opened.window.scene().getRoot().layout();
                });
        List.of("#tab-models", "#variants", "#rate-card").forEach(id -> ((ButtonBase) opened.window.scene().lookup(id)).fire());
        MenuButton file = (MenuButton) opened.window.scene().lookup("#file");
        file.show();
        file.hide();
    }

    /// What is still in memory after several garbage collections, each under memory pressure.
    private static List<Object> left(FxRobot robot, List<WeakReference<Object>> references) {
        List<byte[]> pressure = new ArrayList<>();
        for (int i = 0; i < MOST_TRIES && references.stream().anyMatch(reference -> reference.get() != null); i++) {
            // After a pulse or two, JavaFX releases what it drew last.
            robot.interact(() -> {});
            pressure.add(new byte[1 << 20]);
            System.gc();
        }
        return references.stream().map(WeakReference::get).filter(Objects::nonNull).map(Object::getClass).map(Object.class::cast).toList();
    }
}
