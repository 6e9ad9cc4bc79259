package kimicost.text;

import kimicost.model.Range;

/// Sentences about the values a field allows.
public final class Allowed {
    private Allowed() {}

    /// The message for a value that is not allowed, such as `Turns cannot be 0; allowed is a whole number from 1 to 1,000.`
    ///
    /// @param name  the field's
    /// @param value what was typed, as the field shows it
    public static String refusal(String name, String value, Range range, Figures figures) {
        return Strings.of("field.refused." + shape(range), name, value, least(range, figures), most(range, figures));
    }

    /// What the field allows, such as `This must be a share from 0 to 1.`
    public static String demand(Range range, Figures figures) {
        return Strings.of("field.allowed." + shape(range), least(range, figures), most(range, figures));
    }

    private static String shape(Range range) {
        return range.max().isEmpty() ? range.openMin() ? "above" : "from"
                : range.openMin() ? "aboveTo" : range.whole() ? "whole" : range.equals(Range.SHARE) ? "share" : "fromTo";
    }

    private static String least(Range range, Figures figures) {
        return figures.count(range.min());
    }

    private static String most(Range range, Figures figures) {
        return range.max().map(figures::count).orElse("");
    }
}
