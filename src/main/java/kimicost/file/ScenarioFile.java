package kimicost.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.TextFile;
import kimicost.model.InvalidValue;
import kimicost.model.Nearest;
import kimicost.model.Range;
import kimicost.model.plan.Actual;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.Prepaid.TopUp;
import kimicost.model.plan.Schedule;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Extras;
import kimicost.model.scenario.Levers;
import kimicost.model.scenario.Levers.Lever;
import kimicost.model.scenario.MapAxes;
import kimicost.model.scenario.Portfolio;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.scenario.SelfHosting;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.workload.Conversation;
import kimicost.model.workload.Conversation.Added;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Scenario files, `<name>.kimicost`, versions 1 and 2. An omitted field takes its value from [Scenario#DEFAULT]. Version 2 is
/// written only if one of its fields is used.
public final class ScenarioFile {
    private static final String FORMAT = "kimicost-scenario";
    private static final int VERSION = 2;
    static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private ScenarioFile() {}

    /// Reads a scenario file.
    ///
    /// @param rateCards the ids a scenario may name; empty to allow any
    /// @throws BadFile if the file cannot be read or anything in it is not allowed
    public static Scenario read(Path path, Set<String> rateCards) throws BadFile {
        return read(path, rateCards, scenario -> {});
    }

    /// @param check throws an [InvalidValue] that names the field if what is read makes no sense with the cards at hand
    public static Scenario read(Path path, Set<String> rateCards, Consumer<Scenario> check) throws BadFile {
        return parse(TextFile.read(path), path.toString(), rateCards, check);
    }

    /// Reads a scenario from `in`; errors call it `file`.
    public static Scenario read(InputStream in, String file, Set<String> rateCards, Consumer<Scenario> check) throws BadFile {
        return parse(TextFile.read(in, file, TextFile.MAX_BYTES), file, rateCards, check);
    }

    static Scenario parse(String text, String file, Set<String> rateCards) throws BadFile {
        return parse(text, file, rateCards, scenario -> {});
    }

    private static Scenario parse(String text, String file, Set<String> rateCards, Consumer<Scenario> check) throws BadFile {
        return JsonObject.read(file, Json.parse(text, file), document -> {
            Scenario scenario = scenario(document, rateCards);
            check.accept(scenario);
            return scenario;
        });
    }

    static Scenario scenario(JsonObject document, Set<String> rateCards) throws BadFile {
        document.header(FORMAT, VERSION);
        Optional<SavedUnder> savedUnder = document.optionalObject("savedUnder", ScenarioFile::savedUnder);
        Set<String> known = known(rateCards, savedUnder);
        String rateCard = rateCard(document, known);
        String name = document.text("name", Scenario.DEFAULT.name());
        Planned planned = document.object("plan", object -> new Planned(plan(object), PlanFields.schedule(object, known)), Planned.NONE);
        Plan plan = planned.plan();
        Extras extras = extras(document, known).withSavedUnder(savedUnder);
        List<PlannedWorkload> workloads = new ArrayList<>(document.has("workloads") ? PlanFields.workloads(document, name)
                : List.of(PlannedWorkload.of(name, document.object("workload", ScenarioFile::workload, Workload.DEFAULT))));
        workloads.set(0, workloads.getFirst().withUncertain(extras.uncertainty().ranges()));
        Portfolio portfolio = Portfolio.SINGLE.withSchedule(planned.schedule());
        List<Actual> actuals = PlanFields.actuals(document, workloads.stream().map(PlannedWorkload::name).toList());
        Scenario scenario = new Scenario(name, rateCard, Workload.DEFAULT, plan,
                extras.withAlternatives(document.objects("alternatives", object -> alternative(object, rateCard, plan, known)))
                        .withSteps(ScenarioSteps.read(document, known)).withPortfolio(portfolio),
                document.text("notes", Scenario.DEFAULT.notes())).withWorkloads(workloads, 0);
        return scenario.withExtras(scenario.extras().withPortfolio(scenario.extras().portfolio().withActuals(actuals)));
    }

    /// Reads the scenario of a demo step.
    static Scenario state(JsonObject object, Set<String> known) throws BadFile {
        String rateCard = rateCard(object, known);
        Workload workload = object.object("workload", ScenarioFile::workload, Workload.DEFAULT);
        Plan plan = object.object("plan", ScenarioFile::plan, Plan.DEFAULT);
        Extras extras = extras(object, known).withChoice(object.optionalText("choice"))
                .withConversation(object.optionalObject("conversation", ScenarioFile::conversation));
        return new Scenario(Scenario.DEFAULT.name(), rateCard, workload, plan, extras, Scenario.DEFAULT.notes());
    }

    private static String rateCard(JsonObject object, Set<String> known) throws BadFile {
        String id = object.text("rateCard", Scenario.DEFAULT.rateCard());
        checkKnown("rateCard", id, known);
        return id;
    }

    /// The fields of `plan`: those of a month and those of the calendar.
    private record Planned(Plan plan, Schedule schedule) {
        static final Planned NONE = new Planned(Plan.DEFAULT, Schedule.NONE);
    }

    static Conversation conversation(JsonObject object) throws BadFile {
        Conversation fallback = Conversation.DEFAULT;
        return new Conversation(
                object.number("systemTokens", Workload.TOKENS, fallback.systemTokens()),
                object.number("userTokens", Workload.TOKENS, fallback.userTokens()),
                object.number("answerTokens", Workload.TOKENS, fallback.answerTokens()),
                Conversation.TURNS.check("turns", object.number("turns", Conversation.TURNS, BigDecimal.valueOf(fallback.turns())))
                        .intValueExact(),
                object.flag("sharedSystem", fallback.sharedSystem()),
                object.choice("cached", Conversation.Cached.values(), Conversation.Cached::id, fallback.cached()),
                object.optionalNumber("conversationsPerUser", Conversation.PER_USER),
                new Added(object.number("contextTokens", Workload.TOKENS, BigDecimal.ZERO), object.flag("contextKept", false),
                        object.number("thinkingShare", Range.SHARE, BigDecimal.ZERO),
                        object.number("thinkingTokens", Workload.TOKENS, BigDecimal.ZERO)));
    }

    private static Alternative alternative(JsonObject object, String rateCard, Plan plan, Set<String> rateCards) throws BadFile {
        String card = object.text("rateCard", rateCard);
        checkKnown("rateCard", card, rateCards);
        return new Alternative(object.text("name"), card, object.object("workload", ScenarioFile::workload, Workload.DEFAULT),
                object.object("plan", ScenarioFile::plan, plan));
    }

    private static SavedUnder savedUnder(JsonObject object) throws BadFile {
        return new SavedUnder(object.date("rateCardAsOf"), object.optionalText("rates"), object.objects("cards", RateCardFile::card));
    }

    /// The allowed ids, including those of the cards that the scenario contains; empty to allow any.
    private static Set<String> known(Set<String> rateCards, Optional<SavedUnder> savedUnder) {
        if (rateCards.isEmpty() || savedUnder.isEmpty()) {
            return rateCards;
        }
        Set<String> known = new LinkedHashSet<>(rateCards);
        savedUnder.get().cards().forEach(card -> known.add(card.id()));
        return known;
    }

    static Workload workload(JsonObject object) throws BadFile {
        Workload fallback = Workload.DEFAULT;
        return new Workload(
                object.number("users", Workload.USERS, fallback.users()),
                object.number("messagesPerUser", Workload.MESSAGES_PER_USER, fallback.messagesPerUser()),
                object.number("inputTokens", Workload.TOKENS, fallback.inputTokens()),
                object.number("outputTokens", Workload.TOKENS, fallback.outputTokens()),
                object.number("thinkingTokens", Workload.TOKENS, fallback.thinkingTokens()),
                object.number("cacheHitShare", Range.SHARE, fallback.cacheHitShare()),
                object.choice("cacheTtl", CacheTtl.values(), CacheTtl::id, fallback.cacheTtl()),
                object.number("searchesPerMessage", Workload.SEARCHES_PER_MESSAGE, fallback.searchesPerMessage()),
                object.number("resultTokensPerSearch", Workload.TOKENS, fallback.resultTokensPerSearch()),
                object.number("searchContinuedShare", Range.SHARE, fallback.searchContinuedShare()),
                object.number("batchShare", Range.SHARE, fallback.batchShare()));
    }

    private static Plan plan(JsonObject object) throws BadFile {
        Plan fallback = Plan.DEFAULT;
        return new Plan(
                object.number("taxRate", Range.SHARE, fallback.taxRate()),
                object.optionalNumber("monthlyBudget", Plan.MONTHLY_BUDGET),
                object.number("horizonMonths", Plan.HORIZON_MONTHS, fallback.horizonMonths()),
                object.number("monthlyUserGrowth", Plan.MONTHLY_USER_GROWTH, fallback.monthlyUserGrowth()),
                object.number("activeDaysPerMonth", Plan.ACTIVE_DAYS_PER_MONTH, fallback.activeDaysPerMonth()),
                object.number("activeHoursPerDay", Plan.ACTIVE_HOURS_PER_DAY, fallback.activeHoursPerDay()),
                object.number("peakFactor", Plan.PEAK_FACTOR, fallback.peakFactor()),
                object.number("secondsPerMessage", Plan.SECONDS_PER_MESSAGE, fallback.secondsPerMessage()));
    }

    private static Extras extras(JsonObject document, Set<String> rateCards) throws BadFile {
        Extras beside = Extras.NONE.withBeside(document.object("beside", object -> beside(object, rateCards), Extras.NONE.beside()));
        return document.object("prepaid", object -> prepaid(object, beside), beside)
                .withUncertainty(document.object("uncertainty", ScenarioFile::uncertainty, Uncertainty.NONE))
                .withSelfHosting(document.object("selfHosting", ScenarioFile::selfHosting, SelfHosting.DEFAULT))
                .withSecondCurrency(document.optionalObject("secondCurrency", object -> new SecondCurrency(object.currency("currency"),
                        object.number("rate", SecondCurrency.RATE), object.date("asOf"))))
                .withQuote(document.optionalObject("quote", object -> new Quote(object.number("markUp", Quote.MARK_UP, BigDecimal.ZERO),
                        object.number("monthlyFee", Quote.MONTHLY_FEE, BigDecimal.ZERO), object.optionalDate("validUntil"))))
                .withShown(document.optionalTexts("shown"))
                .withLevers(document.object("levers", ScenarioFile::levers, Levers.DEFAULT))
                .withMap(document.object("map", ScenarioFile::map, MapAxes.DEFAULT))
                .withLimits(document.optionalObject("limits", object -> object.choice("sent", Mode.values(), Mode::id)));
    }

    private static Levers levers(JsonObject object) throws BadFile {
        Levers fallback = Levers.DEFAULT;
        return new Levers(object.optionalText("model"),
                object.number("hitShare", Range.SHARE, fallback.hitShare()),
                object.number("batchShare", Range.SHARE, fallback.batchShare()),
                object.number("outputShare", Range.SHARE, fallback.outputShare()),
                object.number("searchShare", Range.SHARE, fallback.searchShare()),
                object.number("inputShare", Range.SHARE, fallback.inputShare()),
                object.number("thinkingShare", Range.SHARE, fallback.thinkingShare()),
                object.choices("off", Lever.values(), Lever::id));
    }

    private static MapAxes map(JsonObject object) throws BadFile {
        MapAxes fallback = MapAxes.DEFAULT;
        Dimension[] axes = Dimension.BILLED.toArray(Dimension[]::new);
        return new MapAxes(object.choice("x", axes, Dimension::field, fallback.x()),
                object.choice("y", axes, Dimension::field, fallback.y()),
                object.flag("coldBatch", fallback.cold()), object.flag("allWaits", fallback.allWaits()),
                object.flag("oneModel", fallback.oneModel()));
    }

    private static List<String> beside(JsonObject object, Set<String> rateCards) throws BadFile {
        List<String> ids = object.texts("rateCards");
        ids.forEach(id -> checkKnown("rateCards", id, rateCards));
        return ids;
    }

    static void checkKnown(String field, String id, Set<String> rateCards) {
        if (!rateCards.isEmpty() && !rateCards.contains(id)) {
            throw new InvalidValue(field, '"' + id + '"', Nearest.oneOf(id, rateCards));
        }
    }

    private static Uncertainty uncertainty(JsonObject object) throws BadFile {
        return new Uncertainty(object.number("seed", Uncertainty.SEED, Uncertainty.NONE.seed()), spreads(object));
    }

    static Map<Dimension, Spread> spreads(JsonObject object) throws BadFile {
        return object.object("ranges", ranges -> {
            Map<Dimension, Spread> read = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Uncertainty.INPUTS) {
                ranges.optionalObject(dimension.field(), range -> new Spread(
                        dimension.range().check("low", range.number("low", dimension.range())),
                        dimension.range().check("high", range.number("high", dimension.range()))))
                        .ifPresent(spread -> read.put(dimension, spread));
            }
            return read;
        }, Map.of());
    }

    /// A rule for topping up has both its fields. With one, the balance may be left out and is 0.
    private static Extras prepaid(JsonObject object, Extras extras) throws BadFile {
        Optional<TopUp> topUp = object.has("topUp") || object.has("whenBelow")
                ? Optional.of(new TopUp(object.number("topUp", TopUp.AMOUNT), object.number("whenBelow", TopUp.WHEN_BELOW)))
                : Optional.empty();
        Optional<BigDecimal> balance = topUp.isPresent() && !object.has("balance") ? Optional.empty()
                : Optional.of(Extras.PREPAID_BALANCE.check("balance", object.number("balance", Extras.PREPAID_BALANCE)));
        return extras.withPrepaidBalance(balance).withTopUp(topUp);
    }

    private static SelfHosting selfHosting(JsonObject object) throws BadFile {
        SelfHosting fallback = SelfHosting.DEFAULT;
        return new SelfHosting(
                object.optionalNumber("nodePricePerHour", SelfHosting.NODE_PRICE_PER_HOUR),
                object.number("nodes", SelfHosting.NODES, fallback.nodes()),
                object.number("hoursPerMonth", SelfHosting.HOURS_PER_MONTH, fallback.hoursPerMonth()),
                object.optionalNumber("outputTokensPerSecond", SelfHosting.OUTPUT_TOKENS_PER_SECOND));
    }

    /// Saves `scenario` atomically: at every instant there is either the old file or the complete new one.
    ///
    /// @throws IOException if the file cannot be written or would be too large to read back
    public static void write(Path path, Scenario scenario) throws IOException {
        String text = text(scenario);
        // Never replace the old file with one that cannot be read back.
        TextFile.decode(text.getBytes(StandardCharsets.UTF_8), path.toString());
        parse(text, path.toString(), Set.of());
        TextFile.write(path, text);
    }

    /// A digest of the file's content; empty if there is no file.
    ///
    /// @throws IOException if the file cannot be read
    public static Optional<String> fingerprint(Path path) throws IOException {
        return TextFile.fingerprint(path);
    }

    /// The text of the file. [#parse] reads it back as an equal scenario.
    public static String text(Scenario scenario) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(scenario)) + "\n";
    }

    static ObjectNode tree(Scenario scenario) {
        Extras extras = scenario.extras();
        ObjectNode root = MAPPER.createObjectNode()
                .put("format", FORMAT).put("version", needsVersion2(extras) ? 2 : 1)
                .put("name", scenario.name())
                .put("rateCard", scenario.rateCard());
        if (!extras.portfolio().isSingle() || extras.choice().isPresent() || extras.conversation().isPresent()) {
            PlanFields.put(scenario.workloads(), root.putArray("workloads"));
        } else {
            put(scenario.workload(), root.putObject("workload"));
        }
        ObjectNode plan = root.putObject("plan");
        put(scenario.plan(), plan);
        PlanFields.put(extras.portfolio().schedule(), plan);
        putExtras(scenario.withInHand(0), root);
        ScenarioSteps.write(scenario, root);
        PlanFields.putActuals(extras.portfolio().actuals(), root);
        return root.put("notes", scenario.notes());
    }

    /// The JSON that [#state] reads.
    static ObjectNode state(Scenario scenario) {
        ObjectNode node = MAPPER.createObjectNode().put("rateCard", scenario.rateCard());
        put(scenario.workload(), node.putObject("workload"));
        put(scenario.plan(), node.putObject("plan"));
        scenario.extras().choice().ifPresent(choice -> node.put("choice", choice));
        scenario.extras().conversation().ifPresent(conversation -> put(conversation, node.putObject("conversation")));
        putExtras(scenario, node);
        return node;
    }

    private static boolean needsVersion2(Extras extras) {
        return extras.choice().isPresent() || extras.conversation().isPresent() || extras.shown().isPresent()
                || !extras.alternatives().isEmpty() || !extras.steps().isEmpty() || !extras.portfolio().equals(Portfolio.SINGLE)
                || !extras.levers().equals(Levers.DEFAULT) || !extras.map().equals(MapAxes.DEFAULT) || extras.limits().isPresent()
                || extras.topUp().isPresent()
                || extras.savedUnder().filter(saved -> saved.rates().isPresent() || !saved.cards().isEmpty()).isPresent();
    }

    static void put(Conversation conversation, ObjectNode node) {
        node.put("systemTokens", conversation.systemTokens()).put("userTokens", conversation.userTokens())
                .put("answerTokens", conversation.answerTokens()).put("turns", conversation.turns())
                .put("sharedSystem", conversation.sharedSystem()).put("cached", conversation.cached().id());
        conversation.perUser().ifPresent(count -> node.put("conversationsPerUser", count));
        Added added = conversation.added();
        if (!added.equals(Added.NOTHING)) {
            node.put("contextTokens", added.contextTokens()).put("contextKept", added.contextKept())
                    .put("thinkingShare", added.thinkingShare()).put("thinkingTokens", added.thinkingTokens());
        }
    }

    static void put(Workload workload, ObjectNode node) {
        node.put("users", workload.users()).put("messagesPerUser", workload.messagesPerUser())
                .put("inputTokens", workload.inputTokens()).put("outputTokens", workload.outputTokens())
                .put("thinkingTokens", workload.thinkingTokens())
                .put("cacheHitShare", workload.cacheHitShare()).put("cacheTtl", workload.cacheTtl().id())
                .put("searchesPerMessage", workload.searchesPerMessage())
                .put("resultTokensPerSearch", workload.resultTokensPerSearch())
                .put("searchContinuedShare", workload.searchContinuedShare())
                .put("batchShare", workload.batchShare());
    }

    private static void put(Plan plan, ObjectNode node) {
        node.put("taxRate", plan.taxRate()).put("monthlyBudget", plan.monthlyBudget().orElse(null))
                .put("horizonMonths", plan.horizonMonths()).put("monthlyUserGrowth", plan.monthlyUserGrowth())
                .put("activeDaysPerMonth", plan.activeDaysPerMonth()).put("activeHoursPerDay", plan.activeHoursPerDay())
                .put("peakFactor", plan.peakFactor()).put("secondsPerMessage", plan.secondsPerMessage());
    }

    private static void putExtras(Scenario scenario, ObjectNode root) {
        Extras extras = scenario.extras();
        if (!extras.beside().isEmpty()) {
            ArrayNode ids = root.putObject("beside").putArray("rateCards");
            extras.beside().forEach(ids::add);
        }
        if (extras.prepaid().isPresent()) {
            ObjectNode prepaid = root.putObject("prepaid");
            extras.prepaidBalance().ifPresent(balance -> prepaid.put("balance", balance));
            extras.topUp().ifPresent(rule -> prepaid.put("topUp", rule.amount()).put("whenBelow", rule.whenBelow()));
        }
        if (!extras.uncertainty().equals(Uncertainty.NONE)) {
            ObjectNode uncertainty = root.putObject("uncertainty").put("seed", extras.uncertainty().seed());
            putRanges(extras.uncertainty(), uncertainty);
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
        extras.quote().ifPresent(quote -> {
            ObjectNode node = root.putObject("quote").put("markUp", quote.markUp()).put("monthlyFee", quote.monthlyFee());
            quote.validUntil().ifPresent(day -> node.put("validUntil", day.toString()));
        });
        extras.shown().ifPresent(ids -> {
            ArrayNode shown = root.putArray("shown");
            ids.forEach(shown::add);
        });
        if (!extras.alternatives().isEmpty()) {
            ArrayNode alternatives = root.putArray("alternatives");
            extras.alternatives().forEach(alternative -> put(alternative, scenario, alternatives.addObject()));
        }
        putViews(extras, root);
        extras.savedUnder().ifPresent(saved -> {
            ObjectNode node = root.putObject("savedUnder").put("rateCardAsOf", saved.cardAsOf().toString());
            saved.rates().ifPresent(digest -> node.put("rates", digest));
            if (!saved.cards().isEmpty()) {
                ArrayNode cards = node.putArray("cards");
                saved.cards().forEach(card -> cards.add(RateCardJson.tree(card)));
            }
        });
    }

    static void putRanges(Uncertainty uncertainty, ObjectNode node) {
        ObjectNode ranges = node.putObject("ranges");
        uncertainty.spreads().forEach(
                (dimension, spread) -> ranges.putObject(dimension.field()).put("low", spread.low()).put("high", spread.high()));
    }

    /// Card and plan are omitted if they equal the scenario's own.
    private static void put(Alternative alternative, Scenario scenario, ObjectNode node) {
        node.put("name", alternative.name());
        if (!alternative.rateCard().equals(scenario.rateCard())) {
            node.put("rateCard", alternative.rateCard());
        }
        put(alternative.workload(), node.putObject("workload"));
        if (!alternative.plan().equals(scenario.plan())) {
            put(alternative.plan(), node.putObject("plan"));
        }
    }

    private static void putViews(Extras extras, ObjectNode root) {
        Levers levers = extras.levers();
        if (!levers.equals(Levers.DEFAULT)) {
            ObjectNode node = root.putObject("levers");
            levers.model().ifPresent(model -> node.put("model", model));
            node.put("hitShare", levers.hitShare()).put("batchShare", levers.batchShare())
                    .put("outputShare", levers.outputShare()).put("searchShare", levers.searchShare())
                    .put("inputShare", levers.inputShare()).put("thinkingShare", levers.thinkingShare());
            ArrayNode off = node.putArray("off");
            levers.off().forEach(lever -> off.add(lever.id()));
        }
        MapAxes map = extras.map();
        if (!map.equals(MapAxes.DEFAULT)) {
            root.putObject("map").put("x", map.x().field()).put("y", map.y().field())
                    .put("coldBatch", map.cold()).put("allWaits", map.allWaits()).put("oneModel", map.oneModel());
        }
        extras.limits().ifPresent(sent -> root.putObject("limits").put("sent", sent.id()));
    }
}
