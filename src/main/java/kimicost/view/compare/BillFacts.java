package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.model.pricing.CostLine;
import kimicost.model.pricing.Estimate;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;

/// The lines of one bill below its bar, each with its amount and calculation, and other facts about it.
final class BillFacts extends Region {
    private static final double LINE = 17;
    private static final double ROW_GAP = 8;
    private static final double GAP = 12;
    private static final double LEAST = 100;
    /// A blend has two rates per item.
    private static final int MOST_LINES = 4;

    private final Figures figures;
    private final Label note = new Label();
    private final List<List<Label>> slots = new ArrayList<>();
    private List<String> keys = List.of();
    private int lines = MOST_LINES;
    private double column = LEAST;

    /// @param name    such as `Output`
    /// @param details how the figure was calculated, line by line
    record Fact(String name, String figure, List<String> details) {}

    BillFacts(Figures figures) {
        this.figures = figures;
        getStyleClass().add("bill-facts");
        note.getStyleClass().add("fact-note");
        note.setWrapText(true);
        getChildren().add(note);
    }

    /// Assigns a place to each fact of `row`, which it keeps until the next fit.
    void fit(Row row) {
        Map<String, Fact> facts = facts(row);
        keys = List.copyOf(facts.keySet());
        lines = 2 + facts.values().stream().mapToInt(fact -> fact.details.size()).max().orElse(0);
        write(facts);
        column = 0;
        note.setText(String.join(" ", Verdict.caveats(row.estimate())));
        note.setVisible(!note.getText().isEmpty());
    }

    /// Updates the facts of `row` in their places. New facts are added at the end, if there is room.
    void show(Row row) {
        write(facts(row));
        requestLayout();
    }

    private void write(Map<String, Fact> facts) {
        List<String> places = new ArrayList<>(keys);
        facts.keySet().stream().filter(key -> !keys.contains(key)).forEach(places::add);
        while (slots.size() < places.size()) {
            slots.add(List.of(label("fact-name"), label("fact-figure"), label("fact-detail"), label("fact-detail")));
        }
        for (int i = 0; i < slots.size(); i++) {
            Fact fact = i < places.size() ? facts.get(places.get(i)) : null;
            List<Label> slot = slots.get(i);
            if (fact == null && i < places.size()) {
                // A fact that is gone keeps its name.
                slot.stream().skip(1).forEach(label -> label.setText(""));
                slot.get(1).setText("–");
            } else {
                slot.get(0).setText(fact == null ? "" : fact.name);
                slot.get(1).setText(fact == null ? "" : fact.figure);
                List<String> details = fact == null ? List.of() : fact.details.size() <= lines - 2 ? fact.details
                        : List.of(String.join(" + ", fact.details));
                slot.get(2).setText(details.isEmpty() ? "" : details.getFirst());
                slot.get(3).setText(details.size() < 2 ? "" : details.getLast());
            }
        }
    }

    private Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setManaged(false);
        getChildren().add(label);
        return label;
    }

    /// Measured late, because a label knows its font only in a scene.
    private int perRow(double width) {
        if (column == 0 && getScene() != null) {
            applyCss();
            column = slots.stream().limit(keys.size()).flatMap(List::stream).mapToDouble(label -> label.prefWidth(-1))
                    .reduce(LEAST, Math::max);
        }
        return Math.max(1, (int) ((width + GAP) / (column + GAP)));
    }

    private int rows(double width) {
        return (keys.size() + perRow(width) - 1) / perRow(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = rows(width);
        return rows == 0 ? 0 : rows * lines * LINE + (rows - 1) * ROW_GAP + noteHeight(width);
    }

    private double noteHeight(double width) {
        return note.isVisible() ? Math.ceil(note.prefHeight(width)) + 4 : 0;
    }

    @Override
    protected void layoutChildren() {
        int columns = perRow(getWidth());
        int rows = rows(getWidth());
        for (int i = 0; i < slots.size(); i++) {
            double left = i % columns * (column + GAP);
            double top = i / columns * (lines * LINE + ROW_GAP);
            for (int line = 0; line < MOST_LINES; line++) {
                Label label = slots.get(i).get(line);
                label.setVisible(i / columns < rows && line < lines);
                label.resizeRelocate(Math.round(left), top + line * LINE, column + GAP / 2, LINE);
            }
        }
        double height = noteHeight(getWidth());
        note.resizeRelocate(0, Math.round(getHeight() - height + 4), getWidth(), height - 4);
    }

    private Map<String, Fact> facts(Row row) {
        Estimate estimate = row.estimate();
        Map<String, Fact> facts = new LinkedHashMap<>();
        estimate.lines().stream().collect(Collectors.groupingBy(CostLine::item, LinkedHashMap::new, Collectors.toList()))
                .forEach((item, parts) -> facts.put(item.id(), new Fact(Names.column(item), money(row, estimate.amount(item)),
                        parts.stream().map(line -> derivation(row, line)).toList())));
        if (estimate.tax().signum() > 0) {
            facts.put("tax", new Fact(Strings.of("table.tax"), money(row, estimate.tax()), List.of(Strings.of("bill.tax",
                    figures.percent(row.board().comparison().plan().taxRate()), money(row, estimate.subtotal())))));
        }
        row.withoutHits().filter(sum -> estimate.billed())
                .ifPresent(sum -> facts.put("cache", new Fact(Strings.of("bill.withoutHits"), money(row, sum),
                        List.of(figures.difference(sum, estimate.total(), row.currency())))));
        row.outcome().map(result -> result.total()).ifPresent(spread -> facts.put("range", new Fact(Strings.of("bill.range"),
                Strings.of("bill.range.figure", money(row, spread.p10()), money(row, spread.p90())),
                List.of(Strings.of("bill.range.median", money(row, spread.p50()))))));
        row.held().ifPresent(held -> facts.put("baseline", new Fact(Strings.of("bill.baseline"), money(row, held),
                List.of(figures.difference(estimate.total(), held, row.currency())))));
        return facts;
    }

    private String derivation(Row row, CostLine line) {
        return Strings.of("bill.quantity", figures.brief(line.quantity()),
                figures.rate(line.rate(), row.currency()));
    }

    private String money(Row row, BigDecimal amount) {
        return figures.briefMoney(amount, row.currency());
    }
}
