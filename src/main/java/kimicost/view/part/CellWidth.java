package kimicost.view.part;

/// The width of a text in a table cell, in pixels. It depends only on the characters, and digits are all equally wide, so columns
/// do not jitter as figures change.
public final class CellWidth {
    /// The width of the vertical scroll bar, which is always reserved.
    public static final double SCROLL_BAR = 8;
    private static final double PADDING = 16;

    private CellWidth() {}

    public static double of(String text) {
        return PADDING + text.chars().mapToDouble(CellWidth::advance).sum();
    }

    /// The width that `text` needs under a figure, in smaller characters.
    public static double small(String text) {
        return 12 + (of(text) - PADDING) * 0.81;
    }

    /// The width of a Roboto character at cell size, rounded up.
    private static double advance(int character) {
        return switch (character) {
            case '.', ',', ' ', 'i', 'j', 'l' -> 3.6;
            case 'f', 'r', 't', '(', ')' -> 4.6;
            case 'm', 'w', 'M', 'W', '%' -> 11.6;
            default -> Character.isUpperCase(character) ? 9 : 7.5;
        };
    }
}
