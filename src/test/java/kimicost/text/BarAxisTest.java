package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.text.BarAxis.Bar;
import org.junit.jupiter.api.Test;

class BarAxisTest {
    @Test
    void whatIsNearUsesTheWidthAndWhatIsFarIsTornOff() {
        BarAxis axis = axis("204.5", "", "204.5 244", "206 246", "402 490", "685 900", "126.9 150");
        assertEnd("276.075", axis);
        assertTrue(axis.tears(new BigDecimal("402")));
        assertFalse(axis.tears(new BigDecimal("206")));
    }

    @Test
    void endsWithTheLongestWhereNothingIsTorn() {
        assertEnd("150", axis("100", "", "100 120", "150 150"));
    }

    @Test
    void aBarThatIsOnlyALittleLongerIsNotTorn() {
        assertEnd("200", axis("100", "", "100 160", "200 260"));
        assertEnd("168", axis("100", "", "100 160", "201 201"));
    }

    @Test
    void theBarThatLeadsIsSeenWholeHoweverLongItIs() {
        assertEnd("924.75", axis("685", "", "204.5 244", "685 685"));
    }

    @Test
    void whatStandsBeyondABarDoesNotDwarfIt() {
        assertEnd("240", axis("100", "", "100 5000"));
    }

    @Test
    void holdsABudgetThatIsNotFar() {
        BarAxis near = axis("100", "150", "100 100");
        assertTrue(near.budget());
        assertEnd("150", near);
        BarAxis far = axis("100", "161", "100 100");
        assertFalse(far.budget());
        assertEnd("135", far);
        assertTrue(axis("100", "1", "100 100").budget());
    }

    @Test
    void theLowestTakesThePlaceOfALeadThatIsMissingOrFree() {
        assertEnd("140", axis("", "", "0 0", "100 140", "100 100"));
        assertEnd("140", axis("0", "", "0 0", "100 140"));
    }

    @Test
    void thereIsNoneWhereNothingIsPaid() {
        assertEquals(BarAxis.NONE, axis("0", "5", "0 0"));
        assertEquals(BarAxis.NONE, axis("", ""));
    }

    private static BarAxis axis(String lead, String budget, String... bars) {
        return BarAxis.of(amount(lead), Stream.of(bars).map(bar -> bar.split(" "))
                .map(bar -> new Bar(new BigDecimal(bar[0]), new BigDecimal(bar[1]))).toList(), amount(budget));
    }

    private static Optional<BigDecimal> amount(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).map(BigDecimal::new);
    }

    private static void assertEnd(String expected, BarAxis axis) {
        assertEquals(0, new BigDecimal(expected).compareTo(axis.end()), axis::toString);
    }
}
