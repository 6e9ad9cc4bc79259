package kimicost.view.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import kimicost.controller.Session;
import kimicost.model.pricing.Variant;
import kimicost.text.Strings;
import kimicost.view.part.Icons;
import kimicost.view.part.Popovers;
import atlantafx.base.controls.Popover.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;

/// A button that says how many variants are shown and opens the list of them all.
final class VariantPicker extends Button {
    private final Session session;

    VariantPicker(Session session) {
        super(null, Icons.of(Feather.SLIDERS));
        this.session = session;
        setId("variants");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("quiet");
        setOnAction(event -> open());
        session.board().map(board -> Strings.of("chart.variants", Integer.toString(board.shown().size()),
                Integer.toString(board.comparison().estimates().size())))
                .subscribe(this::setText);
    }

    private void open() {
        Label title = new Label(Strings.of("picker.title"));
        title.getStyleClass().add("popover-title");
        VBox list = new VBox(title);
        list.getStyleClass().add("variant-list");
        // An id stands for the variants of all cards side by side.
        Map<String, Variant> variants = new LinkedHashMap<>();
        session.board().get().comparison().estimates()
                .forEach(estimate -> variants.putIfAbsent(estimate.variant().id(), estimate.variant()));
        variants.values().forEach(variant -> list.getChildren().add(choice(variant)));
        list.getChildren().add(new BesideCards(session));
        ScrollPane scroller = new ScrollPane(list);
        scroller.setFitToWidth(true);
        scroller.setMaxHeight(460);
        Popovers.show(scroller, this, ArrowLocation.TOP_RIGHT);
    }

    private CheckBox choice(Variant variant) {
        CheckBox box = new CheckBox(variant.name());
        box.setId("show-" + variant.id());
        box.setSelected(session.board().get().shown().stream().anyMatch(estimate -> estimate.variant().id().equals(variant.id())));
        box.selectedProperty().subscribe((before, shown) -> session.show(variant, shown));
        return box;
    }
}
