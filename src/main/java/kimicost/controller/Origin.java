package kimicost.controller;

import java.nio.file.Path;
import java.util.Optional;
import kimicost.model.scenario.Scenario;

/// The file a scenario came from and its saved state.
///
/// @param path        the file; empty if never saved
/// @param saved       the scenario as it was read or last saved; anything that differs from it is unsaved
/// @param fingerprint the digest of the file's content at that time; empty if never saved
public record Origin(Optional<Path> path, Scenario saved, Optional<String> fingerprint) {
    /// The origin of a scenario that was never saved.
    public static Origin unsaved(Scenario scenario) {
        return new Origin(Optional.empty(), scenario, Optional.empty());
    }
}
