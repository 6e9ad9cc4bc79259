package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kimicost.file.RateCardFile;
import kimicost.file.ScenarioFile;
import kimicost.file.disk.BadFile;
import kimicost.model.Nearest;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;

/// What words on the command line stand for.
final class Arguments {
    /// Stands for standard input in place of a file.
    static final String STANDARD_INPUT = "-";

    private Arguments() {}

    /// The cards at hand, as they look on that day: `2026-07-01`. Those that are not at hand, though they lie in the folder,
    /// are named on `err`: a scenario may mean one.
    ///
    /// @param day null for today, as which `cards` gives them
    static Catalogue catalogue(Supplier<Catalogue> cards, LocalDate day, PrintStream err) {
        Catalogue catalogue = cards.get();
        catalogue.broken().forEach(card -> err.println("Rate card left aside: " + TextTable.printable(card.reason())));
        return day == null ? catalogue : catalogue.on(day);
    }

    /// The card of that id or, where a file is meant, in it.
    static RateCard card(String idOrFile, Catalogue catalogue) throws BadFile {
        if (catalogue.card(idOrFile).isPresent()) {
            return catalogue.card(idOrFile).get();
        }
        Path path = path(idOrFile);
        if (idOrFile.endsWith(".json") || idOrFile.contains("/") || Files.exists(path)) {
            return RateCardFile.read(path);
        }
        throw new BadFile(idOrFile, "is no rate card; --ratecard takes a file or " + Nearest.oneOf(idOrFile, catalogue.ids()) + ".");
    }

    /// What `scenario` costs, under `forced` instead of its own card where there is one.
    static Answer answer(Scenario scenario, Optional<RateCard> forced, Catalogue catalogue) {
        if (forced.isEmpty()) {
            return Answer.of(scenario, catalogue);
        }
        RateCard card = forced.get();
        Optional<SavedUnder> carried = scenario.extras().savedUnder().map(saved -> new SavedUnder(saved.cardAsOf(), saved.rates(),
                saved.cards().stream().filter(other -> !other.id().equals(card.id())).toList()));
        return Answer.of(scenario.withRateCard(card.id()).withExtras(scenario.extras().withSavedUnder(carried)),
                catalogue.carrying(List.of(card)));
    }

    /// The scenario in a file or, where that is `-`, on `in`.
    ///
    /// @param rateCards the ids it may name; empty where it will be priced under another card anyway
    static Scenario scenario(String file, InputStream in, Set<String> rateCards) throws BadFile {
        return file.equals(STANDARD_INPUT) ? ScenarioFile.read(in, "standard input", rateCards)
                : ScenarioFile.read(path(file), rateCards);
    }

    static Path path(String file) throws BadFile {
        try {
            if (!file.isEmpty()) {
                return Path.of(file);
            }
        } catch (InvalidPathException e) {
            throw new BadFile(file, "is a name that this locale's character set cannot hold; a UTF-8 locale is needed.");
        }
        throw new BadFile("\"\"", "is empty, but must be the path of a file.");
    }
}
