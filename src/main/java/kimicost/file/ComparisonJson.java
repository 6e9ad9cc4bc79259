package kimicost.file;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A comparison as JSON for scripts. Every number is a plain decimal in quotes, exact and without an exponent.
public final class ComparisonJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ComparisonJson() {}

    /// One line, for JSON Lines.
    public static String line(String scenario, Comparison comparison) {
        return tree(scenario, comparison).toString();
    }

    /// Indented, for one scenario.
    public static String document(String scenario, Comparison comparison) {
        return tree(scenario, comparison).toPrettyString();
    }

    private static ObjectNode tree(String scenario, Comparison comparison) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("scenario", scenario)
                .put("rateCard", comparison.card().id())
                .put("currency", comparison.card().currency().getCurrencyCode())
                .put("messages", plain(comparison.workload().messages()));
        ArrayNode estimates = root.putArray("estimates");
        comparison.estimates().forEach(estimate -> estimates.add(tree(estimate)));
        return root;
    }

    private static ObjectNode tree(Estimate estimate) {
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
                .put("perMessage", quotient(estimate.perMessage()));
        ArrayNode warnings = tree.putArray("warnings");
        estimate.warnings().forEach(warning -> warnings.addObject().put("id", warning.id()).put("text", warning.text()));
        return tree;
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

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /// At least two decimals, as money is written, except for a plain 0.
    private static String money(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.signum() == 0 || stripped.scale() >= 2 ? stripped : stripped.setScale(2)).toPlainString();
    }
}
