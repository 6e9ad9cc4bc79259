package kimicost.view.window;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.analysis.Insights;
import kimicost.model.analysis.Insights.Cache;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.WithinBudget.Bound;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Presence;
import kimicost.view.part.Summary.Tone;
import kimicost.view.part.Tips;

/// Four insights below the verdict, each a sentence from another view and a link to it.
final class InsightRow extends HBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Figures figures;
    private final Map<Door, Card> cards = new EnumMap<>(Door.class);

    /// What an insight is about, and the view it opens.
    private enum Door {
        BUDGET("levers"), WAIT("batchOrCache"), CACHE("levers"), TIER("limits");

        private final String view;

        Door(String view) {
            this.view = view;
        }
    }

    /// The texts of an insight.
    private record Said(String name, String sentence, Tone tone) {
        static Said of(String name, String sentence) {
            return new Said(name, sentence, Tone.PLAIN);
        }

        static Said of(String key) {
            return of(Strings.of(key), Strings.of(key + ".hint"));
        }
    }

    /// @param open opens a view by its name
    InsightRow(Session session, Figures figures, Consumer<String> open) {
        this.figures = figures;
        getStyleClass().add("insights");
        for (Door door : Door.values()) {
            Card card = new Card(door, open);
            cards.put(door, card);
            HBox.setHgrow(card, Priority.ALWAYS);
            getChildren().add(card);
        }
        session.board().when(Presence.inScene(this)).subscribe(this::show);
    }

    private void show(Board board) {
        Optional<Insights> insights = Insights.of(board.answer());
        cards.forEach((door, card) -> card.show(insights.map(now -> switch (door) {
            case BUDGET -> budget(now, board);
            case WAIT -> waiting(now, board);
            case CACHE -> cache(now);
            case TIER -> tier(now);
        }).orElse(Said.of(Strings.of("insight.empty"), Strings.of("insight.empty")))));
    }

    private Said budget(Insights now, Board board) {
        Optional<BigDecimal> limit = board.scenario().ownPlan().monthlyBudget();
        if (limit.isEmpty()) {
            // Of several workloads none has the budget to itself: it is held against all of them in the plan.
            return board.scenario().plan().monthlyBudget()
                    .map(all -> Said.of(Strings.of("insight.budget.all"), figures.axis(all, currency(now))))
                    .orElse(Said.of("insight.budget.none"));
        }
        String money = figures.axis(limit.get(), currency(now));
        Optional<String> users = bound(now, Dimension.USERS).map(most -> figures.count(most.value()));
        if (now.bill().total().compareTo(limit.get()) <= 0) {
            return users.map(most -> Said.of(Strings.of("insight.budget.always", money), Strings.of("insight.users.room", most)))
                    .orElse(Said.of(Strings.of("insight.budget.always", money), Strings.of("insight.budget.any")));
        }
        Optional<String> hits = bound(now, Dimension.CACHE_HIT_SHARE).map(least -> figures.percent(least.value()));
        return Said.of(Strings.of("insight.budget.over", money),
                hits.isPresent() && users.isPresent() ? Strings.of("insight.either", hits.get(), users.get())
                        : hits.map(least -> Strings.of("insight.hits", least))
                                .or(() -> users.map(most -> Strings.of("insight.users", most)))
                                .orElse(Strings.of("insight.neither")));
    }

    private static Optional<Bound> bound(Insights now, Dimension dimension) {
        return now.bounds().stream().filter(bound -> bound.dimension() == dimension).findFirst();
    }

    private Said waiting(Insights now, Board board) {
        if (now.other().isEmpty()) {
            return Said.of("insight.wait.none");
        }
        Estimate other = now.other().get();
        boolean same = other.variant().model().equals(now.bill().variant().model());
        String name = !same ? Strings.of("insight.wait.named", board.comparison().nameOf(other.variant()))
                : Strings.of(other.variant().mode() == Mode.BATCH ? "insight.wait" : "insight.noWait");
        return changed(name, other.total(), now);
    }

    private Said cache(Insights now) {
        return now.cache().map((Cache cache) -> changed(
                Strings.of(cache.share().signum() == 0 ? "insight.cache.fails" : "insight.cache.half"), cache.total(), now))
                .orElse(Said.of("insight.cache.none"));
    }

    private Said changed(String name, BigDecimal total, Insights now) {
        BigDecimal bill = now.bill().total();
        if (!now.bill().billed()) {
            return Said.of(name, Strings.of("insight.empty"));
        }
        int apart = total.compareTo(bill);
        return new Said(name,
                Strings.of("insight.change", figures.briefMoney(total, currency(now)), figures.more(total, bill).replace('-', '−')),
                apart < 0 ? Tone.GOOD : apart > 0 ? Tone.OVER : Tone.PLAIN);
    }

    private Said tier(Insights now) {
        RateLimitFit limits = now.limits();
        if (limits.tiers().isEmpty()) {
            return Said.of("insight.tier.none");
        }
        String name = Strings.of("insight.tier");
        return limits.recommended().map(fit -> Said.of(name, Strings.of(
                fit.tier().cumulativeRecharge().signum() == 0 ? "insight.tier.free" : "insight.tier.needed", fit.tier().name(),
                figures.axis(fit.tier().cumulativeRecharge(), currency(now)))))
                .orElse(new Said(name, Strings.of("insight.tier.beyond"), Tone.OVER));
    }

    private static Currency currency(Insights now) {
        return now.bill().variant().card().currency();
    }

    /// An insight: a name and a sentence, which together are a button.
    private static final class Card extends Button {
        private final Door door;
        private final Label name = new Label();
        private final Label sentence = new Label();
        private Said shown = Said.of("", "");

        Card(Door door, Consumer<String> open) {
            this.door = door;
            setId("insight-" + door);
            getStyleClass().add("insight");
            name.getStyleClass().add("name");
            sentence.getStyleClass().add("sentence");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(new VBox(name, sentence));
            setMaxWidth(Double.MAX_VALUE);
            setMinWidth(0);
            Tips.on(this, this::getAccessibleText);
            setOnAction(event -> open.accept(door.view));
        }

        void show(Said said) {
            if (said.equals(shown)) {
                return;
            }
            shown = said;
            name.setText(said.name);
            sentence.setText(said.sentence);
            sentence.pseudoClassStateChanged(GOOD, said.tone == Tone.GOOD);
            sentence.pseudoClassStateChanged(OVER, said.tone == Tone.OVER);
            setAccessibleText(Strings.of("insight.door", said.name, said.sentence, Strings.of("tab." + door.view)));
        }

        @Override
        protected double computePrefWidth(double height) {
            // The same for all, so that they share the row's width equally.
            return 160;
        }
    }
}
