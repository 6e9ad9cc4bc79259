package kimicost.model.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.workload.Workload;

/// The monthly bill of a workload on one variant, in the card's currency, unrounded.
///
/// @param variant  the model and mode
/// @param workload what is billed
/// @param lines    the lines of quantity above 0; they sum exactly to the subtotal
/// @param subtotal before tax, such as 215.00
/// @param tax      subtotal × tax rate, or 0 if the card's prices include tax
/// @param warnings what a reader must know
public record Estimate(Variant variant, Workload workload, List<CostLine> lines, BigDecimal subtotal, BigDecimal tax,
        List<Warning> warnings) {
    public Estimate {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /// How exact a quotient is: 34 significant digits, half up.
    private static final MathContext QUOTIENT = new MathContext(34, RoundingMode.HALF_UP);

    /// The lowest total among those that fit the workload, the first of equals; a model whose rates are 0 costs 0 and is the
    /// cheapest. Empty if none fits.
    public static Optional<Estimate> cheapest(Stream<Estimate> estimates) {
        return estimates.filter(Estimate::fits).min(Comparator.comparing(Estimate::total));
    }

    /// Which of many bills a picture shows that has room for some: the one it is about, and those whose totals are nearest to it.
    ///
    /// @param about a variant of `estimates`; where it is none of them, the lowest total takes its place
    /// @param most  how many there is room for, at least 1
    /// @return their places in `estimates`, rising
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

    /// The items that any of `estimates` bears, in the order of the lines.
    public static List<Item> items(List<Estimate> estimates) {
        return Stream.of(Item.values()).filter(item -> isBorne(item, estimates)).toList();
    }

    /// Whether anything is paid for `item` in any of `estimates`.
    public static boolean isBorne(Item item, List<Estimate> estimates) {
        return estimates.stream().anyMatch(estimate -> estimate.amount(item).signum() > 0);
    }

    /// Whether tax is added to any of `estimates`.
    public static boolean taxed(List<Estimate> estimates) {
        return estimates.stream().anyMatch(estimate -> estimate.tax().signum() > 0);
    }

    /// Subtotal and tax.
    public BigDecimal total() {
        return subtotal.add(tax);
    }

    /// The total over the users, to 34 significant digits; empty without users.
    public Optional<BigDecimal> perUser() {
        return per(workload.users());
    }

    /// The total over the messages, to 34 significant digits; empty without messages.
    public Optional<BigDecimal> perMessage() {
        return per(workload.messages());
    }

    /// The total for 1,000 messages, tax included, such as 2.045 for a message of 0.002045; empty if there are none.
    public Optional<BigDecimal> perThousandMessages() {
        return perMessage().map(each -> each.movePointRight(3));
    }

    /// The total of twelve such months, tax included.
    public BigDecimal perYear() {
        return total().multiply(BigDecimal.valueOf(12));
    }

    /// What is paid for `item`, over all its lines; 0 if there is none.
    public BigDecimal amount(Item item) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostLine line : lines) {
            if (line.item() == item) {
                sum = sum.add(line.amount());
            }
        }
        return sum;
    }

    /// The amount for `item`, possibly 0 at a rate of 0; empty if no line bills it.
    public Optional<BigDecimal> billed(Item item) {
        return lines.stream().anyMatch(line -> line.item() == item) ? Optional.of(amount(item)) : Optional.empty();
    }

    /// The tax added, possibly 0; empty if the prices include tax, since they do not say how much.
    public Optional<BigDecimal> addedTax() {
        return Optional.of(tax).filter(amount -> !variant.card().taxIncluded());
    }

    /// The tokens billed in the month, of all kinds.
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

    /// Whether the variant can carry this workload: only what fits is ever called cheapest.
    public boolean fits() {
        return warnings.stream().noneMatch(Warning::unfit);
    }

    private Optional<BigDecimal> per(BigDecimal count) {
        return count.signum() == 0 ? Optional.empty() : Optional.of(total().divide(count, QUOTIENT));
    }
}
