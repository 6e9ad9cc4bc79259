package kimicost.view.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.analysis.Hosts;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;
import kimicost.text.Strings;
import kimicost.view.part.Tips;

/// Switches for the hosts to compare the scenario's own card with: the newest card of each provider, and all cards already chosen.
final class HostChips extends FlowPane {
    private final Session session;
    private List<RateCard> offered = List.of();

    HostChips(Session session) {
        this.session = session;
        getStyleClass().add("chips");
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
    }

    void show(Board board) {
        RateCard own = board.comparison().card();
        List<String> beside = board.scenario().extras().beside();
        List<RateCard> cards = Stream.concat(Hosts.candidates(session.catalogue(), own).stream(),
                session.catalogue().cards().stream().filter(card -> beside.contains(card.id()) && card.currency().equals(own.currency())))
                .distinct().toList();
        setVisible(!cards.isEmpty());
        if (!cards.equals(offered)) {
            offered = cards;
            Label title = new Label(Strings.of("beside.title"));
            title.getStyleClass().add("beside-title");
            getChildren().setAll(title);
            cards.forEach(card -> getChildren().add(chip(card, cards)));
        }
        getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast)
                .forEach(chip -> chip.setSelected(beside.contains(chip.getId().substring("beside-".length()))));
    }

    private ToggleButton chip(RateCard card, List<RateCard> all) {
        boolean alone = all.stream().filter(other -> other.provider().equals(card.provider())).count() == 1;
        ToggleButton chip = new ToggleButton(alone ? card.provider() : card.name());
        chip.setId("beside-" + card.id());
        chip.getStyleClass().add("host-chip");
        chip.setAccessibleText(card.name());
        Tips.on(chip, card::name);
        chip.setOnAction(event -> {
            Scenario now = session.scenario().get();
            List<String> ids = new ArrayList<>(now.extras().beside());
            ids.remove(card.id());
            if (chip.isSelected()) {
                ids.add(card.id());
            }
            session.commit(now.withExtras(now.extras().withBeside(ids)));
        });
        return chip;
    }
}
