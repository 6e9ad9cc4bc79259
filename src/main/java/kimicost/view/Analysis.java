package kimicost.view;

import java.util.Currency;
import javafx.scene.Node;
import kimicost.controller.Board;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Scenario;

/// A view beside the comparison. Only the one on screen is shown anything.
interface Analysis {
    /// Its name in `strings.properties`, under `tab.`.
    String name();

    Node node();

    /// Renders what it finds.
    void show(Subject subject);

    /// What an analysis is about.
    ///
    /// @param variant the one that was chosen
    record Subject(Scenario scenario, Board board, Variant variant) {
        RateCard card() {
            return board.comparison().card();
        }

        Currency currency() {
            return card().currency();
        }
    }
}
