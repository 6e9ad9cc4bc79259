package kimicost.view.window.present;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import kimicost.controller.Presentation;
import kimicost.controller.Settings.Theme;
import kimicost.controller.Session;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.AppIcons;
import kimicost.view.window.Themes;

/// A full-screen presentation, and the keys that control it.
public final class StageScene {
    /// The height of the stage in its own units. Its smallest text has 32.
    static final double HEIGHT = 1080;
    /// On a screen narrower than 4:3 the whole stage is shown smaller.
    private static final double LEAST_WIDTH = 1440;
    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
    /// Typed characters that multiply the users. Key codes would not do, because keyboards have these in different places.
    private static final Map<String, BigDecimal> FACTORS = Map.of("*", BigDecimal.TWO, "2", BigDecimal.TWO, "/", new BigDecimal("0.5"),
            "0", BigDecimal.TEN);

    private final Presentation presentation;
    private final StageView view;
    private final KeysOverlay keys = new KeysOverlay();
    private final Region blank = new Region();
    private final Pane root;
    private final Scene scene;
    private Theme theme = Theme.DARK;
    /// Whether the last key ended the blank screen, so that the character it types is ignored.
    private boolean woken;

    /// @param owned the session to present; the presentation changes nothing in it
    private StageScene(Session owned, Figures figures) {
        presentation = new Presentation(owned.catalogue(), owned.scenario().get());
        view = new StageView(presentation, figures);
        blank.getStyleClass().add("blank");
        Scale scale = new Scale();
        view.getTransforms().setAll(scale);
        keys.getTransforms().setAll(scale);
        root = new Pane(view, keys, blank) {
            @Override
            protected void layoutChildren() {
                double factor = Math.min(getHeight() / HEIGHT, getWidth() / LEAST_WIDTH);
                scale.setX(factor);
                scale.setY(factor);
                Stream.of(view, keys).forEach(part -> part.resize(getWidth() / factor, getHeight() / factor));
                blank.resize(getWidth(), getHeight());
            }
        };
        root.getStyleClass().add("stage-root");
        Stream.of(keys, blank).forEach(cover -> cover.setVisible(false));
        scene = new Scene(root, LEAST_WIDTH, HEIGHT);
        dress();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> scene.setCursor(Cursor.DEFAULT));
    }

    /// Presents what `session` shows, on the screen of `window`, until Escape.
    public static void present(Session session, Figures figures, Window window) {
        session.commit();
        StageScene played = new StageScene(session, figures);
        Rectangle2D screen = Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight()).stream()
                .findFirst().orElse(Screen.getPrimary()).getBounds();
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.initOwner(window);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(Strings.of("stage.title"));
        stage.getIcons().setAll(AppIcons.ofWindow());
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        // Some systems have no window manager to make it that large.
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
        stage.setScene(played.scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        played.root.setFocusTraversable(true);
        played.root.requestFocus();
        stage.show();
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.TAB || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        scene.setCursor(Cursor.NONE);
        if (blank.isVisible()) {
            blank.setVisible(false);
            woken = true;
            event.consume();
            return;
        }
        woken = false;
        switch (code) {
            case RIGHT, KP_RIGHT, PAGE_DOWN, SPACE, ENTER, N -> view.goTo(presentation.at() + 1);
            case LEFT, KP_LEFT, PAGE_UP, P -> view.goTo(presentation.at() - 1);
            case HOME -> view.goTo(0);
            case END -> view.goTo(presentation.slides().size() - 1);
            case BACK_SPACE -> view.goTo(presentation.at());
            case UP, KP_UP -> view.stepSlider(true);
            case DOWN, KP_DOWN -> view.stepSlider(false);
            case ESCAPE -> escape();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (woken || event.isShortcutDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "b", "B", "." -> blank.setVisible(true);
            case "h", "H", "?" -> keys.setVisible(!keys.isVisible());
            case "l", "L" -> {
                theme = theme == Theme.DARK ? Theme.LIGHT : Theme.DARK;
                dress();
            }
            case String sign when FACTORS.containsKey(sign) -> presentation.multiplyUsers(FACTORS.get(sign));
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void escape() {
        if (keys.isVisible()) {
            keys.setVisible(false);
        } else {
            scene.getWindow().hide();
        }
    }

    private void dress() {
        Themes.addTo(scene, theme);
        scene.getStylesheets().add(Themes.class.getResource("stage.css").toExternalForm());
        root.pseudoClassStateChanged(LIGHT, theme == Theme.LIGHT);
    }
}
