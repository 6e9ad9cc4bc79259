package kimicost.view.input;

import java.util.Optional;
import kimicost.text.TypedNumber.NotANumber;

/// How a field writes its values, reads what is typed, and says how it reads it.
public interface Notation<T> {
    /// `value` as the field shows it.
    ///
    /// @param edited whether it is being edited: then without grouping
    String write(T value, boolean edited);

    /// `value` with its unit, such as `1.2 tokens`.
    String say(T value);

    /// What was typed, or what a sum such as `*2` makes of the present value.
    ///
    /// @throws NotANumber with a sentence, if it cannot be read or is not allowed
    T read(String typed, Optional<T> present) throws NotANumber;
}
