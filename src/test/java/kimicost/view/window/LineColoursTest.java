package kimicost.view.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of variants: visible on the pane, and different from those of cost items.
class LineColoursTest {
    private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+): #(\\p{XDigit}{6});");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void standOutFromThePane(String scheme) throws IOException {
        Map<String, Integer> tokens = tokens(scheme);
        for (int i = 0; i < 10; i++) {
            double contrast = contrast(tokens.get("-line-" + i), tokens.get("-pane"));
            assertTrue(contrast >= 3, "-line-" + i + " " + contrast);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void areNoneOfTheCostItems(String scheme) throws IOException {
        Map<String, Integer> tokens = tokens(scheme);
        assertEquals(10, IntStream.range(0, 10).mapToObj(i -> tokens.get("-line-" + i)).distinct().count());
        tokens.forEach((item, colour) -> {
            for (int i = 0; item.startsWith("-item") && i < 10; i++) {
                int line = tokens.get("-line-" + i);
                int apart = IntStream.of(16, 8, 0).map(shift -> Math.abs((line >> shift & 0xff) - (colour >> shift & 0xff))).sum();
                assertTrue(apart > 40, "-line-" + i + " and " + item);
            }
        });
    }

    private static Map<String, Integer> tokens(String scheme) throws IOException {
        try (InputStream css = MainWindow.class.getResourceAsStream(scheme + ".css")) {
            Matcher matcher = TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> tokens = new LinkedHashMap<>();
            while (matcher.find()) {
                tokens.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
            return tokens;
        }
    }

    /// The contrast as defined by WCAG.
    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(int colour) {
        double[] parts = IntStream.of(16, 8, 0).mapToDouble(shift -> (colour >> shift & 0xff) / 255.0)
                .map(part -> part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
