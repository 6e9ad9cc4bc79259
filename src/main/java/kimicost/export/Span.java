package kimicost.export;

import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import kimicost.model.plan.Schedule.Month;
import kimicost.text.Days;
import kimicost.text.Strings;

/// Consecutive months of a plan, such as a quarter. Months without dates are grouped by 3 and 12.
///
/// @param name  such as `Q1`, `Q1 2027`, `2027` or, without dates, `1–3`
/// @param first the index of its first month
/// @param last  the index of its last month, included
public record Span(String name, int first, int last) {

    /// The calendar quarters that `months` touch.
    public static List<Span> quarters(List<Month> months) {
        boolean alone = years(months).size() == 1;
        return by(months, month -> Math.floorDiv(count(month), 3), first -> first.date().map(date -> {
            int quarter = date.get(IsoFields.QUARTER_OF_YEAR);
            return alone ? Strings.of("year.quarter", quarter) : Strings.of("year.quarterOf", quarter, Integer.toString(date.getYear()));
        }));
    }

    /// The calendar years that `months` touch.
    public static List<Span> years(List<Month> months) {
        return by(months, month -> Math.floorDiv(count(month), 12),
                first -> first.date().map(date -> Integer.toString(date.getYear())));
    }

    /// All of `months`.
    public static Span all(List<Month> months) {
        List<Span> years = years(months);
        boolean dated = months.getFirst().date().isPresent();
        return new Span(years.size() == 1 && dated ? years.getFirst().name() : Strings.of("plan.total"), 0, months.size() - 1);
    }

    /// The name of a month, such as `April 2027` or `month 4`.
    public static String when(Month month) {
        return month.date().map(Days::month).orElseGet(() -> Strings.of("year.month", Integer.toString(month.number())));
    }

    /// The period of a plan, such as `January – December 2027` or `12 months`.
    public static String extent(List<Month> months) {
        return months.getFirst().date().isPresent() ? between(months.getFirst(), months.getLast())
                : Strings.of("year.months", months.size());
    }

    /// The months in `some`, grouped if consecutive, such as `January – March 2027` and `December 2027`.
    static List<String> runs(List<Month> some) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= some.size(); i++) {
            if (i == some.size() || some.get(i).number() != some.get(i - 1).number() + 1) {
                runs.add(between(some.get(from), some.get(i - 1)));
                from = i;
            }
        }
        return runs;
    }

    private static String between(Month from, Month to) {
        if (from.equals(to)) {
            return when(from);
        }
        Optional<YearMonth> last = to.date();
        return from.date().map(first -> Strings.of("month.span",
                first.getYear() == last.orElseThrow().getYear() ? Days.name(first) : Days.month(first), Days.month(last.orElseThrow())))
                .orElseGet(() -> Strings.of("plan.numbers", numbers(from, to)));
    }

    private static String numbers(Month from, Month to) {
        String first = Integer.toString(from.number());
        return from.equals(to) ? first : Strings.of("year.numbers", first, Integer.toString(to.number()));
    }

    private static int count(Month month) {
        return month.date().map(date -> date.getYear() * 12 + date.getMonthValue() - 1).orElse(month.number() - 1);
    }

    private static List<Span> by(List<Month> months, ToIntFunction<Month> key, Function<Month, Optional<String>> name) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= months.size(); i++) {
            if (i == months.size() || key.applyAsInt(months.get(i)) != key.applyAsInt(months.get(from))) {
                Month first = months.get(from);
                Month last = months.get(i - 1);
                spans.add(new Span(name.apply(first).orElseGet(() -> numbers(first, last)), from, i - 1));
                from = i;
            }
        }
        return spans;
    }
}
