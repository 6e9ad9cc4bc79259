package kimicost.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kimicost.file.disk.AtomicFile;
import kimicost.file.disk.BadFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
    private static final String NOBODY = "65534";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("report.csv");
    }

    @Test
    void makesTheFoldersItNeedsAndLeavesNothingElse() throws IOException {
        Path deep = folder.resolve("a/b/report.csv");
        AtomicFile.write(deep, text("new"));
        assertEquals("new", Files.readString(deep));
        assertEquals(List.of("report.csv"), names(deep.getParent()));
    }

    @Test
    void whatCannotBeMadeLeavesTheOldFileAndSaysWhy() throws IOException {
        Files.writeString(file, "old");
        BadFile failure = assertThrows(BadFile.class, () -> AtomicFile.write(file, out -> {
            out.write('x');
            throw new IOException("No space left on device");
        }));
        assertEquals(file + ": cannot be written (the disk is full).", failure.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("report.csv"), names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-r--", "rw-r--r--"})
    @DisabledOnOs(OS.WINDOWS)
    void keepsPermissionsAndIsNeverMoreReadableMeanwhile(String permissions) throws IOException {
        Files.setPosixFilePermissions(Files.writeString(file, "old"), PosixFilePermissions.fromString(permissions));
        List<String> meanwhile = new ArrayList<>();
        AtomicFile.write(file, out -> {
            meanwhile.add(permissions(temporary(folder)));
            out.write("new".getBytes());
        });
        assertEquals(List.of("rw-------"), meanwhile);
        assertEquals(permissions, permissions(file));
        assertEquals("new", Files.readString(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsTheAccessList() throws IOException, InterruptedException {
        assumeTrue(Stream.of("/bin", "/usr/bin").anyMatch(bin -> Files.exists(Path.of(bin, "setfacl"))),
                "the package acl is not installed");
        Files.setPosixFilePermissions(Files.writeString(file, "old"), PosixFilePermissions.fromString("rw-r-----"));
        assumeTrue(printed("setfacl", "-m", "u:" + NOBODY + ":rw", file.toString()).isEmpty(), "the disk has no access lists");
        String before = printed("getfacl", "-n", "-p", file.toString());
        assertTrue(before.contains("user:" + NOBODY + ":rw-") && before.contains("mask::rw-"), before);
        AtomicFile.write(file, text("new"));
        assertEquals(before, printed("getfacl", "-n", "-p", file.toString()));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void keepsWhatOthersNotedAboutIt() throws IOException {
        Files.writeString(file, "a longer old one");
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView(UserDefinedFileAttributeView.class));
        UserDefinedFileAttributeView notes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        notes.write("label", ByteBuffer.wrap(new byte[]{1, 2, 3}));
        AtomicFile.write(file, text("new"));
        assertEquals(List.of("label"), notes.list());
        assertEquals(3, notes.size("label"));
        assertEquals("new", Files.readString(file));
    }

    private static String printed(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileOfOnesOwnIsReadByNobodyElse() throws IOException {
        AtomicFile.writeOwn(file, text("new"));
        assertEquals("rw-------", permissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        AtomicFile.writeOwn(file, text("newer"));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSymbolicLinkStaysOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("report.csv"));
        AtomicFile.write(link, text("first"));
        AtomicFile.write(link, text("second"));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("second", Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "longer than what was there before"})
    @DisabledOnOs(OS.WINDOWS)
    void aHardLinkStaysOne(String content) throws IOException {
        Path link = Files.createLink(folder.resolve("link.csv"), Files.writeString(file, "old bytes"));
        AtomicFile.write(file, text(content));
        assertEquals(content, Files.readString(link));
        assertTrue(Files.isSameFile(file, link));
        assertEquals(List.of("link.csv", "report.csv"), names(folder));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheGroup() throws Exception {
        assumeTrue(isRoot() && has("setpriv"), "only root can give a file to another group");
        own(folder, 1002, 2000, "rwxrwxr-x");
        own(Files.writeString(file, "old"), 1002, 2000, "rw-rw-r--");
        assertEquals("", child(List.of("setpriv", "--reuid=1001", "--regid=1001", "--groups=1001,2000"), "write", file));
        assertEquals("new", Files.readString(file));
        assertEquals(2000, Files.getAttribute(file, "unix:gid"));
        assertEquals("rw-rw-r--", permissions(file));
    }

    /// Nobody may create files in the folder, but anybody may write the file.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesOverAFileWhoseFolderTakesNoOther() throws Exception {
        assumeTrue(!isRoot() || has("setpriv"), "root may write anywhere");
        Files.setPosixFilePermissions(Files.writeString(file, "old"), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertEquals("", child(asNobody(), "write", file));
            assertEquals("new", Files.readString(file));
            assertEquals(List.of("report.csv"), names(folder));
            assertEquals(folder.resolve("other.csv") + ": cannot be written (permission denied).",
                    child(asNobody(), "write", folder.resolve("other.csv")));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatMayNotBeWrittenIsNotReplacedEither() throws Exception {
        assumeTrue(!isRoot() || has("setpriv"), "root may write anywhere");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(Files.writeString(file, "old"), PosixFilePermissions.fromString("r--r--r--"));
        assertEquals(file + ": cannot be written (permission denied).", child(asNobody(), "write", file));
        assertEquals("old", Files.readString(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoReadsTheOldFileMeanwhileReadsItWhole() throws IOException {
        Files.writeString(file, "old");
        try (InputStream reading = Files.newInputStream(file)) {
            AtomicFile.write(file, text("new"));
            assertEquals("old", new String(reading.readAllBytes()));
        }
        assertEquals("new", Files.readString(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesTheFileToItsGroupWhereTheUserMay() throws IOException {
        assumeTrue(isRoot(), "others may give a file to their own groups only");
        own(Files.writeString(file, "old"), 0, 2000, "rw-rw-r--");
        try (InputStream reading = Files.newInputStream(file)) {
            AtomicFile.write(file, text("new"));
            assertEquals("old", new String(reading.readAllBytes()));
        }
        assertEquals(2000, Files.getAttribute(file, "unix:gid"));
        assertEquals("rw-rw-r--", permissions(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesAPipe() throws Exception {
        assumeTrue(has("mkfifo"), "nothing makes pipes");
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        assertEquals(file + ": cannot be written (it is a device or pipe, but must be a file).",
                assertThrows(BadFile.class, () -> AtomicFile.write(file, text("new"))).getMessage());
        assertEquals(List.of("report.csv"), names(folder));
        assertTrue(Files.readAttributes(file, BasicFileAttributes.class).isOther());
    }

    @Test
    void refusesAFolder() throws IOException {
        Files.createDirectory(file);
        assertEquals(file + ": cannot be written (it is a folder, but must be a file).",
                assertThrows(BadFile.class, () -> AtomicFile.write(file, text("new"))).getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatIsToldToEndLeavesNoTemporaryFile() throws Exception {
        Files.writeString(file, "old");
        Process child = start(List.of(), "hang", file);
        assertEquals("writing", child.inputReader().readLine());
        assertTrue(names(folder).size() > 1, "it is being written");
        child.destroy();
        child.waitFor();
        assertEquals(List.of("report.csv"), names(folder));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void sweepsWhatKilledProcessesLeftInItsFolderAndTheTemporaryOne() throws Exception {
        Process child = start(List.of(), "hang", file);
        assertEquals("writing", child.inputReader().readLine());
        child.destroyForcibly().waitFor();
        Path left = temporary(folder);
        Path living = Files.createFile(folder.resolve(".kimicost-0badcafe.tmp" + ProcessHandle.current().pid() + "-01234567"));
        AtomicFile.write(folder.resolve("other.csv"), text("new"));
        assertTrue(Files.exists(left), "it may be of another machine, which is writing now");
        for (Path path : List.of(left, living)) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(3600)));
        }
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve(left.getFileName());
        Files.move(left, elsewhere);
        Files.copy(elsewhere, left, StandardCopyOption.COPY_ATTRIBUTES);
        assertEquals("", child(List.of(), "-Djava.io.tmpdir=" + elsewhere.getParent(), "write", folder.resolve("other.csv")));
        assertFalse(Files.exists(left) || Files.exists(elsewhere));
        assertTrue(Files.exists(living));
        Files.setLastModifiedTime(living, FileTime.from(Instant.now().minusSeconds(100_000)));
        AtomicFile.write(file, text("new"));
        assertFalse(Files.exists(living), "a process of that number lives, but it is another one");
    }

    /// No process has the id 999999999.
    @ParameterizedTest
    @CsvSource(textBlock = """
            .kimicost-0badcafe.tmp999999999-01234567, 50,    true
            .kimicost-0badcafe.tmp999999999-01234567, 70,    false
            .kimicost-0badcafe.tmp{living}-01234567,  86300, true
            .kimicost-0badcafe.tmp{living}-01234567,  86500, false
            .kimicost-{file}.old999999999-01234567,   50,    true
            .kimicost-{file}.old999999999-01234567,   70,    false
            .kimicost-0badcafe.old999999999-01234567, 99999, true
            .kimicost-notes.txt,                      99999, true
            """)
    void sweepsWhatIsLeftForSure(String name, int seconds, boolean stays) throws IOException {
        Files.writeString(file, "old");
        Path left = Files.createFile(folder.resolve(name.replace("{living}", "" + ProcessHandle.current().pid())
                .replace("{file}", "%08x".formatted(file.hashCode()))));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(seconds)));
        AtomicFile.write(file, text("new"));
        assertEquals(stays, Files.exists(left));
    }

    @Test
    void keepsTheOnlyCopyOfAFileUntilTheFileIsWhole() throws IOException {
        Path copy = Files.createFile(folder.resolve(".kimicost-%08x.old999999999-01234567".formatted(file.hashCode())));
        Path elsewhere = Files.createFile(Path.of(System.getProperty("java.io.tmpdir")).resolve(copy.getFileName()));
        try {
            for (Path one : List.of(copy, elsewhere)) {
                Files.setLastModifiedTime(one, FileTime.from(Instant.now().minusSeconds(3600)));
            }
            AtomicFile.write(file, text("new"));
            assertTrue(Files.exists(copy) && Files.exists(elsewhere), "nothing was written over");
            AtomicFile.write(file, text("newer"));
            assertFalse(Files.exists(copy) || Files.exists(elsewhere));
        } finally {
            Files.deleteIfExists(elsewhere);
        }
    }

    /// Writes `new` to a file, or starts to and never finishes. Prints errors.
    public static final class Writer {
        public static void main(String[] arguments) {
            try {
                AtomicFile.write(Path.of(arguments[1]), out -> {
                    out.write("new".getBytes());
                    if (arguments[0].equals("hang")) {
                        System.out.println("writing");
                        LockSupport.park();
                    }
                });
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static String child(List<String> as, Object... arguments) throws Exception {
        Process child = start(as, arguments);
        String said = new String(child.getInputStream().readAllBytes()).strip();
        child.waitFor();
        return said;
    }

    /// Starts a process with only this app on its class path, because another user may not read the libraries.
    private static Process start(List<String> as, Object... arguments) throws IOException {
        String classes = Stream.of(AtomicFile.class, AtomicFileTest.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath()).reduce((a, b) -> a + ":" + b)
                .orElseThrow();
        List<String> command = new ArrayList<>(as);
        command.addAll(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", classes));
        Stream.of(arguments).map(Object::toString).filter(argument -> argument.startsWith("-D")).forEach(command::add);
        command.add(Writer.class.getName());
        Stream.of(arguments).map(Object::toString).filter(argument -> !argument.startsWith("-D")).forEach(command::add);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static List<String> asNobody() throws IOException {
        return isRoot() ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups") : List.of();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private static void own(Path path, int user, int group, String permissions) throws IOException {
        Files.setAttribute(path, "unix:uid", user);
        Files.setAttribute(path, "unix:gid", group);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static Path temporary(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith(".kimicost-")).findFirst().orElseThrow();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static AtomicFile.Content text(String text) {
        return (OutputStream out) -> out.write(text.getBytes());
    }
}
