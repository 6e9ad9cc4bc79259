package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.Hosts;
import kimicost.model.analysis.Hosts.Lack;
import kimicost.model.analysis.Hosts.Model;
import kimicost.model.analysis.Hosts.Offer;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.chart.BarTable;
import kimicost.view.chart.BarTable.Bar;
import kimicost.view.chart.BarTable.Cell;
import kimicost.view.chart.BarTable.Column;
import kimicost.view.chart.BarTable.Row;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Example;
import kimicost.view.part.Hints;
import kimicost.view.part.Invitation;
import kimicost.view.part.Scroller;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// The same models on other hosts, compared with the scenario's own card; and users who pay for themselves.
public final class HostsView extends AnalysisView {
    /// The number of hosts that an example compares.
    private static final int FEW = 2;
    private static final int MOST_OFFERS = 60;

    private final Session session;
    private final Figures figures;
    private final HostChips chips;
    private final Invitation invitation = new Invitation("hosts-example");
    private final Label more = new Label();
    private final BarTable table;
    private List<RateCard> cards = List.of();
    private Currency currency = Currency.getInstance("USD");

    public HostsView(Session session, Figures figures, Hints hints) {
        this.session = session;
        this.figures = figures;
        chips = new HostChips(session);
        table = new BarTable(hints, List.of(new Column(Strings.of("hosts.month"), true), new Column("", true),
                new Column("", true), new Column("", false)));
        Label puter = new Label(Strings.of("hosts.puter"));
        puter.getStyleClass().add("note");
        hints.explain(puter, () -> Strings.of("chart.puter.hint"));
        more.getStyleClass().add("note");
        more.managedProperty().bind(more.visibleProperty());
        VBox content = new VBox(more, table, puter);
        content.getStyleClass().add("analysis-content");
        VBox.setVgrow(table, Priority.ALWAYS);
        Scroller scroller = new Scroller(content, "chart-scroller");
        scroller.setFitToHeight(true);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        getChildren().addAll(chips, invitation, scroller);
    }

    /// What is shown: the scenario or, if it bills nothing or has no compared cards, an example.
    ///
    /// @param example  the cards that the example compares; empty if the scenario has its own
    /// @param workload the workload of the example; empty if the scenario bills something
    private record Shown(Scenario scenario, Answer answer, List<RateCard> example, Optional<Example> workload) {}

    @Override
    protected void render() {
        chips.show(subject.board());
        Shown now = shown(subject.board());
        invitation.hold(subject.board().before().isPresent());
        invite(now);
        ModelRates model = lead(now);
        Hosts hosts = Hosts.of(now.scenario, now.answer.comparison(), model);
        Optional<Hosts> before = subject.board().before().map(board -> {
            Shown was = shown(board);
            return Hosts.of(was.scenario, was.answer.comparison(), model);
        });
        cards = now.answer.comparison().cards();
        currency = now.answer.currency();
        int models = shown(hosts).size();
        more.setText(Strings.of("hosts.more", figures.count(BigDecimal.valueOf(models)),
                figures.count(BigDecimal.valueOf(hosts.models().size()))));
        more.setVisible(models < hosts.models().size());
        table.head(1, Strings.of("hosts.versus", host(cards.getFirst())));
        table.show(rows(hosts, before, now), most(before.orElse(hosts)), before.isPresent());
        conclude(summary(hosts, now.workload.isPresent() || !now.example.isEmpty()));
    }

    /// What is shown for `board`. If no card in its currency has the model, the example is in dollars.
    private Shown shown(Board board) {
        Optional<Example> workload = Example.of(board.scenario(), subject.variant(), figures);
        Scenario scenario = workload.map(Example::scenario).orElse(board.scenario());
        if (board.comparison().cards().size() > 1) {
            return new Shown(scenario, workload.isEmpty() ? board.answer() : session.priced(scenario), List.of(), workload);
        }
        List<RateCard> near = nearest(scenario, board.comparison().card());
        Optional<RateCard> dollars = near.isEmpty() ? session.catalogue().newestInternational()
                .filter(card -> !card.id().equals(board.comparison().card().id())) : Optional.empty();
        Scenario own = dollars.map(card -> scenario.withRateCard(card.id())).orElse(scenario);
        List<RateCard> example = dollars.map(card -> nearest(own, card)).orElse(near);
        Scenario with = own.withExtras(own.extras().withBeside(example.stream().map(RateCard::id).toList()));
        return new Shown(with, session.priced(with), example, workload);
    }

    private List<RateCard> nearest(Scenario scenario, RateCard own) {
        return Hosts.cheapest(Hosts.candidates(session.catalogue(), own), scenario, subject.variant().model(), FEW);
    }

    private ModelRates lead(Shown now) {
        return now.answer.comparison().card().model(subject.variant().model().id()).orElse(subject.variant().model());
    }

    private void invite(Shown now) {
        if (now.workload.isPresent()) {
            Example offered = now.workload.get();
            invitation.offer(offered.sentence(), offered.action(), () -> session.commit(offered.scenario()), false);
            return;
        }
        if (now.example.isEmpty()) {
            invitation.withdraw();
            return;
        }
        String names = now.example.size() == 1 ? now.example.getFirst().provider()
                : Strings.of("hosts.pair", now.example.getFirst().provider(), now.example.getLast().provider());
        boolean switched = !now.scenario.rateCard().equals(subject.scenario().rateCard());
        String card = now.answer.comparison().card().name();
        invitation.offer(switched ? Strings.of("hosts.alone", subject.currency().getCurrencyCode(), card)
                : Strings.of("hosts.example", names),
                switched ? Strings.of("hosts.alone.use", card) : Strings.of("hosts.example.use", names), () -> session.commit(now.scenario),
                false);
    }

    /// As many models as fit, including the leading one.
    private static List<Model> shown(Hosts hosts) {
        List<Model> some = new ArrayList<>();
        int offers = 0;
        for (Model model : hosts.models()) {
            offers += model.offers().size();
            if (some.isEmpty() || offers <= MOST_OFFERS) {
                some.add(model);
            }
        }
        return some;
    }

    private static BigDecimal most(Hosts hosts) {
        return hosts.models().stream().flatMap(model -> model.offers().stream()).map(offer -> offer.estimate().total())
                .max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private List<Row> rows(Hosts hosts, Optional<Hosts> before, Shown now) {
        List<Row> rows = new ArrayList<>();
        for (Model model : shown(hosts)) {
            rows.add(Row.heading(model.name()));
            Optional<Offer> cheapest = model.cheapest().filter(offer -> offer.estimate().billed() && model.offers().size() > 1);
            List<Offer> were = before.stream().flatMap(all -> all.models().stream()).filter(one -> one.id().equals(model.id()))
                    .flatMap(one -> one.offers().stream()).toList();
            List<String> order = were.stream().map(offer -> offer.card().id()).toList();
            // During a drag, rows keep their order.
            model.offers().stream().sorted(Comparator.comparing(offer -> order.indexOf(offer.card().id())))
                    .forEach(
                            offer -> rows.add(row(offer, were.stream().filter(was -> was.card().id().equals(offer.card().id())).findFirst(),
                                    cheapest.filter(least -> least.estimate().total().compareTo(offer.estimate().total()) == 0
                                            && offer.estimate().fits()).isPresent(),
                                    model.offers().stream().anyMatch(other -> other.estimate().total()
                                            .compareTo(offer.estimate().total()) < 0),
                                    now.workload.isPresent() || now.example.contains(offer.card()))));
        }
        return rows;
    }

    /// @param cheapest whether it is the cheapest that fits
    /// @param undercut whether one that does not fit would be cheaper
    private Row row(Offer offer, Optional<Offer> was, boolean cheapest, boolean undercut, boolean example) {
        BigDecimal total = offer.estimate().total();
        Optional<Cell> mark = example ? Optional.of(new Cell(Strings.of("hosts.mark.example"), ""))
                : cheapest ? Optional.of(new Cell(Strings.of(undercut ? "hosts.mark.cheapest" : "chart.cheapest"), "good"))
                        : Optional.empty();
        String apart = offer.difference().map(difference -> figures.roundDifference(difference, currency)).orElse("");
        String share = offer.share().map(more -> figures.more(total, total.subtract(offer.difference().orElseThrow())).replace('-', '−'))
                .orElse("");
        String tone = offer.difference().map(difference -> !offer.estimate().fits() ? "" : difference.signum() < 0 ? "good"
                : difference.signum() > 0 ? "over" : "").orElse("");
        String remark = Stream.concat(Verdict.reason(offer.estimate()).stream(), lacks(offer)).collect(Collectors.joining(", "));
        return new Row(host(offer.card()), mark,
                Optional.of(new Bar(total, was.map(one -> one.estimate().total()),
                        offer.difference().isEmpty() ? "own-span" : "neutral-span")),
                List.of(new Cell(money(total), ""), new Cell(apart, tone), new Cell(share, tone), new Cell(remark, "")),
                Strings.of("hosts.said", host(offer.card()), money(total), remark.isEmpty() ? Strings.of("hosts.lacksNothing") : remark),
                cheapest && !example, example || !offer.estimate().fits());
    }

    /// What a host lacks, except what already explains why it does not fit.
    private static Stream<String> lacks(Offer offer) {
        Set<Lack> said = offer.estimate().fits() ? offer.lacks()
                : offer.lacks().stream().filter(lack -> lack != Lack.SEARCH || !offer.estimate().workload().searches())
                        .collect(Collectors.toSet());
        return Stream.of(Lack.values()).filter(said::contains).map(lack -> Strings.of("hosts.lack." + lack));
    }

    /// A card's provider or, if several cards are from that provider, its name.
    private String host(RateCard card) {
        return cards.stream().filter(other -> other.provider().equals(card.provider())).count() > 1
                ? card.name() : card.provider();
    }

    private Summary summary(Hosts hosts, boolean example) {
        Optional<Model> first = hosts.models().stream().findFirst();
        Optional<Offer> own = first.flatMap(Model::own).or(() -> first.flatMap(Model::cheapest));
        Optional<Offer> other = first.flatMap(model -> model.offers().stream()
                .filter(offer -> offer.difference().isPresent() && offer.estimate().fits()).findFirst());
        String model = first.map(Model::name).orElse(subject.name());
        List<Fact> facts = List.of(
                new Fact(own.map(offer -> host(offer.card())).orElse(Strings.of("hosts.own")), total(own), Tone.PLAIN),
                new Fact(Strings.of("hosts.best"), total(other), Tone.PLAIN),
                new Fact(Strings.of("hosts.apart"), other.flatMap(Offer::difference).map(apart -> figures.roundDifference(apart, currency))
                        .orElse(Strings.of("insight.empty")), Tone.PLAIN));
        if (own.isEmpty() || !own.get().estimate().billed()) {
            return new Summary(Strings.of("hosts.nothing"), Tone.PLAIN, total(own), Strings.of("hosts.beside", model), facts);
        }
        if (other.isEmpty()) {
            boolean offered = first.filter(one -> one.offers().size() > 1).isPresent();
            return new Summary(Strings.of(offered ? "hosts.noneFits" : "hosts.noneOffers", model), Tone.PLAIN, total(own),
                    Strings.of("hosts.on", model, host(own.get().card())), facts);
        }
        Offer best = other.get();
        BigDecimal apart = best.difference().orElseThrow();
        String percent = best.share().map(share -> figures.roundedPercent(share.abs())).orElse("");
        String key = apart.signum() == 0 ? "same" : (example ? "would." : "is.") + (apart.signum() < 0 ? "cheaper" : "dearer");
        String sentence = Strings.of("hosts.verdict." + key, host(best.card()), percent, host(own.get().card()), model);
        return new Summary(sentence, apart.signum() < 0 && !example ? Tone.GOOD : Tone.PLAIN, money(best.estimate().total()),
                Strings.of("hosts.on", model, host(best.card())), facts);
    }

    private String total(Optional<Offer> offer) {
        return offer.map(one -> money(one.estimate().total())).orElse(Strings.of("insight.empty"));
    }

    private String money(BigDecimal amount) {
        return figures.roundMoney(amount, currency);
    }
}
