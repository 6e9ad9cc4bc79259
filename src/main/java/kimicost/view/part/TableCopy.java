package kimicost.view.part;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import kimicost.text.Strings;

/// Copies figures to the clipboard in the format of spreadsheets: tabs between cells, line breaks between rows.
public final class TableCopy {
    private static final KeyCombination KEYS = KeyCombination.valueOf("Shortcut+C");

    private TableCopy() {}

    /// The text for `rows`. Names may come from someone else's file, so they are escaped: they cannot end their cell or run as a
    /// formula. Figures never start with these characters.
    static String text(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(TableCopy::cell).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(String text) {
        return text.replaceAll("[\\p{Cntrl}\u0085\u2028\u2029]+", " ").replaceFirst("^(?=\\s*[=@＝＠])", "'");
    }

    public static void put(List<List<String>> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(rows));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Adds copying to a table, in its context menu and by keyboard shortcut.
    public static void offer(TableView<?> table, Supplier<List<List<String>>> rows) {
        MenuItem copy = new MenuItem(Strings.of("table.copy"));
        copy.setAccelerator(KEYS);
        copy.setOnAction(event -> put(rows.get()));
        table.setContextMenu(new ContextMenu(copy));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> copy(event, rows));
    }

    private static void copy(KeyEvent event, Supplier<List<List<String>>> rows) {
        if (KEYS.match(event)) {
            put(rows.get());
            event.consume();
        }
    }

    /// Adds copying of the table behind an image, or of one that is drawn, to its context menu and by keyboard shortcut.
    public static void offer(Node picture, Supplier<List<List<String>>> rows) {
        MenuItem copy = new MenuItem(Strings.of("table.copy"));
        copy.setOnAction(event -> put(rows.get()));
        ContextMenu menu = new ContextMenu(copy);
        picture.setOnContextMenuRequested(event -> menu.show(picture, event.getScreenX(), event.getScreenY()));
        picture.addEventHandler(KeyEvent.KEY_PRESSED, event -> copy(event, rows));
    }
}
