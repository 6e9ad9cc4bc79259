package kimicost.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kimicost.command.CardOptions.Cards;
import kimicost.file.RateCardFile;
import kimicost.file.ScenarioFile;
import kimicost.file.disk.BadFile;
import kimicost.model.InvalidValue;
import kimicost.model.Nearest;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// Converts command-line arguments into values.
final class Arguments {
    /// Stands for standard input instead of a file.
    static final String STANDARD_INPUT = "-";

    private Arguments() {}

    /// The rate cards. Unusable files are reported on `err`, since a scenario may refer to one of them.
    static Catalogue catalogue(Supplier<Catalogue> cards, PrintStream err) {
        Catalogue catalogue = cards.get();
        catalogue.broken().forEach(card -> err.println("Rate card left aside: " + TextTable.printable(card.reason())));
        return catalogue;
    }

    /// The card with that id or in that file.
    static RateCard card(String idOrFile, Catalogue catalogue) throws BadFile {
        if (catalogue.card(idOrFile).isPresent()) {
            return catalogue.card(idOrFile).get();
        }
        Path path = path(idOrFile);
        if (idOrFile.endsWith(".json") || idOrFile.contains("/") || Files.exists(path)) {
            return RateCardFile.read(path);
        }
        throw new BadFile(idOrFile, "is not a rate card; --ratecard takes a file or " + Nearest.oneOf(idOrFile, catalogue.ids()) + ".");
    }

    /// Reads a scenario from a file or, for `-`, from `in`.
    ///
    /// @param cards those it may name
    /// @param check throws an [InvalidValue] that names the field if it cannot be priced with them
    static Scenario scenario(String file, InputStream in, Cards cards, Consumer<Scenario> check) throws BadFile {
        return file.equals(STANDARD_INPUT) ? ScenarioFile.read(in, "standard input", cards.ids(), check)
                : ScenarioFile.read(path(file), cards.ids(), check);
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
