package kimicost.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Estimate;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// The result of a document in words: what the leading variant costs and what a customer pays for it.
///
/// @param sentence  the verdict, such as `Kimi K2.6 is the cheapest that answers at once`
/// @param amount    the monthly total, such as `$107.20`; empty if no variant fits
/// @param period    the period and tax status, such as `a month, before tax`
/// @param converted the total in the second currency, such as `€92.19 at 0.86 EUR for 1 USD, 24 November 2026`
/// @param facts     cost per user and per message, and tokens
/// @param budget    how far the total is under or over budget, if there is a budget
/// @param price     what the customer pays, if there is a quote
public record Headline(String sentence, Optional<String> amount, String period, Optional<String> converted, List<Fact> facts,
        Optional<Budget> budget, Optional<Price> price) {
    /// Shown in place of a missing figure.
    public static final String NONE = "–";

    public Headline {
        facts = List.copyOf(facts);
    }

    /// The distance to the budget.
    ///
    /// @param over whether the monthly total is over budget
    public record Budget(Fact fact, boolean over) {}

    /// What the customer pays.
    ///
    /// @param amount    per month, tax included, such as `$628.64`
    /// @param tax       how much of it is tax, such as `$523.87 before tax, $104.77 tax`; empty if none
    /// @param converted the amount in the second currency, without the exchange rate
    /// @param facts     price per user, margin with its share of the price, and what the price consists of
    public record Price(String amount, Optional<String> tax, Optional<String> converted, List<Fact> facts) {
        public Price {
            facts = List.copyOf(facts);
        }
    }

    public static Headline of(Report report, Figures figures) {
        Currency currency = report.currency();
        Optional<Estimate> answer = report.answer().lead();
        Optional<SecondCurrency> second = report.scenario().extras().secondCurrency();
        List<Fact> facts = List.of(
                new Fact(Strings.of("fact.perUser"),
                        answer.flatMap(Estimate::perUser).map(each -> figures.unitMoney(each, currency)).orElse(NONE)),
                new Fact(Strings.of("fact.perMessage"),
                        answer.flatMap(Estimate::perMessage).map(each -> figures.unitMoney(each, currency)).orElse(NONE)),
                new Fact(Strings.of("fact.tokens"), answer.map(estimate -> figures.brief(estimate.tokens())).orElse(NONE)));
        return new Headline(Verdict.of(report.answer(), figures),
                answer.map(estimate -> figures.money(estimate.total(), currency)),
                Verdict.period(report.answer(), figures),
                second.flatMap(
                        other -> answer.map(estimate -> converted(other, estimate.total(), currency, figures))),
                facts, report.answer().underBudget().map(left -> budget(left, currency, figures)),
                report.scenario().extras().quote().flatMap(quote -> report.answer().price()
                        .map(price -> price(quote, price, second, currency, figures))));
    }

    private static Budget budget(BigDecimal left, Currency currency, Figures figures) {
        boolean over = left.signum() < 0;
        return new Budget(new Fact(Strings.of(over ? "fact.over" : "fact.under"), figures.money(left.abs(), currency)), over);
    }

    private static Price price(Quote quote, CustomerPrice price, Optional<SecondCurrency> second, Currency currency, Figures figures) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Strings.of("fact.perUser"), price.perUser().map(each -> figures.unitMoney(each, currency)).orElse(NONE)));
        String margin = figures.money(price.margin(), currency);
        facts.add(new Fact(Strings.of(price.taxInside() ? "fact.margin.taxed" : "fact.margin"),
                price.marginShare().map(share -> Strings.of("fact.margin.share", margin, figures.roundedPercent(share))).orElse(margin)));
        String madeOf = quote.monthlyFee().signum() == 0 ? "fact.madeOf.markUp" : "fact.madeOf.fee";
        facts.add(new Fact(Strings.of("fact.madeOf"), Strings.of(price.taxInside() ? madeOf + ".taxed" : madeOf,
                figures.percent(quote.markUp()), figures.money(quote.monthlyFee(), currency))));
        Optional<String> tax = price.tax().signum() == 0 ? Optional.empty()
                : Optional.of(Strings.of("fact.tax", figures.money(price.net(), currency), figures.money(price.tax(), currency)));
        return new Price(figures.money(price.gross(), currency), tax,
                second.map(other -> figures.money(other.of(price.gross()), other.currency())), List.copyOf(facts));
    }

    private static String converted(SecondCurrency second, BigDecimal amount, Currency currency, Figures figures) {
        return Strings.of("fact.converted", figures.money(second.of(amount), second.currency()), figures.exchangeRate(second.rate()),
                second.currency().getCurrencyCode(), currency.getCurrencyCode(), Days.day(second.asOf()));
    }
}
