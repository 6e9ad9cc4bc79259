package kimicost.export;

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
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.scenario.Scenario;

/// Reports and the workbooks made of them, for tests.
final class Workbooks {
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

    static Report report(Scenario scenario, List<RateCard> cards) {
        Comparison comparison = Estimator.compare(scenario.workload(), scenario.plan(), cards);
        return report(scenario, comparison, comparison.estimates());
    }

    static Report report(Scenario scenario, Comparison comparison, List<Estimate> shown) {
        return new Report(scenario, comparison, shown, comparison.cheapest(shown::contains),
                ZonedDateTime.parse("2026-11-24T10:15:00+01:00[Europe/Berlin]"), "0.1.0");
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
