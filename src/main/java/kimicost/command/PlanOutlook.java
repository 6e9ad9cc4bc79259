package kimicost.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import kimicost.model.analysis.PlanRisk;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.RateLimitFit.Limit;
import kimicost.model.analysis.RateLimitFit.TierFit;
import kimicost.model.analysis.Simulation.Band;
import kimicost.model.analysis.Simulation.Outcome;
import kimicost.model.plan.Account;
import kimicost.model.plan.Account.AfterMonth;
import kimicost.model.plan.Account.Day;
import kimicost.model.plan.MonthlyPlan;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.model.plan.PlanBound;
import kimicost.model.plan.PlanBound.Bound;
import kimicost.model.plan.PlanBound.Span;
import kimicost.model.plan.PlanInput;
import kimicost.model.plan.Prepaid;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.model.scenario.Scenario;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// What a plan asks of its provider, for a terminal: the tier of each month, what becomes of the balance, and the risk.
///
/// @param scenario of the plan
record PlanOutlook(Scenario scenario, MonthlyPlan plan, Figures figures, Currency currency) {
    private static final String NONE = "–";

    /// How far users, the growth of all and, of a single workload, cache hits can go within each budget; none without budgets.
    List<String> bounds() {
        List<String> lines = new ArrayList<>();
        plan.monthlyBudget().ifPresent(most -> bounds("month", new Span.EveryMonth(), most, lines));
        plan.yearlyBudget().ifPresent(most -> bounds("year", new Span.WholePlan(), most, lines));
        return lines;
    }

    private void bounds(String span, Span within, BigDecimal budget, List<String> lines) {
        bound(span, "users", new PlanInput.AllUsers(), within, budget, lines);
        // The growth of the plan says little where workloads have their own.
        if (scenario.workloads().stream().noneMatch(workload -> workload.counts() && workload.demand().growth().isPresent())) {
            bound(span, "growth", new PlanInput.Growth(OptionalInt.empty()), within, budget, lines);
        }
        if (plan.months().getFirst().cells().size() == 1) {
            bound(span, "hits", new PlanInput.HitShare(0), within, budget, lines);
        }
    }

    /// Says a bound. What keeps the budget or breaks it whatever its value is left out: the lines above say so.
    private void bound(String span, String input, PlanInput of, Span within, BigDecimal budget, List<String> lines) {
        if (PlanBound.of(plan, scenario.extras().portfolio().schedule().start(), scenario.plan(), of, within,
                budget) instanceof Bound bound) {
            Function<BigDecimal, String> value = input.equals("users") ? figures::count : figures::percent;
            lines.add(Strings.of("plan.bound." + span + "." + input, money(budget), value.apply(bound.value()),
                    figures.moneyApart(bound.cost(), budget, currency), value.apply(bound.next()),
                    figures.moneyApart(bound.nextCost(), budget, currency)));
        }
    }

    /// A line from each month on in which another tier is needed or another limit is the closest; none if no card lists tiers.
    List<String> tiers() {
        List<String> lines = new ArrayList<>();
        Optional<Needed> last = Optional.empty();
        for (PlannedMonth month : plan.months()) {
            RateLimitFit fit = RateLimitFit.of(month, scenario.plan());
            Optional<Tier> tier = fit.recommended().map(TierFit::tier);
            Optional<Needed> needed = Optional.of(new Needed(tier.map(Tier::name), tier.flatMap(fit::binding)))
                    .filter(any -> !fit.tiers().isEmpty());
            if (needed.isPresent() && !needed.equals(last)) {
                lines.add(needed.get().from(month));
            }
            last = needed;
        }
        return lines;
    }

    /// What a month needs.
    ///
    /// @param tier  empty if none is enough
    /// @param limit of it that is used the most; empty if nothing is sent
    private record Needed(Optional<String> tier, Optional<Limit> limit) {
        String from(PlannedMonth month) {
            String first = month.month().toString();
            return tier.map(name -> limit.map(closest -> Strings.of("plan.tier", first, name, Strings.of("limit." + closest)))
                    .orElse(Strings.of("plan.tier.idle", first, name))).orElse(Strings.of("plan.tier.none", first));
        }
    }

    /// What becomes of the prepaid balance; none if nothing is prepaid.
    List<String> prepaid() {
        return scenario.extras().prepaid().map(prepaid -> {
            Account account = Account.of(plan, prepaid);
            List<String> lines = new ArrayList<>();
            int known = account.months().size();
            if (known < plan.months().size() && account.usedUp().isEmpty()) {
                lines.add(Strings.of("plan.prepaid.unknown", plan.months().get(known).month().toString()));
                return lines;
            }
            AfterMonth last = account.months().getLast();
            lines.add(prepaid.topUp().map(rule -> toppedUp(account, rule, last)).orElseGet(() -> lasts(account, prepaid, last)));
            if (last.vouchers().signum() > 0) {
                lines.add(Strings.of("plan.prepaid.vouchers", money(last.vouchers())));
            }
            last.tier().ifPresent(tier -> lines.add(Strings.of("plan.prepaid.tier", money(last.toppedUp()), tier.name())));
            return lines;
        }).orElse(List.of());
    }

    private String toppedUp(Account account, Prepaid.TopUp rule, AfterMonth last) {
        return account.topUps().isEmpty() ? Strings.of("plan.prepaid.never", money(rule.whenBelow()), money(last.balance()))
                : Strings.of("plan.prepaid.topUps", money(rule.amount()), account.topUps().size(), day(account.topUps().getFirst().day()),
                        day(account.topUps().getLast().day()), money(account.topUps().stream().map(Account.Recharge::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                        money(last.balance()));
    }

    private String lasts(Account account, Prepaid prepaid, AfterMonth last) {
        return account.usedUp().map(day -> Strings.of("plan.prepaid.until", money(prepaid.balance()), day(day)))
                .orElseGet(() -> Strings.of("plan.prepaid.outlasts", money(prepaid.balance()), money(last.balance())));
    }

    private static String day(Day day) {
        return day.date().map(Days::day).orElse(Strings.of("plan.prepaid.month", day.month().toString()));
    }

    /// A table of the ranges of each month and of all together; empty if nothing is uncertain.
    List<List<String>> ranges(Optional<PlanRisk> risk) {
        return risk.map(drawn -> {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(Strings.of("plan.month"), Strings.of("plan.risk.p10"), Strings.of("plan.risk.p50"),
                    Strings.of("plan.risk.p90")));
            for (PlannedMonth month : plan.months()) {
                rows.add(range(month.month().toString(), drawn.months().get(month.month().number() - 1)));
            }
            rows.add(range(Strings.of("plan.risk.all"), drawn.total()));
            return rows;
        }).orElse(List.of());
    }

    private List<String> range(String of, Optional<Outcome> outcome) {
        Optional<Band> band = outcome.map(Outcome::total);
        return List.of(of, band.map(Band::p10).map(this::money).orElse(NONE), band.map(Band::p50).map(this::money).orElse(NONE),
                band.map(Band::p90).map(this::money).orElse(NONE));
    }

    /// How likely the yearly budget is exceeded; none without ranges or budget.
    Optional<String> overYear(Optional<PlanRisk> risk) {
        return risk.flatMap(PlanRisk::total).flatMap(Outcome::overBudget)
                .map(share -> Strings.of("plan.risk.over", figures.roundedPercent(share)));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, currency);
    }
}
