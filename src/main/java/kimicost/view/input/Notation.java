package kimicost.view.input;

import java.util.Optional;
import kimicost.text.TypedNumber.NotANumber;

/// How a field displays its values, parses typed text, and says how it read the text.
public interface Notation<T> {
    /// `value` as shown in the field.
    ///
    /// @param edited whether it is being edited; then it has no grouping
    String write(T value, boolean edited);

    /// `value` with its unit, such as `1.2 tokens`.
    String say(T value);

    /// Parses typed text, which may also change the current value, as in `*2`.
    ///
    /// @throws NotANumber with a message, if the text cannot be read or the value is not allowed
    T read(String typed, Optional<T> present) throws NotANumber;
}
