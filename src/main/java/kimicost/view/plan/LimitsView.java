package kimicost.view.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Forecast;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.RateLimitFit.Limit;
import kimicost.model.analysis.RateLimitFit.TierFit;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;
import kimicost.view.part.Scroller;
import kimicost.view.part.Segments;
import kimicost.view.part.TableCopy;

/// The recharge tiers held against the busiest time: which one carries the workload, which limit binds, and what the
/// recharge is good for.
public final class LimitsView extends AnalysisView {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("cheapest");
    private static final BigDecimal DAYS = BigDecimal.valueOf(30);

    private final Session session;
    private final Figures figures;
    private final Hints hints;
    private final Segments<Mode> sent = new Segments<>("limits-sent", mode -> Strings.of("limits.sent." + mode), this::send, Mode.values());
    private final Label answer = new Label();
    private final Label recharge = new Label();
    private final Label rules = new Label(Strings.of("limits.rules"));
    private final GridPane grid = new GridPane();
    private final Label asked = label("", "limits-name");
    private final Map<Limit, Label> demand = new EnumMap<>(Limit.class);
    private final List<Row> rows = new ArrayList<>();
    private RateCard card;
    private RateLimitFit fit;

    public LimitsView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        this.hints = hints;
        answer.getStyleClass().add("question");
        rules.getStyleClass().add("note");
        for (Label text : List.of(answer, recharge, rules)) {
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
        }
        grid.getStyleClass().add("limits-grid");
        for (Limit limit : Limit.values()) {
            demand.put(limit, label("", "limits-demand"));
        }
        for (int i = 0; i < Limit.values().length + 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i < 2 ? 10 : 16);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        TableCopy.offer(grid, this::table);
        VBox content = new VBox(grid, rules);
        content.getStyleClass().add("analysis-content");
        Scroller scroller = new Scroller(content, "chart-scroller");
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(sent, answer, recharge, scroller);
    }

    private void send(Mode mode) {
        Scenario now = session.scenario().get();
        session.commit(now.withExtras(now.extras().withLimits(Optional.of(mode))));
    }

    @Override
    protected void render() {
        sent.choose(subject.scenario().extras().limits().orElse(subject.variant().mode()));
        fit = RateLimitFit.of(subject.scenario(), sent.value(), subject.card());
        boolean listed = !fit.tiers().isEmpty();
        answer.setText(listed ? fit.recommended().map(this::carried).orElseGet(this::notCarried)
                : Strings.of("limits.none", subject.card().name()));
        recharge.setText(fit.recommended().map(this::recharged).orElse(""));
        recharge.setVisible(!recharge.getText().isEmpty());
        // What a provider that lists no limits allows is not known: nothing of another's rules is said of it.
        for (Node part : List.of(sent, grid)) {
            part.setVisible(listed);
            part.setManaged(listed);
        }
        rules.setVisible(listed && subject.card().isMakers());
        if (listed) {
            showGrid();
        }
    }

    private String carried(TierFit tier) {
        String binding = fit.batch() ? Strings.of(subject.card().isMakers() ? "limits.batch" : "limits.batch.host")
                : fit.binding(tier.tier())
                        .map(limit -> Strings.of("limits.binding", name(limit), figures.roundedPercent(fit.use(limit, tier.tier()))))
                        .orElse("");
        return Strings.of("limits.carried", tier.tier().name()) + " " + binding;
    }

    private String notCarried() {
        RateCard.Tier highest = fit.tiers().getLast().tier();
        return Strings.of("limits.notCarried", highest.name(),
                Names.list(fit.tiers().getLast().missed().stream().map(limit -> Strings.of("limits.asks",
                        name(limit), shown(fit.demand().get(limit)), limit.of(highest).map(figures::brief).orElse("")))
                        .toList()));
    }

    /// What is paid in, what comes on top, and how long it lasts.
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

    /// The card's tiers stay while a thumb moves: their nodes are made once and then only told what to show.
    private void showGrid() {
        if (!subject.card().equals(card)) {
            card = subject.card();
            grid.getChildren().clear();
            List<String> head = headings();
            for (int i = 0; i < head.size(); i++) {
                grid.add(label(head.get(i), "limits-head"), i, 0);
            }
            grid.add(asked, 0, 1, 2, 1);
            demand.forEach((limit, label) -> grid.add(label, 2 + limit.ordinal(), 1));
            rows.clear();
            grid.getRowConstraints().setAll(Collections.nCopies(2 + fit.tiers().size(), onOneLine()));
            fit.tiers().forEach(each -> rows.add(new Row(each.tier(), rows.size() + 2)));
        }
        asked.setText(Strings.of(sent.value() != Mode.STANDARD ? "limits.demandBatch" : "limits.demand"));
        demand.forEach((limit, label) -> label.setText(shown(fit.demand().get(limit))));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(fit.tiers().get(i));
        }
    }

    /// A tier's line of the grid.
    private final class Row {
        private final RateCard.Tier tier;
        private final Label name = label("", "limits-name");
        private final Label users = label("", "limits-users");
        private final List<Cell> cells = Stream.of(Limit.values()).map(Cell::new).toList();

        Row(RateCard.Tier tier, int row) {
            this.tier = tier;
            grid.add(name, 0, row);
            grid.add(label(figures.axis(tier.cumulativeRecharge(), subject.currency()), "limits-recharge"), 1, row);
            cells.forEach(cell -> grid.add(cell, 2 + cell.limit.ordinal(), row));
            grid.add(users, 2 + cells.size(), row);
        }

        void show(TierFit each) {
            boolean chosen = fit.recommended().filter(each::equals).isPresent();
            name.setText(tier.name() + (chosen ? "  ✓" : ""));
            name.pseudoClassStateChanged(CHOSEN, chosen);
            users.setText(each.noBatch() ? Strings.of("limits.noBatch") : each.maxUsers().map(figures::brief).orElse("∞"));
            cells.forEach(cell -> cell.show(each));
        }
    }

    /// A limit of a tier, and how much of it the workload takes.
    private final class Cell extends VBox {
        private final Limit limit;
        private final Label figure = label("", "limits-figure");
        private final ProgressBar use = new ProgressBar();
        private String words = "";

        Cell(Limit limit) {
            this.limit = limit;
            use.getStyleClass().add("limits-use");
            use.setMaxWidth(Double.MAX_VALUE);
            getChildren().addAll(figure, use);
            getStyleClass().add("limits-cell");
            hints.explain(this, () -> words);
        }

        void show(TierFit each) {
            boolean missed = each.missed().contains(limit);
            String most = limit.of(each.tier()).map(figures::brief).orElse("∞");
            BigDecimal share = fit.use(limit, each.tier());
            figure.setText((missed ? "✕ " : "") + most);
            use.setProgress(share.min(BigDecimal.ONE).doubleValue());
            use.setVisible(limit.of(each.tier()).isPresent());
            figure.pseudoClassStateChanged(OVER, missed);
            use.pseudoClassStateChanged(OVER, missed);
            words = Strings.of(missed ? "limits.cell.missed" : "limits.cell", each.tier().name(), most, name(limit),
                    shown(fit.demand().get(limit)),
                    figures.roundedPercent(share));
        }
    }

    private static RowConstraints onOneLine() {
        RowConstraints row = new RowConstraints();
        row.setValignment(VPos.BASELINE);
        return row;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private List<String> headings() {
        List<String> head = new ArrayList<>(List.of(Strings.of("limits.tier"), Strings.of("limits.cumulative")));
        for (Limit limit : Limit.values()) {
            head.add(name(limit));
        }
        head.add(Strings.of("limits.users"));
        return head;
    }

    private List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>(List.of(headings()));
        List<String> demand = new ArrayList<>(List.of(Strings.of("limits.demand"), ""));
        for (Limit limit : Limit.values()) {
            demand.add(shown(fit.demand().get(limit)));
        }
        rows.add(demand);
        fit.tiers().forEach(tier -> {
            List<String> row = new ArrayList<>(List.of(tier.tier().name(), money(tier.tier().cumulativeRecharge())));
            for (Limit limit : Limit.values()) {
                row.add(limit.of(tier.tier()).map(figures::count).orElse("∞"));
            }
            row.add(tier.noBatch() ? Strings.of("limits.noBatch") : tier.maxUsers().map(figures::count).orElse("∞"));
            rows.add(row);
        });
        return rows;
    }

    private static String name(Limit limit) {
        return Strings.of("limit." + limit);
    }

    /// Three digits are what a peak is known to.
    private String shown(BigDecimal demand) {
        return figures.brief(demand.compareTo(BigDecimal.valueOf(100)) < 0 ? demand : demand.setScale(0, RoundingMode.HALF_UP));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
