package kimicost.file;

import java.nio.file.Path;
import java.util.Set;
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// Scenario files, `<name>.kimicost`, version 1. A field left out takes the value of [Scenario#DEFAULT].
public final class ScenarioFile {
    private static final String FORMAT = "kimicost-scenario";
    private static final int VERSION = 1;

    private ScenarioFile() {}

    /// @param rateCards the ids a scenario may name; empty where it will be priced under another card anyway
    /// @throws BadFile where the file cannot be read or anything in it is not allowed
    public static Scenario read(Path path, Set<String> rateCards) throws BadFile {
        return parse(TextFile.read(path), path.toString(), rateCards);
    }

    static Scenario parse(String text, String file, Set<String> rateCards) throws BadFile {
        return JsonObject.read(file, Json.parse(text, file), document -> {
            document.header(FORMAT, VERSION);
            String rateCard = document.text("rateCard", Scenario.DEFAULT.rateCard());
            if (!rateCards.isEmpty() && !rateCards.contains(rateCard)) {
                throw new InvalidValue("rateCard", '"' + rateCard + '"', "one of " + String.join(", ", rateCards));
            }
            return new Scenario(
                    document.text("name", Scenario.DEFAULT.name()),
                    rateCard,
                    document.object("workload", ScenarioFile::workload, Workload.DEFAULT),
                    document.object("plan", ScenarioFile::plan, Plan.DEFAULT),
                    document.text("notes", Scenario.DEFAULT.notes()));
        });
    }

    private static Workload workload(JsonObject object) throws BadFile {
        Workload preset = Workload.DEFAULT;
        return new Workload(
                object.number("users", Workload.USERS, preset.users()),
                object.number("messagesPerUser", Workload.MESSAGES_PER_USER, preset.messagesPerUser()),
                object.number("inputTokens", Workload.TOKENS, preset.inputTokens()),
                object.number("outputTokens", Workload.TOKENS, preset.outputTokens()),
                object.number("thinkingTokens", Workload.TOKENS, preset.thinkingTokens()),
                object.number("cacheHitShare", Range.SHARE, preset.cacheHitShare()),
                object.choice("cacheTtl", CacheTtl.values(), CacheTtl::id, preset.cacheTtl()),
                object.number("searchesPerMessage", Workload.SEARCHES_PER_MESSAGE, preset.searchesPerMessage()),
                object.number("resultTokensPerSearch", Workload.TOKENS, preset.resultTokensPerSearch()),
                object.number("searchContinuedShare", Range.SHARE, preset.searchContinuedShare()),
                object.number("batchShare", Range.SHARE, preset.batchShare()));
    }

    private static Plan plan(JsonObject object) throws BadFile {
        Plan preset = Plan.DEFAULT;
        return new Plan(
                object.number("taxRate", Range.SHARE, preset.taxRate()),
                object.optionalNumber("monthlyBudget", Plan.MONTHLY_BUDGET),
                object.number("horizonMonths", Plan.HORIZON_MONTHS, preset.horizonMonths()),
                object.number("monthlyUserGrowth", Plan.MONTHLY_USER_GROWTH, preset.monthlyUserGrowth()),
                object.number("activeDaysPerMonth", Plan.ACTIVE_DAYS_PER_MONTH, preset.activeDaysPerMonth()),
                object.number("activeHoursPerDay", Plan.ACTIVE_HOURS_PER_DAY, preset.activeHoursPerDay()),
                object.number("peakFactor", Plan.PEAK_FACTOR, preset.peakFactor()),
                object.number("secondsPerMessage", Plan.SECONDS_PER_MESSAGE, preset.secondsPerMessage()));
    }
}
