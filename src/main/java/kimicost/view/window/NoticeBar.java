package kimicost.view.window;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kimicost.controller.Exports;
import kimicost.controller.Notice;
import kimicost.controller.Session;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import org.kordamp.ikonli.feather.Feather;

/// A message about what succeeded, such as where a document was saved, until it is dismissed.
final class NoticeBar extends HBox {
    private final Session session;
    private final Label sentence = new Label();
    private final Button open;
    private final Button folder;

    NoticeBar(Session session, Exports exports) {
        this.session = session;
        getStyleClass().add("notice-bar");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        open = button("notice-open", exports::open);
        folder = button("notice-folder", exports::showInFolder);
        Button close = new Button(null, Icons.of(Feather.X));
        close.setId("notice-dismiss");
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(Strings.of("problem.dismiss"));
        close.setOnAction(event -> session.announce(Notice.NONE));
        getChildren().addAll(Icons.of(Feather.CHECK_CIRCLE), sentence, open, folder, close);
        session.notice().subscribe(this::show);
    }

    /// @param opening opens a file; its second argument receives an error message
    private Button button(String name, BiConsumer<Path, Consumer<String>> opening) {
        Button button = new Button(Strings.of(name));
        button.setId(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> session.notice().get().file()
                .ifPresent(path -> opening.accept(path, problem -> Platform.runLater(() -> session.reportProblem(problem)))));
        return button;
    }

    private void show(Notice notice) {
        sentence.setText(notice.sentence());
        for (Button button : new Button[]{open, folder}) {
            button.setVisible(notice.file().isPresent());
            button.setManaged(notice.file().isPresent());
        }
        setVisible(!notice.sentence().isEmpty());
        setManaged(isVisible());
    }
}
