package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read stands in the bundle, not in the code. Left out are the rooms that speak to whoever writes files and
/// command lines: `file` names what is wrong in one, `command` how it is called.
class LiteralsTest {
    private static final List<String> ROOMS = List.of("app", "controller", "export", "model", "text", "view");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    /// Two words beside each other, a word that is glued to another text, or one that begins with a capital letter.
    private static final Pattern SAID = Pattern
            .compile("\\p{L}[.,;:]? \\p{L}|^[.,;:]? +\\p{L}{3,}|\\p{L}{3,}[,;:]? $|^\\p{Lu}\\p{Ll}+\\b[^/-]*$");
    private static final Pattern MARKUP = Pattern.compile("<|-fx-");
    /// What a statement does with a text that no user reads, or that names a field of a file.
    private static final Pattern UNSEEN = Pattern
            .compile(
                    "\\.log\\(|throw new (?!NotANumber)|new (Assertion|UnsupportedOperation|InvalidValue|IllegalState)|KeyCombination|Shortcut\\+");

    private static final Set<String> KEPT = Set.of(
            // the app's and a provider's name
            "SystemDialogs: Kimi Cost", "Xlsx: Kimi Cost", "XlsxInputs: Kimi Cost", "RateCard: Moonshot AI",
            // names of variants and scenarios, as files keep them
            "Variant:  Batch", "Variant:  Blend", "Scenario: Customer support chatbot", "Preset: App with 500 users",
            "Preset: Summarise 100 PDFs", "Preset: Daily content",
            // what is wrong with a field of a file, and a column of a CSV file, which programs read
            "InvalidValue: , but must be ", "Nearest: one of ", "Nearest: one of %s and %s more", "Range: a number", "Range: a share",
            "Range: a whole number", "Range:  above ",
            "Range:  and up to ", "Range:  from ", "Range:  of at least ", "CsvDocument: , read ",
            // names of fonts, formats and systems
            "EastAsian: WenQuanYi Micro Hei", "XlsxSheet: Calibri", "XlsxFormats: General",
            "PdfType: Regular", "PdfType: Medium", "PdfType: Bold", "Themes: Regular", "Themes: Medium", "Themes: Bold",
            "ChartFormat: Headless", "Environment: Headless", "Environment: Linux", "Opener: Mac", "Opener: Windows");

    @Test
    void noSentenceStandsInTheCode() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String room : ROOMS) {
            try (Stream<Path> tree = Files.walk(Path.of("src/main/java/kimicost", room))) {
                for (Path path : tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sentences(Files.readString(path))
                            .forEach(text -> said.add(path.getFileName().toString().replace(".java", "") + ": " + text));
                }
            }
        }
        assertEquals(new TreeSet<>(KEPT), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label.setText(\"Nothing is billed\");", "text + \" a month\"", "sheet.text(0, 0, \"Subtotal\");",
            "+ \"not shown: \" + names", "throw new NotANumber(\"is no number\");"})
    void aSentenceIsFound(String code) {
        assertEquals(1, sentences(code).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Strings.of(\"table.total.perUser\")", "getStyleClass().add(\"warning-line\");", "LOG.log(WARNING, \"It failed.\");",
                    "throw new AssertionError(\"there is always one\");", "// \"a comment of words\"", "lookup(\".typed-field\")",
                    "\"%s*(1+%s)+%s\".formatted(a, b, c)"})
    void whatNobodyReadsIsPassedOver(String code) {
        assertEquals(List.of(), sentences(code));
    }

    private static List<String> sentences(String file) {
        String code = file.replaceAll("(?m)^ *(//|@).*$", "");
        List<String> found = new ArrayList<>();
        for (Matcher literal = LITERAL.matcher(code); literal.find();) {
            String before = code.substring(0, literal.start());
            String statement = before.substring(Math.max(before.lastIndexOf(";\n"), before.lastIndexOf("{\n")) + 1) + literal.group();
            if (!MARKUP.matcher(literal.group(1)).lookingAt() && SAID.matcher(literal.group(1)).find()
                    && !UNSEEN.matcher(statement).find()) {
                found.add(literal.group(1));
            }
        }
        return found;
    }
}
