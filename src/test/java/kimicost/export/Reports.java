package kimicost.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimator;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.workload.Workload;

/// Reports for tests, among them those that are hard on a page.
public final class Reports {
    private static final ZonedDateTime MADE = ZonedDateTime.parse("2026-11-24T10:15:00+01:00[Europe/Berlin]");
    private static final String VERSION = "0.1.0";

    private Reports() {}

    /// `scenario` on its own card and those beside it, without legacy models.
    public static Report of(Scenario scenario) {
        return of(scenario, TestCards.SHIPPED);
    }

    /// `scenario` on the cards of `catalogue`.
    public static Report of(Scenario scenario, Catalogue catalogue) {
        return Report.of(scenario, catalogue.on(MADE.toLocalDate()), MADE, VERSION);
    }

    /// `scenario` on `cards`, with every variant.
    public static Report all(Scenario scenario, RateCard... cards) {
        Comparison comparison = Estimator.compare(scenario.workload(), scenario.plan(), List.of(cards));
        return new Report(new Answer(scenario, comparison, comparison.estimates(), comparison.cheapest(estimate -> true), Optional.empty()),
                List.of(), Optional.empty(), MADE, VERSION);
    }

    /// A blend with cache hits, search, thinking, tax and a budget.
    public static Scenario rich() {
        return Scenario.DEFAULT.withName("Support, all at once")
                .withWorkload(Workload.of(1000, 100, 1000, 300).withThinkingTokens(new BigDecimal("120"))
                        .withCacheHitShare(new BigDecimal("0.5")).withSearchesPerMessage(new BigDecimal("0.05"))
                        .withBatchShare(new BigDecimal("0.4")))
                .withPlan(Scenario.DEFAULT.plan().withTaxRate(new BigDecimal("0.2")).withMonthlyBudget(Optional.of(new BigDecimal("250"))));
    }

    public static Scenario quoted(Scenario scenario) {
        return scenario.withExtras(scenario.extras().withQuote(Optional.of(new Quote(new BigDecimal("0.2"), new BigDecimal("500"))))
                .withSecondCurrency(Optional.of(new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.86"),
                        LocalDate.parse("2026-11-24")))));
    }

    private static Scenario sized(String name, long users, long messages, long input, long output) {
        return Scenario.DEFAULT.withName(name).withWorkload(Workload.of(users, messages, input, output));
    }

    /// By name: what a page must bear.
    public static Map<String, Report> hard() {
        Map<String, Report> reports = new LinkedHashMap<>();
        reports.put("default", of(Scenario.DEFAULT));
        reports.put("rich", of(rich()));
        reports.put("seventeen", all(rich().withName("Seventeen variants"), TestCards.OCTOBER));
        reports.put("huge", of(quoted(rich().withName("Everyone on earth").withWorkload(rich().workload()
                .withUsers(new BigDecimal("1000000000")).withMessagesPerUser(new BigDecimal("1000000"))
                .withInputTokens(new BigDecimal("10000000"))))));
        reports.put("hugeSimple", of(sized("Everyone on earth", 1_000_000_000, 1_000_000, 1000, 300)));
        reports.put("empty", of(quoted(sized("Nobody", 0, 100, 1000, 300))));
        reports.put("tiny", of(sized("One message", 1, 1, 20, 5)));
        reports.put("mainland", of(Scenario.DEFAULT.withRateCard("moonshot-mainland-2026-10").withPlan(
                Scenario.DEFAULT.plan().withMonthlyBudget(Optional.of(new BigDecimal("100000"))))));
        reports.put("beside", of(rich().withName("Kimi K2.6 at five providers").withExtras(rich().extras().withBeside(
                List.of("openrouter-2026-07", "together-2026-07", "deepinfra-2026-07", "fireworks-2026-07", "cloudflare-2026-07"))
                .withShown(Optional.of(List.of("kimi-k2.6", "kimi-k2.6:batch", "kimi-k2.6:blend"))))));
        reports.put("everything", all(quoted(rich()), TestCards.SHIPPED.cards().stream()
                .filter(card -> card.currency().getCurrencyCode().equals("USD")).toArray(RateCard[]::new)));
        reports.put("long", of(quoted(rich()
                .withName("A customer support chatbot for the whole of the northern region, including the islands "
                        + "and the ferries that go there on working days, " + "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4))
                .withNotes(
                        "Assumes that half the prompt is cached.\n价格 💬 for 北京 👩‍👩‍👧 and \u05d0\u05d1; tabs\tand\u202Eturned\u202C text.\n"
                                + "https://example.com/" + "averylongpathwithoutanybreak".repeat(12) + " "
                                + "More notes follow. ".repeat(40)))));
        reports.put("quote", of(quoted(Scenario.DEFAULT.withNotes("Offer for Acme, valid until the end of the year."))));
        return reports;
    }
}
