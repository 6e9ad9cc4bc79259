package kimicost.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.scenario.SelfHosting;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scenario files, `<name>.kimicost`, version 1. A field left out takes the value of [Scenario#DEFAULT].
public final class ScenarioFile {
    private static final String FORMAT = "kimicost-scenario";
    private static final int VERSION = 1;
    static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private ScenarioFile() {}

    /// @param rateCards the ids a scenario may name; empty where it will be priced under another card anyway
    /// @throws BadFile where the file cannot be read or anything in it is not allowed
    public static Scenario read(Path path, Set<String> rateCards) throws BadFile {
        return parse(TextFile.read(path), path.toString(), rateCards);
    }

    static Scenario parse(String text, String file, Set<String> rateCards) throws BadFile {
        return JsonObject.read(file, Json.parse(text, file), document -> scenario(document, rateCards));
    }

    static Scenario scenario(JsonObject document, Set<String> rateCards) throws BadFile {
        document.header(FORMAT, VERSION);
        String rateCard = document.text("rateCard", Scenario.DEFAULT.rateCard());
        checkKnown("rateCard", rateCard, rateCards);
        return new Scenario(
                document.text("name", Scenario.DEFAULT.name()),
                rateCard,
                document.object("workload", ScenarioFile::workload, Workload.DEFAULT),
                document.object("plan", ScenarioFile::plan, Plan.DEFAULT),
                extras(document, rateCards),
                document.text("notes", Scenario.DEFAULT.notes()));
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

    private static Extras extras(JsonObject document, Set<String> rateCards) throws BadFile {
        return new Extras(
                document.object("beside", object -> beside(object, rateCards), Extras.NONE.beside()),
                document.object("prepaid", object -> Optional.of(
                        Extras.PREPAID_BALANCE.check("balance", object.number("balance", Extras.PREPAID_BALANCE))), Optional.empty()),
                document.object("uncertainty", ScenarioFile::uncertainty, Uncertainty.NONE),
                document.object("selfHosting", ScenarioFile::selfHosting, SelfHosting.DEFAULT),
                document.optionalObject("secondCurrency", object -> new SecondCurrency(object.currency("currency"),
                        object.number("rate", SecondCurrency.RATE), object.date("asOf"))),
                document.optionalObject("quote", object -> new Quote(object.number("markUp", Quote.MARK_UP, BigDecimal.ZERO),
                        object.number("monthlyFee", Quote.MONTHLY_FEE, BigDecimal.ZERO))),
                document.optionalObject("savedUnder", object -> object.date("rateCardAsOf")));
    }

    private static List<String> beside(JsonObject object, Set<String> rateCards) throws BadFile {
        List<String> ids = object.texts("rateCards");
        ids.forEach(id -> checkKnown("rateCards", id, rateCards));
        return ids;
    }

    private static void checkKnown(String field, String id, Set<String> rateCards) {
        if (!rateCards.isEmpty() && !rateCards.contains(id)) {
            throw new InvalidValue(field, '"' + id + '"', "one of " + String.join(", ", rateCards));
        }
    }

    private static Uncertainty uncertainty(JsonObject object) throws BadFile {
        Map<Dimension, Spread> spreads = object.object("ranges", ranges -> {
            Map<Dimension, Spread> read = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Uncertainty.INPUTS) {
                ranges.optionalObject(dimension.field(), range -> new Spread(
                        dimension.range().check("low", range.number("low", dimension.range())),
                        dimension.range().check("high", range.number("high", dimension.range()))))
                        .ifPresent(spread -> read.put(dimension, spread));
            }
            return read;
        }, Map.of());
        return new Uncertainty(object.number("seed", Uncertainty.SEED, Uncertainty.NONE.seed()), spreads);
    }

    private static SelfHosting selfHosting(JsonObject object) throws BadFile {
        SelfHosting preset = SelfHosting.DEFAULT;
        return new SelfHosting(
                object.optionalNumber("nodePricePerHour", SelfHosting.NODE_PRICE_PER_HOUR),
                object.number("nodes", SelfHosting.NODES, preset.nodes()),
                object.number("hoursPerMonth", SelfHosting.HOURS_PER_MONTH, preset.hoursPerMonth()),
                object.optionalNumber("outputTokensPerSecond", SelfHosting.OUTPUT_TOKENS_PER_SECOND));
    }

    /// Saves `scenario` so that at every instant either the old file or the whole new one is there.
    ///
    /// @throws IOException where the disk refuses, or the file could not be read back: a name or notes too long
    public static void write(Path path, Scenario scenario) throws IOException {
        String text = text(scenario);
        // What cannot be read is not written: the old file is worth more.
        TextFile.decode(text.getBytes(StandardCharsets.UTF_8), path.toString());
        parse(text, path.toString(), Set.of());
        TextFile.write(path, text);
    }

    /// What tells the bytes of a file from others; empty where there is no file.
    ///
    /// @throws IOException where it cannot be read
    public static Optional<String> fingerprint(Path path) throws IOException {
        return TextFile.fingerprint(path);
    }

    /// The document that [#parse] reads back as an equal scenario.
    public static String text(Scenario scenario) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(scenario)) + "\n";
    }

    static ObjectNode tree(Scenario scenario) {
        ObjectNode root = MAPPER.createObjectNode()
                .put("format", FORMAT).put("version", VERSION)
                .put("name", scenario.name())
                .put("rateCard", scenario.rateCard());
        Workload workload = scenario.workload();
        root.putObject("workload")
                .put("users", workload.users()).put("messagesPerUser", workload.messagesPerUser())
                .put("inputTokens", workload.inputTokens()).put("outputTokens", workload.outputTokens())
                .put("thinkingTokens", workload.thinkingTokens())
                .put("cacheHitShare", workload.cacheHitShare()).put("cacheTtl", workload.cacheTtl().id())
                .put("searchesPerMessage", workload.searchesPerMessage())
                .put("resultTokensPerSearch", workload.resultTokensPerSearch())
                .put("searchContinuedShare", workload.searchContinuedShare())
                .put("batchShare", workload.batchShare());
        Plan plan = scenario.plan();
        root.putObject("plan")
                .put("taxRate", plan.taxRate()).put("monthlyBudget", plan.monthlyBudget().orElse(null))
                .put("horizonMonths", plan.horizonMonths()).put("monthlyUserGrowth", plan.monthlyUserGrowth())
                .put("activeDaysPerMonth", plan.activeDaysPerMonth()).put("activeHoursPerDay", plan.activeHoursPerDay())
                .put("peakFactor", plan.peakFactor()).put("secondsPerMessage", plan.secondsPerMessage());
        putExtras(scenario.extras(), root);
        return root.put("notes", scenario.notes());
    }

    private static void putExtras(Extras extras, ObjectNode root) {
        if (!extras.beside().isEmpty()) {
            ArrayNode ids = root.putObject("beside").putArray("rateCards");
            extras.beside().forEach(ids::add);
        }
        extras.prepaidBalance().ifPresent(balance -> root.putObject("prepaid").put("balance", balance));
        Uncertainty uncertainty = extras.uncertainty();
        if (!uncertainty.equals(Uncertainty.NONE)) {
            ObjectNode ranges = root.putObject("uncertainty").put("seed", uncertainty.seed()).putObject("ranges");
            uncertainty.spreads().forEach((dimension, spread) ->
                    ranges.putObject(dimension.field()).put("low", spread.low()).put("high", spread.high()));
        }
        SelfHosting hosting = extras.selfHosting();
        if (!hosting.equals(SelfHosting.DEFAULT)) {
            root.putObject("selfHosting")
                    .put("nodePricePerHour", hosting.nodePricePerHour().orElse(null))
                    .put("nodes", hosting.nodes()).put("hoursPerMonth", hosting.hoursPerMonth())
                    .put("outputTokensPerSecond", hosting.outputTokensPerSecond().orElse(null));
        }
        extras.secondCurrency().ifPresent(second -> root.putObject("secondCurrency")
                .put("currency", second.currency().getCurrencyCode()).put("rate", second.rate()).put("asOf", second.asOf().toString()));
        extras.quote().ifPresent(quote -> root.putObject("quote").put("markUp", quote.markUp()).put("monthlyFee", quote.monthlyFee()));
        extras.cardAsOf().ifPresent(day -> root.putObject("savedUnder").put("rateCardAsOf", day.toString()));
    }
}
