package kimicost.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Difference;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The differences between two scenarios, as JSON for scripts: the inputs, then each variant's monthly total. Every number is a
/// quoted plain decimal, exact and without an exponent, or null.
public final class DifferenceJson {
    /// Inputs for which 0 means none.
    private static final Set<Dimension> OPTIONAL = Set.of(Dimension.MONTHLY_BUDGET, Dimension.PREPAID_BALANCE,
            Dimension.NODE_PRICE_PER_HOUR, Dimension.NODE_TOKENS_PER_SECOND);
    private static final JsonMapper MAPPER = new JsonMapper();

    private DifferenceJson() {}

    /// The JSON, indented.
    public static String document(Answer before, Answer after) {
        Scenario a = before.scenario();
        Scenario b = after.scenario();
        ObjectNode root = MAPPER.createObjectNode();
        root.set("a", side(before));
        root.set("b", side(after));
        ArrayNode inputs = root.putArray("inputs");
        for (Dimension dimension : Dimension.values()) {
            put(inputs, dimension.field(), value(dimension, a), value(dimension, b));
        }
        put(inputs, "cacheTtl", a.workload().cacheTtl().id(), b.workload().cacheTtl().id());
        put(inputs, "choice", a.extras().choice().orElse(null), b.extras().choice().orElse(null));
        put(inputs, "validUntil", validUntil(a), validUntil(b));
        ArrayNode variants = root.putArray("variants");
        Difference difference = Difference.of(before.comparison(), after.comparison());
        difference.rows().forEach(row -> variants.addObject()
                .put("variant", row.variant().id())
                .put("a", money(row.before().map(Estimate::total)))
                .put("b", money(row.after().map(Estimate::total)))
                .put("difference", money(difference.change(row)))
                .put("change", difference.share(row).map(ComparisonJson::plain).orElse(null)));
        return ComparisonJson.printable(root.toPrettyString());
    }

    private static ObjectNode side(Answer answer) {
        ObjectNode side = MAPPER.createObjectNode().put("scenario", answer.scenario().name())
                .put("rateCard", answer.comparison().card().id())
                .put("currency", answer.currency().getCurrencyCode());
        answer.chosen().ifPresent(chosen -> side.put("choice", answer.comparison().nameOfChoice(chosen.variant())));
        ComparisonJson.quote(answer).ifPresent(quote -> side.set("quote", quote));
        return side;
    }

    private static void put(ArrayNode inputs, String field, String a, String b) {
        if (!Objects.equals(a, b)) {
            inputs.addObject().put("field", field).put("a", a).put("b", b);
        }
    }

    private static String value(Dimension dimension, Scenario scenario) {
        BigDecimal value = dimension.of(scenario);
        return OPTIONAL.contains(dimension) && value.signum() == 0 ? null : ComparisonJson.plain(value);
    }

    private static String validUntil(Scenario scenario) {
        return scenario.extras().quote().flatMap(Quote::validUntil).map(LocalDate::toString).orElse(null);
    }

    private static String money(Optional<BigDecimal> amount) {
        return amount.map(ComparisonJson::money).orElse(null);
    }
}
