package kimicost.model.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;
import kimicost.model.Nearest;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.Schedule.Month;
import kimicost.model.pricing.Comparison;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.CacheTtl;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;

/// Prices a plan. A month of a workload is the bill of one user times the users of that month. This is exact, since every line of a
/// bill is proportional to the users.
public final class Planner {
    /// The warnings that depend on the month.
    private static final Set<Warning> BY_DATE = Set.of(Warning.MODEL_RETIRED, Warning.RETIRED_SINCE, Warning.SEARCH_RETIRED);

    private final Schedule schedule;
    private final Plan plan;
    private final Catalogue catalogue;
    private final List<RateCard> cards;
    private final Predicate<Variant> shown;
    private final List<Actual> actuals;
    private final boolean single;
    /// The bills of one user, by workload and compared cards.
    private final Map<Key, List<Estimate>> bills;

    /// @param cards their ids, separated by spaces
    private record Key(int workload, String cards) {}

    /// A bill of one user, and whether its model is retired in its month.
    private record Priced(Estimate bill, boolean retired) {}

    private Planner(Schedule schedule, Plan plan, Catalogue catalogue, List<RateCard> cards, Predicate<Variant> shown,
            List<Actual> actuals, boolean single, Map<Key, List<Estimate>> bills) {
        this.schedule = schedule;
        this.plan = plan;
        this.catalogue = catalogue;
        this.cards = cards;
        this.shown = shown;
        this.actuals = actuals;
        this.single = single;
        this.bills = bills;
    }

    /// What `workloads` cost from month to month.
    ///
    /// @param schedule  when the plan starts, and its changes of rate card
    /// @param plan      tax, budget, horizon and growth
    /// @param catalogue the available cards
    /// @param cards     price the months before the first change: the scenario's own, then the compared ones, in one currency
    /// @param shown     which variants may be the cheapest
    /// @param actuals   what was really used and paid, in any months
    /// @throws InvalidValue as [#check]
    public static MonthlyPlan price(List<PlannedWorkload> workloads, Schedule schedule, Plan plan, Catalogue catalogue,
            List<RateCard> cards, Predicate<Variant> shown, List<Actual> actuals) {
        check(schedule, catalogue, cards.getFirst());
        Planner planner = new Planner(schedule, plan, catalogue, cards, shown, actuals, workloads.size() == 1, new HashMap<>());
        return new MonthlyPlan(planner.months().map(month -> planner.month(workloads, month)).toList(), plan.monthlyBudget(),
                schedule.yearlyBudget());
    }

    /// How each change during the plan changes the bill of its month, given the changes before it.
    ///
    /// The parameters are those of [#price].
    ///
    /// @throws InvalidValue as [#check]
    public static List<ChangeEffect> effects(List<PlannedWorkload> workloads, Schedule schedule, Plan plan, Catalogue catalogue,
            List<RateCard> cards, Predicate<Variant> shown) {
        check(schedule, catalogue, cards.getFirst());
        boolean single = workloads.size() == 1;
        Planner before = new Planner(schedule.withChanges(List.of()), plan, catalogue, cards, shown, List.of(), single, new HashMap<>());
        List<ChangeEffect> effects = new ArrayList<>();
        for (int i = 0; i < schedule.changes().size(); i++) {
            RateCardChange change = schedule.changes().get(i);
            Planner without = before;
            Planner with = new Planner(schedule.withChanges(schedule.changes().subList(0, i + 1)), plan, catalogue, cards, shown,
                    List.of(), single, before.bills);
            with.months().filter(month -> month.date().filter(change.from()::equals).isPresent()).forEach(month -> {
                Optional<BigDecimal> old = without.month(workloads, month).total();
                effects.add(new ChangeEffect(month, change,
                        with.month(workloads, month).total().flatMap(total -> old.map(total::subtract))));
            });
            before = with;
        }
        return effects;
    }

    private Stream<Month> months() {
        return IntStream.rangeClosed(1, plan.horizonMonths().intValueExact()).mapToObj(schedule::month);
    }

    private PlannedMonth month(List<PlannedWorkload> workloads, Month month) {
        return new PlannedMonth(month, cardsOf(month).getFirst(),
                IntStream.range(0, workloads.size()).mapToObj(place -> cell(place, workloads.get(place), month)).toList(),
                // With a single workload, actuals need not name it.
                single ? List.of() : actuals(month, Optional.empty()));
    }

    /// @throws InvalidValue if a change names an unknown card or model, or a card in another currency
    public static void check(Schedule schedule, Catalogue catalogue, RateCard card) {
        for (int i = 0; i < schedule.changes().size(); i++) {
            RateCardChange change = schedule.changes().get(i);
            String place = "plan.changes[" + i + "].";
            RateCard next = catalogue.card(change.rateCard()).orElseThrow(() -> new InvalidValue(place + "rateCard",
                    '"' + change.rateCard() + '"', Nearest.oneOf(change.rateCard(), catalogue.ids())));
            if (!next.currency().equals(card.currency())) {
                throw new InvalidValue(place + "rateCard", '"' + change.rateCard() + '"',
                        "a card in %s; this one is in %s".formatted(card.currency(), next.currency()));
            }
            List<String> models = next.models().stream().map(ModelRates::id).toList();
            change.replace().forEach((model, by) -> {
                if (next.model(RateCardChange.modelOf(by)).filter(listed -> isVariant(by, listed)).isEmpty()) {
                    throw new InvalidValue(place + "replace." + model, '"' + by + '"', Nearest.oneOf(by, models));
                }
            });
        }
    }

    /// Whether `id` is a variant of the model: modes other than standard need batch rates.
    private static boolean isVariant(String id, ModelRates model) {
        return Stream.of(Mode.values()).filter(mode -> mode == Mode.STANDARD || model.batch().isPresent())
                .anyMatch(mode -> id.equals(mode == Mode.STANDARD ? model.id() : model.id() + ":" + mode.id()));
    }

    private Cell cell(int place, PlannedWorkload workload, Month month) {
        BigDecimal users = workload.demand().users(month, schedule.start(), workload.workload().users(), plan.monthlyUserGrowth());
        Optional<Priced> priced = workload.choice().flatMap(choice -> chosen(place, workload, choice, month))
                .or(() -> cheapest(place, workload, month));
        return new Cell(workload, users, priced.map(Priced::bill), priced.map(one -> warnings(one, month)).orElse(List.of()),
                actuals(month, Optional.of(workload)));
    }

    /// What the actuals of a workload, or those without a workload, cost in a month.
    private List<Optional<BigDecimal>> actuals(Month month, Optional<PlannedWorkload> workload) {
        CacheTtl ttl = workload.map(one -> one.workload().cacheTtl()).orElse(CacheTtl.FIVE_MINUTES);
        return actuals.stream().filter(one -> month.date().filter(one.month()::equals).isPresent() && belongs(one, workload))
                .map(one -> one.cost(cardsOf(month).getFirst(), ttl)).toList();
    }

    private boolean belongs(Actual actual, Optional<PlannedWorkload> workload) {
        return actual.workload().equals(workload.map(PlannedWorkload::name)) || single && actual.workload().isEmpty();
    }

    private static List<Warning> warnings(Priced priced, Month month) {
        Estimate bill = priced.bill;
        List<Warning> warnings = new ArrayList<>(bill.warnings().stream().filter(one -> !BY_DATE.contains(one) && !one.ofCard()).toList());
        boolean searches = bill.workload().searches();
        if (searches && ended(bill.variant().card().endOfSearch(), month, bill, Warning.SEARCH_RETIRED)) {
            warnings.add(Warning.SEARCH_RETIRED);
        }
        if (priced.retired) {
            warnings.add(Warning.MODEL_RETIRED);
        }
        return warnings;
    }

    /// The cheapest variant that fits and is still offered in `month`.
    private Optional<Priced> cheapest(int place, PlannedWorkload workload, Month month) {
        return bills(place, workload, cardsOf(month)).stream()
                .filter(bill -> shown.test(bill.variant()) && !retired(bill, month)
                        && bill.warnings().stream().noneMatch(warning -> warning.unfit() && !BY_DATE.contains(warning)))
                .min(Comparator.comparing(Estimate::total)).map(bill -> new Priced(bill, false));
    }

    /// The chosen variant or its replacement; without one, priced as on the last card that lists it. Empty if no card lists it.
    private Optional<Priced> chosen(int place, PlannedWorkload workload, String choice, Month month) {
        // A variant of a compared card is chosen with the id of its card.
        int slash = choice.indexOf('/');
        String wanted = choice.substring(slash + 1);
        String own = wanted;
        Optional<Priced> last = cards.stream().filter(on -> slash < 0 ? on == cards.getFirst() : on.id().equals(choice.substring(0, slash)))
                .findFirst().flatMap(on -> find(place, workload, on, own)).map(bill -> new Priced(bill, retired(bill, month)));
        for (RateCardChange change : schedule.until(month)) {
            RateCard next = catalogue.card(change.rateCard()).orElseThrow();
            Optional<Estimate> bill = find(place, workload, next, wanted);
            if (bill.filter(same -> !retired(same, month)).isEmpty()) {
                // A replacement without batch rates is billed at standard rates.
                Optional<String> other = change.replacing(wanted).stream().flatMap(by -> Stream.of(by, RateCardChange.modelOf(by)))
                        .filter(by -> find(place, workload, next, by).isPresent()).findFirst();
                wanted = other.orElse(wanted);
                bill = other.isPresent() ? find(place, workload, next, wanted) : bill;
            }
            // If the card no longer lists it, the last price stays.
            Optional<Priced> before = last;
            last = bill.map(same -> new Priced(same, retired(same, month))).or(() -> before.map(kept -> new Priced(kept.bill, true)));
        }
        return last;
    }

    /// The bill of a variant. If nothing or everything is sent in batches, a blend is billed in standard or batch mode.
    private Optional<Estimate> find(int place, PlannedWorkload workload, RateCard on, String variant) {
        return new Comparison(workload.workload(), plan, List.of(on), bills(place, workload, List.of(on))).choice(variant);
    }

    private List<Estimate> bills(int place, PlannedWorkload workload, List<RateCard> on) {
        return bills.computeIfAbsent(new Key(place, String.join(" ", on.stream().map(RateCard::id).toList())), key -> Estimator
                .compare(workload.workload().withUsers(BigDecimal.ONE), plan, on).estimates());
    }

    private List<RateCard> cardsOf(Month month) {
        List<RateCardChange> changes = schedule.until(month);
        return changes.isEmpty() ? cards : List.of(catalogue.card(changes.getLast().rateCard()).orElseThrow());
    }

    /// Whether the model is no longer offered on the first day of the month; if months are only numbered, whether its bill says so.
    private static boolean retired(Estimate bill, Month month) {
        return ended(bill.variant().card().endOf(bill.variant().model()), month, bill, Warning.MODEL_RETIRED, Warning.RETIRED_SINCE);
    }

    private static boolean ended(Optional<LocalDate> end, Month month, Estimate bill, Warning... said) {
        return month.date().map(date -> end.filter(day -> !day.isAfter(date.atDay(1))).isPresent())
                .orElseGet(() -> Stream.of(said).anyMatch(bill.warnings()::contains));
    }
}
