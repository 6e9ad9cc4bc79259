package kimicost.file.disk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the app keeps the user's files, following the conventions of the operating system.
///
/// @param settings  holds `settings.json`
/// @param rateCards where users put their own rate cards
/// @param log       holds `kimicost.log`
public record Folders(Path settings, Path rateCards, Path log) {

    /// The folders on an operating system.
    ///
    /// @param environment the process environment; `KIMICOST_HOME` puts everything into one folder
    /// @param system      the system's name, such as `Linux`, `Mac OS X` or `Windows 11`
    /// @param home        the user's home folder
    public static Folders of(Map<String, String> environment, String system, Path home) {
        Optional<Path> own = folder(environment, "KIMICOST_HOME");
        if (own.isPresent()) {
            return in(own.get());
        }
        if (system.startsWith("Windows")) {
            return in(folder(environment, "APPDATA").orElse(home.resolve("AppData/Roaming")).resolve("Kimi Cost"));
        }
        if (system.startsWith("Mac")) {
            return in(home.resolve("Library/Application Support/Kimi Cost"));
        }
        return new Folders(
                folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("kimicost"),
                folder(environment, "XDG_DATA_HOME").orElse(home.resolve(".local/share")).resolve("kimicost/ratecards"),
                folder(environment, "XDG_STATE_HOME").orElse(home.resolve(".local/state")).resolve("kimicost"));
    }

    private static Folders in(Path folder) {
        return new Folders(folder, folder.resolve("ratecards"), folder);
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        try {
            return Optional.ofNullable(environment.get(variable)).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            // The system's character set cannot represent the name.
            return Optional.empty();
        }
    }
}
