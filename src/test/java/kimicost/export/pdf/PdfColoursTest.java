package kimicost.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kimicost.model.pricing.Item;
import org.junit.jupiter.api.Test;

/// A page has the colours of the window's light scheme: either is the other's proof.
class PdfColoursTest {
    private static final Pattern TOKEN = Pattern.compile("-([a-z0-9-]+): #([0-9a-f]{6});");

    @Test
    void thePageHasTheColoursOfTheLightWindow() throws IOException {
        Map<String, Integer> page = new LinkedHashMap<>(
                Map.of("ground", PdfColours.GROUND, "pane", PdfColours.PANE, "text", PdfColours.TEXT,
                        "muted", PdfColours.MUTED, "line", PdfColours.LINE, "grid", PdfColours.GRID, "over", PdfColours.OVER, "item-tax",
                        PdfColours.TAX));
        page.putAll(Map.of("positive", PdfColours.POSITIVE, "positive-ground", PdfColours.POSITIVE_GROUND, "warning", PdfColours.WARNING,
                "warning-ground", PdfColours.WARNING_GROUND, "accent", PdfColours.ACCENT));
        for (Item item : Item.values()) {
            page.put("item-" + switch (item) {
                case INPUT_CACHE_MISS -> "miss";
                case INPUT_CACHE_WRITE -> "write";
                case INPUT_CACHE_HIT -> "hit";
                case SEARCH_RESULTS -> "search";
                case OUTPUT -> "output";
                case THINKING -> "thinking";
                case SEARCH_FEES -> "fees";
            }, PdfColours.of(item));
        }
        IntStream.range(0, 10).forEach(place -> page.put("load-" + place, PdfColours.load(place)));
        Map<String, Integer> window = window();
        assertTrue(window.keySet().containsAll(page.keySet()), () -> window.keySet() + " lacks one of " + page.keySet());
        page.forEach((token, colour) -> assertEquals("%06x".formatted(window.get(token)), "%06x".formatted(colour), token));
    }

    private static Map<String, Integer> window() throws IOException {
        try (InputStream in = PdfColoursTest.class.getResourceAsStream("/kimicost/view/window/light.css")) {
            return TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> Integer.parseInt(found.group(2), 16)));
        }
    }
}
