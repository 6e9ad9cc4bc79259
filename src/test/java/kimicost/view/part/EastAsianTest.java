package kimicost.view.part;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import kimicost.controller.Settings.Theme;
import kimicost.view.window.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class EastAsianTest {
    private HBox root;

    @Start
    void start(Stage stage) {
        root = new HBox();
        Themes.addTo(new Scene(root), Theme.LIGHT);
    }

    @Test
    void takesTheAppsOwnFontForChineseJapaneseAndKoreanAlone(FxRobot robot) {
        robot.interact(() -> {
            List.of("Support", "客服模型", "カナ", "한국어", "！", "Ωж é → 💬", "K2.6 模型").forEach(text -> root.getChildren().add(new Label(text)));
            Label title = new Label("客服");
            title.getStyleClass().add("image-title");
            root.getChildren().addAll(title, new Label());
            root.applyCss();
            String own = "Roboto";
            String other = EastAsian.FAMILY;
            assertEquals(List.of(own, other, other, other, other, own, other, other, own), EastAsian.during(root, this::families));
            root.applyCss();
            assertEquals(List.of(own, own, own, own, own, own, own, "Roboto Medium", own), families());
        });
    }

    private List<String> families() {
        return root.getChildren().stream().map(node -> ((Label) node).getFont().getFamily()).toList();
    }
}
