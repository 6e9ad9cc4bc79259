package kimicost.view.part;

/// The room that a text needs in a cell of a table, in pixels. Figures are tabular: a column grows with its digits and never
/// trembles.
public final class CellWidth {
    /// The bar that scrolls rows; room for it is always kept.
    public static final double SCROLL_BAR = 8;
    private static final double PADDING = 16;

    private CellWidth() {}

    public static double of(String text) {
        return PADDING + text.chars().mapToDouble(CellWidth::advance).sum();
    }

    /// Rounded up, of a character of Roboto in the size of the cells.
    private static double advance(int character) {
        return switch (character) {
            case '.', ',', ' ', 'i', 'j', 'l' -> 3.6;
            case 'f', 'r', 't', '(', ')' -> 4.6;
            case 'm', 'w', 'M', 'W', '%' -> 11.6;
            default -> Character.isUpperCase(character) ? 9 : 7.5;
        };
    }
}
