package kimicost.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The axis of bars of which one leads: it ends a little beyond those that are near it in price, so that they use the width, and far
/// more expensive ones are torn off at its end.
///
/// @param end    the amount at the right end, above 0
/// @param budget whether the budget has its place on it: it would dwarf the bars otherwise
public record BarAxis(BigDecimal end, boolean budget) {
    /// The axis of bars that are all 0.
    public static final BarAxis NONE = new BarAxis(BigDecimal.ONE, false);

    /// Up to this many times the one that leads is near it, and so is what stands beyond a near bar.
    private static final BigDecimal NEAR = new BigDecimal("1.6");
    private static final BigDecimal MOST = new BigDecimal("2.4");
    /// What would reach only that little beyond the near ones is not worth tearing.
    private static final BigDecimal LITTLE = new BigDecimal("1.25");
    /// What is torn must be seen to go on, and a bar to have room to grow while a thumb is down.
    private static final BigDecimal ROOM = new BigDecimal("1.05");
    private static final BigDecimal GROWTH = new BigDecimal("1.35");

    /// A bar to be drawn.
    ///
    /// @param total its length
    /// @param reach how far what stands beyond it reaches, such as its whisker; at least the total
    public record Bar(BigDecimal total, BigDecimal reach) {}

    /// @param lead the total of the bar that leads; without one, or where it is 0, the lowest above 0 takes its place
    public static BarAxis of(Optional<BigDecimal> lead, List<Bar> bars, Optional<BigDecimal> budget) {
        Optional<BigDecimal> first = lead.filter(total -> total.signum() > 0)
                .or(() -> bars.stream().map(Bar::total).filter(total -> total.signum() > 0).min(Comparator.naturalOrder()));
        if (first.isEmpty()) {
            return NONE;
        }
        BigDecimal near = first.get().multiply(NEAR);
        BigDecimal most = first.get().multiply(MOST);
        BigDecimal bare = most(first.get(), bars.stream().filter(bar -> bar.total.compareTo(near) <= 0).map(bar -> bar.reach.min(most)));
        boolean holds = budget.filter(limit -> limit.compareTo(bare.multiply(NEAR)) <= 0).isPresent();
        BigDecimal reach = holds ? bare.max(budget.orElseThrow()) : bare;
        BigDecimal worth = reach.multiply(LITTLE);
        BigDecimal all = most(reach, bars.stream().map(Bar::total).filter(total -> total.compareTo(worth) <= 0));
        boolean torn = bars.stream().anyMatch(bar -> bar.total.compareTo(all) > 0);
        return new BarAxis((torn ? all.multiply(ROOM) : all).max(first.get().multiply(GROWTH)), holds);
    }

    private static BigDecimal most(BigDecimal least, Stream<BigDecimal> amounts) {
        return amounts.reduce(least, BigDecimal::max);
    }

    /// Whether a bar of that length is torn off at the end.
    public boolean tears(BigDecimal total) {
        return total.compareTo(end) > 0;
    }
}
