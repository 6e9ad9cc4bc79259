package kimicost.file;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import kimicost.file.disk.BadFile;
import kimicost.model.InvalidValue;
import kimicost.model.Nearest;
import kimicost.model.Range;
import kimicost.model.plan.Actual;
import kimicost.model.plan.Actual.Counts;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The plan in a scenario file of version 2: the workloads with their demand, and the calendar fields of `plan`.
final class PlanFields {
    /// The fields of `plan` that belong to the calendar.
    static final Set<String> CALENDAR = Set.of("start", "yearlyBudget", "changes");

    private PlanFields() {}

    /// @throws InvalidValue if there are none, too many, or two with the same name
    static List<PlannedWorkload> workloads(JsonObject document, String scenario) throws BadFile {
        List<PlannedWorkload> workloads = new ArrayList<>();
        document.objects("workloads", object -> workloads.add(workload(object, scenario, workloads)));
        if (workloads.isEmpty() || workloads.size() > PlannedWorkload.MOST || document.has("workload")) {
            throw new InvalidValue("workloads", "a list of " + workloads.size() + (document.has("workload") ? " beside workload" : ""),
                    "a list of 1 to " + PlannedWorkload.MOST + ", without workload beside it");
        }
        return workloads;
    }

    private static PlannedWorkload workload(JsonObject object, String scenario, List<PlannedWorkload> before) throws BadFile {
        String name = object.text("name", scenario);
        if (before.stream().anyMatch(other -> other.name().equals(name))) {
            throw new InvalidValue("name", '"' + name + '"', "a name that no other workload has");
        }
        return new PlannedWorkload(name, object.optionalText("team"), object.optionalText("choice"), object.flag("counts", true),
                object.object("workload", ScenarioFile::workload, Workload.DEFAULT),
                object.object("demand", PlanFields::demand, Demand.STEADY),
                object.optionalObject("conversation", ScenarioFile::conversation), uncertain(object, before.isEmpty()));
    }

    /// The ranges of a workload. In both versions, those of the first are in the file's top-level `uncertainty`.
    private static Map<String, Range> uncertain(JsonObject object, boolean first) throws BadFile {
        if (first && object.has("uncertainty")) {
            throw new InvalidValue("uncertainty", "an object", "absent in the first workload, whose ranges are those of the file's own");
        }
        return object.object("uncertainty", uncertainty -> Uncertainty.NONE.withSpreads(ScenarioFile.spreads(uncertainty)),
                Uncertainty.NONE).ranges();
    }

    private static Demand demand(JsonObject object) throws BadFile {
        return new Demand(object.optionalMonth("from"), object.optionalMonth("until"),
                object.optionalNumber("monthlyUserGrowth", Plan.MONTHLY_USER_GROWTH),
                object.object("factors", factors -> factors.byMonth(Demand.FACTOR), new TreeMap<>()),
                object.object("users", users -> users.byMonth(Workload.USERS), new TreeMap<>()));
    }

    /// @param object the field `plan`
    static Schedule schedule(JsonObject object, Set<String> rateCards) throws BadFile {
        return new Schedule(object.optionalMonth("start"), object.optionalNumber("yearlyBudget", Schedule.YEARLY_BUDGET),
                object.objects("changes", change -> change(change, rateCards)));
    }

    private static RateCardChange change(JsonObject object, Set<String> rateCards) throws BadFile {
        String card = object.text("rateCard");
        ScenarioFile.checkKnown("rateCard", card, rateCards);
        return new RateCardChange(object.month("from"), card, object.object("replace", JsonObject::allTexts, Map.of()));
    }

    /// @param workloads the names of the file's workloads
    static List<Actual> actuals(JsonObject document, List<String> workloads) throws BadFile {
        return document.objects("actuals", object -> {
            Optional<String> workload = object.optionalText("workload");
            workload.filter(name -> !workloads.contains(name)).ifPresent(name -> {
                throw new InvalidValue("workload", '"' + name + '"', Nearest.oneOf(name, workloads));
            });
            return new Actual(object.month("month"), workload, object.optionalText("model"),
                    object.choice("mode", Actual.MODES.toArray(Mode[]::new), Mode::id, Mode.STANDARD), counts(object),
                    object.optionalDecimal("invoiced"));
        });
    }

    private static Counts counts(JsonObject object) throws BadFile {
        return new Counts(object.number("requests", Counts.COUNT, BigDecimal.ZERO),
                object.number("inputTokens", Counts.COUNT, BigDecimal.ZERO),
                object.number("cachedInputTokens", Counts.COUNT, BigDecimal.ZERO),
                object.number("cacheWriteTokens", Counts.COUNT, BigDecimal.ZERO),
                object.number("outputTokens", Counts.COUNT, BigDecimal.ZERO),
                object.optionalNumber("thinkingTokens", Counts.COUNT), object.number("searches", Counts.COUNT, BigDecimal.ZERO));
    }

    static void putActuals(List<Actual> actuals, ObjectNode root) {
        if (actuals.isEmpty()) {
            return;
        }
        ArrayNode array = root.putArray("actuals");
        for (Actual actual : actuals) {
            ObjectNode node = array.addObject().put("month", actual.month().toString());
            actual.workload().ifPresent(name -> node.put("workload", name));
            actual.model().ifPresent(model -> node.put("model", model));
            Counts counts = actual.counts();
            node.put("mode", actual.mode().id()).put("requests", counts.requests()).put("inputTokens", counts.input())
                    .put("cachedInputTokens", counts.cachedInput()).put("cacheWriteTokens", counts.cacheWrite())
                    .put("outputTokens", counts.output()).put("thinkingTokens", counts.thinking().orElse(null))
                    .put("searches", counts.searches());
            actual.invoiced().ifPresent(amount -> node.put("invoiced", ComparisonJson.money(amount)));
        }
    }

    static void put(Schedule schedule, ObjectNode plan) {
        schedule.start().ifPresent(month -> plan.put("start", month.toString()));
        schedule.yearlyBudget().ifPresent(budget -> plan.put("yearlyBudget", budget));
        if (!schedule.changes().isEmpty()) {
            ArrayNode changes = plan.putArray("changes");
            schedule.changes().forEach(change -> {
                ObjectNode node = changes.addObject().put("from", change.from().toString()).put("rateCard", change.rateCard());
                if (!change.replace().isEmpty()) {
                    ObjectNode replace = node.putObject("replace");
                    change.replace().forEach(replace::put);
                }
            });
        }
    }

    static void put(List<PlannedWorkload> workloads, ArrayNode array) {
        for (PlannedWorkload workload : workloads) {
            ObjectNode node = array.addObject().put("name", workload.name());
            workload.team().ifPresent(team -> node.put("team", team));
            workload.choice().ifPresent(choice -> node.put("choice", choice));
            if (!workload.counts()) {
                node.put("counts", false);
            }
            ScenarioFile.put(workload.workload(), node.putObject("workload"));
            if (!workload.demand().equals(Demand.STEADY)) {
                put(workload.demand(), node.putObject("demand"));
            }
            workload.conversation().ifPresent(conversation -> ScenarioFile.put(conversation, node.putObject("conversation")));
            if (array.size() > 1 && !workload.uncertain().isEmpty()) {
                ScenarioFile.putRanges(Uncertainty.NONE.withRanges(workload.uncertain()), node.putObject("uncertainty"));
            }
        }
    }

    private static void put(Demand demand, ObjectNode node) {
        demand.from().ifPresent(month -> node.put("from", month.toString()));
        demand.until().ifPresent(month -> node.put("until", month.toString()));
        demand.growth().ifPresent(growth -> node.put("monthlyUserGrowth", growth));
        put("factors", demand.factors(), node);
        put("users", demand.users(), node);
    }

    private static void put(String field, SortedMap<YearMonth, BigDecimal> values, ObjectNode node) {
        if (!values.isEmpty()) {
            ObjectNode months = node.putObject(field);
            values.forEach((month, value) -> months.put(month.toString(), value));
        }
    }
}
