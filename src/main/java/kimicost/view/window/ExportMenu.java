package kimicost.view.window;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import kimicost.controller.Board;
import kimicost.controller.Exports;
import kimicost.controller.Notice;
import kimicost.controller.Session;
import kimicost.controller.Settings.Theme;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import kimicost.view.window.menu.FileActions;
import org.kordamp.ikonli.feather.Feather;

/// Exports what is on screen as documents and images.
final class ExportMenu extends MenuButton {
    private final Session session;
    private final Exports exports;
    private final FileActions actions;
    private final Supplier<Region> chart;

    private interface Writing {
        void to(Path path) throws IOException;
    }

    /// @param chart creates the view on screen anew, for an image
    ExportMenu(Session session, Exports exports, FileActions actions, Supplier<Region> chart) {
        super(Strings.of("export.menu"), Icons.of(Feather.SHARE));
        this.session = session;
        this.exports = exports;
        this.actions = actions;
        this.chart = chart;
        setId("export");
        setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().addAll("compact", Styles.ACCENT);
        Tips.on(this, this::getAccessibleText);
        setAccessibleText(Strings.of("export.tip"));
        for (String format : exports.formats()) {
            MenuItem item = item("export-" + format, Strings.of("export." + format),
                    () -> save(format, path -> exports.write(format, board(), path)));
            addEventHandler(ON_SHOWING, event -> item.setDisable(!exports.offers(format, board())));
            getItems().add(item);
        }
        MenuItem copy = item("export-copy", Strings.of("export.copy"), this::copy);
        copy.setAccelerator(KeyCombination.valueOf("Shortcut+Shift+C"));
        getItems().addAll(copy, new SeparatorMenuItem(), pictures(Theme.LIGHT), pictures(Theme.DARK));
    }

    private Menu pictures(Theme theme) {
        Menu menu = new Menu(Strings.of("export.picture." + theme));
        for (int scale = 1; scale <= 3; scale++) {
            int times = scale;
            menu.getItems()
                    .add(item("export-png-" + theme + "-" + times, Strings.of("export.times", Integer.toString(times)),
                            () -> save("png", path -> exports
                                    .write(ChartImage.of(chart.get(), board().scenario().name(), exports.caption(board()), theme, times),
                                            path))));
        }
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void save(String extension, Writing writing) {
        actions.toSave(extension).ifPresent(path -> {
            try {
                writing.to(path);
                Path written = path.toAbsolutePath();
                session.announce(new Notice(Strings.of("export.done", written.getFileName(), written.getParent()), Optional.of(written)));
            } catch (IOException e) {
                session.reportProblem(e.getMessage() + " " + Strings.of("export.failed"));
            }
        });
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(exports.markdown(board()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Board board() {
        return session.board().get();
    }
}
