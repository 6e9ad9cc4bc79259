package kimicost.text;

import java.util.Currency;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;

/// What things are called and how a figure came about, in words.
public final class Names {
    private Names() {}

    /// An input, such as `Messages per user`: the panel, the documents and the commands call it the same.
    public static String input(Dimension dimension) {
        return Strings.of(dimension + ".label");
    }

    /// The heading of an item's column, such as `Cache miss`.
    public static String column(Item item) {
        return Strings.of("item." + item);
    }

    /// An item in a legend, such as `Input, cache miss`.
    public static String legend(Item item) {
        return Strings.of("item." + item + ".legend");
    }

    /// A line of a bill of a variant in `mode`, such as `Output`; of a blend, `Output, in batches`.
    public static String line(CostLine line, Mode mode) {
        return mode != Mode.BLEND ? legend(line.item()) : line.mode() == Mode.BATCH ? Strings.of("item." + line.item() + ".batch")
                : Strings.of("item." + line.item() + ".standard");
    }

    /// How a line came about: `30,000,000 tokens × $4.00 per million = $120.00`.
    public static String derivation(CostLine line, Figures figures, Currency currency) {
        return Strings.of("derivation." + line.item().unit(), figures.count(line.quantity()), figures.rate(line.rate(), currency),
                figures.money(line.amount(), currency), line.quantity());
    }
}
