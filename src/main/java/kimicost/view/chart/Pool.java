package kimicost.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Reusable nodes of one kind: created once, then moved, and hidden if not needed.
final class Pool<N extends Node> {
    private final ObservableList<Node> home;
    private final Supplier<N> maker;
    private final List<N> nodes = new ArrayList<>();
    private int used;

    /// @param home the list of children they are added to
    Pool(ObservableList<Node> home, Supplier<N> maker) {
        this.home = home;
        this.maker = maker;
    }

    /// The first `count` nodes; the others are hidden.
    List<N> show(int count) {
        while (nodes.size() < count) {
            N made = maker.get();
            made.setManaged(false);
            nodes.add(made);
            home.add(made);
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i < count);
        }
        used = count;
        return nodes.subList(0, count);
    }

    List<N> shown() {
        return nodes.subList(0, used);
    }

    /// Sets style classes, ignoring empty ones, but only if they differ: each change makes JavaFX look up all styles again.
    static void style(Node node, String... classes) {
        List<String> wanted = Stream.of(classes).filter(one -> !one.isEmpty()).toList();
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }
}
