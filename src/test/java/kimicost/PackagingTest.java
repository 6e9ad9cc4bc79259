package kimicost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The scripts that packages are made with, and the command they contain.
@EnabledOnOs(OS.LINUX)
class PackagingTest {
    private static final Path SCRIPTS = Path.of("packaging").toAbsolutePath();

    @TempDir
    private Path folder;

    /// With a "Java" that prints what it is given, beside a launcher's configuration as jpackage writes it.
    private Path command() throws IOException {
        Path image = folder.resolve("an image & more $HOME");
        executable(image.resolve("lib/runtime/bin/java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.createDirectories(image.resolve("lib/app"));
        Files.writeString(image.resolve("lib/app/kimicost.cfg"), """
                [Application]
                app.mainmodule=kimicost/kimicost.KimiCost

                [JavaOptions]
                java-options=-Xmx1g
                java-options=-XX:AOTCache=$APPDIR/app.aot
                java-options=-Dpattern=a b *
                """);
        executable(image.resolve("bin/kimicost"), Files.readString(SCRIPTS.resolve("linux/kimicost.sh")));
        return image.resolve("bin/kimicost");
    }

    @Test
    void theCommandStartsJavaWithTheOptionsOfTheLauncher() throws IOException {
        Path command = command();
        assertEquals(List.of("-Xmx1g", "-XX:AOTCache=" + folder + "/an image & more $HOME/lib/app/app.aot", "-Dpattern=a b *",
                "--module", "kimicost/kimicost.KimiCost", "price", "a b.kimicost", "*", ""),
                run(Map.of(), command.toString(), "price", "a b.kimicost", "*", ""));
    }

    @Test
    void theCommandIsFoundThroughLinks() throws IOException {
        Path near = Files.createSymbolicLink(command().resolveSibling("near"), Path.of("kimicost"));
        Path far = Files.createSymbolicLink(folder.resolve("far"), near);
        assertEquals("kimicost/kimicost.KimiCost", run(Map.of(), far.toString()).getLast());
    }

    @Test
    void theCommandTakesFiveThousandFiles() throws IOException {
        List<String> words = new ArrayList<>(List.of(command().toString()));
        IntStream.range(0, 5000).mapToObj("a rather long name of a folder/scenario %s.kimicost"::formatted).forEach(words::add);
        List<String> received = run(Map.of(), words.toArray(String[]::new));
        assertEquals(words.subList(1, words.size()), received.subList(received.size() - 5000, received.size()));
    }

    @Test
    void everyMissingToolIsNamedAtOnce() throws IOException {
        for (String tool : List.of("objcopy", "dpkg-deb", "xauth", "desktop-file-validate")) {
            executable(folder.resolve("bin").resolve(tool), "#!/bin/sh\n");
        }
        executable(folder.resolve("bin/ldconfig"), "#!/bin/sh\necho 'libgtk-3.so.0 (libc6) => /lib/libgtk-3.so.0'\n");
        Map<String, String> path = Map.of("PATH", folder.resolve("bin") + ":");
        assertEquals(List.of("The packages cannot be made without: xvfb-run, xdotool, appstreamcli",
                "Install what is missing: apt-get install xvfb xdotool appstream", "exit 1"),
                run(path, "/bin/bash", "-c", "/bin/bash \"$0\" linux 2>&1; echo exit $?", SCRIPTS.resolve("tools.sh").toString()));
        for (String tool : List.of("xvfb-run", "xdotool", "appstreamcli")) {
            executable(folder.resolve("bin").resolve(tool), "#!/bin/sh\n");
        }
        assertEquals(List.of(), run(path, "/bin/bash", SCRIPTS.resolve("tools.sh").toString(), "linux"));
    }

    /// Chinese, Japanese and Korean in documents may cost the packages no more than that.
    @Test
    void theFontOfEastAsiaTakesFiveMegabytesAtMost() throws IOException {
        assertTrue(Files.size(Path.of("src/main/resources/kimicost/fonts/wqy-microhei.ttc.gz")) <= 5_000_000);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        file.toFile().setExecutable(true);
    }

    private static List<String> run(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
}
