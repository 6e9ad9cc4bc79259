package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kimicost.TestCards;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @Test
    void isAWholeDocument() throws IOException {
        Scenario scenario = Reports.quoted(Scenario.DEFAULT.withName("Chat | *two*").withNotes("First line\n# not a heading")
                .withWorkload(Workload.of(1000, 100, 1000, 300)));
        // 100 M tokens in and 30 M out: at 0.95 and 4 that is 95 + 120, in batch at 0.57 and 2.40 57 + 72.
        String expected = """
                # Chat \\| \\*two\\*

                > First line \s
                > \\# not a heading

                **K2 is the cheapest that answers at once – $215.00** a month, before tax (€184.90 at 0.86 EUR for 1 USD, 24 November 2026).
                Per user $0.2150; per message $0.002150; tokens a month 130 M.

                **Price to the customer: $758.00** a month (€651.88).
                Per user $0.7580; margin $543.00 (71.6%); made of cost + 20% + $500.00.

                | Variant, amounts in USD | Cache miss | Output | Month | Month, EUR |
                | --- | ---: | ---: | ---: | ---: |
                | **K2** | **95.00** | **120.00** | **215.00** | **184.90** |
                | K2 Batch (if all waits) | 57.00 | 72.00 | 129.00 | 110.94 |

                ## Inputs

                | Input | Value |
                | --- | ---: |
                | Users | 1,000 |
                | Messages per user | 100 |
                | Messages a month | 100,000 |
                | Input tokens | 1,000 |
                | Output tokens | 300 |
                | Thinking tokens | 0 |
                | Cache hits | 0% |
                | Searches per 100 messages | 0 |
                | Sent in batches | 0% |
                | Tax | 0% |
                | Monthly budget | none |

                ## How K2 adds up

                - Input, cache miss: 100,000,000 tokens × $0.95 per million = $95.00
                - Output: 30,000,000 tokens × $4.00 per million = $120.00

                ## Please note

                - **K2 Batch:** This bill assumes that every message waits for a batch, which takes 12 hours to 7 days; none of these messages can wait.

                ## Rate card

                - **Test** (Tester, localhost · USD before tax · as of 30 June 2026, 4 months old)
                  - Made up, here, read 30 June 2026

                Made 24 November 2026, 10:15 Europe/Berlin with Kimi Cost 0.1.0.
                """
                .replace(" \\s\n", "  \n");
        assertEquals(expected, text(Reports.all(scenario, TestCards.card(
                TestCards.model("k2", TestCards.rates("0.95", "0.16", "4.00"), TestCards.rates("0.57", "0.10", "2.40"))))));
    }

    @Test
    void saysThatAMarginHasTaxInIt() throws IOException {
        String text = text(Reports.of(Reports.quoted(Scenario.DEFAULT.withRateCard("moonshot-mainland-2026-10"))));
        assertTrue(text.contains("; margin, incl. tax CN¥792.00 (35.2%); made of cost with tax + 20% + CN¥500.00."), text);
        assertTrue(text.contains(
                "- The card’s prices include tax at an unspecified rate, so cost, mark-up and margin include it too.\n"),
                text);
    }

    @Test
    void saysWhichRatesAreOldOrNotTheProvidersOwn() throws IOException {
        Scenario scenario = Scenario.DEFAULT.withRateCard("moonshot-international-2026-11");
        String text = text(Reports.of(scenario.withExtras(scenario.extras().withBeside(List.of("openrouter-2026-07")))));
        assertTrue(text.contains(", at older prices – $"), text);
        assertTrue(
                text.contains(
                        "These are the prices of an older rate card: OpenRouter, November 2026 is available and is not compared here.\n"),
                text);
        assertTrue(text.contains("  - A newer rate card is available: OpenRouter, November 2026, as of 10 November 2026.\n"), text);
        assertTrue(text.contains(
                "- Kimi K3.1 Pro, Kimi K3.1 Pro HighSpeed: Rates from third-party catalogues of 10 November 2026, not from the provider's own page.\n"),
                text);
        assertTrue(!text.contains("Moonshot international, November 2026, as of"), text);
    }

    @Test
    void saysWhatFitsNotAndWhy() throws IOException {
        String text = text(Reports.hard().get("huge"));
        assertTrue(text.contains("\n**No variant shown fits this workload.**\n"), text);
        assertTrue(text.contains("- **All variants:** A message of this size does not fit into the model's context window.\n"), text);
        assertTrue(text.contains("\n| Kimi K2.6 (exceeds context) | "), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\0', textBlock = """
            Chat;Chat
            a|b;a\\|b
            <b>x</b> & y;\\<b\\>x\\</b\\> \\& y
            [link](x);\\[link\\](x)
            snake_case `code` ~no~;snake\\_case \\`code\\` \\~no\\~
            - item - two;\\- item - two
            +1 = 2;\\+1 = 2
            1. first;1\\. first
            2026. 5) x;2026\\. 5) x
            $0.25;$0.25
            back\\slash;back\\\\slash
            """)
    void escapesWhatMarksUp(String text, String escaped) {
        assertEquals(escaped, Markdown.escaped(text));
    }

    @Test
    void keepsATextInItsLine() {
        assertEquals("a b  c", Markdown.escaped("a\nb\r\nc"));
    }

    private static String text(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Markdown(new Figures(Locale.US)).write(report, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
