package kimicost.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.PlanRisk;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.RateLimitFit.Limit;
import kimicost.model.analysis.RateLimitFit.TierFit;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.plan.Account;
import kimicost.model.plan.Account.Day;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Prepaid;
import kimicost.model.plan.Prepaid.TopUp;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Estimate;
import kimicost.model.ratecard.RateCard.Tier;
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
            month.cells().forEach(cell -> put(cell, month.month(), workloads.addObject()));
            node.put("total", money(month.total())).put("cumulative", money(cumulative.get(month.month().number() - 1)))
                    .put("budget", plan.monthlyBudget().map(ComparisonJson::plain).orElse(null));
            month.actual().ifPresent(sum -> node.put("actual", ComparisonJson.money(sum)));
        }
        root.put("total", money(plan.total())).put("actual", money(plan.actual()));
        ObjectNode teams = root.putObject("byTeam");
        plan.byTeam().forEach((team, total) -> teams.put(team, money(total)));
        scenario.extras().prepaid().ifPresent(prepaid -> put(prepaid, Account.of(plan, prepaid), root.putObject("prepaid")));
        PlanRisk.of(scenario, plan).ifPresent(risk -> put(risk, plan, root.putObject("risk")));
        if (plan.months().stream().anyMatch(month -> !month.card().tiers().isEmpty())) {
            ArrayNode tiers = root.putArray("tier");
            plan.months().forEach(month -> put(month, RateLimitFit.of(month, scenario.plan()), tiers.addObject()));
        }
        return root;
    }

    private static void put(Prepaid prepaid, Account account, ObjectNode node) {
        node.put("balance", ComparisonJson.money(prepaid.balance()))
                .put("topUp", money(prepaid.topUp().map(TopUp::amount))).put("whenBelow", money(prepaid.topUp().map(TopUp::whenBelow)));
        ArrayNode months = node.putArray("months");
        account.months().forEach(month -> months.addObject().put("month", month.month().toString())
                .put("spent", ComparisonJson.money(month.spent())).put("balance", ComparisonJson.money(month.balance()))
                .put("toppedUp", ComparisonJson.money(month.toppedUp())).put("vouchers", ComparisonJson.money(month.vouchers()))
                .put("tier", month.tier().map(Tier::name).orElse(null)));
        ArrayNode topUps = node.putArray("topUps");
        account.topUps().forEach(recharge -> topUps.addObject().put("on", recharge.day().toString())
                .put("amount", ComparisonJson.money(recharge.amount())));
        node.put("usedUp", account.usedUp().map(Day::toString).orElse(null));
    }

    private static void put(PlanRisk risk, MonthlyPlan plan, ObjectNode node) {
        ArrayNode months = node.putArray("months");
        plan.months().forEach(month -> put(risk.months().get(month.month().number() - 1),
                months.addObject().put("month", month.month().toString())));
        put(risk.total(), node.putObject("total"));
    }

    private static void put(Optional<Outcome> outcome, ObjectNode node) {
        Optional<Band> band = outcome.map(Outcome::total);
        node.put("p10", money(band.map(Band::p10))).put("p50", money(band.map(Band::p50))).put("p90", money(band.map(Band::p90)))
                .put("overBudget", outcome.flatMap(Outcome::overBudget).map(ComparisonJson::plain).orElse(null));
    }

    private static void put(PlannedMonth month, RateLimitFit fit, ObjectNode node) {
        Optional<Tier> tier = fit.recommended().map(TierFit::tier);
        node.put("month", month.month().toString()).put("needed", tier.map(Tier::name).orElse(null))
                .put("cumulativeRecharge", money(tier.map(Tier::cumulativeRecharge)))
                .put("limit", tier.flatMap(fit::binding).map(Limit::field).orElse(null));
    }

    private static void put(Cell cell, Month month, ObjectNode node) {
        PlannedWorkload workload = cell.workload();
        Optional<Estimate> bill = cell.perUser();
        node.put("name", workload.name()).put("team", workload.team().orElse(null))
                .put("variant", bill.map(one -> one.variant().id()).orElse(null))
                .put("rateCard", bill.map(one -> one.variant().card().id()).orElse(null))
                .put("users", ComparisonJson.plain(cell.users())).put("total", money(cell.total())).put("actual", money(cell.actual()));
        if (!workload.counts()) {
            node.put("counts", false);
        }
        ArrayNode warnings = node.putArray("warnings");
        cell.warnings().forEach(warning -> warnings.addObject().put("id", warning.id()).put("text", Cautions.of(warning, cell, month)));
    }

    private static String money(Optional<BigDecimal> amount) {
        return amount.map(ComparisonJson::money).orElse(null);
    }
}
