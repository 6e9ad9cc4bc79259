package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import kimicost.model.Range;
import org.junit.jupiter.api.Test;

class AllowedTest {
    private static final Figures FIGURES = new Figures(Locale.US);

    @Test
    void aRefusalSaysWhatIsAllowed() {
        assertEquals("Turns cannot be 0; enter a whole number from 1 to 1,000.", refusal(Range.whole("1", "1000")));
        assertEquals("Turns cannot be 0; enter a share from 0 to 1.", refusal(Range.SHARE));
        assertEquals("Turns cannot be 0; enter a number from -0.5 to 1.", refusal(Range.of("-0.5", "1")));
        assertEquals("Turns cannot be 0; enter a number above 0 and up to 24.", refusal(Range.above("0", "24")));
        assertEquals("Turns cannot be 0; enter a number of at least 0.", refusal(Range.atLeast("0")));
        assertEquals("Turns cannot be 0; enter a number above 0.", refusal(Range.above("0")));
    }

    @Test
    void aDemandSaysTheSame() {
        assertEquals("This must be a whole number from 0 to 1,000,000,000.", Allowed.demand(Range.whole("0", "1000000000"), FIGURES));
        assertEquals("This must be a share from 0 to 1.", Allowed.demand(Range.SHARE, FIGURES));
        assertEquals("This must be a number from -0.5 to 1.", Allowed.demand(Range.of("-0.5", "1"), FIGURES));
        assertEquals("This must be a number above 0 and up to 24.", Allowed.demand(Range.above("0", "24"), FIGURES));
        assertEquals("This must be a number of at least 0.", Allowed.demand(Range.atLeast("0"), FIGURES));
        assertEquals("This must be a number above 0.", Allowed.demand(Range.above("0"), FIGURES));
    }

    private static String refusal(Range range) {
        return Allowed.refusal("Turns", "0", range, FIGURES);
    }
}
