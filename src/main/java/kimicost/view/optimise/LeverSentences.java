package kimicost.view.optimise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.analysis.Savings;
import kimicost.model.analysis.Sensitivity;
import kimicost.model.scenario.Levers.Lever;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.input.InputRow;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// What the levers achieve, in sentences.
record LeverSentences(Subject subject, Savings savings, Sensitivity sensitivity, Figures figures) {
    private static final BigDecimal CENTS = BigDecimal.valueOf(1000);

    Summary summary() {
        BigDecimal saved = savings.saved();
        Tone good = saved.signum() > 0 ? Tone.GOOD : Tone.PLAIN;
        return new Summary(sentence(), tone(), money(savings.optimised()), beside(), List.of(
                new Fact(Strings.of("levers.savedMonth"), amount(saved), good),
                new Fact(Strings.of("levers.savedYear"), amount(savings.savedInYear()), good),
                new Fact(Strings.of("levers.matters"), matters().map(LeverSentences::input).map(InputRow::label).orElse("–"), Tone.PLAIN)));
    }

    private String beside() {
        String period = Verdict.period(subject.board().answer(), figures);
        return savings.saved().signum() == 0 ? period : Strings.of("levers.from", period, money(savings.today()));
    }

    /// The lever with which a tenth saves most.
    Optional<Lever> matters() {
        return Stream.of(Lever.values()).filter(lever -> best(lever).signum() > 0).max(Comparator.comparing(this::best));
    }

    /// What a tenth less saves or, for cache hits and batches, what ten points more save.
    private BigDecimal best(Lever lever) {
        return move(lever).map(move -> sensitivity.total().subtract(lever.raises() ? move.atHigh() : move.atLow()))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Sensitivity.Move> move(Lever lever) {
        return lever.dimension().flatMap(sensitivity::of);
    }

    private Tone tone() {
        if (savings.today().signum() == 0) {
            return Tone.PLAIN;
        }
        return over(savings.optimised()) ? Tone.OVER : savings.saved().signum() > 0 ? Tone.GOOD : Tone.PLAIN;
    }

    private boolean over(BigDecimal total) {
        return subject.scenario().ownPlan().monthlyBudget().filter(budget -> total.compareTo(budget) > 0).isPresent();
    }

    private String sentence() {
        if (savings.today().signum() == 0) {
            return Strings.of("levers.nothing");
        }
        if (savings.steps().isEmpty()) {
            return idle();
        }
        Optional<BigDecimal> budget = subject.scenario().ownPlan().monthlyBudget();
        String end = budget.isEmpty() ? "free" : over(savings.optimised()) ? "over" : over(savings.today()) ? "within" : "still";
        Optional<Savings.Step> move = savings.step(Lever.MODEL);
        boolean moved = move.isPresent();
        String name = subject.board().comparison().nameOf(move.map(Savings.Step::variant).orElse(savings.variant()));
        int others = savings.steps().size() - (moved ? 1 : 0);
        return Strings.of("levers.result." + end + (moved ? others == 0 ? ".moveAlone" : ".move" : ""), others, name, share(),
                budget.map(limit -> brief(savings.optimised().subtract(limit).abs(), subject.currency(), figures)).orElse(""));
    }

    /// The verdict if no lever saves anything: if none is set, it says which would save most.
    private String idle() {
        boolean set = Stream.of(Lever.values()).anyMatch(savings.scenario().extras().levers()::pulls);
        if (set) {
            return Strings.of("levers.idle");
        }
        if (matters().isEmpty()) {
            return Strings.of("levers.stuck");
        }
        Lever lever = matters().get();
        Sensitivity.Move move = move(lever).orElseThrow();
        BigDecimal points = move.high().subtract(lever.dimension().orElseThrow().of(savings.scenario())).movePointRight(2);
        return Strings.of("levers.none." + lever, brief(best(lever), subject.currency(), figures), figures.count(points));
    }

    /// How much lower the bill is, in whole per cent unless that would round to 0 or 100.
    private String share() {
        BigDecimal share = savings.savedShare().orElseThrow();
        BigDecimal whole = share.setScale(2, RoundingMode.HALF_UP);
        boolean plain = whole.signum() > 0 && (whole.compareTo(BigDecimal.ONE) < 0 || share.compareTo(BigDecimal.ONE) == 0);
        return plain ? figures.percent(whole) : figures.roundedPercent(share);
    }

    static InputRow input(Lever lever) {
        return InputRow.of(lever.dimension().orElseThrow());
    }

    private String amount(BigDecimal saved) {
        return saved.signum() == 0 ? "–" : brief(saved, subject.currency(), figures);
    }

    /// For places with little room: to the cent below 1,000, in whole units above, `$2.05 M` from a million on.
    static String brief(BigDecimal amount, Currency currency, Figures figures) {
        return amount.compareTo(CENTS) < 0 ? figures.money(amount, currency)
                : figures.axis(amount.setScale(0, RoundingMode.HALF_UP), currency);
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
