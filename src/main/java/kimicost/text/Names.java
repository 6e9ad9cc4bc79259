package kimicost.text;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;

/// Names of inputs, items and presets, lists of names, and how an amount is calculated, in words.
public final class Names {
    /// How many names fit in a sentence.
    private static final int FEW = 20;
    /// How many are listed if there are more.
    private static final int LISTED = 5;

    private Names() {}

    /// The names as a list in a sentence: `a, b, c`.
    public static String list(Collection<String> names) {
        return joined("list.next", names);
    }

    /// A list of parts that may contain commas themselves: `a, b; c`.
    public static String clauses(Collection<String> parts) {
        return joined("list.clause", parts);
    }

    /// Short facts on one line: `a · b`.
    public static String row(Collection<String> facts) {
        return joined("list.row", facts);
    }

    /// The names as a list in a sentence, cut short if there are many, such as `a, b, c, d, e and 295 more`.
    public static String several(List<String> names) {
        return names.size() <= FEW ? list(names)
                : Strings.of("list.more", list(names.subList(0, LISTED)), Integer.toString(names.size() - LISTED));
    }

    private static String joined(String pattern, Collection<String> parts) {
        return parts.stream().reduce((before, next) -> Strings.of(pattern, before, next)).orElse("");
    }

    /// The name of a card beside another, without what both share: `November 2026` of `Moonshot international, November 2026`.
    public static String beside(RateCard card, RateCard other) {
        int comma = card.name().lastIndexOf(", ");
        return comma > 0 && other.name().startsWith(card.name().substring(0, comma + 2)) ? card.name().substring(comma + 2) : card.name();
    }

    /// The name of a preset in the menu, such as `Daily content`.
    public static String preset(Preset preset) {
        return Strings.of("preset." + preset.id());
    }

    /// What a preset represents, in one line.
    public static String summary(Preset preset) {
        return Strings.of("preset." + preset.id() + ".summary");
    }

    /// The name of an input, such as `Messages per user`, used in the panel, documents and commands.
    public static String input(Dimension dimension) {
        return Strings.of(dimension + ".label");
    }

    /// The explanation of an input, in a sentence or two.
    public static String explanation(Dimension dimension) {
        return Strings.of(dimension + ".explanation");
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
