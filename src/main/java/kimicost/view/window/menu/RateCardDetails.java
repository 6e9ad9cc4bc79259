package kimicost.view.window.menu;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.PriceChanges;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCardLint;
import kimicost.model.ratecard.RateChange;
import kimicost.model.ratecard.RateChange.Price;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// The rates in use, what a newer card changes, and a choice of other cards.
final class RateCardDetails extends VBox {
    /// The most changed rates that are listed one by one.
    private static final int MOST_CHANGES = 6;
    private static final List<Price> COLUMNS = List.of(Price.CACHE_MISS, Price.CACHE_HIT, Price.OUTPUT, Price.BATCH_CACHE_MISS,
            Price.BATCH_CACHE_HIT, Price.BATCH_OUTPUT);

    private final Session session;
    private final Figures figures;
    private final Consumer<RateCard> choice;
    private final RateCard card;

    /// @param retired the models on screen that a newer card lists as retired
    /// @param choice  receives the card to switch to
    RateCardDetails(Session session, List<ModelRates> retired, Surroundings surroundings, Consumer<RateCard> choice) {
        this.session = session;
        this.choice = choice;
        figures = surroundings.figures();
        card = session.card();
        LocalDate today = surroundings.today();
        Catalogue catalogue = session.catalogue();
        getStyleClass().add("card-details");

        add(this, "popover-title", card.name());
        add(this, "line", Strings.of(card.taxIncluded() ? "card.state.taxed" : "card.state", Days.age(card.asOf(), today)
                .map(age -> Strings.of("card.age", Days.day(card.asOf()), age)).orElse(Strings.of("card.asOf", Days.day(card.asOf()))),
                card.currency().getCurrencyCode()));
        Optional<RateCard> newer = catalogue.newerThan(card);
        newer.ifPresent(other -> getChildren().add(changes(other, retired)));
        List<ModelRates> listed = listed();
        getChildren().add(rates(listed));
        rules(listed).forEach(line -> add(this, "note-line", line));
        // If there is a newer card, switching to it fixes whatever is wrong with this one.
        section(this, "card.findings", "warning-line",
                newer.isPresent() ? List.of() : RateCardLint.findings(card, catalogue.cards(), today).stream().map(Cautions::of).toList());
        section(this, "card.broken", "warning-line", catalogue.broken().stream().map(Catalogue.BrokenCard::reason).toList());
        getChildren().addAll(fold("switch-card", "card.others", others(catalogue, newer)),
                fold("card-sources", "card.sources.fold", sources(surroundings)));
    }

    /// What the newest successor changes, and a button to switch to it.
    private VBox changes(RateCard newer, List<ModelRates> retired) {
        VBox box = new VBox();
        box.getStyleClass().add("card-changes");
        add(box, "strong-line", effect(newer));
        retired.forEach(model -> add(box, "warning-line", Strings.of("card.changes.retired", model.name(),
                Days.day(card.retiredSince(model).orElseThrow()))));
        List<RateChange> rates = RateChange.all(card, newer).stream()
                .filter(change -> change.changed() && change.before().isPresent() && change.after().isPresent()).toList();
        rates.stream().limit(MOST_CHANGES)
                .forEach(change -> add(box, "line", Strings.of(change.model().isPresent() ? "card.change" : "card.change.search",
                        change.model().map(ModelRates::name).orElse(""), Strings.of("card.rate." + change.price()),
                        rate(change.before().orElseThrow()), rate(change.after().orElseThrow()))));
        if (rates.size() > MOST_CHANGES) {
            add(box, "line", Strings.of("more.rows", Integer.toString(rates.size() - MOST_CHANGES)));
        } else if (rates.isEmpty()) {
            add(box, "line", Strings.of("card.change.none"));
        }
        List<ModelRates> added = PriceChanges.of(session.scenario().get(), card, newer).added();
        if (!added.isEmpty()) {
            add(box, "line", Strings.of("card.change.added", Names.several(added.stream().map(ModelRates::name).toList())));
        }
        Button use = new Button(Strings.of("card.use", newer.name()));
        use.setId("use-" + newer.id());
        use.getStyleClass().add("primary");
        use.setOnAction(event -> choice.accept(newer));
        box.getChildren().add(use);
        return box;
    }

    /// What the workload costs on `newer`, compared with the current card.
    private String effect(RateCard newer) {
        Optional<Estimate> before = session.board().get().answer().lead();
        Optional<Estimate> after = on(newer).lead();
        if (before.isEmpty() || after.isEmpty()) {
            return Strings.of("card.changes.newer", newer.name());
        }
        boolean same = before.get().variant().id().equals(after.get().variant().id());
        return same && before.get().total().compareTo(after.get().total()) == 0 ? Strings.of("card.effect.none", newer.name())
                : Strings.of(same ? "card.effect" : "card.effect.other", newer.name(),
                        figures.difference(after.get().total(), before.get().total(), card.currency()), after.get().variant().name());
    }

    private Answer on(RateCard other) {
        return session.priced(session.scenario().get().withRateCard(other.id()));
    }

    /// The models on screen or, if none is on this card, all but the legacy ones.
    private List<ModelRates> listed() {
        List<ModelRates> models = session.board().get().shown().stream().map(Estimate::variant)
                .filter(variant -> variant.card().id().equals(card.id())).map(Variant::model).distinct().toList();
        return models.isEmpty() ? card.models().stream().filter(model -> !model.legacy()).toList() : models;
    }

    private GridPane rates(List<ModelRates> listed) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("card-rates");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        boolean batch = listed.stream().anyMatch(model -> model.batch().isPresent());
        List<Price> columns = batch ? COLUMNS : COLUMNS.subList(0, 3);
        if (batch) {
            grid.add(label("rates-head", Strings.of("card.rates.atOnce")), 1, 0, 3, 1);
            grid.add(label("rates-head", Strings.of("card.rates.batch")), 4, 0, 3, 1);
            grid.getChildren().forEach(head -> GridPane.setHalignment(head, HPos.RIGHT));
        }
        grid.add(label("rates-head", Strings.of("card.rates.unit", card.currency().getCurrencyCode())), 0, 1);
        for (Price price : columns) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
            grid.add(label("rates-head", Strings.of("card.rates." + price)), grid.getColumnConstraints().size() - 1, 1);
        }
        for (ModelRates model : listed) {
            int row = 2 + listed.indexOf(model);
            boolean over = card.retiredSince(model).isPresent() || model.retiredBy(card.asOf());
            grid.add(label(over ? "rates-retired" : "rates-name", over ? Strings.of("card.rates.retired", model.name()) : model.name()),
                    0, row);
            columns.forEach(price -> grid.add(label("rates-figure", price.of(model).map(this::plain).orElse("–")),
                    1 + columns.indexOf(price), row));
        }
        return grid;
    }

    /// The prices of searches and cache writes.
    private List<String> rules(List<ModelRates> listed) {
        List<String> lines = new ArrayList<>();
        card.webSearch().ifPresent(search -> lines.add(Strings.of(search.retiredOn().isPresent() ? "card.search.retired" : "card.search",
                search.name(), rate(search.perCall()), search.retiredOn().map(Days::day).orElse(""))));
        listed.forEach(model -> model.standard().cacheWrite().ifPresent(write -> lines.add(Strings.of("card.cacheWrite",
                model.name(), rate(write.fiveMinutes()), rate(write.oneHour())))));
        return lines;
    }

    /// The other cards in groups, each with the price of this workload on it.
    private VBox others(Catalogue catalogue, Optional<RateCard> above) {
        VBox box = new VBox();
        Map<String, List<RateCard>> groups = catalogue.cards().stream()
                .filter(other -> !other.id().equals(card.id()) && above.filter(one -> one.id().equals(other.id())).isEmpty())
                .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        List.of("newer", "older", "maker", "hosts").forEach(group -> {
            List<RateCard> cards = groups.getOrDefault(group, List.of());
            if (!cards.isEmpty()) {
                add(box, "group-heading", Strings.of("card.group." + group).toUpperCase(Locale.ROOT));
                cards.forEach(other -> box.getChildren().add(button(other)));
            }
        });
        return box;
    }

    private String group(RateCard other) {
        return card.isFollowedBy(other) ? "newer" : other.isFollowedBy(card) ? "older" : other.isMakers() ? "maker" : "hosts";
    }

    private Button button(RateCard other) {
        Button button = new Button(on(other).lead()
                .map(lead -> Strings.of("card.other.priced", other.name(), figures.briefMoney(lead.total(), other.currency()),
                        lead.variant().name()))
                .orElse(Strings.of("card.other", other.name(), other.currency().getCurrencyCode())));
        button.getStyleClass().add("quiet");
        button.setId("use-" + other.id());
        button.setOnAction(event -> choice.accept(other));
        return button;
    }

    private VBox sources(Surroundings surroundings) {
        VBox box = new VBox();
        section(box, "card.sources", "line", card.sources().stream().map(this::source).toList());
        section(box, "card.notes", "line", card.models().stream().filter(model -> !model.legacy())
                .flatMap(model -> model.note().map(note -> Strings.of("document.named", model.name(), note)).stream()).toList());
        TextField path = new TextField(Strings.of("card.folder", surroundings.cardFolder()));
        path.setEditable(false);
        path.getStyleClass().add("path");
        box.getChildren().add(path);
        return box;
    }

    private String source(RateCard.Source source) {
        return Strings.of("card.source", source.title(), source.address(), Days.day(source.readOn()));
    }

    private String rate(BigDecimal rate) {
        return figures.rate(rate, card.currency());
    }

    /// A rate without its currency, which is in the table's heading.
    private String plain(BigDecimal rate) {
        return figures.rateAlone(rate, card.currency());
    }

    private static TitledPane fold(String id, String key, Node content) {
        TitledPane fold = new TitledPane(Strings.of(key), content);
        fold.setId(id);
        fold.getStyleClass().add("fold");
        fold.setAnimated(false);
        fold.setExpanded(false);
        return fold;
    }

    private static void section(VBox to, String heading, String style, List<String> lines) {
        if (!lines.isEmpty()) {
            add(to, "group-heading", Strings.of(heading).toUpperCase(Locale.ROOT));
            lines.forEach(line -> add(to, style, line));
        }
    }

    private static Label label(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    private static void add(VBox to, String style, String text) {
        Label label = label(style, text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        to.getChildren().add(label);
    }
}
