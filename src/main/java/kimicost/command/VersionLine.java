package kimicost.command;

import kimicost.text.Version;
import picocli.CommandLine.IVersionProvider;

/// The output of `kimicost --version`.
final class VersionLine implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[]{"Kimi Cost " + Version.current()};
    }
}
