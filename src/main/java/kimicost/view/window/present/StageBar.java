package kimicost.view.window.present;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import kimicost.model.analysis.Slide.Bar;
import kimicost.model.analysis.Slide.Piece;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Variant;
import kimicost.text.Names;

/// A bar on stage: name and condition at the left, the segments of the amount, an outline where the bar was before, and the
/// amount at the right. The nodes are created once and then moved.
final class StageBar extends Pane {
    private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
    private static final PseudoClass PRICE = PseudoClass.getPseudoClass("price");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    /// A name with more letters gets a smaller font.
    private static final int LONG_NAME = 20;
    /// Where the segments start, in the stage's units.
    static final double FROM = 460;
    private static final double GAP = 40;
    private static final double MOST_THICK = 104;
    /// The distance between outline and bar.
    private static final double OFF = 7;
    /// A segment shows its name if this much space remains around it.
    private static final double AROUND = 24;
    private static final int PIECES = Item.values().length + 1;

    private final Label name = new Label();
    private final Label condition = new Label();
    private final Label amount = new Label();
    private final Polyline outline = new Polyline();
    private final Polygon torn = new Polygon();
    private final List<Region> pieces = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private Variant variant;
    private boolean lead;
    private double room = 300;
    /// Where each segment ends, as a share of the width: at the start of the animation, at its end, and at the moment.
    private double[] from = new double[PIECES];
    private double[] to = new double[PIECES];
    private double[] now = new double[PIECES];
    private double before = -1;

    StageBar() {
        getStyleClass().add("stage-bar");
        name.getStyleClass().add("name");
        condition.getStyleClass().add("condition");
        amount.getStyleClass().add("amount");
        amount.setAlignment(Pos.CENTER_RIGHT);
        amount.setMinWidth(USE_PREF_SIZE);
        outline.getStyleClass().add("outline");
        torn.getStyleClass().add("torn");
        getChildren().add(outline);
        for (int i = 0; i < PIECES; i++) {
            Region piece = new Region();
            piece.getStyleClass().addAll("piece", i < Item.values().length ? Item.values()[i].id() : "whole");
            Label label = new Label(i < Item.values().length ? Names.column(Item.values()[i]) : "");
            label.getStyleClass().addAll("piece-name", "on-" + piece.getStyleClass().getLast());
            label.setAlignment(Pos.CENTER);
            pieces.add(piece);
            names.add(label);
        }
        getChildren().addAll(pieces);
        getChildren().addAll(names);
        getChildren().addAll(torn, name, condition, amount);
    }

    /// The texts of a bar.
    ///
    /// @param name      the variant's name
    /// @param condition the condition under which the amount is true
    /// @param amount    the formatted amount
    record Words(String name, String condition, String amount) {}

    /// Shows `bar` without animation.
    ///
    /// @param reach the amount at the right end of the scale
    /// @param held  the amount it is compared with; empty if there is none
    void show(Bar bar, boolean leads, Words words, double reach, Optional<BigDecimal> held) {
        variant = bar.variant();
        lead = leads;
        name.setText(words.name);
        name.pseudoClassStateChanged(LONG, words.name.length() > LONG_NAME);
        condition.setText(words.condition);
        amount.setText(words.amount);
        setAccessibleText(words.name + ", " + words.condition + ", " + words.amount);
        pseudoClassStateChanged(LEAD, leads);
        pseudoClassStateChanged(PRICE, leads && bar.isWhole());
        Arrays.fill(to, 0);
        BigDecimal sum = BigDecimal.ZERO;
        int next = 0;
        for (Piece piece : bar.pieces()) {
            double start = sum.doubleValue() / reach;
            sum = sum.add(piece.amount());
            int place = piece.item().map(Enum::ordinal).orElse(PIECES - 1);
            Arrays.fill(to, next, place, start);
            to[place] = sum.doubleValue() / reach;
            next = place + 1;
        }
        Arrays.fill(to, next, PIECES, sum.doubleValue() / reach);
        now = to.clone();
        before = held.filter(other -> other.compareTo(bar.amount()) != 0).map(other -> other.doubleValue() / reach).orElse(-1.0);
        requestLayout();
    }

    /// The width of the amount's text.
    double amountWidth() {
        return Math.ceil(amount.prefWidth(-1));
    }

    /// @param width the space reserved for the amounts of all bars
    void keepForAmount(double width) {
        room = width;
        requestLayout();
    }

    Optional<Variant> variant() {
        return Optional.ofNullable(variant);
    }

    double[] ends() {
        return now.clone();
    }

    /// Starts the animation from where the bar of the previous step ended.
    void startFrom(double[] ends) {
        from = ends;
        glide(0);
    }

    /// @param part the share of the animation that is done, 0 to 1
    void glide(double part) {
        for (int i = 0; i < PIECES; i++) {
            now[i] = from[i] + (to[i] - from[i]) * part;
        }
        requestLayout();
    }

    /// Where the bar ends, as a share of the width.
    double end() {
        return now[PIECES - 1];
    }

    @Override
    protected void layoutChildren() {
        double middle = Math.round(getHeight() / 2);
        double thick = Math.min(MOST_THICK, Math.round(getHeight() * 0.62));
        double top = Math.round(middle - thick / 2);
        double length = getWidth() - room - GAP - FROM;
        double high = name.prefHeight(-1);
        double both = high + condition.prefHeight(-1);
        double text = FROM - GAP;
        name.resizeRelocate(0, middle - both / 2, text, high);
        condition.resizeRelocate(0, middle - both / 2 + high, text, condition.prefHeight(-1));
        amount.resizeRelocate(getWidth() - room, middle - amount.prefHeight(-1) / 2, room, amount.prefHeight(-1));
        double left = 0;
        for (int i = 0; i < PIECES; i++) {
            double right = Math.min(now[i], 1) * length;
            Region piece = pieces.get(i);
            piece.setVisible(right > left);
            piece.resizeRelocate(FROM + left, top, Math.max(0, right - left), thick);
            Label label = names.get(i);
            double needed = label.prefWidth(-1);
            label.setVisible(lead && needed > 0 && right - left >= needed + AROUND);
            label.resizeRelocate(FROM + left, top, right - left, thick);
            left = Math.max(left, right);
        }
        outline(top - OFF, length, thick + 2 * OFF);
        tear(FROM + length, top, thick);
    }

    /// An outline that exceeds the width has no right edge.
    private void outline(double top, double length, double high) {
        outline.setVisible(before >= 0);
        double left = FROM - 2;
        double right = before > 1 ? FROM + length + GAP / 2 : FROM + Math.max(0, before) * length;
        outline.getPoints().setAll(right, top, left, top, left, top + high, right, top + high);
        if (before <= 1) {
            outline.getPoints().addAll(right, top);
        }
    }

    /// A bar that exceeds the scale during a drag gets a jagged end.
    private void tear(double right, double top, double thick) {
        torn.setVisible(end() > 1);
        if (torn.isVisible()) {
            double tooth = thick / 4;
            List<Double> points = new ArrayList<>(List.of(right + 1, top));
            for (int i = 0; i <= 4; i++) {
                points.addAll(List.of(i % 2 == 0 ? right - tooth / 2 : right + 1, top + i * tooth));
            }
            points.addAll(List.of(right + 1, top + thick));
            torn.getPoints().setAll(points);
        }
    }
}
