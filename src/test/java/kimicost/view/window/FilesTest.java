package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javax.imageio.ImageIO;
import kimicost.TestCards;
import kimicost.TestFiles;
import kimicost.file.ScenarioFile;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Version;
import kimicost.view.window.dialog.Dialogs.Answer;
import kimicost.view.window.menu.NamePanel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Files, the baseline and the quote: what user actions do to the disk and the session.
class FilesTest extends WindowTest {
    @TempDir
    private Path folder;
    private final List<Boolean> readByTheWindow = new CopyOnWriteArrayList<>();

    @Override
    protected TestFiles files() {
        return new TestFiles() {
            @Override
            public Scenario read(Path path) throws IOException {
                readByTheWindow.add(Platform.isFxApplicationThread());
                return super.read(path);
            }
        };
    }

    @Start
    void start(Stage stage) {
        showOn(stage);
    }

    @Test
    void savesUnderANameAndThenWithoutAsking(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        users(robot, "7");
        assertEquals("Customer support chatbot* – Kimi Cost", title());
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals(List.of("Customer support chatbot.kimicost"), dialogs.asked);
        assertEquals("Customer support chatbot – Kimi Cost", title());
        users(robot, "8");
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals("8", ScenarioFile.read(file, TestCards.SHIPPED.ids()).workload().users().toPlainString());
        assertEquals(1, dialogs.asked.size());
    }

    @Test
    void aNumberThatIsBeingTypedIsSavedToo(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        type(robot, Dimension.USERS, "777").push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals("777", ScenarioFile.read(file, TestCards.SHIPPED.ids()).workload().users().toPlainString());
    }

    @Test
    void nameAndNotesAreKeptHoweverTheirPanelCloses(FxRobot robot) {
        for (Runnable close : List.<Runnable>of(() -> robot.clickOn(".window"), () -> robot.push(KeyCode.ESCAPE),
                () -> robot.clickOn("#scenario-apply"))) {
            Scenario before = session.scenario().get();
            robot.interact(() -> NamePanel.open(robot.lookup("#scenario-title").query(), session));
            robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Renamed " + before.name().length()).push(KeyCode.TAB).write("Typed notes");
            close.run();
            assertEquals("Renamed " + before.name().length(), session.scenario().get().name());
            assertEquals("Typed notes", session.scenario().get().notes());
            robot.interact(session::undo);
            assertEquals(before, session.scenario().get());
        }
    }

    @Test
    void savingTakesWhatIsTypedInTheNotes(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        robot.interact(() -> NamePanel.open(robot.lookup("#scenario-title").query(), session));
        robot.push(KeyCode.TAB).write("For Acme").push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals("For Acme", ScenarioFile.read(file, TestCards.SHIPPED.ids()).notes());
        assertFalse(session.dirty());
    }

    @Test
    void tabLeavesTheNotes(FxRobot robot) {
        robot.interact(() -> NamePanel.open(robot.lookup("#scenario-title").query(), session));
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#scenario-notes").query().isFocused());
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#scenario-apply").query().isFocused());
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(robot.lookup("#scenario-notes").query().isFocused());
        assertEquals("", session.scenario().get().notes());
    }

    @Test
    void aSecondCurrencyLeavesWithItsScenario(FxRobot robot) {
        open(robot, "quote");
        robot.interact(() -> {
            enter(robot, "#second-code", "EUR");
            enter(robot, "#second-rate", "0.5");
            session.undo();
            robot.lookup("#second-rate").queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(Optional.empty(), session.scenario().get().extras().secondCurrency());
        assertEquals("", robot.lookup("#second-code").queryAs(TextField.class).getText());
    }

    private static void enter(FxRobot robot, String field, String text) {
        robot.lookup(field).queryAs(TextField.class).setText(text);
        robot.lookup(field).queryAs(TextField.class).fireEvent(new javafx.event.ActionEvent());
    }

    @Test
    void asksBeforeOverwritingWhatSomeoneElseWrote(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        Files.writeString(file, "{}");
        dialogs.answers.add(Answer.CANCEL);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals("{}", Files.readString(file));
        dialogs.answers.add(Answer.OVERWRITE);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertTrue(Files.readString(file).contains("kimicost-scenario"));
        assertTrue(dialogs.asked.getLast().endsWith("Overwriting it loses that change."));
    }

    @Test
    void aDeletedFileIsCalledDeleted(FxRobot robot) throws IOException {
        Path file = folder.resolve("chat.kimicost");
        dialogs.paths.add(file);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        Files.delete(file);
        dialogs.answers.add(Answer.CANCEL);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertEquals(file + " was deleted since it was opened here.", dialogs.asked.getLast());
        assertFalse(Files.exists(file));
        dialogs.answers.add(Answer.SAVE);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertTrue(Files.exists(file));
        Files.delete(file);
        Files.createDirectory(file);
        dialogs.answers.add(Answer.CANCEL);
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        assertTrue(dialogs.asked.getLast().startsWith(file + " can no longer be read"), dialogs.asked.getLast());
    }

    @Test
    void aScenarioToCompareWithIsReadWhileTheWindowGoesOn(FxRobot robot) throws Exception {
        open(robot, "scenarios");
        dialogs.paths.add(Files.writeString(folder.resolve("a.kimicost"), "{\"name\": \"A\"}"));
        robot.interact(() -> robot.lookup("#scenarios-file").queryButton().fire());
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> session.scenario().get().extras().alternatives().size() == 1);
        assertEquals("A", session.scenario().get().extras().alternatives().getFirst().name());
        assertEquals(List.of(false), readByTheWindow);
        dialogs.paths.add(Files.writeString(folder.resolve("b.kimicost"), "{"));
        robot.interact(() -> robot.lookup("#scenarios-file").queryButton().fire());
        WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> session.problem().get().contains("b.kimicost, line 1"));
        assertEquals(1, session.scenario().get().extras().alternatives().size());
    }

    @Test
    void unsavedChangesAreAskedAboutBeforeAnotherIsOpened(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("a.kimicost"), "{\"name\": \"A\"}");
        users(robot, "7");
        dialogs.paths.add(file);
        dialogs.answers.add(Answer.CANCEL);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        assertEquals("Customer support chatbot", session.scenario().get().name());
        dialogs.paths.add(file);
        dialogs.answers.add(Answer.DISCARD);
        robot.push(KeyCode.SHORTCUT, KeyCode.O);
        assertEquals("A", session.scenario().get().name());
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        assertEquals("Untitled scenario", session.scenario().get().name());
        assertEquals("“Customer support chatbot” has changes that are not saved.", dialogs.asked.getLast());
    }

    @Test
    void closingAsksAndMayBeTakenBack(FxRobot robot) {
        users(robot, "7");
        dialogs.answers.add(Answer.CANCEL);
        robot.interact(() -> Event.fireEvent(stage(), new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertFalse(closed);
        dialogs.answers.add(Answer.DISCARD);
        robot.interact(() -> Event.fireEvent(stage(), new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        assertTrue(closed);
    }

    @Test
    void anotherWindowIsAskedFor(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        assertEquals(List.of(Optional.empty()), opened);
    }

    @Test
    void nameAndNotesAreOneStep(FxRobot robot) {
        robot.interact(() -> menu(robot, "#file", "file-name"));
        TextField name = robot.lookup("#scenario-name").queryAs(TextField.class);
        robot.interact(() -> name.setText("Chat of ACME"));
        robot.clickOn("#scenario-apply");
        assertEquals("Chat of ACME", session.scenario().get().name());
        robot.interact(session::undo);
        assertEquals("Customer support chatbot", session.scenario().get().name());
    }

    @Test
    void aPinnedBaselineStandsBehindBarsHeadlineAndTable(FxRobot robot) {
        assertFalse(robot.lookup(".ghost").query().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        users(robot, "2000");
        robot.interact(() -> robot.lookup(".window").query().getScene().getRoot().layout());
        assertTrue(robot.lookup(".ghost").query().isVisible());
        assertTrue(texts(robot, ".metric .figure").contains("+$150.00 (+100.0%)"), texts(robot, ".metric .figure").toString());
        assertTrue(texts(robot, ".fact-detail").stream().anyMatch(text -> text.contains("+$150.00")),
                texts(robot, ".fact-detail").toString());
        robot.interact(() -> menu(robot, "#baseline", "baseline-unpin"));
        assertEquals(Optional.empty(), session.baseline().get());
    }

    @Test
    void aQuoteIsTheCostWithMarkUpAndFeeInTwoCurrencies(FxRobot robot) {
        open(robot, "quote");
        robot.interact(() -> session.commit(
                Dimension.MARK_UP.with(Dimension.MONTHLY_FEE.with(session.scenario().get(), new BigDecimal("42")), new BigDecimal("0.2"))));
        robot.interact(() -> {
            enter(robot, "#second-code", "eur");
            enter(robot, "#second-rate", "0.5");
        });
        assertEquals("EUR", session.scenario().get().extras().secondCurrency().orElseThrow().currency().getCurrencyCode());
        // 150 × 1.2 + 42
        assertEquals("The customer pays $222.00 a month at cost + 20% + $42 a month: your margin is $72.00, 32.4% of the price",
                text(robot, 0, ".winner"));
        assertEquals(List.of("$222.00", "$72.00"), texts(robot, ".panel-figure"));
        assertTrue(texts(robot, ".line-figure").containsAll(List.of("$150.00", "$30.00", "$42.00", "€111.00")),
                texts(robot, ".line-figure").toString());
    }

    @Test
    void aQuoteIsMadeWithOneClickAndAnotherMarkUpWithOneMore(FxRobot robot) {
        open(robot, "quote");
        assertEquals("Nothing is charged on top yet: at cost + 30% the customer would pay $195.00, and your margin would be $45.00",
                text(robot, 0, ".winner"));
        robot.clickOn("#quote-example");
        assertEquals("0.3", session.scenario().get().extras().quote().orElseThrow().markUp().toPlainString());
        assertFalse(robot.lookup("#quote-example").query().isVisible());
        assertEquals(List.of("$165.00", "$180.00", "$195.00", "$225.00", "$300.00"), texts(robot, ".bar-result"));
        robot.clickOn(robot.lookup(".apply").match(node -> node.isVisible() && ((Labeled) node).getText().equals("Use")).<Node>query());
        assertEquals("0.1", session.scenario().get().extras().quote().orElseThrow().markUp().toPlainString());
    }

    @Test
    void exportsWhatIsOnScreen(FxRobot robot) throws IOException {
        Path pdf = folder.resolve("chat.pdf");
        dialogs.paths.add(pdf);
        robot.interact(() -> menu(robot, "#export", "export-pdf"));
        assertEquals("pdf of Customer support chatbot", Files.readString(pdf));
        assertEquals(List.of("chat.pdf was saved in " + folder + "."), texts(robot, ".notice-bar > .label"));
        robot.interact(() -> robot.lookup("#notice-open").queryButton().fire());
        robot.interact(() -> robot.lookup("#notice-folder").queryButton().fire());
        assertEquals(List.of(pdf, folder), exports.opened);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.C);
        robot.interact(() -> assertEquals("# Customer support chatbot", Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void saysWhereNothingOpensWhatWasExported(FxRobot robot) {
        dialogs.paths.add(folder.resolve("chat.pdf"));
        robot.interact(() -> menu(robot, "#export", "export-pdf"));
        exports.problem = Optional.of("chat.pdf: cannot be opened from here.");
        robot.interact(() -> robot.lookup("#notice-open").queryButton().fire());
        robot.interact(() -> assertEquals("chat.pdf: cannot be opened from here.", session.problem().get()));
        assertFalse(robot.lookup(".notice-bar").query().isVisible());
        assertTrue(robot.lookup(".problem-bar").query().isVisible());
    }

    @Test
    void workloadsAreAddedNamedAndTakenAboveTheInputs(FxRobot robot) {
        robot.clickOn("#workloads");
        robot.interact(() -> menu(robot, "#workload-add", "workload-add-app"));
        assertEquals("500", field(robot, Dimension.USERS).getText());
        robot.clickOn("#workload-1-name").push(KeyCode.SHORTCUT, KeyCode.A).write("Mobile app").push(KeyCode.ENTER);
        robot.clickOn("#workload-1-team").write("Apps").push(KeyCode.ENTER);
        assertEquals("Mobile app", session.scenario().get().workloads().get(1).name());
        assertEquals(Optional.of("Apps"), session.scenario().get().workloads().get(1).team());
        robot.clickOn("#workload-0-take");
        assertEquals("1,000", field(robot, Dimension.USERS).getText());
        robot.push(KeyCode.ESCAPE).push(KeyCode.SHORTCUT, KeyCode.PAGE_DOWN);
        assertEquals("500", field(robot, Dimension.USERS).getText());
    }

    @Test
    void nothingMovesWhenAMessageAppears(FxRobot robot) {
        Node field = field(robot, Dimension.USERS);
        Node picture = robot.lookup(".models").query();
        List<Bounds> before = List.of(field.localToScene(field.getLayoutBounds()), picture.localToScene(picture.getLayoutBounds()));
        robot.interact(() -> {
            session.reportProblem("Something went wrong.\nAnd then something else did.");
            window.scene().getRoot().layout();
        });
        assertEquals(before, List.of(field.localToScene(field.getLayoutBounds()), picture.localToScene(picture.getLayoutBounds())));
        Node bar = robot.lookup(".problem-bar").query();
        Bounds shown = bar.localToScene(bar.getLayoutBounds());
        Node status = robot.lookup(".status-line").query();
        assertTrue(shown.getHeight() > 20 && shown.getMaxY() <= status.localToScene(status.getLayoutBounds()).getMinY(), shown.toString());
    }

    @Test
    void goodNewsIsPutAway(FxRobot robot) {
        dialogs.paths.add(folder.resolve("chat.pdf"));
        robot.interact(() -> session.reportProblem("Something went wrong before."));
        robot.interact(() -> menu(robot, "#export", "export-pdf"));
        assertFalse(robot.lookup(".problem-bar").query().isVisible());
        assertTrue(robot.lookup(".notice-bar").query().isVisible());
        robot.interact(() -> robot.lookup("#notice-dismiss").queryButton().fire());
        assertFalse(robot.lookup(".notice-bar").query().isVisible());
    }

    @Test
    void anExportThatFailsSaysWhy(FxRobot robot) {
        Path nowhere = folder.resolve("none/chat.pdf");
        dialogs.paths.add(nowhere);
        robot.interact(() -> menu(robot, "#export", "export-pdf"));
        assertTrue(session.problem().get().endsWith(" Nothing was lost: fix the problem and try again, or save elsewhere."),
                session.problem().get());
    }

    @ParameterizedTest
    @CsvSource({"models, LIGHT, 1", "models, DARK, 3", "month, DARK, 2", "batchOrCache, LIGHT, 1"})
    void aPictureIsAsManyTimesTheChart(String tab, String theme, int scale, FxRobot robot) throws IOException {
        open(robot, tab);
        Path png = folder.resolve("chart.png");
        dialogs.paths.add(png);
        List<String> before = List.copyOf(window.scene().getStylesheets());
        robot.interact(() -> robot.lookup("#export").queryAs(MenuButton.class).getItems().stream().filter(Menu.class::isInstance)
                .map(Menu.class::cast)
                .flatMap(menu -> menu.getItems().stream()).filter(item -> item.getId().equals("export-png-" + theme + "-" + scale))
                .findFirst().orElseThrow().fire());
        BufferedImage image = ImageIO.read(png.toFile());
        assertTrue(image.getWidth() > 700 * scale && image.getHeight() > 250 * scale, image.getWidth() + " × " + image.getHeight());
        int corner = image.getRGB(2, 2) & 0xff;
        assertEquals(theme.equals("LIGHT"), corner > 128);
        assertEquals(before, window.scene().getStylesheets());
    }

    @Test
    void aboutSaysWhichVersionThisIs(FxRobot robot) {
        robot.interact(() -> menu(robot, "#file", "file-about"));
        assertEquals("Kimi Cost " + Version.current(), robot.lookup("#about-name").queryAs(Label.class).getText());
        assertFalse(stage().getIcons().isEmpty());
    }

    private void users(FxRobot robot, String users) {
        robot.interact(() -> session.commit(Dimension.USERS.with(session.scenario().get(), new BigDecimal(users))));
    }

    private Stage stage() {
        return (Stage) window.scene().getWindow();
    }

    private String title() {
        return stage().getTitle();
    }
}
