package kimicost.model.plan;

import java.math.BigDecimal;
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
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Estimator;
import kimicost.model.pricing.Variant;
import kimicost.model.pricing.Warning;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;

/// Prices a plan. A month of a workload is the bill of one user times the users of that month, exactly, since every line of a
/// bill is a product in which the users stand once.
public final class Planner {
    /// Whether these hold depends on the month.
    private static final Set<Warning> BY_DATE = Set.of(Warning.MODEL_RETIRED, Warning.RETIRED_SINCE);

    private final Schedule schedule;
    private final Plan plan;
    private final Catalogue catalogue;
    private final RateCard card;
    private final Predicate<Variant> shown;
    /// The bills of one user, by workload and card.
    private final Map<Key, List<Estimate>> bills = new HashMap<>();

    private record Key(int workload, String card) {}

    /// A bill of one user, and whether its model is retired by the month it is for.
    private record Priced(Estimate bill, boolean retired) {}

    private Planner(Schedule schedule, Plan plan, Catalogue catalogue, RateCard card, Predicate<Variant> shown) {
        this.schedule = schedule;
        this.plan = plan;
        this.catalogue = catalogue;
        this.card = card;
        this.shown = shown;
    }

    /// What `workloads` cost from month to month.
    ///
    /// @param schedule  which card prices which month
    /// @param plan      tax, budget, horizon and growth
    /// @param catalogue the cards at hand
    /// @param card      prices the months before the first change
    /// @param shown     which variants may be the cheapest
    /// @throws InvalidValue as [#check]
    public static MonthlyPlan price(List<PlannedWorkload> workloads, Schedule schedule, Plan plan, Catalogue catalogue, RateCard card,
            Predicate<Variant> shown) {
        check(schedule, catalogue, card);
        Planner planner = new Planner(schedule, plan, catalogue, card, shown);
        List<PlannedMonth> months = IntStream.rangeClosed(1, plan.horizonMonths().intValueExact()).mapToObj(schedule::month)
                .map(month -> new PlannedMonth(month, planner.cardOf(month), IntStream.range(0, workloads.size())
                        .mapToObj(place -> planner.cell(place, workloads.get(place), month)).toList()))
                .toList();
        return new MonthlyPlan(months, plan.monthlyBudget(), schedule.yearlyBudget());
    }

    /// @throws InvalidValue if a change names a card or a model that is not there, or a card in another currency
    public static void check(Schedule schedule, Catalogue catalogue, RateCard card) {
        for (int i = 0; i < schedule.changes().size(); i++) {
            RateCardChange change = schedule.changes().get(i);
            String place = "plan.changes[" + i + "].";
            RateCard next = catalogue.card(change.rateCard()).orElseThrow(() -> new InvalidValue(place + "rateCard",
                    '"' + change.rateCard() + '"', Nearest.oneOf(change.rateCard(), catalogue.ids())));
            if (!next.currency().equals(card.currency())) {
                throw new InvalidValue(place + "rateCard", '"' + change.rateCard() + "\" in " + next.currency(),
                        "a card in " + card.currency());
            }
            List<String> models = next.models().stream().map(ModelRates::id).toList();
            change.replace().forEach((model, by) -> {
                if (!models.contains(RateCardChange.modelOf(by))) {
                    throw new InvalidValue(place + "replace." + model, '"' + by + '"', Nearest.oneOf(by, models));
                }
            });
        }
    }

    private Cell cell(int place, PlannedWorkload workload, Month month) {
        BigDecimal users = workload.demand().users(month, schedule.start(), workload.workload().users(), plan.monthlyUserGrowth());
        Optional<Priced> priced = workload.choice().flatMap(choice -> chosen(place, workload, choice, month))
                .or(() -> cheapest(place, workload, month));
        return new Cell(workload, users, priced.map(Priced::bill), priced.map(Planner::warnings).orElse(List.of()));
    }

    private static List<Warning> warnings(Priced priced) {
        return Stream.concat(priced.bill.warnings().stream().filter(warning -> !BY_DATE.contains(warning)),
                priced.retired ? Stream.of(Warning.MODEL_RETIRED) : Stream.empty()).toList();
    }

    /// The cheapest that fits and is still offered in `month`.
    private Optional<Priced> cheapest(int place, PlannedWorkload workload, Month month) {
        return bills(place, workload, cardOf(month)).stream()
                .filter(bill -> shown.test(bill.variant()) && !retired(bill, month)
                        && bill.warnings().stream().noneMatch(warning -> warning.unfit() && !BY_DATE.contains(warning)))
                .min(Comparator.comparing(Estimate::total)).map(bill -> new Priced(bill, false));
    }

    /// The chosen variant, or what replaces it; if nothing does, as it was on the last card that lists it. Empty if the first card
    /// does not list it.
    private Optional<Priced> chosen(int place, PlannedWorkload workload, String choice, Month month) {
        // A variant of a card beside the first is chosen with the id of its card.
        int slash = choice.indexOf('/');
        Optional<RateCard> first = slash < 0 ? Optional.of(card) : catalogue.card(choice.substring(0, slash));
        String wanted = choice.substring(slash + 1);
        String own = wanted;
        Optional<Estimate> found = first.flatMap(on -> find(place, workload, on, own));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Priced last = new Priced(found.get(), retired(found.get(), month));
        for (RateCardChange change : schedule.until(month)) {
            RateCard next = catalogue.card(change.rateCard()).orElseThrow();
            Optional<Estimate> bill = find(place, workload, next, wanted);
            if (bill.filter(same -> !retired(same, month)).isEmpty()) {
                String other = change.replacing(wanted);
                Optional<Estimate> replaced = find(place, workload, next, other);
                wanted = replaced.isPresent() ? other : wanted;
                bill = replaced.isPresent() ? replaced : bill;
            }
            // Where the card does not list it any more, the price stays what it was.
            Priced before = last;
            last = bill.map(same -> new Priced(same, retired(same, month))).orElse(new Priced(before.bill, true));
        }
        return Optional.of(last);
    }

    private Optional<Estimate> find(int place, PlannedWorkload workload, RateCard on, String variant) {
        return bills(place, workload, on).stream().filter(bill -> bill.variant().id().equals(variant)).findFirst();
    }

    private List<Estimate> bills(int place, PlannedWorkload workload, RateCard on) {
        return bills.computeIfAbsent(new Key(place, on.id()), key -> Estimator
                .compare(workload.workload().withUsers(BigDecimal.ONE), plan, on).estimates());
    }

    private RateCard cardOf(Month month) {
        List<RateCardChange> changes = schedule.until(month);
        return changes.isEmpty() ? card : catalogue.card(changes.getLast().rateCard()).orElseThrow();
    }

    /// Whether the model is no longer offered on the first day of the month; of a numbered month, whether its bill says so.
    private static boolean retired(Estimate bill, Month month) {
        return month.date()
                .map(date -> bill.variant().card().endOf(bill.variant().model()).filter(end -> !end.isAfter(date.atDay(1))).isPresent())
                .orElseGet(() -> bill.warnings().stream().anyMatch(BY_DATE::contains));
    }
}
