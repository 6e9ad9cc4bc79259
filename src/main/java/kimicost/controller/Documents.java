package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// Opens and saves scenario files, and detects changes made to them by others.
public final class Documents {
    private final Session session;
    private final Preferences preferences;
    private final Store store;
    private final Consumer<Origin> saving;

    /// Where scenarios are stored, and the messages about it. The message of every exception is a sentence for users that starts with
    /// the file's name.
    public interface Store {
        /// Reads a scenario.
        ///
        /// @throws IOException if the file cannot be read
        Scenario read(Path path) throws IOException;

        /// Writes a scenario, replacing the file if it exists.
        ///
        /// @throws IOException if the file cannot be written
        void write(Path path, Scenario scenario) throws IOException;

        /// A digest of a card's rates, such as `sha256:9f86…`.
        String rates(RateCard card);

        /// A digest of a file's content; empty if the file does not exist.
        ///
        /// @throws IOException if the file cannot be read
        Optional<String> fingerprint(Path path) throws IOException;

        /// The message that a scenario could not be saved.
        ///
        /// @param reason a sentence
        String notSaved(String reason);

        /// The message that a scenario comes with cards whose rates differ from those of the same name here.
        String otherRates(List<RateCard> carried);

        /// The message that the rates of a scenario's card have changed since it was saved.
        ///
        /// @param savedUnder the date the card had then
        String changedRates(RateCard card, LocalDate savedUnder);
    }

    /// What happened to the scenario's file since it was read or last saved.
    public enum Fate { UNTOUCHED, CHANGED, DELETED, UNREADABLE }

    /// @param store reads and writes the files
    public Documents(Session session, Preferences preferences, Store store) {
        this(session, preferences, store, to -> {});
    }

    /// @param store  reads and writes the files
    /// @param saving receives the target file, the scenario to be saved and the file's current fingerprint before each save
    public Documents(Session session, Preferences preferences, Store store, Consumer<Origin> saving) {
        this.session = session;
        this.preferences = preferences;
        this.store = store;
        this.saving = saving;
    }

    /// Opens a scenario file. If it cannot be read, reports why and changes nothing.
    public void open(Path path) {
        try {
            // Taken before reading, so that a change in between is noticed at the next save.
            Optional<String> fingerprint = store.fingerprint(path);
            Scenario read = store.read(path);
            session.open(read, new Origin(Optional.of(path.toAbsolutePath()), read, fingerprint));
            preferences.opened(path.toAbsolutePath().toString());
            staleCard(read).ifPresent(session::reportProblem);
        } catch (IOException e) {
            session.reportProblem(sentence(e));
        }
    }

    /// Reads a scenario to compare with. May be called on any thread.
    ///
    /// @throws IOException if the file cannot be read
    public Scenario read(Path path) throws IOException {
        return store.read(path);
    }

    /// The state of the file that saving would overwrite. Anything not known to be unchanged counts as changed.
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

    /// Saves to `path`, which becomes the scenario's file. Returns whether it worked; if not, reports why.
    public boolean save(Path path) {
        Scenario present = session.scenario().get();
        saving.accept(new Origin(Optional.of(path.toAbsolutePath()), present, fingerprint(path)));
        try {
            store.write(path, present);
        } catch (IOException e) {
            session.reportProblem(store.notSaved(sentence(e)));
            return false;
        }
        session.saved(new Origin(Optional.of(path.toAbsolutePath()), present, fingerprint(path)));
        preferences.opened(path.toAbsolutePath().toString());
        session.reportProblem("");
        return true;
    }

    /// The error's message or, if the system gives none, its type.
    private static String sentence(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }

    /// The file's digest; empty if the file is missing or unreadable, in which case the next save asks first.
    private Optional<String> fingerprint(Path path) {
        try {
            return store.fingerprint(path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A message if the card's rates changed since the scenario was saved. Cards stored in the scenario keep their saved rates.
    private Optional<String> staleCard(Scenario read) {
        return read.extras().savedUnder().flatMap(saved -> {
            List<RateCard> carried = saved.cards().stream()
                    .filter(card -> session.catalogue().card(card.id())
                            .filter(own -> !store.rates(own).equals(store.rates(card))).isPresent())
                    .toList();
            if (!carried.isEmpty()) {
                return Optional.of(store.otherRates(carried));
            }
            RateCard own = session.card();
            boolean sameRates = saved.rates().map(store.rates(own)::equals).orElse(saved.cardAsOf().equals(own.asOf()));
            return sameRates ? Optional.empty() : Optional.of(store.changedRates(own, saved.cardAsOf()));
        });
    }
}
