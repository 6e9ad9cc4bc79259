package kimicost.model.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.workload.Workload;

/// The monthly bill of a workload on one variant, in the card's currency, unrounded.
///
/// @param variant  the model and mode
/// @param workload what is billed
/// @param lines    the lines with a quantity above 0; they sum exactly to the subtotal
/// @param subtotal the amount before tax, such as 215.00
/// @param tax      subtotal × tax rate, or 0 if the card's prices include tax
/// @param warnings what the reader must know
public record Estimate(Variant variant, Workload workload, List<CostLine> lines, BigDecimal subtotal, BigDecimal tax,
        List<Warning> warnings) {
    public Estimate {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /// The precision of quotients: 34 significant digits, rounded half up.
    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

    /// The lowest total among the bills that fit the workload; the first one on a tie. A total of 0 counts too. Empty if none fits.
    public static Optional<Estimate> cheapest(Stream<Estimate> estimates) {
        return estimates.filter(Estimate::fits).min(Comparator.comparing(Estimate::total));
    }

    /// Picks the bills for a chart that has room for only some: one given bill and those with the closest totals.
    ///
    /// @param about the variant to include; if it is not in `estimates`, the one with the lowest total is used
    /// @param most  how many bills there is room for, at least 1
    /// @return indices into `estimates`, ascending
    public static List<Integer> nearest(List<Estimate> estimates, Optional<Variant> about, int most) {
        if (estimates.size() <= most) {
            return IntStream.range(0, estimates.size()).boxed().toList();
        }
        Estimate lowest = estimates.stream().min(Comparator.comparing(Estimate::total)).orElseThrow();
        Estimate centre = estimates.stream().filter(estimate -> about.filter(estimate.variant()::equals).isPresent()).findFirst()
                .orElse(lowest);
        BigDecimal total = centre.total();
        return IntStream.range(0, estimates.size()).boxed()
                .sorted(Comparator.comparing((Integer place) -> !estimates.get(place).equals(centre))
                        .thenComparing(place -> estimates.get(place).total().subtract(total).abs()))
                .limit(most).sorted().toList();
    }

    /// The items with an amount above 0 in at least one of `estimates`, in line order.
    public static List<Item> items(List<Estimate> estimates) {
        return Stream.of(Item.values()).filter(item -> isBorne(item, estimates)).toList();
    }

    /// Several bills of one variant as one: lines billed at the same rate are added up, and warnings are listed once.
    ///
    /// @param bills    at least one
    /// @param workload what all of them are for
    public static Estimate sum(List<Estimate> bills, Workload workload) {
        Map<CostLine, CostLine> lines = new LinkedHashMap<>();
        bills.stream().flatMap(bill -> bill.lines.stream()).sorted(Comparator.comparing(CostLine::mode).thenComparing(CostLine::item))
                .forEach(line -> lines.merge(line.unit(), line, CostLine::plus));
        return new Estimate(bills.getFirst().variant, workload, List.copyOf(lines.values()),
                bills.stream().map(Estimate::subtotal).reduce(BigDecimal.ZERO, BigDecimal::add),
                bills.stream().map(Estimate::tax).reduce(BigDecimal.ZERO, BigDecimal::add),
                bills.stream().flatMap(bill -> bill.warnings.stream()).distinct().toList());
    }

    /// Whether any of `estimates` has an amount above 0 for `item`.
    public static boolean isBorne(Item item, List<Estimate> estimates) {
        return estimates.stream().anyMatch(estimate -> estimate.amount(item).signum() > 0);
    }

    /// Whether any of `estimates` includes added tax.
    public static boolean taxed(List<Estimate> estimates) {
        return estimates.stream().anyMatch(estimate -> estimate.tax().signum() > 0);
    }

    /// Subtotal and tax.
    public BigDecimal total() {
        return subtotal.add(tax);
    }

    /// The total per user, to 34 significant digits; empty if there are no users.
    public Optional<BigDecimal> perUser() {
        return per(workload.users());
    }

    /// The total per message, to 34 significant digits; empty if there are no messages.
    public Optional<BigDecimal> perMessage() {
        return per(workload.messages());
    }

    /// The total per 1,000 messages, tax included, such as 2.045 if a message costs 0.002045; empty if there are no messages.
    public Optional<BigDecimal> perThousandMessages() {
        return perMessage().map(each -> each.movePointRight(3));
    }

    /// Twelve times the monthly total, tax included.
    public BigDecimal perYear() {
        return total().multiply(BigDecimal.valueOf(12));
    }

    /// The amount for `item`, summed over its lines; 0 if it has none.
    public BigDecimal amount(Item item) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostLine line : lines) {
            if (line.item() == item) {
                sum = sum.add(line.amount());
            }
        }
        return sum;
    }

    /// The amount for `item`, which may be 0 at a rate of 0; empty if no line bills it.
    public Optional<BigDecimal> billed(Item item) {
        return lines.stream().anyMatch(line -> line.item() == item) ? Optional.of(amount(item)) : Optional.empty();
    }

    /// The tax added, which may be 0; empty if the prices include tax, since the card does not say how much.
    public Optional<BigDecimal> addedTax() {
        return Optional.of(tax).filter(amount -> !variant.card().taxIncluded());
    }

    /// All tokens billed in the month.
    public BigDecimal tokens() {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostLine line : lines) {
            if (line.item().unit() == Item.Unit.TOKEN) {
                sum = sum.add(line.quantity());
            }
        }
        return sum;
    }

    /// Whether anything is billed, even at a rate of 0.
    public boolean billed() {
        return !lines.isEmpty();
    }

    /// Whether the variant can handle the workload. Only a variant that fits can be the cheapest.
    public boolean fits() {
        return warnings.stream().noneMatch(Warning::unfit);
    }

    /// Whether the model is no longer offered, by its own card or since that was made.
    public boolean retired() {
        return warnings.contains(Warning.MODEL_RETIRED) || warnings.contains(Warning.RETIRED_SINCE);
    }

    private Optional<BigDecimal> per(BigDecimal count) {
        return count.signum() == 0 ? Optional.empty() : Optional.of(total().divide(count, QUOTIENT));
    }
}
