package kimicost.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import kimicost.file.BadFile;
import kimicost.file.RateCardFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;

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
        throw new BadFile(idOrFile, "is no rate card; --ratecard takes a file or one of " + String.join(", ", catalogue.ids()) + ".");
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
