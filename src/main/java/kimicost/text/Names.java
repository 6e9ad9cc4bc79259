package kimicost.text;

import java.util.Currency;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;

/// Names of inputs and items, and how an amount is calculated, in words.
public final class Names {
    private Names() {}

    /// The name of an input, such as `Messages per user`, used in the panel, documents and commands.
    public static String input(Dimension dimension) {
        return Strings.of(dimension + ".label");
    }

    /// The column heading of an item, such as `Cache miss`.
    public static String column(Item item) {
        return Strings.of("item." + item);
    }

    /// The legend entry of an item, such as `Input, cache miss`.
    public static String legend(Item item) {
        return Strings.of("item." + item + ".legend");
    }

    /// The name of a line on the bill of a variant in `mode`, such as `Output` or, on a blend, `Output, in batches`.
    public static String line(CostLine line, Mode mode) {
        return mode != Mode.BLEND ? legend(line.item()) : line.mode() == Mode.BATCH ? Strings.of("item." + line.item() + ".batch")
                : Strings.of("item." + line.item() + ".standard");
    }

    /// The calculation of a line: `30,000,000 tokens × $4.00 per million = $120.00`.
    public static String derivation(CostLine line, Figures figures, Currency currency) {
        return Strings.of("derivation." + line.item().unit(), figures.count(line.quantity()), figures.rate(line.rate(), currency),
                figures.money(line.amount(), currency), line.quantity());
    }
}
