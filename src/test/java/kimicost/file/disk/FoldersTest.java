package kimicost.file.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ann");
    private static final Path DATA = Path.of("/data").toAbsolutePath();
    private static final Path OWN = Path.of("/kc").toAbsolutePath();

    @Test
    void followTheCustomOfTheSystem() {
        assertEquals(new Folders(HOME.resolve(".config/kimicost"), HOME.resolve(".local/share/kimicost/ratecards"),
                HOME.resolve(".local/state/kimicost")), Folders.of(Map.of(), "Linux", HOME));
        assertEquals(DATA.resolve("kimicost/ratecards"), Folders.of(Map.of("XDG_DATA_HOME", DATA.toString()), "Linux", HOME).rateCards());
        assertEquals(HOME.resolve("Library/Application Support/Kimi Cost"), Folders.of(Map.of(), "Mac OS X", HOME).settings());
        assertEquals(HOME.resolve("AppData/Roaming/Kimi Cost/ratecards"), Folders.of(Map.of(), "Windows 11", HOME).rateCards());
    }

    @Test
    void areOneFolderWhereThePersonSaysSo() {
        assertEquals(new Folders(OWN, OWN.resolve("ratecards"), OWN),
                Folders.of(Map.of("KIMICOST_HOME", OWN.toString(), "XDG_DATA_HOME", DATA.toString()), "Linux", HOME));
    }

    @Test
    void ignoreARelativePath() {
        assertEquals(HOME.resolve(".config/kimicost"), Folders.of(Map.of("XDG_CONFIG_HOME", "x"), "Linux", HOME).settings());
    }
}
