package kimicost.view.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kimicost.model.plan.Schedule.Month;
import kimicost.view.plan.PlanColumns.Column;
import kimicost.view.plan.PlanColumns.Level;
import org.junit.jupiter.api.Test;

class PlanColumnsTest {
    private static List<Month> from(YearMonth start, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Month(i + 1, Optional.of(start.plusMonths(i)))).toList();
    }

    private static String headings(List<Month> months, int room, Column... touched) {
        PlanCalendar calendar = new PlanCalendar(months);
        return PlanColumns.of(months, room, List.of(touched)).stream().map(calendar::heading).collect(Collectors.joining(" "));
    }

    @Test
    void monthsFoldIntoQuartersAndThoseIntoYears() {
        List<Month> year = from(YearMonth.of(2027, 1), 12);
        assertEquals("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", headings(year, 12));
        assertEquals("Q1 Q2 Q3 Q4", headings(year, 11));
        assertEquals("2027", headings(year, 3));
        assertEquals("2027", headings(year, 1));
    }

    @Test
    void quartersAndYearsAreThoseOfTheCalendar() {
        List<Month> fiscal = from(YearMonth.of(2026, 11), 14);
        assertEquals("Q4 ’26 Q1 ’27 Q2 ’27 Q3 ’27 Q4 ’27", headings(fiscal, 8));
        assertEquals("2026 2027", headings(fiscal, 2));
        assertEquals(new Column(0, 1, Level.QUARTER), PlanColumns.of(fiscal, 8, List.of()).getFirst());
    }

    @Test
    void monthsWithoutDatesFoldByThreesAndTwelves() {
        List<Month> numbered = IntStream.rangeClosed(1, 14).mapToObj(i -> new Month(i, Optional.empty())).toList();
        assertEquals("1–3 4–6 7–9 10–12 13–14", headings(numbered, 6));
        assertEquals("1–12 13–14", headings(numbered, 2));
    }

    @Test
    void aQuarterUnfoldsAsFarAsThereIsRoom() {
        List<Month> year = from(YearMonth.of(2027, 1), 12);
        Column second = new Column(3, 5, Level.QUARTER);
        assertEquals("Q1 Apr May Jun Q3 Q4", headings(year, 6, second));
        assertEquals("Q1 Q2 Q3 Q4", headings(year, 5, second));
    }

    @Test
    void aMonthFoldsItsQuarterAndTheQuarterItsYear() {
        List<Month> year = from(YearMonth.of(2027, 1), 12);
        Column first = PlanColumns.folded(year, new Column(1, 1, Level.MONTH));
        assertEquals("Q1 Apr May Jun Jul Aug Sep Oct Nov Dec", headings(year, 12, first));
        assertEquals(new Column(0, 11, Level.YEAR), PlanColumns.folded(year, first));
    }

    @Test
    void everyMonthStandsInOneColumn() {
        for (int count : List.of(1, 5, 12, 25, 60)) {
            List<Month> months = from(YearMonth.of(2026, 8), count);
            for (int room = 1; room < 62; room++) {
                List<Column> columns = PlanColumns.of(months, room, List.of());
                assertEquals(0, columns.getFirst().first());
                assertEquals(count - 1, columns.getLast().last());
                for (int i = 1; i < columns.size(); i++) {
                    assertEquals(columns.get(i - 1).last() + 1, columns.get(i).first());
                }
            }
        }
    }
}
