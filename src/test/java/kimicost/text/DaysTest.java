package kimicost.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void namesAMonthInWords() {
        assertEquals("June 2026", Days.month(LocalDate.parse("2026-06-30")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-24T10:15+01:00[Europe/Berlin] | 24 November 2026, 10:15 Europe/Berlin
            2026-11-24T10:15Z[Etc/UTC]            | 24 November 2026, 10:15 UTC
            2026-11-24T10:15Z[UTC]                | 24 November 2026, 10:15 UTC
            2026-11-24T10:15Z                     | 24 November 2026, 10:15 UTC
            2026-11-24T10:15-05:00[Etc/GMT+5]     | 24 November 2026, 10:15 UTC-05:00
            2026-11-24T10:15+05:30                | 24 November 2026, 10:15 UTC+05:30
            """)
    void aMomentNamesItsZoneAsPeopleKnowIt(ZonedDateTime moment, String text) {
        assertEquals(text, Days.moment(moment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 September 2026", "4 Sep 2026", "2026-09-04", " 4 september 2026 "})
    void aDayIsReadAsItIsWrittenAndAsMachinesWriteIt(String typed) {
        assertEquals(LocalDate.parse("2026-09-04"), Days.typed(typed));
        assertEquals("4 September 2026", Days.day(Days.typed(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3/4/2026", "31 February 2026", "2026-02-30", "4 September", "September 2026"})
    void whatMayBeTwoDaysOrNoneIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> Days.typed(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"September 2026", "Sep 2026", "2026-09", "9/2026", " september 2026 "})
    void aMonthIsReadAsItIsWritten(String typed) {
        assertEquals(YearMonth.parse("2026-09"), Days.typedMonth(typed));
        assertEquals("September 2026", Days.month(Days.typedMonth(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "September", "2026", "13/2026", "4 September 2026"})
    void whatIsNoMonthIsRefused(String typed) {
        assertThrows(DateTimeException.class, () -> Days.typedMonth(typed));
    }

    @ParameterizedTest
    @CsvSource({"2027-01, 2027-12, Jan – Dec 2027", "2026-11, 2027-10, Nov 2026 – Oct 2027", "2027-03, 2027-03, Mar 2027"})
    void aSpanSaysItsYearOnceIfItCan(YearMonth first, YearMonth last, String said) {
        assertEquals(said, Days.span(first, last));
    }
}
