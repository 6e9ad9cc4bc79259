package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import kimicost.model.Days;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// Scenarios and their files: opening, saving, and noticing that someone else has written.
public final class Documents {
    private final Session session;
    private final Preferences preferences;
    private final Store store;
    private final Consumer<Origin> saving;

    /// Where scenarios are kept. What fails is a sentence for people that begins with the file's name.
    public interface Store {
        /// @throws IOException where the file cannot be read
        Scenario read(Path path) throws IOException;

        /// @throws IOException where the disk refuses
        void write(Path path, Scenario scenario) throws IOException;

        /// What tells the rates of a card from others, such as `sha256:9f86…`.
        String rates(RateCard card);

        /// What tells the bytes of a file from others; empty where there is no file.
        ///
        /// @throws IOException where it cannot be read
        Optional<String> fingerprint(Path path) throws IOException;
    }

    /// What became of the scenario's file since it was read or last saved.
    public enum Fate { UNTOUCHED, CHANGED, DELETED, UNREADABLE }

    /// @param store reads and writes
    public Documents(Session session, Preferences preferences, Store store) {
        this(session, preferences, store, to -> {});
    }

    /// @param store  reads and writes
    /// @param saving takes where the scenario is about to be written, and what is there by then
    public Documents(Session session, Preferences preferences, Store store, Consumer<Origin> saving) {
        this.session = session;
        this.preferences = preferences;
        this.store = store;
        this.saving = saving;
    }

    /// Shows the scenario of a file; where it cannot be read the session says why and nothing changes.
    public void open(Path path) {
        try {
            // Before it is read: a change in between is then noticed at the next save.
            Optional<String> fingerprint = store.fingerprint(path);
            Scenario read = store.read(path);
            session.open(read, new Origin(Optional.of(path.toAbsolutePath()), read, fingerprint));
            preferences.opened(path.toAbsolutePath().toString());
            staleCard(read).ifPresent(session::reportProblem);
        } catch (IOException e) {
            session.reportProblem(sentence(e));
        }
    }

    /// A scenario to hold the present one against. It may be read on any thread.
    ///
    /// @throws IOException where it cannot be read
    public Scenario read(Path path) throws IOException {
        return store.read(path);
    }

    /// What saving would overwrite: whatever is not known to be as it was left counts as changed.
    public Fate fate() {
        Origin origin = session.origin().get();
        if (origin.path().isEmpty()) {
            return Fate.UNTOUCHED;
        }
        try {
            Optional<String> now = store.fingerprint(origin.path().get());
            if (now.isEmpty()) {
                return Fate.DELETED;
            }
            return now.equals(origin.fingerprint()) ? Fate.UNTOUCHED : Fate.CHANGED;
        } catch (IOException e) {
            return Fate.UNREADABLE;
        }
    }

    /// Saves to `path`, which becomes the scenario's file. Returns whether it was saved; where not, the session says why.
    public boolean save(Path path) {
        Scenario present = session.scenario().get();
        saving.accept(new Origin(Optional.of(path.toAbsolutePath()), present, fingerprint(path)));
        try {
            store.write(path, present);
        } catch (IOException e) {
            session.reportProblem(sentence(e) + " Nothing was lost: save it elsewhere, or put that right and save again.");
            return false;
        }
        session.saved(new Origin(Optional.of(path.toAbsolutePath()), present, fingerprint(path)));
        preferences.opened(path.toAbsolutePath().toString());
        session.reportProblem("");
        return true;
    }

    /// The system may say nothing; its name for the failure is then better than none.
    private static String sentence(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    /// Of a file; empty where there is none, or one that cannot be read: the next save then asks.
    private Optional<String> fingerprint(Path path) {
        try {
            return store.fingerprint(path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A card of the same name may have changed since the scenario was saved. One that the scenario carries is used as it was.
    private Optional<String> staleCard(Scenario read) {
        return read.extras().savedUnder().flatMap(saved -> {
            List<String> carried = saved.cards().stream()
                    .filter(card -> session.catalogue().card(card.id())
                            .filter(own -> !store.rates(own).equals(store.rates(card))).isPresent())
                    .map(RateCard::name).toList();
            if (!carried.isEmpty()) {
                return Optional.of(("%s %s other rates on this computer. The scenario keeps those it was saved with; "
                        + "choose the card again to use the others.")
                        .formatted(String.join(" and ", carried), carried.size() == 1 ? "has" : "have"));
            }
            RateCard own = session.card();
            boolean sameRates = saved.rates().map(store.rates(own)::equals).orElse(saved.cardAsOf().equals(own.asOf()));
            return sameRates ? Optional.empty() : Optional.of(
                    "The rates of %s have changed since this scenario was saved under them (%s); it is priced at those of today (%s)."
                            .formatted(own.name(), Days.day(saved.cardAsOf()), Days.day(own.asOf())));
        });
    }
}
