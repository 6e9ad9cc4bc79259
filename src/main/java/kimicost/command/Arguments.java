package kimicost.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kimicost.file.BadFile;
import kimicost.file.RateCardFile;
import kimicost.model.Nearest;
import kimicost.model.analysis.Answer;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;

/// What words on the command line stand for.
final class Arguments {
    private Arguments() {}

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
        return Answer.of(scenario.withRateCard(card.id()).withExtras(scenario.extras().withSavedUnder(carried)), catalogue.carrying(List.of(card)));
    }

    /// The cards as they look on that day: `2026-07-01`.
    ///
    /// @param day null for today, as which `cards` gives them
    static Catalogue on(LocalDate day, Catalogue cards) {
        return day == null ? cards : cards.on(day);
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
