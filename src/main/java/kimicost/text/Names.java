package kimicost.text;

import java.util.Currency;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Item;

/// What things are called and how a figure came about, in words.
public final class Names {
    private Names() {}

    /// The heading of an item's column, such as `Cache miss`.
    public static String column(Item item) {
        return switch (item) {
            case INPUT_CACHE_MISS -> "Cache miss";
            case INPUT_CACHE_WRITE -> "Cache write";
            case INPUT_CACHE_HIT -> "Cache hit";
            case SEARCH_RESULTS -> "Search results";
            case OUTPUT -> "Output";
            case THINKING -> "Thinking";
            case SEARCH_FEES -> "Search fees";
        };
    }

    /// An item in a legend, such as `Input, cache miss`.
    public static String legend(Item item) {
        return switch (item) {
            case INPUT_CACHE_MISS -> "Input, cache miss";
            case INPUT_CACHE_WRITE -> "Input, cache write";
            case INPUT_CACHE_HIT -> "Input, cache hit";
            default -> column(item);
        };
    }

    /// How a line came about: `30,000,000 tokens × $4.00 per million = $120.00`.
    public static String derivation(CostLine line, Figures figures, Currency currency) {
        String unit = switch (line.item().unit()) {
            case TOKEN -> "%s tokens × %s per million";
            case CALL -> "%s calls × %s each";
        };
        return unit.formatted(figures.count(line.quantity()), figures.rate(line.rate(), currency))
                + " = " + figures.money(line.amount(), currency);
    }
}
