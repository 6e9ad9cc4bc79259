package kimicost.view.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import kimicost.controller.Board;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.compare.BreakdownColumn.Bill;
import kimicost.view.part.CellWidth;
import kimicost.view.part.Hints;
import kimicost.view.part.TableCopy;
import kimicost.view.part.Tips;

/// The bills on screen to the cent: a row per variant, a column per line item. Each cell explains how its figure was calculated.
final class BreakdownTable extends TableView<BreakdownTable.Row> {
    private static final PseudoClass CHEAPEST = PseudoClass.getPseudoClass("cheapest");
    private static final PseudoClass UNFIT = PseudoClass.getPseudoClass("unfit");
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");
    private static final PseudoClass DETAILED = PseudoClass.getPseudoClass("detailed");
    private static final double ROOMY_ROW = 36;
    private static final double DETAILED_ROW = 48;

    private final Map<TableColumn<Row, Figure>, BreakdownColumn> columns;
    private final Hints hints;
    private final Map<TableColumn<Row, ?>, Double> needs = new HashMap<>();
    private final Map<TableColumn<Row, ?>, Double> detailedNeeds = new HashMap<>();
    private final BooleanProperty detailed = new SimpleBooleanProperty();
    private boolean cramped;
    private boolean tall;

    /// A row of the table. Its bill changes, but the row stays.
    static final class Row {
        private final ObjectProperty<Bill> bill;

        Row(Bill bill) {
            this.bill = new SimpleObjectProperty<>(bill);
        }
    }

    /// What a cell shows and is sorted by.
    record Figure(BigDecimal value, String text, String detail) {}

    BreakdownTable(Figures figures, Hints hints) {
        this.hints = hints;
        setId("breakdown");
        getStyleClass().add("figures-table");
        setPlaceholder(new Label(Strings.of("table.empty")));
        getSelectionModel().setCellSelectionEnabled(true);
        columns = BreakdownColumn.all(figures).stream().collect(Collectors.toMap(column -> tableColumn(column, hints),
                Function.identity(), (one, other) -> one, LinkedHashMap::new));
        getColumns().addAll(columns.keySet());
        setMaxHeight(USE_PREF_SIZE);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        setOnSort(event -> Platform.runLater(hints::refresh));
        getSortOrder().subscribe(() -> {
            if (getSortOrder().isEmpty()) {
                getItems().sort(Comparator.comparing(row -> row.bill.get().index()));
            }
        });
        setRowFactory(table -> new MarkedRow());

        // When the table gets focus, it goes to a cell, which explains itself, instead of a row.
        focusedProperty().subscribe(focused -> {
            if (focused && getFocusModel().getFocusedCell().getTableColumn() == null) {
                getSelectionModel().clearAndSelect(Math.max(0, getFocusModel().getFocusedIndex()), getColumns().getFirst());
            }
        });
        getFocusModel().focusedCellProperty().subscribe(cell -> hints.refresh());
        // Cells report focus even if the table has none, so the table's own focus decides.
        hints.explainWhile(focusedProperty(), this::focusedExplanation);
        TableCopy.offer(this, this::figures);
        widthProperty().subscribe(width -> fitColumns());
    }

    /// As high as its rows; if there is little room, at least three.
    @Override
    protected double computePrefHeight(double width) {
        return heightOf(Math.max(getItems().size(), 1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return heightOf(Math.clamp(getItems().size(), 1, 3));
    }

    private double heightOf(int rows) {
        Node header = lookup(".column-header-background");
        double headerHeight = header == null ? getFixedCellSize() : header.prefHeight(-1);
        return Math.ceil(snappedTopInset() + headerHeight + rows * getFixedCellSize() + snappedBottomInset() + 1
                + (cramped ? CellWidth.SCROLL_BAR : 0));
    }

    private TableColumn<Row, Figure> tableColumn(BreakdownColumn column, Hints hints) {
        TableColumn<Row, Figure> made = new TableColumn<>();
        made.getStyleClass().add(column.kind().style());
        made.setCellValueFactory(row -> row.getValue().bill.map(bill -> new Figure(column.value().apply(bill),
                column.text().apply(bill), column.detail().apply(bill))));
        made.setCellFactory(unused -> new FigureCell(column, hints, detailed));
        made.setComparator(Comparator.comparing(Figure::value));
        made.setReorderable(false);
        made.setResizable(false);
        made.setVisible(column.kind().usual());
        return made;
    }

    /// Chooses the height of the rows: with quantity and rate under each amount if there is room, else roomy or close.
    ///
    /// @param height the height of the view
    void fit(double height) {
        double row = height / (getItems().size() + 2);
        tall = row > DETAILED_ROW;
        pseudoClassStateChanged(ROOMY, row > ROOMY_ROW);
        fitColumns();
    }

    /// During a drag, rows and columns stay in place; a column only grows if its figures do not fit.
    ///
    /// @param height the height of the view
    void show(Board board, double height) {
        boolean still = board.before().isPresent();
        List<Bill> bills = IntStream.range(0, board.shown().size()).mapToObj(i -> new Bill(board, i)).toList();
        Map<String, Bill> byId = bills.stream().collect(Collectors.toMap(BreakdownTable::id, Function.identity()));
        if (byId.keySet().equals(getItems().stream().map(row -> id(row.bill.get())).collect(Collectors.toSet()))) {
            getItems().forEach(row -> row.bill.set(byId.get(id(row.bill.get()))));
        } else {
            getItems().setAll(bills.stream().map(Row::new).toList());
            requestParentLayout();
        }
        boolean billed = board.shown().stream().anyMatch(estimate -> estimate.total().signum() > 0);
        columns.forEach((made, column) -> {
            // If nothing is billed, columns stay as they were, so that dragging to 0 does not rebuild the table.
            if (billed && !still) {
                made.setVisible(column.present().test(board));
            }
            made.setText(column.title().apply(board));
            // Whole pixels, because the table rounds each column up and eight of them would not fit.
            double need = Math.ceil(bills.stream().mapToDouble(bill -> CellWidth.of(column.text().apply(bill)))
                    .reduce(CellWidth.of(made.getText()), Math::max));
            needs.put(made, need);
            detailedNeeds.put(made, Math.ceil(bills.stream().mapToDouble(bill -> CellWidth.small(column.detail().apply(bill)))
                    .reduce(need, Math::max)));
        });
        Map<TableColumn<Row, ?>, Double> now = detailed.get() ? detailedNeeds : needs;
        if (!still) {
            fit(height);
        } else if (getVisibleLeafColumns().stream().anyMatch(column -> now.getOrDefault(column, 0.0) > column.getWidth())) {
            fitColumns();
        }
        if (!still && !getSortOrder().isEmpty()) {
            sort();
        }
        hints.refresh();
    }

    /// Divides the width evenly between the columns. If they do not fit, the table scrolls and the month comes first. Space for
    /// the vertical scroll bar is always reserved: otherwise each scroll bar would cause the other, and both would stay.
    private void fitColumns() {
        List<TableColumn<Row, ?>> visible = getVisibleLeafColumns();
        double width = getWidth() - snappedLeftInset() - snappedRightInset() - CellWidth.SCROLL_BAR;
        double inDetail = visible.stream().mapToDouble(column -> detailedNeeds.getOrDefault(column, 0.0)).sum();
        detailed.set(tall && inDetail <= width);
        pseudoClassStateChanged(DETAILED, detailed.get());
        Map<TableColumn<Row, ?>, Double> wanted = detailed.get() ? detailedNeeds : needs;
        double needed = visible.stream().mapToDouble(column -> wanted.getOrDefault(column, 0.0)).sum();
        boolean tooWide = width > 0 && needed > width;
        if (tooWide != cramped) {
            cramped = tooWide;
            List<TableColumn<Row, Figure>> order = new ArrayList<>(columns.keySet());
            if (cramped) {
                order.sort(Comparator.comparing(column -> !columns.get(column).kind().foremost()));
            }
            getColumns().setAll(order);
            requestParentLayout();
        }
        double spare = cramped ? 0 : Math.max(0, Math.floor((width - needed) / Math.max(1, visible.size())));
        visible.forEach(column -> {
            double wide = wanted.getOrDefault(column, 0.0) + spare;
            column.setMinWidth(wide);
            column.setMaxWidth(wide);
            column.setPrefWidth(wide);
        });
    }

    private static String id(Bill bill) {
        return bill.estimate().variant().key();
    }

    private String focusedExplanation() {
        TablePosition<?, ?> cell = getFocusModel().getFocusedCell();
        BreakdownColumn column = columns.get(cell.getTableColumn());
        boolean there = column != null && cell.getRow() >= 0 && cell.getRow() < getItems().size();
        return there ? column.explanation().apply(getItems().get(cell.getRow()).bill.get()) : "";
    }

    /// The figures on screen, with headings.
    private List<List<String>> figures() {
        List<BreakdownColumn> visible = getVisibleLeafColumns().stream().map(columns::get).toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(getVisibleLeafColumns().stream().map(TableColumn::getText).toList());
        getItems().forEach(row -> rows.add(visible.stream().map(column -> column.text().apply(row.bill.get())).toList()));
        return rows;
    }

    private static final class FigureCell extends TableCell<Row, Figure> {
        private final BreakdownColumn column;
        private final Label amount = new Label();
        private final Label detail = new Label();

        FigureCell(BreakdownColumn column, Hints hints, ObservableValue<Boolean> detailed) {
            this.column = column;
            amount.getStyleClass().add("amount");
            amount.textProperty().bind(textProperty());
            detail.getStyleClass().add("detail");
            VBox both = new VBox(amount, detail);
            both.setAlignment(column.kind() == BreakdownColumn.Kind.VARIANT ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            setGraphic(both);
            contentDisplayProperty().bind(detailed.map(wide -> wide ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY));
            detail.managedProperty().bind(detail.textProperty().isNotEmpty());
            hints.explainWhile(hoverProperty(), this::explanation);
            Tips.on(this, this::explanation);
        }

        @Override
        protected void updateItem(Figure figure, boolean empty) {
            super.updateItem(figure, empty);
            setText(empty || figure == null ? "" : figure.text());
            detail.setText(empty || figure == null ? "" : figure.detail());
        }

        private String explanation() {
            return isEmpty() || getTableRow().getItem() == null ? ""
                    : column.explanation().apply(getTableRow().getItem().bill.get());
        }
    }

    /// Marks the row of the cheapest variant and those that do not fit.
    private static final class MarkedRow extends TableRow<Row> {
        MarkedRow() {
            itemProperty().flatMap(row -> row.bill).subscribe(this::mark);
        }

        private void mark(Bill bill) {
            pseudoClassStateChanged(CHEAPEST, bill != null && bill.board().answer().isCheapest(bill.estimate()));
            pseudoClassStateChanged(UNFIT, bill != null && !bill.estimate().fits());
        }
    }
}
