package kimicost.view.window;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.controller.Session;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Variant;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Choices;
import kimicost.view.part.Icons;
import kimicost.view.part.Tips;
import org.kordamp.ikonli.feather.Feather;

/// The comparison and the analyses, one on screen at a time, and the choice of the variant that leads them: the cheapest
/// that fits, until the scenario chooses another.
final class AnalysisTabs extends VBox {
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final Session session;
    private final Function<Session, Region> comparison;
    private final StackPane screen = new StackPane();
    private final HBox subject = new HBox();
    private final Map<String, AnalysisView> made = new HashMap<>();
    private final Button cheapest = new Button(null, Icons.of(Feather.X));
    private ComboBox<Variant> variants;
    private Optional<AnalysisView> current = Optional.empty();
    private Function<Session, AnalysisView> again;
    private Variant analysed;

    /// A view beside the comparison, made when it is first shown: the window comes up without it.
    ///
    /// @param name under `tab.` in `strings.properties`
    record Tab(String name, Function<Session, AnalysisView> view) {}

    /// @param comparison the view of the first tab
    /// @param picture    makes what a picture of that view shows
    AnalysisTabs(Session session, Region comparison, Function<Session, Region> picture, List<Tab> analyses) {
        this.session = session;
        this.comparison = picture;
        getStyleClass().add("analysis-tabs");
        TabStrip tabs = new TabStrip();
        tabs.add("compare", () -> open(Optional.empty(), comparison));
        analyses.forEach(tab -> tabs.add(tab.name, () -> {
            AnalysisView analysis = made.computeIfAbsent(tab.name, name -> tab.view.apply(session));
            again = tab.view;
            open(Optional.of(analysis), analysis);
        }));
        HBox.setHgrow(tabs, Priority.ALWAYS);
        HBox strip = new HBox(tabs, subject);
        strip.getStyleClass().add("tab-strip");
        strip.setAlignment(Pos.BOTTOM_LEFT);
        subject.getStyleClass().add("subject");
        subject.setAlignment(Pos.CENTER_RIGHT);
        subject.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setVgrow(screen, Priority.ALWAYS);
        screen.setMinHeight(0);
        getChildren().addAll(strip, screen);
        open(Optional.empty(), comparison);
        session.board().subscribe(this::refresh);
    }

    /// Made with the first analysis: a list to choose from is the most expensive thing on the strip.
    private void prepareVariants() {
        variants = Choices.box("subject", this::nameOf);
        variants.setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(Variant variant, boolean empty) {
                super.updateItem(variant, empty);
                setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
                setText(variant == null ? "" : nameOf(variant));
            }
        });
        Tips.on(variants, () -> analysed == null ? "" : nameOf(analysed));
        Label label = new Label(Strings.of("tab.variant"));
        label.setLabelFor(variants);
        label.getStyleClass().add("key");
        label.setMinWidth(Region.USE_PREF_SIZE);
        variants.setOnAction(event -> {
            Variant variant = variants.getValue();
            if (variant != null && !variant.equals(analysed)) {
                session.choose(Optional.of(variant));
            }
        });
        cheapest.setId("subject-cheapest");
        cheapest.getStyleClass().add("icon-button");
        cheapest.setAccessibleText(Strings.of("tab.cheapest"));
        cheapest.setMinWidth(Region.USE_PREF_SIZE);
        Tips.on(cheapest, cheapest::getAccessibleText);
        cheapest.setOnAction(event -> session.choose(Optional.empty()));
        subject.getChildren().addAll(label, variants, cheapest);
    }

    /// What is in view, made anew for a picture: whole, whatever a scroll pane shows of it, and on a session of its own.
    Region picture() {
        Session apart = new Session(session.catalogue(), session.scenario().get());
        apart.pin(session.baseline().get());
        return current.<Region>map(shown -> {
            AnalysisView analysis = again.apply(apart);
            analysis.like(shown);
            analysis.show(new Subject(apart.board().get(), shown.subject().variant()));
            return analysis.picture();
        }).orElseGet(() -> comparison.apply(apart));
    }

    private String nameOf(Variant variant) {
        return session.board().get().comparison().nameOf(variant);
    }

    private void open(Optional<AnalysisView> analysis, Node node) {
        current = analysis;
        screen.getChildren().setAll(node);
        refresh(session.board().get());
    }

    private void refresh(Board board) {
        // Its room is kept, so that the tabs stand still.
        subject.getChildren().forEach(part -> part.setVisible(current.isPresent()));
        // Names with their card are longer.
        subject.pseudoClassStateChanged(BESIDE, board.comparison().cards().size() > 1);
        if (current.isEmpty()) {
            return;
        }
        if (variants == null) {
            prepareVariants();
        }
        List<Variant> shown = board.shown().stream().map(Estimate::variant).toList();
        if (!variants.getItems().equals(shown)) {
            variants.getItems().setAll(shown);
        }
        Optional<Variant> variant = board.answer().lead().map(Estimate::variant).or(() -> shown.stream().findFirst());
        analysed = variant.orElse(null);
        cheapest.setVisible(current.isPresent() && board.answer().chosen().isPresent());
        variants.setValue(analysed);
        variant.ifPresent(one -> current.get().show(new Subject(board, one)));
    }
}
