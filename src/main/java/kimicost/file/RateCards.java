package kimicost.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.file.disk.BadFile;
import kimicost.file.disk.Reason;
import kimicost.file.disk.TextFile;
import kimicost.model.plan.RateCardChange;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.Catalogue.BrokenCard;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;

/// The rate cards shipped with the app and those in the user's own folder.
public final class RateCards {
    /// The files in `ratecards/`, in display order: the provider's own cards, newest first, then the hosts.
    static final List<String> SHIPPED = List.of(
            "moonshot-international-2026-11.json",
            "moonshot-international-2026-10.json",
            "moonshot-international-2026-06.json",
            "moonshot-mainland-2026-10.json",
            "openrouter-2026-11.json",
            "openrouter-2026-07.json",
            "together-2026-07.json",
            "deepinfra-2026-07.json",
            "fireworks-2026-07.json",
            "cloudflare-2026-07.json",
            "siliconflow-2026-09.json",
            "azure-2026-08.json",
            "novita-2026-07.json");

    private RateCards() {}

    /// All cards. A file in `folder` that is not a rate card, or whose id is already taken, is listed as broken; a missing folder
    /// counts as empty.
    public static Catalogue load(Path folder) {
        List<RateCard> cards = new ArrayList<>(shipped());
        List<BrokenCard> broken = new ArrayList<>();
        for (Path path : filesOf(folder, broken)) {
            try {
                add(RateCardFile.read(path), path, cards);
            } catch (BadFile e) {
                broken.add(new BrokenCard(path.getFileName().toString(), e.getMessage()));
            }
        }
        return new Catalogue(cards, broken);
    }

    private static void add(RateCard card, Path path, List<RateCard> cards) throws BadFile {
        if (cards.stream().anyMatch(other -> other.id().equals(card.id()))) {
            throw new BadFile(path.toString(), "id is \"" + card.id() + "\", but must be one that no other card has.");
        }
        cards.add(card);
    }

    /// The digest that identifies a card's rates, such as `sha256:9f86…`.
    public static String digest(RateCard card) {
        return RateCardJson.digest(card);
    }

    /// What a scenario file records about its rates: the digest of its card, and a full copy of each card that does not ship with
    /// the app or that the scenario already contains.
    ///
    /// @param catalogue the cards that the scenario names but does not contain; if its own card is missing, the previous record
    ///                  is kept
    public static Optional<SavedUnder> savedUnder(Scenario scenario, Catalogue catalogue) {
        List<RateCard> carried = scenario.extras().savedUnder().map(SavedUnder::cards).orElse(List.of());
        Catalogue all = catalogue.carrying(carried);
        Optional<RateCard> own = all.card(scenario.rateCard());
        if (own.isEmpty()) {
            return scenario.extras().savedUnder();
        }
        List<RateCard> cards = Stream.of(Stream.of(scenario.rateCard()), scenario.extras().beside().stream(),
                scenario.extras().alternatives().stream().map(Alternative::rateCard),
                scenario.extras().portfolio().schedule().changes().stream().map(RateCardChange::rateCard),
                scenario.extras().steps().stream().map(Step::scenario)
                        .flatMap(step -> Stream.concat(Stream.of(step.rateCard()), step.extras().beside().stream())))
                .flatMap(ids -> ids).distinct().flatMap(id -> all.card(id).stream())
                .filter(card -> !SHIPPED.contains(card.id() + ".json") || carried.stream().anyMatch(other -> other.id().equals(card.id())))
                .toList();
        return Optional.of(new SavedUnder(own.get().asOf(), Optional.of(digest(own.get())), cards));
    }

    static List<RateCard> shipped() {
        List<RateCard> cards = new ArrayList<>();
        for (String file : SHIPPED) {
            try (InputStream in = RateCards.class.getResourceAsStream("/ratecards/" + file)) {
                cards.add(RateCardFile.parse(TextFile.decode(in.readAllBytes(), file), file));
            } catch (BadFile e) {
                throw new IllegalStateException("A shipped rate card is broken: " + e.getMessage(), e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cards;
    }

    private static BrokenCard unlisted(Path folder, IOException e) {
        return new BrokenCard(folder.toString(), "%s: cannot be listed as a folder of rate cards (%s).".formatted(folder, Reason.of(e)));
    }

    private static List<Path> filesOf(Path folder, List<BrokenCard> broken) {
        List<Path> files = new ArrayList<>();
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.json")) {
                stream.forEach(files::add);
            } catch (DirectoryIteratorException e) {
                broken.add(unlisted(folder, e.getCause()));
            } catch (IOException e) {
                broken.add(unlisted(folder, e));
            }
        }
        files.sort(null);
        return files;
    }
}
