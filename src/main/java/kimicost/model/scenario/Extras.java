package kimicost.model.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kimicost.model.Range;

/// What a scenario may carry beside its workload and plan. Each is left out of its file where it is not used.
///
/// @param beside         ids of the rate cards put beside the scenario's own, in their order
/// @param prepaidBalance money already paid in, in the card's currency, such as 100
/// @param uncertainty    which inputs are not known for sure
/// @param selfHosting    nodes of one's own
/// @param secondCurrency a currency shown beside the card's
/// @param quote          what a customer is charged
/// @param cardAsOf       the date of the card the scenario was saved under; empty before it was saved
public record Extras(List<String> beside, Optional<BigDecimal> prepaidBalance, Uncertainty uncertainty, SelfHosting selfHosting,
        Optional<SecondCurrency> secondCurrency, Optional<Quote> quote, Optional<LocalDate> cardAsOf) {
    public static final Range PREPAID_BALANCE = Range.above("0");

    public static final Extras NONE = new Extras(List.of(), Optional.empty(), Uncertainty.NONE, SelfHosting.DEFAULT,
            Optional.empty(), Optional.empty(), Optional.empty());

    /// @throws kimicost.model.InvalidValue naming the first value out of its range
    public Extras {
        beside = beside.stream().distinct().toList();
        prepaidBalance = prepaidBalance.map(balance -> PREPAID_BALANCE.canonical("balance", balance));
    }

    public Extras withBeside(List<String> value) {
        return new Extras(value, prepaidBalance, uncertainty, selfHosting, secondCurrency, quote, cardAsOf);
    }

    public Extras withPrepaidBalance(Optional<BigDecimal> value) {
        return new Extras(beside, value, uncertainty, selfHosting, secondCurrency, quote, cardAsOf);
    }

    public Extras withUncertainty(Uncertainty value) {
        return new Extras(beside, prepaidBalance, value, selfHosting, secondCurrency, quote, cardAsOf);
    }

    public Extras withSelfHosting(SelfHosting value) {
        return new Extras(beside, prepaidBalance, uncertainty, value, secondCurrency, quote, cardAsOf);
    }

    public Extras withSecondCurrency(Optional<SecondCurrency> value) {
        return new Extras(beside, prepaidBalance, uncertainty, selfHosting, value, quote, cardAsOf);
    }

    public Extras withQuote(Optional<Quote> value) {
        return new Extras(beside, prepaidBalance, uncertainty, selfHosting, secondCurrency, value, cardAsOf);
    }

    public Extras withCardAsOf(Optional<LocalDate> value) {
        return new Extras(beside, prepaidBalance, uncertainty, selfHosting, secondCurrency, quote, value);
    }
}
