package kimicost.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
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
        assertEquals(text, Dates.moment(moment));
    }
}
