package kimicost;

import java.io.IOException;
import java.util.Optional;
import kimicost.controller.Documents.Store;
import kimicost.controller.Origin;
import kimicost.file.Recovery.Kept;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;

/// What a window had not saved when its process ended, beside its file as it is by now.
///
/// @param kept   as it was on screen
/// @param file   what is in its file; empty where it has none, or that cannot be read
/// @param fate   what became of the file since
/// @param priced whether its rate card is there
record Leftover(Kept kept, Optional<Scenario> file, Fate fate, boolean priced) {
    enum Fate { UNTOUCHED, CHANGED, DELETED, UNREADABLE }

    /// @param store reads the file
    static Leftover of(Kept kept, Store store, Catalogue catalogue) {
        boolean priced = catalogue.card(kept.scenario().rateCard()).isPresent();
        if (kept.path().isEmpty()) {
            return new Leftover(kept, Optional.empty(), Fate.UNTOUCHED, priced);
        }
        try {
            Optional<String> now = store.fingerprint(kept.path().get());
            if (now.isEmpty()) {
                return new Leftover(kept, Optional.empty(), Fate.DELETED, priced);
            }
            return new Leftover(kept, Optional.of(store.read(kept.path().get())), now.equals(kept.fingerprint()) ? Fate.UNTOUCHED : Fate.CHANGED, priced);
        } catch (IOException e) {
            return new Leftover(kept, Optional.empty(), Fate.UNREADABLE, priced);
        }
    }

    /// Whether its file holds it: the process ended between saving and forgetting.
    boolean isSaved() {
        return file.map(Leftover::ofNoDay).equals(Optional.of(ofNoDay(kept.scenario())));
    }

    /// The day of the card is the file's alone.
    private static Scenario ofNoDay(Scenario scenario) {
        return scenario.withExtras(scenario.extras().withCardAsOf(Optional.empty()));
    }

    /// With what is on disk by now, so that it shows what differs, and the fingerprint of what it was opened as, so that
    /// saving over a change by someone else asks first.
    Origin origin() {
        return kept.path().isEmpty() ? Origin.unsaved(Scenario.DEFAULT)
                : new Origin(kept.path(), file.orElse(Scenario.DEFAULT), kept.fingerprint());
    }

    /// What the person must know of it.
    String sentence() {
        String path = kept.path().map(Object::toString).orElse("");
        return "Kimi Cost ended before this scenario was saved. " + switch (fate) {
            case UNTOUCHED -> "It is as you left it; save it to keep it.";
            case CHANGED -> "%s was changed after that, so what you see may be the older one: open the file, or save this under another name.".formatted(path);
            case DELETED -> "%s was deleted meanwhile; save this to keep it.".formatted(path);
            case UNREADABLE -> "%s cannot be read now; save this under another name to keep both.".formatted(path);
        } + (priced ? "" : " Its rate card %s is not there at the moment: it is priced under %s until you choose another or put it back."
                .formatted(kept.scenario().rateCard(), Scenario.DEFAULT.rateCard()));
    }
}
