package kimicost.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// What a scenario costs, as an aligned table for a terminal: every variant of its cards, with the cheapest that fits marked.
public final class PriceTable {
    private static final String CHEAPEST = "*";
    private static final String CHOSEN = ">";
    private static final String NONE = "–";

    private final Answer answer;
    private final Figures figures;
    private final Currency currency;
    private final List<Estimate> estimates;
    private final List<Item> items;
    private final boolean taxed;
    private final Optional<SecondCurrency> second;

    private PriceTable(Answer answer, Figures figures) {
        this.answer = answer;
        this.figures = figures;
        currency = answer.currency();
        estimates = answer.comparison().estimates();
        items = Estimate.items(estimates);
        taxed = Estimate.taxed(estimates);
        second = answer.scenario().extras().secondCurrency();
    }

    /// A block per workload and, if there are several, what they cost together on each variant.
    ///
    /// @param each one a workload of one scenario
    public static String of(List<Answer> each, Figures figures) {
        if (each.size() == 1) {
            return new PriceTable(each.getFirst(), figures).text();
        }
        StringBuilder text = new StringBuilder();
        each.forEach(answer -> text.append(new PriceTable(answer, figures).text()).append('\n'));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Strings.of("plan.all"), Strings.of("table.month")));
        Answer.together(each).forEach(one -> rows.add(List.of(TextTable.printable(each.getFirst().comparison().nameOf(one.variant())),
                figures.money(one.total(), each.getFirst().currency()))));
        TextTable.aligned(rows).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    public static String of(Answer answer, Figures figures) {
        return of(List.of(answer), figures);
    }

    private String text() {
        Comparison comparison = answer.comparison();
        List<List<String>> rows = new ArrayList<>();
        rows.add(header());
        estimates.forEach(estimate -> rows.add(row(estimate)));
        StringBuilder text = new StringBuilder(TextTable.printable(title())).append('\n');
        comparison.cards().forEach(card -> text.append(Strings.of("command.card." + tax(card), TextTable.printable(card.name()),
                currency.getCurrencyCode(), Days.day(card.asOf()))).append('\n'));
        BigDecimal messages = comparison.workload().messages();
        text.append(Strings.of("command.messages", figures.count(messages), messages)).append("\n\n");
        TextTable.aligned(rows).forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(answer.lead().map(lead -> mark(lead) + " ").orElse(""))
                .append(TextTable.printable(Verdict.of(answer, figures))).append('.').append(leftAside()).append('\n');
        answer.cheapest().filter(one -> !answer.leads(one)).ifPresent(one -> text.append(CHEAPEST).append(' ')
                .append(Strings.of("command.cheapest", TextTable.printable(answer.comparison().nameOf(one.variant())))).append('\n'));
        quote(answer, figures).ifPresent(line -> text.append(line).append('\n'));
        answer.notCompared()
                .forEach(id -> text.append("! ").append(Strings.of("remark.notCompared", id)).append('\n'));
        newer().ifPresent(line -> text.append("! ").append(line).append('\n'));
        Warning.notes(estimates)
                .forEach(note -> text.append("! ").append(Strings.of("document.named",
                        note.concernsAll(estimates) ? Strings.of("remark.all") : names(note.estimates()),
                        TextTable.printable(Cautions.of(note))))
                        .append('\n'));
        Cautions.thirdParty(estimates).forEach(note -> text.append("! ").append(TextTable.printable(note)).append('\n'));
        return text.toString();
    }

    private String title() {
        Scenario scenario = answer.scenario();
        List<PlannedWorkload> workloads = scenario.workloads();
        return workloads.size() == 1 ? scenario.name()
                : Strings.of("plan.workloadOf", scenario.name(), workloads.get(scenario.inHand()).name());
    }

    /// The mark of a row: chosen, the cheapest that fits, or neither.
    private String mark(Estimate estimate) {
        return answer.chosen().filter(one -> one == estimate).isPresent() ? CHOSEN
                : answer.billed() && answer.cheapest().filter(one -> one == estimate).isPresent() ? CHEAPEST : " ";
    }

    private String tax(RateCard card) {
        return card.taxIncluded() ? "taxIncluded" : taxed ? "taxAdded" : "beforeTax";
    }

    /// A sentence about the variants that the verdict leaves out, if any.
    private String leftAside() {
        return answer.shown().size() == estimates.size() ? ""
                : answer.scenario().extras().shown().isPresent() ? " " + Strings.of("command.shown")
                        : " " + Strings.of("command.legacy");
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>(List.of("  " + Strings.of("table.variant")));
        items.forEach(item -> cells.add(Names.column(item)));
        if (taxed) {
            cells.add(Strings.of("table.tax"));
        }
        cells.addAll(List.of(Strings.of("table.month"), Strings.of("command.perUser"), Strings.of("command.perMessage")));
        second.ifPresent(other -> cells.add(Strings.of("table.second", other.currency().getCurrencyCode())));
        return cells;
    }

    private List<String> row(Estimate estimate) {
        List<String> cells = new ArrayList<>(
                List.of(mark(estimate) + " " + TextTable.printable(Verdict.named(answer.comparison(), estimate))));
        items.forEach(item -> cells.add(estimate.billed(item).map(amount -> figures.amount(amount, currency)).orElse(NONE)));
        if (taxed) {
            cells.add(estimate.addedTax().map(amount -> figures.amount(amount, currency)).orElse(NONE));
        }
        cells.add(figures.money(estimate.total(), currency));
        cells.add(estimate.perUser().map(amount -> figures.unitMoney(amount, currency)).orElse(NONE));
        cells.add(estimate.perMessage().map(amount -> figures.unitMoney(amount, currency)).orElse(NONE));
        second.ifPresent(other -> cells.add(figures.money(other.of(estimate.total()), other.currency())));
        return cells;
    }

    /// What the customer pays, the margin, and how long the price is valid; empty if the scenario has no quote.
    static Optional<String> quote(Answer answer, Figures figures) {
        Currency currency = answer.currency();
        return answer.scenario().extras().quote().flatMap(quote -> answer.price().map(price -> {
            List<String> sentences = new ArrayList<>();
            sentences.add(Strings.of(price.tax().signum() == 0 ? "command.price" : "command.price.taxed",
                    figures.money(price.gross(), currency), figures.money(price.cost(), currency), figures.money(price.margin(), currency),
                    figures.money(price.net(), currency)));
            quote.validUntil().ifPresent(day -> sentences.add(validity(day, answer)));
            Verdict.margin(price).ifPresent(sentences::add);
            return String.join(" ", sentences);
        }));
    }

    private static String validity(LocalDate day, Answer answer) {
        return Strings.of(day.isBefore(answer.comparison().card().hindsight().day()) ? "pdf.quote.expired" : "pdf.quote.valid",
                Days.day(day));
    }

    /// A note that a newer card exists. With several cards side by side, their rows say so already.
    private Optional<String> newer() {
        return answer.comparison().cards().size() > 1 ? Optional.empty() : answer.comparison().card().hindsight().newer()
                .map(card -> Strings.of("remark.newer", TextTable.printable(card.name()),
                        Days.day(card.asOf())));
    }

    private String names(List<Estimate> concerned) {
        return Names
                .several(concerned.stream().map(estimate -> TextTable.printable(answer.comparison().nameOf(estimate.variant()))).toList());
    }
}
