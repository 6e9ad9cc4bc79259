package kimicost.command;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;

/// A comparison as an aligned table for a terminal, the cheapest marked.
public final class PriceTable {
    private static final String CHEAPEST = "*";

    private PriceTable() {}

    /// `scenario` under its own card, which `catalogue` holds.
    public static String of(Scenario scenario, Catalogue catalogue, Figures figures) {
        RateCard card = catalogue.card(scenario.rateCard()).orElseThrow();
        return of(scenario.name(), Estimator.compare(scenario.workload(), scenario.plan(), card), figures);
    }

    static String of(String scenario, Comparison comparison, Figures figures) {
        RateCard card = comparison.card();
        Optional<Estimate> cheapest = comparison.cheapest(estimate -> !estimate.variant().model().legacy());
        List<Item> items = Stream.of(Item.values())
                .filter(item -> comparison.estimates().stream().anyMatch(estimate -> estimate.amount(item).signum() > 0))
                .toList();
        boolean taxed = comparison.estimates().stream().anyMatch(estimate -> estimate.tax().signum() > 0);

        List<List<String>> rows = new ArrayList<>();
        rows.add(header(items, taxed));
        comparison.estimates().forEach(estimate ->
                rows.add(row(estimate, items, taxed, cheapest.filter(estimate::equals).isPresent(), figures, card.currency())));

        StringBuilder text = new StringBuilder(TextTable.printable(scenario)).append('\n')
                .append("%s · %s · as of %s · %s messages a month · %s%n%n".formatted(card.name(),
                        card.currency().getCurrencyCode(), card.asOf(), figures.count(comparison.workload().messages()),
                        card.taxIncluded() ? "tax included" : taxed ? "tax added" : "before tax"));
        TextTable.aligned(rows).forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(cheapest
                .map(estimate -> "* cheapest that fits: %s (legacy models left aside)".formatted(estimate.variant().name()))
                .orElse("No variant is cheapest: nothing is billed, or none fits.")).append('\n');
        warnings(comparison).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static List<String> header(List<Item> items, boolean taxed) {
        List<String> cells = new ArrayList<>(List.of("  Variant"));
        items.forEach(item -> cells.add(Names.column(item)));
        if (taxed) {
            cells.add("Tax");
        }
        cells.addAll(List.of("Month", "Per user", "Per message"));
        return cells;
    }

    private static List<String> row(Estimate estimate, List<Item> items, boolean taxed, boolean cheapest, Figures figures,
            Currency currency) {
        List<String> cells = new ArrayList<>(List.of((cheapest ? CHEAPEST : " ") + " "
                + estimate.variant().name() + (estimate.fits() ? "" : " (does not fit)")));
        items.forEach(item -> cells.add(estimate.amount(item).signum() == 0 ? "–"
                : figures.amount(estimate.amount(item), currency)));
        if (taxed) {
            cells.add(figures.amount(estimate.tax(), currency));
        }
        cells.add(figures.money(estimate.total(), currency));
        cells.add(estimate.perUser().map(amount -> figures.unitMoney(amount, currency)).orElse("–"));
        cells.add(estimate.perMessage().map(amount -> figures.unitMoney(amount, currency)).orElse("–"));
        return cells;
    }

    private static List<String> warnings(Comparison comparison) {
        return Stream.of(Warning.values())
                .map(warning -> {
                    List<String> names = comparison.estimates().stream()
                            .filter(estimate -> estimate.warnings().contains(warning))
                            .map(estimate -> estimate.variant().name()).toList();
                    return names.isEmpty() ? "" : "! " + String.join(", ", names) + ": " + warning.text();
                })
                .filter(line -> !line.isEmpty()).toList();
    }
}
