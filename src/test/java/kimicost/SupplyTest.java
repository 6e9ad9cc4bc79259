package kimicost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the build takes from elsewhere is named by its content, so that nobody can put something else in its place.
class SupplyTest {
    @Test
    void actionsArePinnedByCommit() throws IOException {
        List<String> uses = lines().filter(line -> line.contains("uses:")).toList();
        assertTrue(uses.size() >= 3, uses.toString());
        assertEquals(List.of(),
                uses.stream().filter(line -> !line.matches(".*uses: [\\w.-]+/[\\w.-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+")).toList());
    }

    @Test
    void noCheckoutLeavesItsCredentials() throws IOException {
        assertEquals(lines().filter(line -> line.contains("actions/checkout@")).count(),
                lines().filter(line -> line.equals("persist-credentials: false")).count());
    }

    @Test
    void theWrapperChecksWhatItDownloads() throws IOException {
        assertTrue(Files.readString(Path.of(".mvn/wrapper/maven-wrapper.properties")).lines()
                .anyMatch(line -> line.matches("distributionSha256Sum=[0-9a-f]{64}")));
    }

    private static Stream<String> lines() throws IOException {
        try (Stream<Path> workflows = Files.list(Path.of(".github/workflows"))) {
            StringBuilder all = new StringBuilder();
            for (Path workflow : workflows.sorted().toList()) {
                all.append(Files.readString(workflow)).append('\n');
            }
            return all.toString().lines().map(String::strip);
        }
    }
}
