package kimicost.controller;

import java.nio.file.Path;
import java.util.Optional;
import kimicost.model.scenario.Scenario;

/// Where a scenario came from.
///
/// @param path        its file; empty before it was ever saved
/// @param saved       the scenario as it was read or last saved: what differs from it would be lost
/// @param fingerprint of the file's bytes at that time; empty before it was ever saved
public record Origin(Optional<Path> path, Scenario saved, Optional<String> fingerprint) {
    /// Of a scenario that nobody has saved.
    public static Origin unsaved(Scenario scenario) {
        return new Origin(Optional.empty(), scenario, Optional.empty());
    }
}
