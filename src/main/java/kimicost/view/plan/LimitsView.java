package kimicost.view.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.RateLimitFit.Limit;
import kimicost.model.analysis.RateLimitFit.TierFit;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.input.InputRow;
import kimicost.view.input.InputRowView;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.FiguresTable;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;
import kimicost.view.part.Segments;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;
import kimicost.view.part.TableCopy;
import kimicost.view.plan.TierLadder.Fit;
import kimicost.view.plan.TierLadder.Mark;
import kimicost.view.plan.TierLadder.Rung;

/// Which recharge tier the peak needs, and when it will be too small.
public final class LimitsView extends AnalysisView {
    private static final BigDecimal DAYS = BigDecimal.valueOf(30);
    private static final double WIDE = 1000;
    /// Multiples of the present users for which demand is listed if the card has no rate limits.
    private static final List<BigDecimal> TIMES = Stream.of(1, 2, 5, 10, 20, 50, 100).map(BigDecimal::valueOf).toList();
    /// The inputs besides messages that the peak depends on.
    private static final List<Dimension> INPUTS = List.of(Dimension.PEAK_FACTOR, Dimension.ACTIVE_HOURS_PER_DAY,
            Dimension.ACTIVE_DAYS_PER_MONTH, Dimension.SECONDS_PER_MESSAGE);

    private final Session session;
    private final Figures figures;
    private final Segments<Mode> sent = new Segments<>("limits-sent", mode -> Strings.of("limits.sent." + mode), this::send, Mode.values());
    private final Label question = new Label();
    private final TierLadder ladder;
    private final LimitGauges gauges;
    private final Label recharge = new Label();
    private final Label rules = new Label(Strings.of("limits.rules"));
    private final FiguresTable unlisted = new FiguresTable(16, 1);
    private RateLimitFit fit;

    public LimitsView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        ladder = new TierLadder(figures, hints);
        gauges = new LimitGauges(figures, hints);
        question.getStyleClass().add("question");
        rules.getStyleClass().add("note");
        recharge.getStyleClass().add("note");
        for (Label text : List.of(question, recharge, rules)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        TilePane inputs = new TilePane();
        inputs.getStyleClass().add("peak-inputs");
        // Four side by side if there is room, otherwise two.
        inputs.widthProperty().subscribe(width -> {
            int columns = width.doubleValue() < WIDE ? 2 : INPUTS.size();
            inputs.setPrefTileWidth(Math.floor((width.doubleValue() - (columns - 1) * inputs.getHgap()) / columns));
        });
        sent.setMinHeight(USE_PREF_SIZE);
        unlisted.setId("limits-table");
        INPUTS.forEach(input -> inputs.getChildren().add(new InputRowView(InputRow.of(input), session, figures, hints)));
        TableCopy.offer(ladder, this::table);
        HBox.setHgrow(recharge, Priority.ALWAYS);
        recharge.setMaxWidth(Double.MAX_VALUE);
        recharge.setAlignment(Pos.CENTER_RIGHT);
        sent.setMinWidth(USE_PREF_SIZE);
        HBox controls = new HBox(sent, recharge);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(controls, ladder, question, gauges, inputs, unlisted, rules);
        content.getStyleClass().addAll("analysis-content", "limits-content");
        VBox.setVgrow(ladder, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().add(scroller);
    }

    private void send(Mode mode) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withLimits(Optional.of(mode))));
    }

    @Override
    protected void render() {
        BigDecimal share = subject.scenario().workload().batchShare();
        sent.getSegments().getLast().setText(Strings.of("limits.sent.BLEND", figures.percent(share)));
        boolean parts = share.signum() > 0 && share.compareTo(BigDecimal.ONE) < 0;
        present(parts, sent.getSegments().getLast());
        Mode mode = subject.scenario().extras().limits().orElse(subject.variant().mode());
        sent.choose(parts || mode != Mode.BLEND ? mode : share.signum() == 0 ? Mode.STANDARD : Mode.BATCH);
        fit = RateLimitFit.of(subject.scenario(), sent.value(), subject.card());
        boolean listed = !fit.tiers().isEmpty();
        // Limits that are not listed are unknown, and other providers' rules do not apply.
        present(listed, sent, ladder);
        present(listed && subject.card().isMakers(), rules);
        recharge.setText(fit.recommended().map(this::recharged).orElse(""));
        present(!recharge.getText().isEmpty(), recharge);
        Optional<Tier> tier = fit.recommended().or(() -> fit.tiers().reversed().stream().findFirst()).map(TierFit::tier);
        question.setText(tier.map(known -> Strings.of(fit.batch() ? "limits.gauges.batch" : "limits.gauges", known.name()))
                .orElse(Strings.of("limits.gauges.none")));
        gauges.show(fit, tier);
        present(!listed, unlisted);
        if (listed) {
            showLadder();
        } else {
            showUnlisted();
        }
        conclude(summary(tier));
    }

    private static void present(boolean there, Node... parts) {
        for (Node part : parts) {
            part.setVisible(there);
            part.setManaged(there);
        }
    }

    private void showLadder() {
        Optional<TierFit> needed = fit.recommended();
        boolean below = needed.isPresent();
        List<Rung> rungs = new ArrayList<>();
        for (TierFit tier : fit.tiers()) {
            boolean chosen = needed.filter(tier::equals).isPresent();
            below &= !chosen;
            rungs.add(new Rung(tier.tier().name(), topUp(tier.tier()),
                    chosen ? Fit.NEEDED : below || !tier.carries() ? Fit.TOO_SMALL : Fit.LARGER,
                    tier.noBatch() && tier.maxUsers().isEmpty() ? Optional.of(BigDecimal.ZERO) : tier.maxUsers(),
                    tier.noBatch() ? Strings.of("limits.noBatch") : reach(tier), detail(tier, chosen)));
        }
        BigDecimal users = subject.scenario().workload().users();
        List<Forecast.Month> months = Forecast.of(subject.variant(), subject.scenario()).months();
        Forecast.Month last = months.getLast();
        boolean moves = users.signum() > 0 && last.users().compareTo(users) != 0;
        ladder.show(rungs,
                users.signum() > 0 ? Optional.of(new Mark(users, Strings.of("limits.now", figures.brief(users)))) : Optional.empty(),
                moves ? Optional.of(new Mark(last.users(), Strings.of("limits.later", Integer.toString(last.number()),
                        figures.brief(last.users().setScale(0, RoundingMode.HALF_UP))))) : Optional.empty(),
                subject.board().before().isPresent());
    }

    /// Lists the demand at multiples of the present users. It grows in proportion to them.
    private void showUnlisted() {
        BigDecimal users = subject.scenario().workload().users();
        unlisted.show(Stream.concat(Stream.of(Strings.of("limits.users.column")),
                Stream.of(Limit.values()).map(limit -> Strings.of("limit." + limit))).toList(),
                TIMES.stream().map(times -> Stream.concat(Stream.of(figures.brief(users.multiply(times))), Stream.of(Limit.values())
                        .map(limit -> LimitGauges.demand(fit.demand().getOrDefault(limit, BigDecimal.ZERO).multiply(times), figures)))
                        .toList()).toList());
    }

    private String reach(TierFit tier) {
        return tier.maxUsers().map(most -> Strings.of("limits.upTo", figures.brief(most), most)).orElse(Strings.of("limits.anyUsers"));
    }

    /// What makes a tier too small. If it is large enough, the limit reached first, unless that is the same as on the needed
    /// tier.
    private String detail(TierFit tier, boolean needed) {
        if (tier.missed().isEmpty()) {
            Optional<Limit> usual = needed ? Optional.empty() : fit.recommended().flatMap(one -> fit.binding(one.tier()));
            return fit.binding(tier.tier()).filter(limit -> usual.filter(limit::equals).isEmpty())
                    .map(limit -> Strings.of("limits.first", inSentence(limit))).orElse("");
        }
        Limit worst = fit.binding(tier.tier()).orElse(tier.missed().getFirst());
        return Strings.of("limits.tooSmall", inSentence(worst), asked(worst), worst.of(tier.tier()).map(figures::brief).orElse(""));
    }

    private Summary summary(Optional<Tier> tier) {
        List<Fact> facts = new ArrayList<>();
        for (Limit limit : List.of(Limit.REQUESTS_PER_MINUTE, Limit.TOKENS_PER_MINUTE, Limit.CONCURRENCY)) {
            String most = tier.flatMap(limit::of).map(figures::brief).orElse("");
            boolean missed = tier.filter(known -> fit.use(limit, known).compareTo(BigDecimal.ONE) > 0).isPresent();
            facts.add(new Fact(Strings.of("limit." + limit + ".said"),
                    most.isEmpty() ? asked(limit) : Strings.of("limits.fact", asked(limit), most), missed ? Tone.OVER : Tone.PLAIN));
        }
        if (fit.tiers().isEmpty()) {
            return new Summary(Strings.of("limits.none", subject.card().name()), Tone.PLAIN, asked(Limit.REQUESTS_PER_MINUTE),
                    Strings.of("limits.beside.requests"), facts.subList(1, 3));
        }
        if (fit.recommended().isEmpty()) {
            TierFit highest = fit.tiers().getLast();
            return new Summary(notCarried(highest), Tone.OVER, highest.maxUsers().map(figures::brief).orElse("0"),
                    Strings.of("limits.beside.most", highest.tier().name()), facts);
        }
        TierFit needed = fit.recommended().get();
        return new Summary(carried(needed), Tone.GOOD, topUp(needed.tier()), Strings.of("limits.beside.topUp"), facts);
    }

    private String carried(TierFit tier) {
        String name = tier.tier().name();
        if (subject.scenario().workload().messages().signum() == 0) {
            return Strings.of("limits.nothing", name);
        }
        if (fit.batch()) {
            return Strings.of(subject.card().isMakers() ? "limits.batch" : "limits.batch.host", name);
        }
        Optional<Limit> binding = fit.binding(tier.tier());
        if (tier.maxUsers().isEmpty() || binding.isEmpty()) {
            return Strings.of("limits.carried", name);
        }
        String most = figures.brief(tier.maxUsers().get());
        return RateLimitFit.outgrownIn(tier, subject.scenario())
                .map(month -> Strings.of("limits.carried.until", name, Integer.toString(month), most, inSentence(binding.get())))
                .orElse(Strings.of("limits.carried.users", name, most, inSentence(binding.get())));
    }

    private String notCarried(TierFit highest) {
        Limit worst = fit.binding(highest.tier()).orElse(highest.missed().getFirst());
        return Strings.of("limits.notCarried", highest.tier().name(), inSentence(worst), asked(worst),
                worst.of(highest.tier()).map(figures::brief).orElse(""));
    }

    /// The top-up, the voucher it brings, and how long the credit lasts.
    private String recharged(TierFit tier) {
        BigDecimal paid = tier.tier().cumulativeRecharge();
        BigDecimal voucher = RateLimitFit.vouchers(subject.card(), paid);
        Optional<BigDecimal> balance = subject.scenario().extras().prepaidBalance();
        BigDecimal credit = balance.orElse(paid.add(voucher));
        Forecast forecast = Forecast.of(subject.variant(), subject.scenario());
        String lasting = credit.signum() == 0 ? "" : forecast.lasts(credit)
                .map(months -> lasting(money(credit), months))
                .orElseGet(() -> Strings.of("limits.outlives", money(credit), figures.count(subject.scenario().plan().horizonMonths()),
                        subject.name(), subject.scenario().plan().horizonMonths()))
                + (forecast.taxRate().signum() == 0 ? "" : " " + Strings.of("limits.beforeTax"));
        return Strings.of(paid.signum() == 0 ? "limits.free" : "limits.recharge", money(paid))
                + (voucher.signum() > 0 ? " " + Strings.of("limits.voucher", money(voucher)) : "") + " " + lasting;
    }

    private String lasting(String credit, BigDecimal months) {
        if (months.compareTo(BigDecimal.TWO) >= 0) {
            BigDecimal shown = months.setScale(1, RoundingMode.FLOOR);
            return Strings.of("limits.lasts.months", credit, subject.name(), figures.count(shown), shown);
        }
        BigDecimal days = months.multiply(DAYS);
        BigDecimal shown = days.setScale(days.compareTo(BigDecimal.TEN) < 0 ? 1 : 0, RoundingMode.FLOOR);
        return days.compareTo(BigDecimal.ONE) < 0 ? Strings.of("limits.lasts", credit, subject.name())
                : Strings.of("limits.lasts.days", credit, subject.name(), figures.count(shown), shown);
    }

    private List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(Strings.of("limits.tier"), Strings.of("limits.cumulative"),
                Stream.of(Limit.values()).map(limit -> Strings.of("limit." + limit)),
                Strings.of("limits.users")));
        rows.add(row(Strings.of(sent.value() == Mode.STANDARD ? "limits.demand" : "limits.demandBatch"), "",
                Stream.of(Limit.values()).map(this::asked), ""));
        fit.tiers().forEach(tier -> rows.add(row(tier.tier().name(), money(tier.tier().cumulativeRecharge()),
                Stream.of(Limit.values()).map(limit -> limit.of(tier.tier()).map(figures::count).orElse("∞")),
                tier.noBatch() ? Strings.of("limits.noBatch") : tier.maxUsers().map(figures::count).orElse("∞"))));
        return rows;
    }

    private static List<String> row(String name, String topUp, Stream<String> limits, String users) {
        return Stream.of(Stream.of(name, topUp), limits, Stream.of(users)).flatMap(cells -> cells).toList();
    }

    /// A limit's name as used within a sentence.
    private static String inSentence(Limit limit) {
        return Strings.of("limit." + limit + ".said");
    }

    private String asked(Limit limit) {
        return LimitGauges.demand(fit.demand().getOrDefault(limit, BigDecimal.ZERO), figures);
    }

    private String topUp(Tier tier) {
        return money(tier.cumulativeRecharge());
    }

    private String money(BigDecimal amount) {
        return figures.axis(amount, subject.currency());
    }
}
