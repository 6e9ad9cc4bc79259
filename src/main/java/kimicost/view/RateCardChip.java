package kimicost.view;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Figures;
import org.controlsfx.control.PopOver;

/// The rate card in use: its name, currency and age, with a warning where a newer one exists. Opens its details.
final class RateCardChip extends Button {
    private static final PseudoClass OUTDATED = PseudoClass.getPseudoClass("outdated");

    private final Session session;
    private final Figures figures;
    private final LocalDate today;
    private final Path folder;

    /// @param today  the day ages are counted to
    /// @param folder where people put cards of their own
    RateCardChip(Session session, Figures figures, LocalDate today, Path folder) {
        this.session = session;
        this.figures = figures;
        this.today = today;
        this.folder = folder;
        setId("rate-card");
        getStyleClass().add("chip");
        setMinWidth(120);
        setOnAction(event -> open());
        session.board().map(board -> board.comparison().card()).subscribe(this::show);
        session.board().subscribe(this::warn);
    }

    private void show(RateCard card) {
        setText(card.name() + " · " + card.currency().getCurrencyCode() + Ages.since(card.asOf(), today).map(age -> " · " + Strings.of("card.old", age)).orElse("")
                + (session.catalogue().newerThan(card).isPresent() ? " · " + Strings.of("card.newer") : ""));
    }

    private void warn(Board board) {
        Optional<RateCard> newer = session.catalogue().newerThan(session.card());
        pseudoClassStateChanged(OUTDATED, newer.isPresent());
    }

    private void open() {
        List<String> shown = session.board().get().shown().stream().map(estimate -> estimate.variant().model().id()).toList();
        List<ModelRates> retired = session.catalogue().retiredSince(session.card()).stream()
                .filter(model -> shown.contains(model.id())).toList();
        PopOver[] popOver = new PopOver[1];
        RateCardDetails details = new RateCardDetails(session, retired, figures, today, folder, card -> {
            popOver[0].hide();
            session.commit(session.scenario().get().withRateCard(card.id()));
        });
        ScrollPane scroller = new ScrollPane(details);
        scroller.setFitToWidth(true);
        scroller.setMaxHeight(540);
        popOver[0] = Popovers.of(scroller);
        popOver[0].setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popOver[0].show(this, Popovers.OFFSET);
    }
}
