package kimicost.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into the module.
public final class Version implements IVersionProvider {
    /// Such as `0.1.0`; `development` where the app does not run as a module, as in tests.
    public static String current() {
        return Optional.ofNullable(Version.class.getModule().getDescriptor())
                .flatMap(module -> module.rawVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Kimi Cost " + current()};
    }
}
