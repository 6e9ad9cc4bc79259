package kimicost.file;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Answer.Together;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Cautions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a scenario costs, as JSON for scripts. Every number is a quoted plain decimal, exact and without an exponent.
public final class ComparisonJson {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern STEERING = Pattern.compile("[\\x{7F}-\\x{9F}\\x{200E}\\x{200F}\\x{2028}-\\x{202E}\\x{2066}-\\x{2069}]");

    private ComparisonJson() {}

    /// The JSON on one line, for JSON Lines.
    ///
    /// @param each the answers of a scenario, one per workload
    public static String line(List<Answer> each) {
        return printable(tree(each).toString());
    }

    /// The JSON, indented.
    ///
    /// @param each the answers of a scenario, one per workload
    public static String document(List<Answer> each) {
        return printable(tree(each).toPrettyString());
    }

    /// Escapes control characters, so that names cannot manipulate a terminal; JSON parsers read the same text. Characters that
    /// JSON itself forbids are already escaped.
    static String printable(String json) {
        return STEERING.matcher(json).replaceAll(found -> String.format(Locale.ROOT, "\\\\u%04x", (int) found.group().charAt(0)));
    }

    /// A scenario with several workloads has the bills of each in `workloads` and their sums in `totals`.
    private static ObjectNode tree(List<Answer> each) {
        if (each.size() == 1) {
            return tree(each.getFirst());
        }
        Answer first = each.getFirst();
        ObjectNode root = MAPPER.createObjectNode().put("scenario", first.scenario().name())
                .put("rateCard", first.comparison().card().id()).put("currency", first.currency().getCurrencyCode());
        ArrayNode workloads = root.putArray("workloads");
        for (int place = 0; place < each.size(); place++) {
            PlannedWorkload workload = first.scenario().workloads().get(place);
            ObjectNode node = workloads.addObject().put("name", workload.name());
            workload.team().ifPresent(team -> node.put("team", team));
            node.put("counts", workload.counts()).setAll(tree(each.get(place)).without(List.of("scenario", "rateCard", "currency")));
        }
        List<Together> together = Answer.together(each);
        ArrayNode totals = root.putArray("totals");
        together.forEach(one -> totals.addObject().put("variant", first.comparison().nameOfChoice(one.variant()))
                .put("model", one.variant().model().id()).put("mode", one.variant().mode().id()).put("subtotal", money(one.subtotal()))
                .put("tax", money(one.tax())).put("total", money(one.total())).put("fits", one.fits()));
        return root.put("cheapest", together.stream().filter(one -> one.fits() && first.scenario().shows(one.variant()))
                .min(Comparator.comparing(Together::total)).map(one -> first.comparison().nameOfChoice(one.variant())).orElse(null));
    }

    private static ObjectNode tree(Answer answer) {
        Comparison comparison = answer.comparison();
        ObjectNode root = MAPPER.createObjectNode()
                .put("scenario", answer.scenario().name())
                .put("rateCard", comparison.card().id())
                .put("currency", comparison.card().currency().getCurrencyCode())
                .put("messages", plain(comparison.workload().messages()));
        putEstimates(answer, comparison.card(), root);
        // A choice is shown in any case, but takes part only if it would be shown without being chosen.
        root.put("cheapest", comparison.cheapest(estimate -> answer.scenario().shows(estimate.variant()))
                .map(estimate -> comparison.nameOfChoice(estimate.variant())).orElse(null));
        answer.chosen().ifPresent(estimate -> root.put("choice", comparison.nameOfChoice(estimate.variant())));
        if (comparison.cards().size() > 1) {
            ArrayNode beside = root.putArray("beside");
            comparison.cards().stream().skip(1).forEach(card -> putEstimates(answer, card, beside.addObject().put("rateCard", card.id())));
        }
        answer.scenario().extras().secondCurrency().ifPresent(second -> root.putObject("secondCurrency")
                .put("currency", second.currency().getCurrencyCode()).put("rate", plain(second.rate()))
                .put("asOf", second.asOf().toString()));
        quote(answer).ifPresent(quote -> root.set("quote", quote));
        return root;
    }

    private static void putEstimates(Answer answer, RateCard card, ObjectNode node) {
        ArrayNode estimates = node.putArray("estimates");
        answer.comparison().estimates().stream().filter(estimate -> estimate.variant().card().id().equals(card.id()))
                .forEach(estimate -> estimates.add(tree(estimate, answer.scenario().extras().secondCurrency())));
    }

    /// What a customer pays for the leading variant, if the scenario has a quote.
    static Optional<ObjectNode> quote(Answer answer) {
        return answer.scenario().extras().quote()
                .flatMap(quote -> answer.lead().flatMap(lead -> answer.price(lead).map(price -> quote(quote, lead, price, answer))));
    }

    private static ObjectNode quote(Quote quote, Estimate lead, CustomerPrice price, Answer answer) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("variant", answer.comparison().nameOfChoice(lead.variant()))
                .put("markUp", plain(quote.markUp())).put("monthlyFee", money(quote.monthlyFee()))
                .put("cost", money(price.cost())).put("net", money(price.net())).put("tax", money(price.tax()))
                .put("gross", money(price.gross())).put("margin", money(price.margin()))
                .put("perUser", quotient(price.perUser()));
        quote.validUntil().ifPresent(day -> node.put("validUntil", day.toString()));
        return node;
    }

    private static ObjectNode tree(Estimate estimate, Optional<SecondCurrency> second) {
        Mode mode = estimate.variant().mode();
        ObjectNode tree = MAPPER.createObjectNode()
                .put("variant", estimate.variant().id())
                .put("model", estimate.variant().model().id())
                .put("mode", mode.id());
        ArrayNode lines = tree.putArray("lines");
        estimate.lines().forEach(line -> lines.add(tree(line, mode)));
        tree.put("subtotal", money(estimate.subtotal()))
                .put("tax", money(estimate.tax()))
                .put("total", money(estimate.total()))
                .put("perUser", quotient(estimate.perUser()))
                .put("perMessage", quotient(estimate.perMessage()))
                .put("fits", estimate.fits());
        second.ifPresent(other -> tree.put("inSecondCurrency", money(other.of(estimate.total()))));
        put(tree.putArray("warnings"), estimate, warning -> !warning.ofCard());
        if (estimate.warnings().stream().anyMatch(Warning::ofCard)) {
            put(tree.putArray("notes"), estimate, Warning::ofCard);
        }
        return tree;
    }

    private static void put(ArrayNode array, Estimate estimate, Predicate<Warning> which) {
        estimate.warnings().stream().filter(which)
                .forEach(warning -> array.addObject().put("id", warning.id()).put("text", Cautions.of(warning, estimate)));
    }

    private static ObjectNode tree(CostLine line, Mode variantMode) {
        ObjectNode tree = MAPPER.createObjectNode().put("item", line.item().id());
        if (variantMode == Mode.BLEND) {
            tree.put("mode", line.mode().id());
        }
        return tree
                .put("quantity", plain(line.quantity()))
                .put("unit", line.item().unit().id())
                .put("rate", line.rate().toPlainString())
                .put("per", line.per().toPlainString())
                .put("amount", money(line.amount()));
    }

    private static String quotient(Optional<BigDecimal> value) {
        return value.map(ComparisonJson::plain).orElse(null);
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /// Money with at least two decimals, such as `2.50`; zero is `0`.
    static String money(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.signum() == 0 ? stripped : stripped.setScale(Math.max(2, stripped.scale()))).toPlainString();
    }
}
