package kimicost.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import kimicost.export.CsvDocument;
import kimicost.export.Format;
import kimicost.file.RateCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No text of a file steers a terminal, whatever command prints it.
class TerminalTest {
    /// An escape sequence, one of a single byte, a bell, line ends and a turn of direction, as JSON.
    private static final String EVIL = "E\\u001b[2J\\u009b31m\\u0007\\r\\n\\u2028\\u202eV";

    @TempDir
    private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Catalogue catalogue;

    @BeforeEach
    void writeFiles() throws IOException {
        String card = Files.readString(Path.of("ratecards/moonshot-international-2026-06.json"));
        Path cards = Files.createDirectories(folder.resolve("cards"));
        Files.writeString(cards.resolve("evil.json"), card.replace("\"moonshot-international-2026-06\"", "\"evil\"")
                .replaceAll("\"name\": \"(?!Tier|\\$web)[^\"]*", "$0 " + EVIL.replace("\\", "\\\\"))
                .replace("\"id\": \"kimi-k2", "\"id\": \"\\u001b[2J\\u009b\\u202ek2"));
        Files.writeString(cards.resolve("broken\u001b[2J.json"), "{\"" + EVIL + "\": \"" + EVIL + "\"}");
        catalogue = RateCards.load(cards);
        assertEquals(1, catalogue.broken().size(), catalogue.broken()::toString);
        assertEquals(2, catalogue.card("evil").orElseThrow().model("\u001b[2J\u009b\u202ek2.5").orElseThrow().name().lines().count());
        Files.writeString(folder.resolve("evil.kimicost"),
                "{\"rateCard\": \"evil\", \"name\": \"" + EVIL + "\", \"notes\": \"" + EVIL + "\"}");
        Files.writeString(folder.resolve("wrong\u001b[2J.kimicost"), "{\"name\": \"" + EVIL + "\", \"" + EVIL + "\": \"" + EVIL + "\"}");
        Files.writeString(folder.resolve("unknown.kimicost"), "{\"rateCard\": \"" + EVIL + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "price {}/evil.kimicost", "price {}/evil.kimicost --format csv", "price {}/evil.kimicost --format json",
            "price {}/evil.kimicost --format jsonl", "price {}/evil.kimicost {}/wrong\u001b[2J.kimicost {}/unknown.kimicost",
            "price {}/evil.kimicost --ratecard \u001b[2J", "price {}/evil.kimicost --format \u001b[2J", "price --\u001b[2J",
            "price {}/\u009b2J", "compare {}/evil.kimicost {}/evil.kimicost", "compare {}/evil.kimicost {}/evil.kimicost --format csv",
            "compare {}/evil.kimicost {}/evil.kimicost --format json", "compare {}/wrong\u001b[2J.kimicost {}/unknown.kimicost",
            "compare {}/evil.kimicost {}/evil.kimicost \u001b[2J", "report {}/evil.kimicost --out {}/evil.kimicost",
            "report {}/unknown.kimicost --out {}", "report {}/evil.kimicost --out {} --format \u001b[2J", "\u001b[2J"})
    void printsNoControls(String line) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        Figures figures = new Figures(Locale.US);
        InputStream in = InputStream.nullInputStream();
        KimiCostCommand.line(file -> 1, to, to, new PriceCommand(() -> catalogue, figures, in, to, to),
                new CompareCommand(() -> catalogue, figures, in, to, to),
                new ReportCommand(() -> catalogue, List.of(new Format("csv", new CsvDocument())), ZonedDateTime::now, in, to, to))
                .execute(line.replace("{}", folder.toString()).split(" "));
        String printed = out.toString(StandardCharsets.UTF_8);
        assertEquals("", printed.replaceAll("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").replaceAll("\r?\n", ""), printed);
        assertTrue(printed.length() > 10, printed);
    }
}
