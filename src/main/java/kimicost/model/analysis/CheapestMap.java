package kimicost.model.analysis;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.model.Range;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;

/// Which variant is the cheapest where, over two inputs, the others held. Between the bounds of the two inputs every bill is
/// base + a·x + b·y + c·x·y, exactly, so that the borders of the regions are closed forms.
///
/// @param across   the input from left to right, x
/// @param up       the other one, from bottom to top, y
/// @param surfaces those that may win somewhere, the first of equals does
public record CheapestMap(Dimension across, Dimension up, List<Surface> surfaces) {
    /// Of more variants only those take part that win at one of so many points of each axis.
    private static final int FEW = 12;
    private static final int SAMPLES = 16;

    /// The monthly totals of a variant over both inputs.
    ///
    /// @param context the tokens of a message over both inputs, of which the model takes no more than it has room for
    public record Surface(Variant variant, Bilinear total, Bilinear context) {
        /// Whether a message fits the context there.
        public boolean carriesAt(BigDecimal x, BigDecimal y) {
            return context.at(x, y).compareTo(variant.model().contextTokens()) <= 0;
        }
    }

    /// base + a·x + b·y + c·x·y
    public record Bilinear(BigDecimal base, BigDecimal a, BigDecimal b, BigDecimal c) {
        public BigDecimal at(BigDecimal x, BigDecimal y) {
            return base.add(a.multiply(x)).add(b.multiply(y)).add(c.multiply(x).multiply(y));
        }

        LinearCost atX(BigDecimal x) {
            return new LinearCost(base.add(a.multiply(x)), b.add(c.multiply(x)));
        }

        LinearCost atY(BigDecimal y) {
            return new LinearCost(base.add(b.multiply(y)), a.add(c.multiply(y)));
        }
    }

    /// A part of a line over the map on which one variant wins.
    ///
    /// @param variant empty where none carries the work
    public record Stretch(Optional<Variant> variant, BigDecimal from, BigDecimal to) {}

    public CheapestMap {
        surfaces = List.copyOf(surfaces);
    }

    /// @param candidates which variants may win; those that do not fit the workload between the bounds of both inputs never do
    /// @param coldBatch  whether a batch finds nothing in the cache, since its requests come hours apart
    public static CheapestMap of(Scenario scenario, List<Variant> candidates, Dimension across, Dimension up, boolean coldBatch) {
        Scenario inside = up.with(across.with(scenario, low(across)), low(up));
        Workload workload = inside.workload();
        List<Estimate> fitting = Estimator.estimates(candidates, workload, inside.plan(),
                candidates.stream().map(Variant::card).distinct().toList()).stream()
                .filter(estimate -> estimate.warnings().stream().allMatch(one -> one == Warning.CONTEXT_EXCEEDED || !one.unfit()))
                .filter(Estimate::billed)
                .filter(estimate -> estimate.variant().mode() != Mode.BLEND || workload.blends()).toList();
        Bilinear context = context(inside, across, up);
        return new CheapestMap(across, up, fitting.stream().map(Estimate::variant)
                .map(variant -> new Surface(variant, total(variant, inside, across, up, coldBatch), context)).toList());
    }

    /// The same map without those of many variants that win nowhere.
    ///
    /// @param acrossMost the end of the map at the right
    /// @param upMost     the end of the map at the top
    public CheapestMap within(BigDecimal acrossMost, BigDecimal upMost) {
        if (surfaces.size() <= FEW) {
            return this;
        }
        List<Variant> winners = winners(acrossMost, upMost);
        return new CheapestMap(across, up, surfaces.stream().filter(surface -> winners.contains(surface.variant)).toList());
    }

    /// The variants that win at some of the points of a grid, in their order.
    public List<Variant> winners(BigDecimal acrossMost, BigDecimal upMost) {
        List<BigDecimal> parts = IntStream.rangeClosed(0, SAMPLES).mapToObj(i -> new BigDecimal(i).divide(new BigDecimal(SAMPLES)))
                .toList();
        List<Surface> winning = parts.stream().flatMap(x -> parts.stream()
                .flatMap(y -> cheapest(acrossMost.multiply(x), upMost.multiply(y)).stream())).distinct().toList();
        return surfaces.stream().filter(winning::contains).map(Surface::variant).toList();
    }

    private static Bilinear total(Variant variant, Scenario inside, Dimension across, Dimension up, boolean coldBatch) {
        BigDecimal[][] at = new BigDecimal[2][2];
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                Scenario point = up.with(across.with(inside, BigDecimal.valueOf(x)), BigDecimal.valueOf(y));
                at[x][y] = coldBatch ? cold(variant, point) : LinearCost.total(variant, point);
            }
        }
        BigDecimal a = at[1][0].subtract(at[0][0]);
        BigDecimal b = at[0][1].subtract(at[0][0]);
        return new Bilinear(at[0][0], a, b, at[1][1].subtract(at[0][1]).subtract(a));
    }

    /// The monthly total where what is sent in a batch hits nothing.
    private static BigDecimal cold(Variant variant, Scenario point) {
        Scenario missing = point.withWorkload(point.workload().withCacheHitShare(ZERO));
        BigDecimal share = point.workload().batchShare();
        return switch (variant.mode()) {
            case STANDARD -> LinearCost.total(variant, point);
            case BATCH -> LinearCost.total(variant, missing);
            case BLEND -> LinearCost.total(new Variant(variant.card(), variant.model(), Mode.STANDARD), point)
                    .multiply(BigDecimal.ONE.subtract(share))
                    .add(LinearCost.total(new Variant(variant.card(), variant.model(), Mode.BATCH), missing).multiply(share));
        };
    }

    private static Bilinear context(Scenario inside, Dimension across, Dimension up) {
        BigDecimal here = inside.workload().contextTokens();
        BigDecimal a = slope(inside, across, here);
        BigDecimal b = slope(inside, up, here);
        return new Bilinear(here.subtract(a.multiply(low(across))).subtract(b.multiply(low(up))), a, b, ZERO);
    }

    /// No share takes room in the context.
    private static BigDecimal slope(Scenario inside, Dimension dimension, BigDecimal here) {
        return dimension.range().equals(Range.SHARE) ? ZERO
                : dimension.with(inside, BigDecimal.TWO).workload().contextTokens().subtract(here);
    }

    /// A value between the bounds of an input.
    private static BigDecimal low(Dimension dimension) {
        return dimension.range().equals(Range.SHARE) ? new BigDecimal("0.5") : BigDecimal.ONE;
    }

    /// The surface that wins at a point; empty where no variant carries the work.
    public Optional<Surface> cheapest(BigDecimal x, BigDecimal y) {
        return surfaces.stream().filter(surface -> surface.carriesAt(x, y)).min(Comparator.comparing(surface -> surface.total.at(x, y)));
    }

    /// Who wins from left to right.
    ///
    /// @param y    where the line is
    /// @param most its end
    public List<Stretch> across(BigDecimal y, BigDecimal most) {
        return stretches(surfaces.stream().map(surface -> Course.of(surface, surface.total.atY(y), surface.context.atY(y))).toList(), most);
    }

    /// Who wins from bottom to top.
    ///
    /// @param x    where the line is
    /// @param most its end
    public List<Stretch> up(BigDecimal x, BigDecimal most) {
        return stretches(surfaces.stream().map(surface -> Course.of(surface, surface.total.atX(x), surface.context.atX(x))).toList(), most);
    }

    /// A surface along a line.
    ///
    /// @param end where the context is full; empty if it never is
    private record Course(Variant variant, LinearCost cost, Optional<BigDecimal> end) {
        static Course of(Surface surface, LinearCost cost, LinearCost context) {
            BigDecimal room = surface.variant().model().contextTokens().subtract(context.base());
            // Where the line begins beyond the context, it ends before its begin.
            return new Course(surface.variant(), cost, context.slope().signum() > 0
                    ? Optional.of(room.divide(context.slope(), MathContext.DECIMAL64))
                    : Optional.of(ZERO).filter(none -> room.signum() < 0));
        }

        boolean goesOnAfter(BigDecimal at) {
            return end.filter(last -> last.compareTo(at) <= 0).isEmpty();
        }

        /// Where it becomes cheaper than `other`, which is cheaper before; empty if it never does.
        Optional<BigDecimal> undercuts(Course other) {
            BigDecimal steeper = other.cost.slope().subtract(cost.slope());
            return steeper.signum() <= 0 ? Optional.empty()
                    : Optional.of(cost.base().subtract(other.cost.base()).divide(steeper, MathContext.DECIMAL64));
        }
    }

    /// The lower envelope of the courses, from 0 on.
    private static List<Stretch> stretches(List<Course> courses, BigDecimal most) {
        List<Stretch> stretches = new ArrayList<>();
        BigDecimal at = ZERO;
        Optional<Course> current = lowest(courses, at);
        while (at.compareTo(most) < 0) {
            BigDecimal next = current.flatMap(Course::end).map(most::min).orElse(most);
            Optional<Course> follower = Optional.empty();
            for (Course other : courses) {
                BigDecimal from = at;
                BigDecimal until = next;
                // Of several that cross at one point the one that stays the cheapest follows.
                boolean stays = follower.filter(one -> other.cost.slope().compareTo(one.cost.slope()) < 0).isPresent();
                Optional<BigDecimal> crossing = current.flatMap(other::undercuts).filter(point -> point.compareTo(from) > 0
                        && point.compareTo(until) < (stays ? 1 : 0) && other.goesOnAfter(point));
                if (crossing.isPresent()) {
                    next = crossing.get();
                    follower = Optional.of(other);
                }
            }
            stretches.add(new Stretch(current.map(Course::variant), at, next));
            at = next;
            BigDecimal begin = at;
            current = follower.or(() -> lowest(courses, begin));
        }
        return stretches;
    }

    /// The cheapest just after `at`.
    private static Optional<Course> lowest(List<Course> courses, BigDecimal at) {
        return courses.stream().filter(course -> course.goesOnAfter(at))
                .min(Comparator.comparing((Course course) -> course.cost.at(at)).thenComparing(course -> course.cost.slope()));
    }
}
