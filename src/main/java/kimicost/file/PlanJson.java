package kimicost.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Scenario;
import kimicost.text.Cautions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a plan costs, as JSON for scripts. Every number is a quoted plain decimal, exact and without an exponent; null if
/// unknown.
public final class PlanJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private PlanJson() {}

    /// The JSON on one line, for JSON Lines.
    public static String line(Scenario scenario, String currency, MonthlyPlan plan) {
        return ComparisonJson.printable(tree(scenario, currency, plan).toString());
    }

    /// The JSON, indented.
    public static String document(Scenario scenario, String currency, MonthlyPlan plan) {
        return ComparisonJson.printable(tree(scenario, currency, plan).toPrettyString());
    }

    private static ObjectNode tree(Scenario scenario, String currency, MonthlyPlan plan) {
        ObjectNode root = MAPPER.createObjectNode().put("scenario", scenario.name()).put("currency", currency);
        ArrayNode months = root.putArray("months");
        List<Optional<BigDecimal>> cumulative = plan.cumulative();
        for (PlannedMonth month : plan.months()) {
            ObjectNode node = months.addObject().put("month", month.month().toString());
            ArrayNode workloads = node.putArray("workloads");
            month.cells().forEach(cell -> put(cell, workloads.addObject()));
            node.put("total", money(month.total())).put("cumulative", money(cumulative.get(month.month().number() - 1)))
                    .put("budget", money(plan.monthlyBudget()));
        }
        root.put("total", money(plan.total())).putNull("actual");
        ObjectNode teams = root.putObject("byTeam");
        plan.byTeam().forEach((team, total) -> teams.put(team, money(total)));
        return root;
    }

    private static void put(Cell cell, ObjectNode node) {
        PlannedWorkload workload = cell.workload();
        Optional<Estimate> bill = cell.perUser();
        node.put("name", workload.name()).put("team", workload.team().orElse(null))
                .put("variant", bill.map(one -> one.variant().id()).orElse(null))
                .put("rateCard", bill.map(one -> one.variant().card().id()).orElse(null))
                .put("users", ComparisonJson.plain(cell.users())).put("total", money(cell.total())).putNull("actual");
        if (!workload.counts()) {
            node.put("counts", false);
        }
        ArrayNode warnings = node.putArray("warnings");
        bill.ifPresent(one -> cell.warnings()
                .forEach(warning -> warnings.addObject().put("id", warning.id()).put("text", Cautions.of(warning, one))));
    }

    private static String money(Optional<BigDecimal> amount) {
        return amount.map(ComparisonJson::money).orElse(null);
    }
}
