package kimicost.model.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # mark-up, fee, cost, price
            0.2,       500, 215,  758
            0,         0,   215,  215
            0,         500, 0,    500
            1.5,       0,   0.01, 0.025
            """)
    void addsTheMarkUpToTheCostAndThenTheFee(BigDecimal markUp, BigDecimal fee, BigDecimal cost, BigDecimal price) {
        assertEquals(0, price.compareTo(new Quote(markUp, fee).price(cost)));
    }
}
