package kimicost.view;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Figures on the clipboard, as a spreadsheet takes them: cells parted by tabs, rows by lines.
final class TableCopy {
    private TableCopy() {}

    static void put(List<List<String>> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Offers the table behind a picture in its context menu.
    static void offer(Node picture, Supplier<List<List<String>>> rows) {
        MenuItem copy = new MenuItem(Strings.of("table.copy"));
        copy.setOnAction(event -> put(rows.get()));
        ContextMenu menu = new ContextMenu(copy);
        picture.setOnContextMenuRequested(event -> menu.show(picture, event.getScreenX(), event.getScreenY()));
    }
}
