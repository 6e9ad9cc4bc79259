package kimicost.view.plan;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import kimicost.text.Figures;
import kimicost.text.GivenUsers;
import kimicost.text.TypedNumber.NotANumber;
import kimicost.view.input.Notation;
import kimicost.view.input.TypedField;

/// The field for the users of a month. If empty, it shows the calculated number in grey. Several pasted cells fill the following months.
final class UsersCell extends TypedField<GivenUsers> {
    private final Consumer<String> pasteSeveral;

    /// @param month        the month's name, for messages
    /// @param taker        receives the number typed; empty if the field was cleared
    /// @param pasteSeveral receives the pasted cells
    UsersCell(String month, Figures figures, Consumer<Optional<GivenUsers>> taker, Consumer<String> pasteSeveral) {
        super(month, new Typed(figures), taker);
        this.pasteSeveral = pasteSeveral;
        small("users-" + month.replace(' ', '-'));
        getStyleClass().add("users-cell");
        orNone("");
        setPrefColumnCount(4);
    }

    @Override
    public void paste() {
        String pasted = Clipboard.getSystemClipboard().getString();
        if (pasted != null && GivenUsers.isSeveral(pasted)) {
            pasteSeveral.accept(pasted);
        } else {
            super.paste();
        }
    }

    private record Typed(Figures figures) implements Notation<GivenUsers> {
        @Override
        public String write(GivenUsers value, boolean edited) {
            return value.written(figures, edited);
        }

        @Override
        public String say(GivenUsers value) {
            return value.written(figures, false);
        }

        @Override
        public GivenUsers read(String typed, Optional<GivenUsers> present) throws NotANumber {
            return GivenUsers.read(typed, figures);
        }
    }
}
