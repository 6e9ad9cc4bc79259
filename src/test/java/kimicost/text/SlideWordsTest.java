package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Slide;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlideWordsTest {
    private static final Figures US = new Figures(Locale.US);

    @Test
    void saysOfEachBarHowItsMessagesAreAnswered() {
        assertEquals(List.of("answers at once", "if everything can wait", "thinking not counted"), conditions("0"));
        assertEquals(List.of("30% in batches", "if everything can wait", "30% in batches"), conditions("0.3"));
        assertEquals(List.of("all in batches", "answers at once", "all in batches"), conditions("1"));
    }

    @Test
    void aTotalIsADashWhereNothingFits() {
        SlideWords words = words(Dimension.INPUT_TOKENS.with(Scenario.DEFAULT, new BigDecimal("9000000")));
        assertEquals("–", words.total());
        assertEquals("No variant shown fits this workload", words.verdict());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            180.8         | $180.80
            999.994       | $999.99
            999.995       | $1,000
            12345.67      | $12,346
            999999999     | $999,999,999
            1323000000    | $1.32 B
            0.0043        | $0.0043
            0             | $0.00
            """)
    void noCentsFromAThousandOn(BigDecimal amount, String text) {
        assertEquals(text, US.roundMoney(amount, Currency.getInstance("USD")));
    }

    @Test
    void aDifferenceHasItsSign() {
        SlideWords words = words(Scenario.DEFAULT);
        assertEquals("−$23.70", words.difference(new BigDecimal("-23.7")));
        assertEquals("+$1,764", words.difference(new BigDecimal("1764.25")));
        assertEquals("±$0.00", words.difference(BigDecimal.ZERO));
    }

    @Test
    void saysWhatTheDifferenceIsTakenTo() {
        assertEquals("vs previous step", SlideWords.against(false, true));
        assertEquals("vs planned step", SlideWords.against(true, true));
        assertEquals("vs start", SlideWords.against(true, false));
    }

    private static List<String> conditions(String batchShare) {
        SlideWords words = words(Dimension.BATCH_SHARE.with(Scenario.DEFAULT.withRateCard("moonshot-international-2026-10"),
                new BigDecimal(batchShare)));
        return words.slide().bars().stream().limit(3).map(words::condition).toList();
    }

    private static SlideWords words(Scenario scenario) {
        return new SlideWords(Slide.of(Optional.empty(), Answer.of(scenario, TestCards.SHIPPED)), US);
    }
}
