package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.controller.Documents.Fate;
import kimicost.model.analysis.Answer;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.RateCardLint;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import org.junit.jupiter.api.Test;

class StringsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("kimicost.text.strings", Locale.ROOT);
    private static final Pattern CALL = Pattern.compile("\\bStrings\\.of\\(");
    private static final Pattern EITHER = Pattern.compile("(?s)[^?]*\\?([^?]*):(.*)");
    private static final Pattern WHOLE = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final List<Use> USES = uses();

    /// A text the code asks for.
    ///
    /// @param key       its name as a pattern, `lever\..*` where its end is known only at run time
    /// @param arguments how many the code gives
    private record Use(String place, String key, int arguments) {}

    @Test
    void aCountChoosesBetweenOneAndMany() {
        assertEquals("1 user", Strings.of("scale.users", "1", BigDecimal.ONE));
        assertEquals("0 users", Strings.of("scale.users", "0", BigDecimal.ZERO));
        assertEquals("0.5 users", Strings.of("scale.users", "0.5", new BigDecimal("0.5")));
        assertEquals("1.5 users", Strings.of("scale.users", "1.5", new BigDecimal("1.5")));
        assertEquals("2 M users", Strings.of("scale.users", "2 M", 2_000_000));
        assertEquals("Rate card", Strings.of("document.cards", 1));
        assertEquals("Rate cards", Strings.of("document.cards", 2));
    }

    @Test
    void whatIsPutInIsTakenAsItIs() {
        assertEquals("Reset {0}’s '%s' input", Strings.of("row.reset.name", "{0}’s '%s' input"));
    }

    @Test
    void aMissingTextIsNamed() {
        assertTrue(assertThrows(MissingResourceException.class, () -> Strings.of("no.such.text")).getMessage().contains("no.such.text"));
    }

    @Test
    void everyPatternCanBeFilled() {
        for (String key : BUNDLE.keySet()) {
            Format[] formats = arguments(key);
            // What only a choice reads is a number, what is shown is a text.
            Object[] arguments = IntStream.range(0, formats.length)
                    .mapToObj(i -> formats[i] instanceof ChoiceFormat ? (Object) BigDecimal.ONE : "<" + i + ">").toArray();
            String text = Strings.of(key, arguments);
            assertFalse(Pattern.compile("\\{|\\}|''|%s").matcher(text).find(), key + ": " + text);
            assertEquals(text, text.strip(), key + " is part of a sentence");
        }
    }

    @Test
    void everyTextTheCodeAsksForIsThereAndGetsItsArguments() {
        List<String> wrong = new ArrayList<>();
        Set<String> whole = literals();
        for (Use use : USES.stream().filter(use -> !use.key.startsWith(".*")).toList()) {
            List<String> keys = BUNDLE.keySet().stream().filter(key -> key.equals(use.key) || key.matches(use.key)).toList();
            if (keys.isEmpty()) {
                wrong.add(use.place + ": no such text");
            }
            // What is asked for by its whole name elsewhere is not meant by a part of it.
            keys.stream().filter(key -> key.equals(use.key) || !whole.contains(key)).filter(key -> arguments(key).length > use.arguments)
                    .forEach(key -> wrong.add(use.place + ": " + key + " wants " + arguments(key).length + " arguments"));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noTextIsUnused() {
        Set<String> unused = new TreeSet<>(BUNDLE.keySet());
        unused.removeIf(key -> USES.stream().anyMatch(use -> key.equals(use.key) || key.matches(use.key)));
        Set<String> named = literals();
        unused.removeIf(named::contains);
        assertEquals(Set.of(), unused);
    }

    /// Texts that are named after values are there for each of them.
    @Test
    void everyValueHasItsText() {
        Stream.of(
                Stream.of(Dimension.values()).flatMap(input -> Stream.of(input + ".label", input + ".explanation")),
                Stream.of(Item.values()).flatMap(item -> Stream.of("item." + item, "item." + item + ".legend",
                        "item." + item + ".batch", "item." + item + ".standard")),
                Stream.of(Item.Unit.values()).map(unit -> "derivation." + unit),
                Stream.of(Answer.Tax.values()).map(tax -> "period." + tax),
                Stream.of(CacheTtl.values()).map(time -> "inputs.cacheTtl." + time),
                Stream.of(Warning.values()).filter(Warning::unfit).map(warning -> "reason." + warning),
                Stream.of(Warning.values()).map(warning -> "warning." + warning),
                Stream.of(RateCardLint.Kind.values()).map(kind -> "finding." + kind),
                Stream.of(Fate.values()).map(fate -> "unsaved." + fate),
                Preset.ALL.stream().flatMap(preset -> Stream.of("preset." + preset.id(), "preset." + preset.id() + ".summary")))
                .flatMap(keys -> keys).forEach(key -> assertTrue(BUNDLE.containsKey(key), key));
    }

    private static Format[] arguments(String key) {
        String text = BUNDLE.getString(key);
        return text.contains("{") ? new MessageFormat(text, Locale.ENGLISH).getFormatsByArgumentIndex() : new Format[0];
    }

    /// Every call of [Strings#of] whose key, or a part of it, stands in the code.
    private static List<Use> uses() {
        List<Use> uses = new ArrayList<>();
        sources().forEach((file, code) -> CALL.matcher(code).results().forEach(call -> {
            List<String> arguments = arguments(code, call.end());
            keys(arguments.getFirst()).filter(key -> !key.equals(".*"))
                    .forEach(key -> uses.add(new Use(file + ": Strings.of(" + arguments.getFirst() + ")", key, given(arguments))));
        }));
        return uses;
    }

    /// How many texts a call gives; values that bring their own particulars give as many as they have.
    private static int given(List<String> arguments) {
        return arguments.getLast().endsWith(".toArray()") ? Integer.MAX_VALUE : arguments.size() - 1;
    }

    /// What stands between the commas of a call that begins at `from`.
    private static List<String> arguments(String code, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = from;
        for (int at = from; depth >= 0; at++) {
            char c = code.charAt(at);
            if (c == '"') {
                at = code.indexOf('"', at + 1);
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                arguments.add(code.substring(start, at).strip());
                start = at + 1;
            }
        }
        return arguments;
    }

    /// The keys that an expression may come to: of `a ? "x" : "y"` both, of `"lever." + one` a pattern.
    private static Stream<String> keys(String expression) {
        String bare = expression.strip();
        Matcher either = EITHER.matcher(bare);
        return either.matches() ? Stream.of(either.group(1), either.group(2)).flatMap(StringsTest::keys)
                : WHOLE.matcher(bare).matches() ? Stream.of(bare.substring(1, bare.length() - 1))
                        : Stream.of(Stream.of(bare.split(" \\+ ")).map(String::strip)
                                .map(part -> WHOLE.matcher(part).matches() ? Pattern.quote(part.substring(1, part.length() - 1)) : ".*")
                                .collect(Collectors.joining()));
    }

    /// The texts in the code, by which keys are handed on.
    private static Set<String> literals() {
        return sources().values().stream().flatMap(code -> LITERAL.matcher(code).results()).map(literal -> literal.group(1))
                .collect(Collectors.toSet());
    }

    /// The code without its comments, by file.
    private static Map<String, String> sources() {
        try (Stream<Path> tree = Files.walk(Path.of("src/main/java/kimicost"))) {
            Map<String, String> sources = new TreeMap<>();
            for (Path path : tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.put(path.toString(), Files.readString(path).replaceAll("(?m)^ *//.*$", ""));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
