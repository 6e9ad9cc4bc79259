package kimicost.view.window;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.text.Strings;
import kimicost.view.part.Tips;

/// Chooses the variant that every view and document is about. If none is chosen, it is the cheapest that fits.
final class SubjectMenu extends MenuButton {
    private static final double LEAST_EM = 17;

    private final Session session;

    SubjectMenu(Session session) {
        this.session = session;
        setId("subject");
        getStyleClass().addAll("quiet", Styles.SMALL);
        Tips.on(this, () -> Strings.of("subject.tip"));
        session.board().subscribe(board -> {
            String name = board.answer().lead().map(Estimate::variant).map(board.comparison()::nameOf)
                    .orElse(Strings.of("subject.cheapest"));
            if (!name.equals(getText())) {
                setText(name);
                setAccessibleText(Strings.of("chart.summary", Strings.of("subject.tip"), name));
            }
        });
        // A placeholder: before its skin exists, a menu without entries cannot open.
        getItems().add(new RadioMenuItem());
        setOnShowing(event -> list(session.board().get()));
    }

    /// Only names that include a card may be cut off; for others the sentence beside the menu wraps first.
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(computePrefWidth(height), LEAST_EM * getFont().getSize());
    }

    private void list(Board board) {
        ToggleGroup group = new ToggleGroup();
        boolean chosen = board.answer().chosen().isPresent();
        RadioMenuItem cheapest = item("subject-cheapest", Strings.of("subject.cheapest"), group, !chosen, Optional.empty());
        List<RadioMenuItem> variants = board.shown().stream().map(estimate -> {
            Variant variant = estimate.variant();
            return item("subject-" + variant.key(), board.comparison().nameOf(variant), group,
                    chosen && board.answer().leads(estimate), Optional.of(variant));
        }).toList();
        getItems().setAll(cheapest, new SeparatorMenuItem());
        getItems().addAll(variants);
    }

    private RadioMenuItem item(String id, String text, ToggleGroup group, boolean selected, Optional<Variant> variant) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setToggleGroup(group);
        item.setSelected(selected);
        item.setOnAction(event -> session.choose(variant));
        return item;
    }
}
