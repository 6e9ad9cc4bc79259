package kimicost.view.part;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import kimicost.text.Strings;

/// The figures behind a chart, as a table whose text can be copied. The first columns are names, or numbers that serve as names.
public final class FiguresTable extends TableView<List<String>> {
    private static final double LINE = 25;
    private static final int MOST_UNFOLDED = 100;

    private List<String> headings = List.of();
    private int most;
    private final int names;

    /// Creates an empty table.
    ///
    /// @param most  the most rows shown without scrolling
    /// @param names the number of name columns
    public FiguresTable(int most, int names) {
        this.most = most;
        this.names = names;
        getStyleClass().add("figures-table");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setCellSelectionEnabled(true);
        setMaxHeight(USE_PREF_SIZE);
        TableCopy.offer(this, this::figures);
        widthProperty().subscribe(width -> fitColumns());
    }

    /// Shows all rows without scrolling, for an image. Beyond a hundred it shows how many are left out.
    public void unfold() {
        most = Integer.MAX_VALUE;
        if (getItems().size() > MOST_UNFOLDED) {
            List<List<String>> rows = new ArrayList<>(getItems().subList(0, MOST_UNFOLDED));
            rows.add(List.of(Strings.of("more.rows", Integer.toString(getItems().size() - MOST_UNFOLDED))));
            getItems().setAll(rows);
        }
        setMinHeight(USE_PREF_SIZE);
        requestParentLayout();
    }

    public void show(List<String> shownHeadings, List<List<String>> rows) {
        boolean renamed = !shownHeadings.equals(headings);
        if (renamed) {
            headings = List.copyOf(shownHeadings);
            getColumns().setAll(IntStream.range(0, headings.size()).mapToObj(this::column).toList());
        }
        if (!List.copyOf(getItems()).equals(rows)) {
            getItems().setAll(rows);
            fitColumns();
            requestParentLayout();
        } else if (renamed) {
            fitColumns();
        }
    }

    private TableColumn<List<String>, String> column(int index) {
        TableColumn<List<String>, String> column = new TableColumn<>(headings.get(index));
        column.getStyleClass().add(index < names ? "variant" : index == headings.size() - 1 ? "last" : "plain");
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(index < row.getValue().size() ? row.getValue().get(index) : ""));
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        return column;
    }

    /// Divides the spare width evenly between the columns and leaves room for a scroll bar. If they do not fit, the table scrolls.
    private void fitColumns() {
        double[] needs = IntStream.range(0, getColumns().size()).mapToDouble(index -> getItems().stream()
                .map(row -> index < row.size() ? row.get(index) : "").mapToDouble(CellWidth::of)
                .reduce(CellWidth.of(headings.get(index)), Math::max)).map(Math::ceil).toArray();
        double width = getWidth() - 2 - CellWidth.SCROLL_BAR;
        double spare = Math.max(0,
                Math.floor((width - IntStream.range(0, needs.length).mapToDouble(i -> needs[i]).sum()) / Math.max(1, needs.length)));
        for (int i = 0; i < needs.length; i++) {
            getColumns().get(i).setMinWidth(needs[i] + spare);
            getColumns().get(i).setMaxWidth(needs[i] + spare);
            getColumns().get(i).setPrefWidth(needs[i] + spare);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 29 + LINE * Math.clamp(getItems().size(), 1, most) + 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 29 + LINE * Math.clamp(getItems().size(), 1, 2) + 2;
    }

    private List<List<String>> figures() {
        List<List<String>> all = new ArrayList<>(List.of(headings));
        all.addAll(getItems());
        return all;
    }
}
