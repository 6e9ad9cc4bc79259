package kimicost.view.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.part.Presence;

/// Selects the cards to compare with, from those in the scenario's currency.
public final class BesideCards extends FlowPane {
    private final Session session;
    private List<RateCard> offered = List.of();

    BesideCards(Session session) {
        this.session = session;
        getStyleClass().add("levers");
        // The variants panel creates it anew each time it opens.
        session.board().when(Presence.inOpenWindow(this)).subscribe(this::show);
    }

    private void show(Board board) {
        RateCard own = board.comparison().card();
        List<RateCard> cards = session.catalogue().cards().stream()
                .filter(card -> card.currency().equals(own.currency()) && !card.id().equals(own.id())).toList();
        if (!cards.equals(offered)) {
            offered = cards;
            Label title = new Label(Strings.of("beside.title"));
            title.getStyleClass().add("beside-title");
            getChildren().setAll(title);
            cards.forEach(card -> getChildren().add(choice(card)));
        }
        List<String> beside = session.scenario().get().extras().beside();
        getChildren().stream().filter(CheckBox.class::isInstance).map(CheckBox.class::cast)
                .forEach(box -> box.setSelected(beside.contains(box.getId().substring("beside-".length()))));
    }

    private CheckBox choice(RateCard card) {
        CheckBox box = new CheckBox(card.name());
        box.setId("beside-" + card.id());
        box.setOnAction(event -> {
            Scenario now = session.scenario().get();
            List<String> ids = new ArrayList<>(now.extras().beside());
            ids.remove(card.id());
            if (box.isSelected()) {
                ids.add(card.id());
            }
            session.commit(now.withExtras(now.extras().withBeside(ids)));
        });
        return box;
    }
}
