package kimicost.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenerTest {
    @TempDir
    private Path folder;
    private Path file;
    private final BlockingQueue<List<String>> run = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> failures = new LinkedBlockingQueue<>();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a, b.pdf"), "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Linux      | xdg-open %s
            Mac OS X   | open %s
            Windows 11 | explorer.exe %s
            """)
    void opensWithTheSystemsOwnProgram(String system, String command) throws InterruptedException {
        new Opener(system, this::succeed).open(file, failures::add);
        assertEquals(command.formatted(file), String.join(" ", run.take()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mac OS X   | open -R %s
            Windows 11 | explorer.exe /select, %s
            """)
    void pointsAtTheFileInItsFolder(String system, String command) throws InterruptedException {
        new Opener(system, this::succeed).showInFolder(file, failures::add);
        assertEquals(command.formatted(file), String.join(" ", run.take()));
    }

    @Test
    void opensTheFolderWhereNoFileManagerAnswers() throws InterruptedException {
        new Opener("Linux", command -> {
            run.add(command);
            return command.getFirst().equals("xdg-open") ? 0 : 1;
        }).showInFolder(file, failures::add);
        List<String> asked = run.take();
        assertEquals("dbus-send", asked.getFirst());
        assertEquals("array:string:" + file.toUri().toString().replace(",", "%2C"), asked.get(asked.size() - 2));
        assertEquals(List.of("xdg-open", folder.toString()), run.take());
        assertNull(failures.poll());
    }

    @Test
    void saysThatNothingOpensIt() throws InterruptedException {
        String sentence = file + ": could not be opened (xdg-open failed). Open it yourself.";
        List<BiConsumer<Opener, Consumer<String>>> ways = List.of((opener, failed) -> opener.open(file, failed),
                (opener, failed) -> opener.showInFolder(file, failed));
        for (BiConsumer<Opener, Consumer<String>> way : ways) {
            way.accept(new Opener("Linux", command -> 3), failures::add);
            assertEquals(sentence, failures.take());
            way.accept(new Opener("Linux", command -> {
                throw new IOException("Cannot run program");
            }), failures::add);
            assertEquals(sentence, failures.take());
        }
    }

    @Test
    void saysThatTheFileIsGone() throws Exception {
        Files.delete(file);
        new Opener("Linux", this::succeed).open(file, failures::add);
        assertEquals(file + ": does not exist any more.", failures.take());
        assertEquals(0, run.size());
    }

    /// A program may go on for as long as its window is open.
    @Test
    void returnsAtOnce() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        new Opener("Linux", command -> {
            begun.countDown();
            end.await();
            return 1;
        }).open(file, failures::add);
        begun.await();
        assertEquals(0, failures.size());
        end.countDown();
        assertEquals(file + ": could not be opened (xdg-open failed). Open it yourself.", failures.poll(1, TimeUnit.MINUTES));
    }

    private int succeed(List<String> command) {
        run.add(command);
        return 0;
    }
}
