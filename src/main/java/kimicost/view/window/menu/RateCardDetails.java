package kimicost.view.window.menu;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.RateCardLint;
import kimicost.text.Cautions;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// Everything a reader should know of a rate card, and the choice of another.
final class RateCardDetails extends VBox {
    private final Figures figures;

    /// @param retired the models on screen that a newer card lists as retired
    /// @param choice  takes the card that is chosen instead
    RateCardDetails(Session session, List<ModelRates> retired, Surroundings surroundings, Consumer<RateCard> choice) {
        figures = surroundings.figures();
        LocalDate today = surroundings.today();
        getStyleClass().add("card-details");
        RateCard card = session.card();
        Catalogue catalogue = session.catalogue();

        add("popover-title", card.name());
        add("line", Days.age(card.asOf(), today).map(age -> Strings.of("card.age", Days.day(card.asOf()), age))
                .orElse(Strings.of("card.asOf", Days.day(card.asOf()))));
        add("line", Strings.of(card.taxIncluded() ? "card.taxIncluded" : "card.taxExcluded", card.currency().getCurrencyCode()));
        section("card.changes", "warning-line", changes(card, catalogue, retired));
        section("card.findings", "warning-line", RateCardLint.findings(card, catalogue.cards(), today).stream().map(Cautions::of).toList());
        heading("card.others");
        catalogue.cards().stream().filter(other -> !other.id().equals(card.id())).forEach(other -> {
            Button button = new Button(Names.row(List.of(other.name(), other.currency().getCurrencyCode())));
            button.getStyleClass().add("quiet");
            button.setId("use-" + other.id());
            button.setOnAction(event -> choice.accept(other));
            getChildren().add(button);
        });
        section("card.sources", "line", card.sources().stream().map(this::source).toList());
        section("card.notes", "line", notes(card));
        section("card.broken", "warning-line", catalogue.broken().stream().map(Catalogue.BrokenCard::reason).toList());
        TextField path = new TextField(Strings.of("card.folder", surroundings.cardFolder()));
        path.setEditable(false);
        path.getStyleClass().add("path");
        getChildren().add(path);
    }

    private List<String> changes(RateCard card, Catalogue catalogue, List<ModelRates> retired) {
        List<String> lines = new ArrayList<>();
        catalogue.newerThan(card).ifPresent(newer -> lines.add(Strings.of("card.changes.newer", newer.name())));
        retired.forEach(
                model -> lines.add(Strings.of("card.changes.retired", model.name(), Days.day(card.retiredSince(model).orElseThrow()))));
        return lines;
    }

    private String source(RateCard.Source source) {
        return Strings.of("card.source", source.title(), source.address(), Days.day(source.readOn()));
    }

    private List<String> notes(RateCard card) {
        List<String> notes = new ArrayList<>();
        card.models().forEach(model -> model.note().filter(note -> !model.legacy())
                .ifPresent(note -> notes.add(Strings.of("document.named", model.name(), note))));
        card.webSearch().ifPresent(search -> notes.add(Strings.of(search.retiredOn().isPresent() ? "card.search.retired" : "card.search",
                search.name(), figures.rate(search.perCall(), card.currency()), search.retiredOn().map(Days::day).orElse(""))));
        return notes;
    }

    private void section(String heading, String style, List<String> lines) {
        if (!lines.isEmpty()) {
            heading(heading);
            lines.forEach(line -> add(style, line));
        }
    }

    private void heading(String key) {
        add("group-heading", Strings.of(key).toUpperCase(Locale.ROOT));
    }

    private void add(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        getChildren().add(label);
    }
}
