package kimicost.export.xlsx;

import static kimicost.TestCards.SHIPPED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.TestScenarios;
import kimicost.export.Report;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;

/// Reports and the workbooks made of them, for tests.
public final class Workbooks {
    /// A model that bills cache writes, in both modes.
    static final RateCard WRITING = TestCards.card(TestCards.model("writer", writing("20", "2", "100"), writing("12", "1.2", "60")));
    private static final List<RateCard> OWN = List.of(TestCards.JUNE, TestCards.OCTOBER, TestCards.MAINLAND, WRITING);

    private Workbooks() {}

    /// Every kind of scenario, on its own card and those beside it, and in turn on each card of the provider.
    static Stream<Report> reports() {
        List<Scenario> scenarios = TestScenarios.any().toList();
        return IntStream.range(0, scenarios.size()).boxed().flatMap(index -> {
            Scenario scenario = scenarios.get(index);
            List<RateCard> cards = new ArrayList<>(List.of(OWN.get(index % OWN.size())));
            scenario.extras().beside().stream().map(id -> SHIPPED.card(id).orElseThrow())
                    .filter(card -> card.currency().equals(cards.getFirst().currency())).forEach(cards::add);
            return Stream.of(report(scenario, cards), report(gentle(scenario), cards));
        });
    }

    /// A third of [#reports()].
    static Stream<Report> someReports() {
        List<Report> all = reports().toList();
        return IntStream.range(0, all.size()).filter(index -> index % 4 == 1 || index % 8 == 2).mapToObj(all::get);
    }

    /// The same kind of scenario in sizes that people have: up to thousands of users, no growth that explodes.
    private static Scenario gentle(Scenario scenario) {
        return scenario.withWorkload(scenario.workload()
                .withUsers(scenario.workload().users().remainder(BigDecimal.valueOf(9973)))
                .withMessagesPerUser(scenario.workload().messagesPerUser().movePointLeft(4))
                .withInputTokens(scenario.workload().inputTokens().movePointLeft(3))
                .withOutputTokens(scenario.workload().outputTokens().movePointLeft(4))
                .withThinkingTokens(scenario.workload().thinkingTokens().movePointLeft(4))
                .withSearchesPerMessage(scenario.workload().searchesPerMessage().movePointLeft(2))
                .withResultTokensPerSearch(scenario.workload().resultTokensPerSearch().movePointLeft(3)))
                .withPlan(scenario.plan().withMonthlyUserGrowth(scenario.plan().monthlyUserGrowth().movePointLeft(1)));
    }

    /// `report` with the numbers of another scenario and with other rates, so that the same rows and columns remain.
    static Report changed(Report report, Scenario to) {
        Scenario scenario = report.scenario();
        for (Dimension dimension : Dimension.values()) {
            boolean rows = dimension == Dimension.BATCH_SHARE && !(scenario.workload().blends() && to.workload().blends());
            boolean columns = dimension == Dimension.PREPAID_BALANCE;
            scenario = rows || columns ? scenario : dimension.with(scenario, dimension.of(to));
        }
        Scenario changed = scenario.withWorkload(scenario.workload().withCacheTtl(to.workload().cacheTtl()));
        Optional<Quote> quote = report.scenario().extras().quote().map(old -> new Quote(new BigDecimal("0.35"), new BigDecimal("12.5")));
        return report(changed.withExtras(changed.extras().withQuote(quote)),
                report.comparison().cards().stream().map(Workbooks::dearer).toList());
    }

    static RateCard dearer(RateCard card) {
        return new RateCard(card.id(), card.name(), card.provider(), card.endpoint(), card.region(), card.currency(), card.taxIncluded(),
                card.asOf(), card.sources(), card.models().stream().map(model -> new ModelRates(model.id(), model.name(),
                        model.contextTokens(), model.thinking(), dearer(model.standard()), model.batch().map(Workbooks::dearer),
                        model.launchedOn(), model.retiredOn(), model.note())).toList(),
                card.webSearch().map(search -> new RateCard.WebSearch(search.name(), dearer(search.perCall()), search.retiredOn())),
                card.tiers(), card.vouchers());
    }

    private static Rates dearer(Rates rates) {
        return new Rates(dearer(rates.inputCacheMiss()), rates.inputCacheHit().map(Workbooks::dearer), dearer(rates.output()),
                rates.cacheWrite().map(write -> new Rates.CacheWrite(dearer(write.fiveMinutes()), dearer(write.oneHour()))));
    }

    private static BigDecimal dearer(BigDecimal rate) {
        return rate.multiply(new BigDecimal("1.37"));
    }

    public static Report report(Scenario scenario, List<RateCard> cards) {
        Comparison comparison = Estimator.compare(scenario.workload(), scenario.plan(), cards);
        return report(scenario, comparison, comparison.estimates());
    }

    public static Report report(Scenario scenario, Comparison comparison, List<Estimate> shown) {
        return new Report(new Answer(scenario, comparison, shown, comparison.cheapest(shown::contains), Optional.empty()),
                List.of(), Optional.empty(), ZonedDateTime.parse("2026-11-24T10:15:00+01:00[Europe/Berlin]"), "0.1.0");
    }

    static byte[] bytes(Report report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Xlsx.write(report, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Rates writing(String miss, String hit, String output) {
        BigDecimal rate = new BigDecimal(miss);
        return new Rates(rate, Optional.of(new BigDecimal(hit)), new BigDecimal(output),
                Optional.of(new Rates.CacheWrite(rate, rate.add(rate))));
    }
}
