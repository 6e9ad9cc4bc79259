package kimicost.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kimicost.file.disk.BadFile;
import kimicost.model.InvalidValue;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The steps of a demo in a scenario file. Each contains the fields in which its scenario differs from the file's own: `workload`
/// and `plan` field by field, the other parts as a whole. Null means that the step's scenario does not have the part.
final class ScenarioSteps {
    /// The fields that every step's scenario has; those of [#PARTS] are optional.
    private static final Set<String> BASE = Set.of("rateCard", "workload", "plan");
    private static final Set<String> PARTS = Set.of("choice", "conversation", "beside", "prepaid", "uncertainty", "selfHosting",
            "secondCurrency", "quote", "shown", "levers", "map", "limits");

    private ScenarioSteps() {}

    static List<Step> read(JsonObject document, Set<String> rateCards) throws BadFile {
        Map<String, Json> base = stateOf(document.fields());
        List<Step> steps = document.objects("steps", object -> new Step(object.text("caption"),
                object.choice("view", ViewId.values(), ViewId::id, ViewId.MODELS),
                object.changing("scenario", base, PARTS, state -> ScenarioFile.state(state, rateCards))));
        if (steps.size() > Step.MOST) {
            throw new InvalidValue("steps", "a list of " + steps.size(), "a list of at most " + Step.MOST + " steps");
        }
        return steps;
    }

    /// The fields of the document that a step may change. In a list of workloads, choice and conversation belong to the workload.
    private static Map<String, Json> stateOf(Map<String, Json> document) {
        Map<String, Json> state = new LinkedHashMap<>(document);
        Json list = document.get("workloads");
        if (list != null && list.value() instanceof List<?> workloads && !workloads.isEmpty()
                && ((Json) workloads.getFirst()).value() instanceof Map) {
            state.putAll(((Json) workloads.getFirst()).asObject());
        }
        // The calendar belongs to the file alone.
        state.computeIfPresent("plan", (name, plan) -> plan.without(PlanFields.CALENDAR));
        state.keySet().removeIf(name -> !BASE.contains(name) && !PARTS.contains(name));
        return state;
    }

    static void write(Scenario scenario, ObjectNode root) {
        if (scenario.extras().steps().isEmpty()) {
            return;
        }
        ObjectNode own = ScenarioFile.state(Step.stateOf(scenario.withInHand(0)));
        ArrayNode steps = root.putArray("steps");
        for (Step step : scenario.extras().steps()) {
            ObjectNode differing = steps.addObject().put("caption", step.caption()).put("view", step.view().id()).putObject("scenario");
            putDifferences(own, ScenarioFile.state(step.scenario()), differing);
        }
    }

    private static void putDifferences(ObjectNode own, ObjectNode other, ObjectNode differing) {
        Set<String> names = new LinkedHashSet<>(own.propertyNames());
        names.addAll(other.propertyNames());
        for (String name : names) {
            JsonNode before = own.get(name);
            JsonNode now = other.get(name);
            if (now == null) {
                differing.putNull(name);
            } else if (!now.equals(before)) {
                if (BASE.contains(name) && now instanceof ObjectNode fields) {
                    putDifferences((ObjectNode) before, fields, differing.putObject(name));
                } else {
                    differing.set(name, now);
                }
            }
        }
    }
}
