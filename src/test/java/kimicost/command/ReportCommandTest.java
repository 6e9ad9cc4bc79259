package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.TestCards;
import kimicost.export.CsvDocument;
import kimicost.export.Format;
import kimicost.export.Markdown;
import kimicost.export.pdf.Pdf;
import kimicost.export.pdf.PdfSlides;
import kimicost.text.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final Figures FIGURES = new Figures(Locale.US);

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String in = "";
    private Path chat;
    private Path broken;
    private Path made;

    @BeforeEach
    void writeScenarios() throws IOException {
        chat = scenario("chat.kimicost", "{\"name\": \"Chat\"}");
        broken = scenario("broken.kimicost", "{\"workload\": {\"users\": -1}}");
        made = folder.resolve("new/reports");
    }

    @Test
    void writesEveryFormatIntoAFolderItMakes() throws IOException {
        assertEquals(0, run(chat.toString(), "--out", made.toString()));
        assertEquals(List.of("chat.csv", "chat.md", "chat.pdf"), files());
        assertEquals(Stream.of("chat.pdf", "chat.csv", "chat.md").map(name -> made.resolve(name) + "\n").collect(Collectors.joining()),
                out());
        assertEquals("%PDF-", Files.readString(made.resolve("chat.pdf"), StandardCharsets.ISO_8859_1).substring(0, 5));
        assertTrue(Files.readString(made.resolve("chat.md"))
                .startsWith("# Chat\n\n**Kimi K2.5 is the cheapest that answers at once – $150.00** a month"));
        assertEquals("", err());
    }

    @Test
    void makesAQuoteWhereOneIsAskedFor() throws IOException {
        Path quoted = scenario("quoted.kimicost", "{\"quote\": {\"markUp\": 0.2}}");
        assertEquals(0, run(quoted.toString(), "--out", made.toString()));
        assertTrue(files().contains("quoted.quote.pdf"), files().toString());
        assertEquals(0, run(chat.toString(), "--out", made.toString()));
        assertFalse(files().contains("chat.quote.pdf"));
        assertEquals(2, run(chat.toString(), "--out", made.toString(), "--format", "quote.pdf"));
        assertTrue(err().contains("chat.kimicost: asks for no quote."), err());
    }

    @Test
    void makesPagesOfTheStepsWhereThereAreAny() throws IOException {
        Path demo = scenario("demo.kimicost", "{\"steps\": [{\"caption\": \"Today\", \"scenario\": {}}]}");
        assertEquals(0, run(demo.toString(), "--out", made.toString()));
        assertTrue(files().contains("demo.steps.pdf"), files().toString());
        assertEquals(2, run(chat.toString(), "--out", made.toString(), "--format", "steps.pdf"));
        assertTrue(err().contains("chat.kimicost: has no steps of a demo."), err());
    }

    @Test
    void writesTheFormatsAskedForOnce() throws IOException {
        assertEquals(0, run(chat.toString(), "--out", made.toString(), "--format", "md,csv", "--format", "md"));
        assertEquals(List.of("chat.csv", "chat.md"), files());
    }

    @Test
    void replacesWhatAnEarlierRunMade() throws IOException {
        run(chat.toString(), "--out", made.toString(), "--format", "pdf");
        byte[] first = Files.readAllBytes(made.resolve("chat.pdf"));
        assertEquals(0, run(chat.toString(), "--out", made.toString(), "--format", "pdf"));
        assertArrayEquals(first, Files.readAllBytes(made.resolve("chat.pdf")));
    }

    @Test
    void refusesAFormatItDoesNotHaveAndListsThoseItHas() {
        assertEquals(2, run(chat.toString(), "--out", made.toString(), "--format", "md,docx"));
        assertTrue(
                err().startsWith("--format is \"docx\", but must be one or more of pdf, quote.pdf, steps.pdf, csv, md, parted by commas."),
                err());
        assertFalse(Files.exists(made));
    }

    @Test
    void reportsTheBadAndMakesTheOthers() throws IOException {
        assertEquals(2, run(broken.toString(), chat.toString(), "--out", made.toString(), "--format", "md"));
        assertEquals(broken + ", line 1, column 24: workload.users is -1, but must be a whole number from 0 to 1,000,000,000.\n", err());
        assertEquals(List.of("chat.md"), files());
    }

    @Test
    void namesFilesOfOneNameByTheirFoldersInAnyOrder() throws IOException {
        Path one = scenario("a/x/Chat.kimicost", "{\"name\": \"One\"}");
        Path two = scenario("b/x/chat.kimicost", "{\"name\": \"Two\"}");
        Path same = folder.resolve("b/../b/x/chat.kimicost");
        for (List<Path> order : List.of(List.of(one, two, same), List.of(same, two, one))) {
            assertEquals(0, run(Stream.concat(order.stream().map(Path::toString),
                    Stream.of(chat.toString(), "--format", "md", "--out", made.toString())).toArray(String[]::new)));
            assertEquals(List.of("a-x-Chat.md", "b-x-chat.md", folder.getFileName() + "-chat.md").stream().sorted().toList(),
                    files());
            assertTrue(Files.readString(made.resolve("a-x-Chat.md")).startsWith("# One\n"));
            assertTrue(Files.readString(made.resolve("b-x-chat.md")).startsWith("# Two\n"));
        }
    }

    @Test
    void numbersWhatFoldersDoNotTellApart() {
        for (List<String> order : List.of(List.of("/s/Chat.kimicost", "/s/chat.kimicost"),
                List.of("/s/chat.kimicost", "/s/Chat.kimicost"))) {
            ReportNames names = ReportNames.of(order);
            assertEquals("Chat", names.of("/s/Chat.kimicost", "x"));
            assertEquals("chat-2", names.of("/s/chat.kimicost", "x"));
        }
        ReportNames mixed = ReportNames.of(List.of("/s/a-chat.kimicost", "/s/b/chat.kimicost", "/s/a/chat.kimicost"));
        assertEquals(List.of("a-chat", "a-chat-2", "b-chat"), Stream.of("/s/a-chat.kimicost", "/s/a/chat.kimicost", "/s/b/chat.kimicost")
                .map(file -> mixed.of(file, "x")).toList());
    }

    @Test
    void takesAFileThatIsNamedTwiceOnce() {
        assertEquals(List.of("/s/chat.kimicost"), ReportNames.of(List.of("/s/chat.kimicost", "/s/x/../chat.kimicost")).files());
    }

    @Test
    void keepsANameThatIsNothingButTheEnding() {
        assertEquals(".kimicost", ReportNames.of(List.of("/s/.kimicost")).of("/s/.kimicost", "x"));
    }

    @Test
    void namesAScenarioOnStandardInputByItsName() throws IOException {
        in = "{\"name\": \" ../Team: \\\"A\\\"\\u001b \"}";
        assertEquals(0, run("-", "--out", made.toString(), "--format", "md"));
        assertEquals(List.of("Team   A.md"), files());
        assertEquals("scenario", ReportNames.of(List.of("-")).of("-", "\u001b.."));
    }

    @Test
    void saysWhatItReplaces() throws IOException {
        run(chat.toString(), "--out", made.toString(), "--format", "md");
        assertEquals("", err());
        assertEquals(0, run(chat.toString(), "--out", made.toString(), "--format", "md,csv"));
        assertEquals(made.resolve("chat.md") + ": replaced.\n", err());
    }

    @Test
    void takesAListOfFiles() throws IOException {
        in = chat + "\n\n" + scenario("other.kimicost", "{}") + "\n";
        assertEquals(0, run("--files", "-", "--out", made.toString(), "--format", "md"));
        assertEquals(List.of("chat.md", "other.md"), files());
    }

    @Test
    void endsWithOneWhereItsListOfPathsIsNotTaken() throws IOException {
        ReportCommand report = new ReportCommand(() -> TestCards.SHIPPED, List.of(new Format("md", new Markdown(FIGURES))),
                ZonedDateTime::now, in(),
                new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(1, KimiCostCommand.line(file -> 7, new PrintStream(out), new PrintStream(err), report).execute("report",
                chat.toString(), "--out", made.toString()));
        assertEquals(List.of("chat.md"), files());
        assertEquals("Not all paths could be written to standard output.\n", err());
    }

    @Test
    void refusesAListOfFilesThatIsNotThere() {
        assertEquals(2, run("--files", folder.resolve("none").toString(), "--out", made.toString(), "--format", "md"));
        assertEquals(folder.resolve("none") + ": does not exist; a path to a file is needed.\n", err());
        assertFalse(Files.exists(made));
    }

    @Test
    void refusesAnEmptyFolder() throws IOException {
        assertEquals(2, run(chat.toString(), "--out", "", "--format", "md"));
        assertTrue(err().startsWith("--out is empty, but must be the path of a folder.\n"), err());
        assertFalse(Files.exists(Path.of("chat.md")));
    }

    @Test
    void putsTheCardsBesideTheScenariosOwn() throws IOException {
        Path beside = scenario("beside.kimicost", "{\"beside\": {\"rateCards\": [\"openrouter-2026-07\"]}}");
        assertEquals(0, run(beside.toString(), "--out", made.toString(), "--format", "md"));
        String text = Files.readString(made.resolve("beside.md"));
        assertTrue(text.contains("\n| Kimi K2.6 · OpenRouter | ") && text.contains("\n- **OpenRouter, July 2026** ("), text);
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEquals(1, run(chat.toString(), "--out", file.toString(), "--format", "md"));
        assertEquals(file.resolve("chat.md") + ": cannot be written (a folder is needed where there is a file).\n", err());
    }

    @Test
    void leavesNothingBehindWhereAFormatFails() throws IOException {
        Format failing = new Format("bad", (report, stream) -> {
            stream.write('x');
            throw new IOException("no");
        });
        assertEquals(1, run(List.of(failing), chat.toString(), "--out", made.toString()));
        assertEquals(List.of(), files());
        assertEquals(made.resolve("chat.bad") + ": cannot be written (no).\n", err());
    }

    @Test
    void needsAFolder() {
        assertEquals(2, run(chat.toString()));
        assertEquals(2, run("--out", made.toString()));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private int run(String... arguments) {
        return run(List.of(new Format("pdf", Pdf.estimate(FIGURES)),
                new Format("quote.pdf", Pdf.quote(FIGURES), Pdf::quotes, "asks for no quote"),
                new Format("steps.pdf", new PdfSlides(FIGURES), PdfSlides::applies, "has no steps of a demo"),
                new Format("csv", new CsvDocument()), new Format("md", new Markdown(FIGURES))), arguments);
    }

    private int run(List<Format> formats, String... arguments) {
        ReportCommand report = new ReportCommand(() -> TestCards.SHIPPED, formats,
                () -> ZonedDateTime.parse("2026-11-24T10:15:00+01:00[Europe/Berlin]"), in(),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        String[] all = Stream.concat(Stream.of("report"), Arrays.stream(arguments)).toArray(String[]::new);
        return KimiCostCommand.line(file -> 1, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), report).execute(all);
    }

    private InputStream in() {
        return new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    }

    private Path scenario(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
