package kimicost.text;

import java.util.Optional;

/// The version that the build wrote into the module. The command, the About panel and the packages all show it.
public final class Version {
    private Version() {}

    /// The version, such as `0.1.0`; `development` if the app does not run as a module, as in tests.
    public static String current() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(module -> module.rawVersion())
                .orElse("development");
    }
}
