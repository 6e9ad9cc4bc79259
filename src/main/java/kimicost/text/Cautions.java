package kimicost.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCardLint.Finding;

/// Warnings, findings and messages about files as sentences.
public final class Cautions {
    private Cautions() {}

    /// The sentence of `warning` about `estimate`, which must have it.
    public static String of(Warning warning, Estimate estimate) {
        return of(warning, warning.particulars(estimate));
    }

    /// The sentence of `warning` about a month of a plan, which must have it.
    public static String of(Warning warning, Cell cell, Month month) {
        Estimate bill = cell.perUser().orElseThrow();
        RateCard card = bill.variant().card();
        return switch (warning) {
            case MODEL_RETIRED -> cell.retiredBy(month).map(day -> Strings.of("plan.retired", Days.day(day)))
                    .orElseGet(() -> Strings.of("plan.unlisted"));
            case SEARCH_RETIRED -> of(warning, List.of(card.webSearch().orElseThrow().name(), card.endOfSearch().orElseThrow()));
            default -> of(warning, bill);
        };
    }

    /// The sentence of a note.
    public static String of(Warning.Note note) {
        return of(note.warning(), note.particulars());
    }

    private static String of(Warning warning, List<Object> particulars) {
        return Strings.of("warning." + warning, said(particulars).toArray());
    }

    /// The notes on one bill, each sentence once.
    public static List<String> of(Estimate estimate) {
        return Warning.notes(List.of(estimate)).stream().map(Cautions::of).toList();
    }

    /// The sentence of a finding about a rate card.
    public static String of(Finding finding) {
        return Strings.of("finding." + finding.kind(), said(finding.particulars()).toArray());
    }

    /// The notes about models whose rates do not come from the provider itself, each with the models it applies to.
    public static List<String> thirdParty(List<Estimate> estimates) {
        Map<String, Set<String>> names = new LinkedHashMap<>();
        estimates.stream().map(estimate -> estimate.variant().model()).forEach(model -> model.thirdParty()
                .ifPresent(note -> names.computeIfAbsent(note, text -> new LinkedHashSet<>()).add(model.name())));
        return names.entrySet().stream()
                .map(entry -> Strings.of("document.named", Names.several(List.copyOf(entry.getValue())), entry.getKey())).toList();
    }

    /// The message that a scenario could not be saved.
    ///
    /// @param reason a sentence
    public static String notSaved(String reason) {
        return Strings.of("file.notSaved", reason);
    }

    /// The message that a scenario comes with cards whose rates differ from those of the same name on this computer.
    public static String otherRates(List<RateCard> carried) {
        return Strings.of("file.otherRates", carried.stream().map(RateCard::name)
                .reduce((first, next) -> Strings.of("list.and", first, next)).orElse(""), carried.size());
    }

    /// The message that the rates of a scenario's card have changed since it was saved.
    ///
    /// @param savedUnder the date the card had then
    public static String changedRates(RateCard card, LocalDate savedUnder) {
        return Strings.of("file.changedRates", card.name(), Days.day(savedUnder), Days.day(card.asOf()));
    }

    /// Formats the particulars. Small integers stay numbers, since the pattern chooses its words by them.
    private static Stream<Object> said(List<Object> particulars) {
        return particulars.stream().map(one -> switch (one) {
            case LocalDate day -> Days.day(day);
            case BigDecimal figure -> figure.toPlainString();
            case BigInteger count -> String.format(Locale.ROOT, "%,d", count);
            default -> one;
        });
    }
}
