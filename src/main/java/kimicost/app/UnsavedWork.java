package kimicost.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kimicost.controller.Documents.Fate;
import kimicost.controller.Documents.Store;
import kimicost.controller.Origin;
import kimicost.file.RecoverySlot.Kept;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.SavedUnder;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;

/// Work that was unsaved when a process ended, with the current state of its file.
///
/// @param kept    the scenario as it was on screen
/// @param file    the file's content; empty if there is no file or it cannot be used, for example because its card is missing
/// @param fate    what happened to the file since
/// @param standIn the name of the card used instead of the scenario's own, if that is missing
record UnsavedWork(Kept kept, Optional<Scenario> file, Fate fate, Optional<String> standIn) {
    /// Compares kept work with the current state of its file.
    ///
    /// @param store reads the file
    static UnsavedWork of(Kept kept, Store store, Catalogue catalogue) {
        String card = kept.scenario().rateCard();
        Catalogue all = catalogue.carrying(kept.scenario().extras().savedUnder().map(SavedUnder::cards).orElse(List.of()));
        Optional<String> standIn = all.card(card).isPresent() ? Optional.empty() : all.pricing(card).map(RateCard::name);
        if (kept.path().isEmpty()) {
            return new UnsavedWork(kept, Optional.empty(), Fate.UNTOUCHED, standIn);
        }
        try {
            Optional<String> now = store.fingerprint(kept.path().get());
            if (now.isEmpty() && kept.fingerprint().isEmpty()) {
                // The process ended before the first save to this path.
                return new UnsavedWork(new Kept(Optional.empty(), Optional.empty(), kept.scenario()), Optional.empty(), Fate.UNTOUCHED,
                        standIn);
            }
            if (now.isEmpty()) {
                return new UnsavedWork(kept, Optional.empty(), Fate.DELETED, standIn);
            }
            return new UnsavedWork(kept, read(kept.path().get(), store), now.equals(kept.fingerprint()) ? Fate.UNTOUCHED : Fate.CHANGED,
                    standIn);
        } catch (IOException e) {
            return new UnsavedWork(kept, Optional.empty(), Fate.UNREADABLE, standIn);
        }
    }

    private static Optional<Scenario> read(Path path, Store store) {
        try {
            return Optional.of(store.read(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Whether the file already contains this work, because the process ended between saving and clearing the slot.
    boolean isSaved() {
        return file.filter(saved -> saved.equals(kept.scenario())
                || fate == Fate.CHANGED && ofNoRates(saved).equals(ofNoRates(kept.scenario()))).isPresent();
    }

    /// The scenario without its saved rates, which are only added when it is written to a file.
    private static Scenario ofNoRates(Scenario scenario) {
        return scenario.withExtras(scenario.extras().withSavedUnder(Optional.empty()));
    }

    /// Whether the work was restored without anything that the user must decide or check.
    boolean isUntouched() {
        return fate == Fate.UNTOUCHED && standIn.isEmpty();
    }

    /// The origin for the restored window. It has the file's current content, to show what differs, but the fingerprint from when it
    /// was opened, so that saving over someone else's change asks first.
    ///
    /// @param start the initial scenario of a new window
    Origin origin(Scenario start) {
        return kept.path().isEmpty() ? Origin.unsaved(start) : new Origin(kept.path(), file.orElse(start), kept.fingerprint());
    }

    /// A message that tells the user what happened and what to do.
    String sentence() {
        String state = Strings.of("unsaved." + fate, kept.path().map(Object::toString).orElse(""));
        return standIn.map(name -> Strings.of("unsaved.standIn", state, kept.scenario().rateCard(), name)).orElse(state);
    }
}
