package kimicost.text;

import java.util.Optional;

/// The version the build wrote into the module: the command, the About panel and the packages show the same.
public final class Version {
    private Version() {}

    /// Such as `0.1.0`; `development` where the app does not run as a module, as in tests.
    public static String current() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(module -> module.rawVersion())
                .orElse("development");
    }
}
