package kimicost.view.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kimicost.model.plan.Schedule.Month;

/// The columns of a table of months: months if they fit, otherwise quarters, otherwise years; each can be unfolded if there is room.
/// Months without dates are grouped by 3 and 12.
final class PlanColumns {
    /// From fine to coarse.
    enum Level { MONTH, QUARTER, YEAR }

    /// Consecutive months, by index.
    ///
    /// @param last included
    record Column(int first, int last, Level level) {
        boolean covers(Column other) {
            return first <= other.first && last >= other.last;
        }
    }

    private PlanColumns() {}

    /// @param room    how many columns fit, at least 1
    /// @param touched what the user unfolded or folded, in order: an existing column is unfolded, columns that it covers are folded
    static List<Column> of(List<Month> months, int room, List<Column> touched) {
        List<Column> columns = columns(months, Level.YEAR);
        for (Level level : List.of(Level.QUARTER, Level.MONTH)) {
            List<Column> finer = columns(months, level);
            columns = finer.size() <= room ? finer : columns;
        }
        List<Column> shown = new ArrayList<>(columns);
        for (Column one : touched) {
            toggle(shown, one, months, room);
        }
        return shown;
    }

    /// All columns of a level.
    static List<Column> columns(List<Month> months, Level level) {
        List<Column> columns = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= months.size(); i++) {
            if (i == months.size() || key(months.get(i), level) != key(months.get(from), level)) {
                columns.add(new Column(from, i - 1, level));
                from = i;
            }
        }
        return columns;
    }

    /// The next coarser column that `column` folds into; years do not fold.
    static Column folded(List<Month> months, Column column) {
        return columns(months, column.level == Level.MONTH ? Level.QUARTER : Level.YEAR).stream().filter(one -> one.covers(column))
                .findFirst().orElseThrow();
    }

    private static int key(Month month, Level level) {
        int place = month.date().map(date -> date.getYear() * 12 + date.getMonthValue() - 1).orElse(month.number() - 1);
        return switch (level) {
            case MONTH -> place;
            case QUARTER -> Math.floorDiv(place, 3);
            case YEAR -> Math.floorDiv(place, 12);
        };
    }

    private static void toggle(List<Column> shown, Column touched, List<Month> months, int room) {
        int at = shown.indexOf(touched);
        if (at >= 0 && touched.level != Level.MONTH) {
            List<Column> finer = columns(months, touched.level == Level.YEAR ? Level.QUARTER : Level.MONTH).stream().filter(touched::covers)
                    .toList();
            if (shown.size() - 1 + finer.size() <= room) {
                shown.remove(at);
                shown.addAll(at, finer);
            }
        } else if (at < 0) {
            List<Integer> inside = IntStream.range(0, shown.size()).filter(i -> touched.covers(shown.get(i))).boxed().toList();
            if (!inside.isEmpty()) {
                shown.subList(inside.getFirst(), inside.getLast() + 1).clear();
                shown.add(inside.getFirst(), touched);
            }
        }
    }
}
