package kimicost.command;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kimicost.file.disk.BadFile;
import kimicost.model.analysis.Answer;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import picocli.CommandLine.Option;

/// The options that determine which rate cards a command uses.
final class CardOptions {
    @Option(names = "--ratecard", paramLabel = "ID|FILE", description = "Price under this card instead of the scenario's own.")
    private String rateCard;

    @Option(names = "--on", paramLabel = "DATE", description = "Say what is retired by this day, such as 2026-07-01; today if left out.")
    private LocalDate day;

    private final Supplier<Catalogue> cards;
    private final PrintStream err;

    /// @param cards the available cards, read on first use
    /// @param err   receives the names of unusable cards
    CardOptions(Supplier<Catalogue> cards, PrintStream err) {
        this.cards = cards;
        this.err = err;
    }

    /// Reads the rate cards that the options ask for.
    ///
    /// @throws BadFile if `--ratecard` is neither a known id nor the file of a card
    Cards read() throws BadFile {
        Catalogue all = Arguments.catalogue(cards, err);
        Catalogue seen = day == null ? all : all.on(day);
        return new Cards(seen, rateCard == null ? Optional.empty() : Optional.of(Arguments.card(rateCard, seen)));
    }

    /// The rate cards to price with.
    ///
    /// @param catalogue all cards, as seen on the requested day
    /// @param forced    the card to use instead of a scenario's own
    record Cards(Catalogue catalogue, Optional<RateCard> forced) {
        /// The card ids that a scenario may name; empty for any, if it is priced under another card anyway.
        Set<String> ids() {
            return forced.isPresent() ? Set.of() : catalogue.ids();
        }

        /// Prices `scenario`.
        Answer price(Scenario scenario) {
            return forced.map(card -> priceUnder(card, scenario)).orElseGet(() -> Answer.of(scenario, catalogue));
        }

        /// Prices each workload of `scenario`.
        List<Answer> priceEach(Scenario scenario) {
            return forced.map(card -> Answer.ofEach(under(card, scenario), catalogue.carrying(List.of(card))))
                    .orElseGet(() -> Answer.ofEach(scenario, catalogue));
        }

        /// Makes sure that the changes of a scenario's calendar can be made, unless another card takes the place of its own.
        void check(Scenario scenario) {
            if (forced.isEmpty()) {
                checkPlan(scenario);
            }
        }

        /// Makes sure that [#plan] can price `scenario`.
        void checkPlan(Scenario scenario) {
            Answer.checkPlan(forced.map(card -> under(card, scenario)).orElse(scenario),
                    forced.map(card -> catalogue.carrying(List.of(card))).orElse(catalogue));
        }

        /// Prices what `scenario` plans, month by month.
        MonthlyPlan plan(Scenario scenario) {
            return forced.map(card -> Answer.plan(under(card, scenario), catalogue.carrying(List.of(card))))
                    .orElseGet(() -> Answer.plan(scenario, catalogue));
        }

        private Answer priceUnder(RateCard card, Scenario scenario) {
            return Answer.of(under(card, scenario), catalogue.carrying(List.of(card)));
        }

        private static Scenario under(RateCard card, Scenario scenario) {
            Optional<SavedUnder> carried = scenario.extras().savedUnder().map(saved -> new SavedUnder(saved.cardAsOf(), saved.rates(),
                    saved.cards().stream().filter(other -> !other.id().equals(card.id())).toList()));
            return scenario.withRateCard(card.id()).withExtras(scenario.extras().withSavedUnder(carried));
        }
    }
}
