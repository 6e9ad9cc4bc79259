package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;

/// A plan as CSV (RFC 4180): one row per month, workload and item, plain decimals with a dot.
public final class PlanCsv {
    /// The header row.
    public static final String HEADER = Csv
            .row(Stream.of("scenario", "currency", "month", "workload", "team", "counts", "rateCard", "variant",
                    "users", "item", "lineMode", "quantity", "unit", "rate", "per", "amount", "tax", "total", "actual"));

    private PlanCsv() {}

    /// Writes what `kimicost plan --format csv` prints for the scenario of `report`, whose plan must not be empty. Does not close `out`.
    public static void write(Report report, OutputStream out) throws IOException {
        String rows = rows(report.scenario().name(), report.currency().getCurrencyCode(), report.plan().orElseThrow().plan());
        out.write((HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    /// The rows of `plan`, without the header. `tax`, `total` and `actual` belong to the workload's month and repeat on each
    /// of its rows. A month in which nothing is billed has one row without an item; one that cannot be priced has an empty total.
    public static String rows(String scenario, String currency, MonthlyPlan plan) {
        return plan.months().stream().flatMap(month -> month.cells().stream().flatMap(cell -> {
            List<Object> start = List.of(scenario, currency, month.month(), cell.workload().name(), cell.workload().team(),
                    cell.workload().counts(), cell.perUser().map(bill -> bill.variant().card().id()),
                    cell.perUser().map(bill -> bill.variant().id()), Csv.plain(cell.users()));
            return rows(cell).map(row -> Csv.row(Stream.concat(start.stream(), row.stream())));
        })).collect(Collectors.joining());
    }

    private static Stream<List<Object>> rows(Cell cell) {
        Optional<BigDecimal> tax = cell.perUser().map(bill -> Csv.plain(bill.tax().multiply(cell.users())));
        Optional<BigDecimal> total = cell.total().map(Csv::plain);
        Optional<BigDecimal> actual = cell.actual().map(Csv::plain);
        List<CostLine> lines = cell.users().signum() == 0 ? List.of() : cell.perUser().map(Estimate::lines).orElse(List.of());
        return lines.isEmpty()
                ? Stream.of(
                        Stream.concat(Stream.generate(Optional::empty).limit(7), Stream.of(tax, total, actual)).map(Object.class::cast)
                                .toList())
                : lines.stream().map(line -> List.of(line.item().id(), line.mode().id(), Csv.plain(line.quantity().multiply(cell.users())),
                        line.item().unit().id(), line.rate(), line.per(), Csv.plain(line.amount().multiply(cell.users())), tax, total,
                        actual));
    }
}
