package kimicost.view.window.menu;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Days;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.part.Popovers;
import kimicost.view.part.Tips;
import atlantafx.base.controls.Popover;
import atlantafx.base.controls.Popover.ArrowLocation;

/// The rate card in use: its name, currency and age, with a warning if there is a newer one. Opens its details.
public final class RateCardChip extends HBox {
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    /// The panel's maximum height, and the height of the window that it leaves free, in pixels.
    private static final double MOST = 640;
    private static final double BELOW = 90;

    private final Session session;
    private final Surroundings surroundings;
    private final Button chip = new Button();
    private List<String> forms = List.of("");

    /// What the chip shows, so that most ticks of a drag leave it unchanged.
    ///
    /// @param retired the models on screen that a newer card lists as retired
    private record Shown(RateCard card, List<ModelRates> retired) {}

    public RateCardChip(Session session, Surroundings surroundings) {
        this.session = session;
        this.surroundings = surroundings;
        chip.setId("rate-card");
        chip.getStyleClass().add("chip");
        chip.setMinWidth(0);
        Tips.on(chip, () -> forms.getFirst());
        chip.fontProperty().subscribe((before, font) -> fit());
        chip.setOnAction(event -> open());
        // It has the room that the rest of the bar leaves, and takes of it what its text needs.
        setHgrow(this, Priority.ALWAYS);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(120);
        getChildren().add(chip);
        widthProperty().subscribe((before, width) -> fit());
        session.board().map(RateCardChip::shown).subscribe(this::show);
    }

    private void show(Shown shown) {
        RateCard card = shown.card;
        boolean outdated = session.catalogue().newerThan(card).isPresent();
        chip.pseudoClassStateChanged(OUTDATED, outdated);
        List<String> retired = shown.retired.stream().map(ModelRates::name).toList();
        String age = Days.age(card.asOf(), surroundings.today()).map(since -> Strings.of("card.old", since)).orElse("");
        String newer = outdated ? Strings.of("card.newer") : "";
        String warning = retired.size() > 1 ? Strings.of("card.retiredModels", Integer.toString(retired.size()))
                : !retired.isEmpty() ? Strings.of("card.retired", retired.getFirst()) : newer;
        String name = card.name();
        forms = Stream.of(List.of(name, card.currency().getCurrencyCode(), age, warning), List.of(name, age, warning),
                List.of(name, warning), List.of(name, newer), List.of(name))
                .map(facts -> Names.row(facts.stream().filter(fact -> !fact.isEmpty()).toList())).toList();
        chip.setAccessibleText(forms.getFirst());
        fit();
        requestLayout();
    }

    /// Shows the longest text that fits. The warning is dropped last.
    private void fit() {
        chip.setText(forms.stream().filter(form -> widthOf(form) <= getWidth()).findFirst().orElse(forms.getLast()));
    }

    private double widthOf(String form) {
        Text text = new Text(form);
        text.setFont(chip.getFont());
        return Math.ceil(text.getLayoutBounds().getWidth()) + chip.snappedLeftInset() + chip.snappedRightInset() + 2;
    }

    @Override
    protected double computePrefWidth(double height) {
        return widthOf(forms.getFirst());
    }

    private static Shown shown(Board board) {
        RateCard card = board.comparison().card();
        Set<String> models = board.shown().stream().map(estimate -> estimate.variant().model().id()).collect(Collectors.toSet());
        return new Shown(card, card.retiredSince().stream().filter(model -> models.contains(model.id())).toList());
    }

    private void open() {
        Popover[] popOver = new Popover[1];
        RateCardDetails details = new RateCardDetails(session, shown(session.board().get()).retired, surroundings, card -> {
            popOver[0].hide();
            session.use(card);
        });
        ScrollPane scroller = new ScrollPane(details);
        scroller.setFitToWidth(true);
        scroller.setMaxHeight(Math.min(MOST, getScene().getHeight() - BELOW));
        popOver[0] = Popovers.show(scroller, chip, ArrowLocation.TOP_CENTER);
    }
}
