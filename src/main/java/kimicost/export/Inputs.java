package kimicost.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// A scenario's inputs with names and values in words: everything that affects the bill, and the others if they were changed.
public final class Inputs {
    /// These affect no figure in a document and are left out if they have their default value.
    private static final List<Dimension> AROUND = List.of(Dimension.MONTHLY_USER_GROWTH, Dimension.HORIZON_MONTHS,
            Dimension.ACTIVE_DAYS_PER_MONTH, Dimension.ACTIVE_HOURS_PER_DAY, Dimension.PEAK_FACTOR,
            Dimension.SECONDS_PER_MESSAGE, Dimension.PREPAID_BALANCE);

    /// Counts from here on are shortened.
    private static final BigDecimal LARGE = new BigDecimal("1000000000000");
    /// Left out if there are no searches.
    private static final List<Dimension> OF_SEARCHES = List.of(Dimension.RESULT_TOKENS_PER_SEARCH, Dimension.SEARCH_CONTINUED_SHARE);

    private Inputs() {}

    public static List<Fact> of(Report report, Figures figures) {
        Scenario scenario = report.scenario();
        Currency currency = report.currency();
        List<Fact> facts = new ArrayList<>();
        for (Dimension dimension : Dimension.BILLED) {
            if (OF_SEARCHES.contains(dimension) && !scenario.workload().searches()) {
                continue;
            }
            boolean included = dimension == Dimension.TAX_RATE && report.answer().tax() == Answer.Tax.INCLUDED;
            facts.add(included ? new Fact(Names.input(dimension), Strings.of("inputs.included"))
                    : fact(dimension, scenario, currency, figures));
            if (dimension == Dimension.MESSAGES_PER_USER) {
                BigDecimal messages = scenario.workload().messages();
                facts.add(new Fact(Strings.of("inputs.messages"),
                        messages.compareTo(LARGE) < 0 ? figures.count(messages) : figures.brief(messages)));
            }
            if (dimension == Dimension.CACHE_HIT_SHARE && report.answer().items().contains(Item.INPUT_CACHE_WRITE)) {
                facts.add(new Fact(Strings.of("inputs.cacheTtl"), Strings.of("inputs.cacheTtl." + scenario.workload().cacheTtl())));
            }
        }
        facts.add(fact(Dimension.MONTHLY_BUDGET, scenario, currency, figures));
        AROUND.stream().filter(dimension -> dimension.of(scenario).compareTo(dimension.of(Scenario.DEFAULT)) != 0)
                .forEach(dimension -> facts.add(fact(dimension, scenario, currency, figures)));
        return List.copyOf(facts);
    }

    /// One input, such as `Cache hits` and `50%`.
    public static Fact fact(Dimension dimension, Scenario scenario, Currency currency, Figures figures) {
        BigDecimal value = dimension.of(scenario);
        return new Fact(Names.input(dimension), switch (dimension) {
            case CACHE_HIT_SHARE, SEARCH_CONTINUED_SHARE, BATCH_SHARE, TAX_RATE, MONTHLY_USER_GROWTH, MARK_UP -> figures.percent(value);
            case NODE_TOKENS_PER_SECOND -> value.signum() == 0 ? Strings.of("none") : figures.count(value);
            case MONTHLY_BUDGET, PREPAID_BALANCE, NODE_PRICE_PER_HOUR, MONTHLY_FEE ->
                value.signum() == 0 ? Strings.of("none") : figures.money(value, currency);
            case SEARCHES_PER_MESSAGE -> figures.count(value.movePointRight(2));
            default -> figures.count(value);
        });
    }
}
