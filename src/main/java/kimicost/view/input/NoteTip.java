package kimicost.view.input;

import javafx.geometry.Bounds;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.util.Subscription;
import kimicost.view.input.TypedField.Note;

/// Shows a field's note below it, in a tooltip.
final class NoteTip {
    private static final String REFUSED = "refused";
    private static final double WIDEST = 320;
    private static final double GAP = 3;

    private final TypedField<?> field;
    private final Tooltip tip = new Tooltip();
    private Subscription moves = Subscription.EMPTY;

    private NoteTip(TypedField<?> field) {
        this.field = field;
        tip.getStyleClass().add("reading");
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        tip.setAnchorLocation(AnchorLocation.CONTENT_TOP_RIGHT);
        // Escape belongs to the field.
        tip.setHideOnEscape(false);
    }

    /// Shows the field's note while the field has focus.
    static void on(TypedField<?> field) {
        NoteTip tip = new NoteTip(field);
        field.note().subscribe((before, now) -> tip.show(now));
        field.focusedProperty().subscribe((before, now) -> tip.show(field.note().get()));
    }

    private void show(Note note) {
        if (note.text().isEmpty() || !field.isFocused()) {
            moves.unsubscribe();
            moves = Subscription.EMPTY;
            tip.hide();
            return;
        }
        tip.setText(note.text());
        tip.getStyleClass().removeAll(REFUSED);
        if (note.refused()) {
            tip.getStyleClass().add(REFUSED);
        }
        if (!tip.isShowing()) {
            moves = field.localToSceneTransformProperty().subscribe((before, moved) -> place());
            place();
        }
    }

    private void place() {
        Bounds bounds = field.localToScreen(field.getLayoutBounds());
        if (bounds != null) {
            tip.show(field, bounds.getMaxX(), bounds.getMaxY() + GAP);
        }
    }
}
