package kimicost.text;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kimicost.model.Range;
import kimicost.model.plan.Demand;
import kimicost.model.workload.Workload;
import kimicost.text.TypedNumber.NotANumber;

/// What somebody typed for the users of a month: their number, such as `5000`, or a factor on what growth makes, such as `×2`.
///
/// @param factor whether it is a factor
public record GivenUsers(BigDecimal number, boolean factor) {

    /// What a month of `demand` was given; empty if growth alone makes it.
    public static Optional<GivenUsers> of(Demand demand, YearMonth month) {
        return Optional.ofNullable(demand.users().get(month)).map(users -> new GivenUsers(users, false))
                .or(() -> Optional.ofNullable(demand.factors().get(month)).map(factor -> new GivenUsers(factor, true)));
    }

    /// `demand` with what is given for a month, and nothing else of that month.
    ///
    /// @param given empty to leave the month to growth
    public static Demand put(Demand demand, YearMonth month, Optional<GivenUsers> given) {
        return demand.withUsers(month, given.filter(one -> !one.factor).map(GivenUsers::number))
                .withFactor(month, given.filter(GivenUsers::factor).map(GivenUsers::number).orElse(BigDecimal.ONE));
    }

    /// Parses typed text: `5000`, `12k`, `×2`, `x2`, `2x`.
    ///
    /// @throws NotANumber with a message, if the text is neither, or out of range
    public static GivenUsers read(String typed, Figures figures) throws NotANumber {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        boolean before = text.matches("[×x*].*");
        boolean factor = before || text.matches(".*[×x]");
        String number = !factor ? text : before ? text.substring(1) : text.substring(0, text.length() - 1);
        BigDecimal read = new TypedNumber(figures.locale()).number(number);
        Range allowed = factor ? Demand.FACTOR : Workload.USERS;
        if (!allowed.allows(read)) {
            throw new NotANumber(
                    Allowed.refusal(Strings.of(factor ? "year.users.factor" : "year.users.number"), figures.count(read), allowed,
                            figures));
        }
        return new GivenUsers(read, factor);
    }

    /// `5,000` or `×2`.
    public String written(Figures figures, boolean edited) {
        return factor ? Strings.of("year.users.times", figures.field(number, edited)) : figures.field(number, edited);
    }

    /// Whether pasted text is several cells and not one value.
    public static boolean isSeveral(String pasted) {
        return PlainText.isSeveral(pasted);
    }

    /// Applies cells copied from a spreadsheet, parted by tabs or line breaks, to the months from one on. An empty cell leaves its month
    /// to growth.
    ///
    /// @param months the months that are left, the first one first
    /// @throws NotANumber with a message that names the first bad cell, or says that there are too many
    public static Demand paste(Demand demand, String pasted, List<YearMonth> months, Figures figures) throws NotANumber {
        // A spreadsheet ends each row with a line break.
        List<String> cells = new ArrayList<>(
                Arrays.asList(pasted.replaceAll("\\r\\n?", "\n").replaceFirst("\\n$", "").split("[\\t\\n]", -1)));
        if (cells.size() > months.size()) {
            throw new NotANumber(Strings.of("year.paste.many", cells.size(), months.size(), Days.month(months.getFirst())));
        }
        Demand changed = demand;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            try {
                changed = put(changed, months.get(i), cell.isEmpty() ? Optional.empty() : Optional.of(read(cell, figures)));
            } catch (NotANumber e) {
                throw new NotANumber(Strings.of("year.paste.bad", i + 1, Days.month(months.get(i)), String.valueOf(e.getMessage())));
            }
        }
        return changed;
    }
}
