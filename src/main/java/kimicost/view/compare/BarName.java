package kimicost.view.compare;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import kimicost.view.part.Icons;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name of a variant. A click, Enter or Space chooses the variant. It is a label, because images leave out buttons.
final class BarName extends Label {
    private static final PseudoClass LEADS = PseudoClass.getPseudoClass("leads");

    private final Runnable choose;
    private final FontIcon warned = Icons.of(Feather.ALERT_TRIANGLE);
    private boolean leads;

    BarName(Runnable choose) {
        this.choose = choose;
        getStyleClass().addAll("bar-name", "choosable");
        setContentDisplay(ContentDisplay.RIGHT);
        warned.getStyleClass().add("warned");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setOnMouseClicked(event -> choose.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose.run();
                event.consume();
            }
        });
    }

    /// @param noted   whether there is a note about it
    /// @param leading whether it is the leading variant
    /// @param said    the text for screen readers
    void show(String text, boolean noted, boolean leading, String said) {
        setText(text);
        setGraphic(noted ? warned : null);
        setAccessibleText(said);
        pseudoClassStateChanged(LEADS, leading);
        if (leading != leads) {
            leads = leading;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? (Object) leads : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
