package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// Scenarios and their files: opening, saving, and noticing that someone else has written.
public final class Documents {
    private final Session session;
    private final Preferences preferences;
    private final Store store;

    /// Where scenarios are kept.
    public interface Store {
        /// @throws IOException with a sentence for people, where the file cannot be read
        Scenario read(Path path) throws IOException;

        /// @throws IOException where the disk refuses
        void write(Path path, Scenario scenario) throws IOException;

        /// What tells the rates of a card from others, such as `sha256:9f86…`.
        String rates(RateCard card);

        /// What tells the bytes of a file from others; empty where there is no file.
        Optional<String> fingerprint(Path path) throws IOException;
    }

    /// @param store reads and writes
    public Documents(Session session, Preferences preferences, Store store) {
        this.session = session;
        this.preferences = preferences;
        this.store = store;
    }

    /// Shows the scenario of a file; where it cannot be read the session says why and nothing changes.
    public void open(Path path) {
        try {
            Scenario read = store.read(path);
            session.open(read, new Origin(Optional.of(path.toAbsolutePath()), read, store.fingerprint(path)));
            preferences.opened(path.toAbsolutePath().toString());
            staleCard(read).ifPresent(session::complain);
        } catch (IOException e) {
            session.complain(e.getMessage());
        }
    }

    /// A scenario to hold the present one against; where it cannot be read the session says why.
    public Optional<Scenario> read(Path path) {
        try {
            return Optional.of(store.read(path));
        } catch (IOException e) {
            session.complain(e.getMessage());
            return Optional.empty();
        }
    }

    /// Whether the file holds something else than was read from it or last saved to it.
    public boolean changedByOthers() {
        Origin origin = session.origin().get();
        try {
            return origin.path().isPresent() && !store.fingerprint(origin.path().get()).equals(origin.fingerprint());
        } catch (IOException e) {
            return true;
        }
    }

    /// Saves to `path`, which becomes the scenario's file. Returns whether it was saved; where not, the session says why.
    public boolean save(Path path) {
        Scenario present = session.scenario().get();
        try {
            store.write(path, present);
            session.saved(new Origin(Optional.of(path.toAbsolutePath()), present, store.fingerprint(path)));
            preferences.opened(path.toAbsolutePath().toString());
            session.complain("");
            return true;
        } catch (IOException e) {
            session.complain("%s could not be saved (%s). Nothing was lost: save it elsewhere, or free the place.".formatted(path, reason(e)));
            return false;
        }
    }

    private static String reason(IOException e) {
        String name = e.getClass().getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").replace(" Exception", "").toLowerCase(Locale.ROOT);
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }

    /// A card of the same name may have changed since the scenario was saved. One that the scenario carries is used as it was.
    private Optional<String> staleCard(Scenario read) {
        return read.extras().savedUnder().flatMap(saved -> {
            Optional<String> carried = saved.cards().stream()
                    .filter(card -> session.catalogue().card(card.id()).filter(own -> !store.rates(own).equals(store.rates(card))).isPresent())
                    .map(RateCard::name).reduce((one, other) -> one + ", " + other);
            if (carried.isPresent()) {
                return carried.map("%s has other rates on this computer. The scenario keeps those it was saved with; choose the card again to use the others."::formatted);
            }
            RateCard own = session.card();
            boolean sameRates = saved.rates().map(store.rates(own)::equals).orElse(saved.cardAsOf().equals(own.asOf()));
            return sameRates ? Optional.empty() : Optional.of(
                    "The rates of %s have changed since this scenario was saved under them (%s); it is priced at those of today (%s)."
                            .formatted(own.name(), saved.cardAsOf(), own.asOf()));
        });
    }
}
