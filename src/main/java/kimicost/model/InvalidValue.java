package kimicost.model;

/// Thrown when a value is outside what its field allows. The message is a sentence meant for users.
public final class InvalidValue extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final String found;
    private final String allowed;

    /// Builds the message, such as `cacheHitShare is 1.2, but must be a share from 0 to 1.`
    ///
    /// @param field   the field's name as written in files, such as `cacheHitShare`
    /// @param found   the value found, such as `1.2`
    /// @param allowed what the field allows, as a noun phrase such as `a share from 0 to 1`
    public InvalidValue(String field, String found, String allowed) {
        super(field + " is " + found + ", but must be " + allowed + ".");
        this.field = field;
        this.found = found;
        this.allowed = allowed;
    }

    /// The field's name, such as `cacheHitShare`.
    public String field() {
        return field;
    }

    /// The value found, such as `1.2`.
    public String found() {
        return found;
    }

    /// What is allowed, such as `a share from 0 to 1`.
    public String allowed() {
        return allowed;
    }
}
