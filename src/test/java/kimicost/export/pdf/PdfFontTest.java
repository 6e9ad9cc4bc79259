package kimicost.export.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kimicost.text.Figures;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfFontTest {

    @Test
    void readsTheOtherFontOnlyForWhatRobotoLacks() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = new PdfFont(PdfFace.roboto(document, "Regular"), () -> fail("Roboto has all of it"), 0);
            assertEquals(1, font.runs("Support – ünïcödé Ωж $1,200.00 €5 ¥3 ￥3 ₩4 “ok”…\u00a0· ²").size());
        }
    }

    @Test
    void hasTheCharactersOfTheStandardsOfEastAsia() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = PdfType.Fonts.load(document).regular();
            for (String standard : List.of("GB2312", "Big5", "Shift_JIS", "EUC-KR")) {
                CharsetEncoder encoder = Charset.forName(standard).newEncoder();
                // Missing are two signs of astronomy in Big5 and a mark of Korean post.
                assertEquals("", IntStream.range(0xA0, 0xFFFD).filter(point -> !Character.isSurrogate((char) point))
                        .mapToObj(Character::toString).filter(encoder::canEncode).filter(letter -> !font.knows(letter))
                        .filter(letter -> !"☉♁㉾".contains(letter)).collect(Collectors.joining()), standard);
            }
        }
    }

    @Test
    void hasTheSignOfEveryCurrency() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = PdfType.Fonts.load(document).medium();
            Figures figures = new Figures(Locale.US);
            assertEquals(List.of(), Currency.getAvailableCurrencies().stream()
                    .filter(currency -> !font.knows(figures.money(BigDecimal.ONE, currency))).toList());
        }
    }

    @Test
    void breaksLinesBetweenCharactersThatHaveNoSpaces() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont font = PdfType.Fonts.load(document).regular();
            // Eight characters of 10 points a line. No line begins with 。 or a small ゃ, none ends with 「.
            assertEquals(List.of("客户服务模型每月", "费用。客户服务模", "型每月费用"), font.lines("客户服务模型每月费用。客户服务模型每月费用", 10, 80, 9));
            assertEquals(List.of("客户服务模型每", "月。客户"), font.lines("客户服务模型每月。客户", 10, 80, 9));
            assertEquals(List.of("客户服务模型每", "「月」客户"), font.lines("客户服务模型每「月」客户", 10, 80, 9));
            assertEquals(List.of("いろはにほへと", "ちゃん"), font.lines("いろはにほへとちゃん", 10, 80, 9));
            assertEquals(List.of("Kimi K2.6 模型每", "月费用 Kimi", "K2.7-Code"), font.lines("Kimi K2.6 模型每月费用 Kimi K2.7-Code", 10, 80, 9));
            assertEquals(List.of("客户服务模型每月", "费用客户服务模…"), font.lines("客户服务模型每月费用客户服务模型每月费用", 10, 80, 2));
            // Words of Latin break at spaces alone, as before.
            assertEquals(List.of("half-time", "1,000.50"), font.lines("half-time 1,000.50", 10, 55, 9));
        }
    }
}
