package kimicost.model.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.model.InvalidValue;
import kimicost.model.Range;
import kimicost.model.plan.Prepaid;
import kimicost.model.plan.Prepaid.TopUp;
import kimicost.model.pricing.Mode;
import kimicost.model.workload.Conversation;

/// The optional parts of a scenario besides workload and plan. Unused parts are left out of the file.
///
/// @param beside         ids of the rate cards compared with the scenario's own, in display order
/// @param prepaidBalance prepaid credit in the card's currency, such as 100; tax added to prices is not deducted from it
/// @param topUp          the rule for topping it up; without a balance it starts at 0
/// @param uncertainty    the inputs of the workload in hand that are not known exactly
/// @param selfHosting    your own nodes
/// @param secondCurrency a currency shown beside the card's
/// @param quote          what a customer is charged
/// @param choice         the chosen variant, such as `kimi-k2.6`; empty for the cheapest that fits
/// @param shown          ids of the variants on screen and in documents; empty for all but the V1 series
/// @param conversation   the conversation its averages were calculated from
/// @param alternatives   scenarios kept for comparison
/// @param levers         the targets of the ways to save
/// @param map            the axes of the map of the cheapest variants
/// @param limits         the mode assumed when checking rate limits; empty to use the mode of the leading variant
/// @param savedUnder     the rates it was saved under; empty if it was never saved
/// @param steps          the steps of its demo, in order, at most [Step#MOST]
/// @param portfolio      the workloads beside the one in hand, and the calendar of the plan
public record Extras(List<String> beside, Optional<BigDecimal> prepaidBalance, Optional<TopUp> topUp, Uncertainty uncertainty,
        SelfHosting selfHosting, Optional<SecondCurrency> secondCurrency, Optional<Quote> quote, Optional<String> choice,
        Optional<List<String>> shown,
        Optional<Conversation> conversation, List<Alternative> alternatives, Levers levers, MapAxes map, Optional<Mode> limits,
        Optional<SavedUnder> savedUnder, List<Step> steps, Portfolio portfolio) {
    public static final Range PREPAID_BALANCE = Range.above("0");

    public static final Extras NONE = new Extras(List.of(), Optional.empty(), Optional.empty(), Uncertainty.NONE, SelfHosting.DEFAULT,
            Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Levers.DEFAULT, MapAxes.DEFAULT,
            Optional.empty(), Optional.empty(), List.of(), Portfolio.SINGLE);

    /// @throws kimicost.model.InvalidValue naming the first value out of range
    public Extras {
        beside = beside.stream().distinct().toList();
        prepaidBalance = prepaidBalance.map(balance -> PREPAID_BALANCE.canonical("balance", balance));
        shown = shown.map(ids -> ids.stream().distinct().toList());
        alternatives = List.copyOf(alternatives);
        steps = List.copyOf(steps);
        if (steps.size() > Step.MOST) {
            throw new InvalidValue("steps", "a list of " + steps.size(), "a list of at most " + Step.MOST + " steps");
        }
    }

    public Extras withBeside(List<String> value) {
        return new Extras(value, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withPrepaidBalance(Optional<BigDecimal> value) {
        return new Extras(beside, value, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withTopUp(Optional<TopUp> value) {
        return new Extras(beside, prepaidBalance, value, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    /// The prepaid account; empty if nothing is prepaid.
    public Optional<Prepaid> prepaid() {
        return prepaidBalance.isEmpty() && topUp.isEmpty() ? Optional.empty()
                : Optional.of(new Prepaid(prepaidBalance.orElse(BigDecimal.ZERO), topUp));
    }

    public Extras withUncertainty(Uncertainty value) {
        return new Extras(beside, prepaidBalance, topUp, value, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withSelfHosting(SelfHosting value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, value, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withSecondCurrency(Optional<SecondCurrency> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, value, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withQuote(Optional<Quote> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, value, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withChoice(Optional<String> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, value, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withShown(Optional<List<String>> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, value, conversation,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withConversation(Optional<Conversation> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, value,
                alternatives, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withAlternatives(List<Alternative> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                value, levers, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withLevers(Levers value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, value, map, limits, savedUnder, steps, portfolio);
    }

    public Extras withMap(MapAxes value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, value, limits, savedUnder, steps, portfolio);
    }

    public Extras withLimits(Optional<Mode> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, value, savedUnder, steps, portfolio);
    }

    public Extras withSavedUnder(Optional<SavedUnder> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, value, steps, portfolio);
    }

    public Extras withSteps(List<Step> value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, value, portfolio);
    }

    public Extras withPortfolio(Portfolio value) {
        return new Extras(beside, prepaidBalance, topUp, uncertainty, selfHosting, secondCurrency, quote, choice, shown, conversation,
                alternatives, levers, map, limits, savedUnder, steps, value);
    }
}
