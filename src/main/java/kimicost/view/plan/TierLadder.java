package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Hints;

/// Tiers as rows over a logarithmic axis of users: how many each can handle, and the users now and at the end of the forecast.
final class TierLadder extends Region {
    private static final PseudoClass NEEDED = PseudoClass.getPseudoClass("needed");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final double HEAD = 22;
    private static final double FOOT = 22;
    private static final double GAP = 18;
    private static final double MIN_RUNG = 36;
    private static final double MAX_RUNG = 116;

    private final Figures figures;
    private final Hints hints;
    private final List<RungNodes> rungs = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final List<Region> grid = new ArrayList<>();
    private final Marker now = new Marker("now-marker");
    private final Marker later = new Marker("later-marker");
    private Axis axis = new Axis(0, 1);

    /// Whether a tier is enough.
    enum Fit { TOO_SMALL, NEEDED, LARGER }

    /// @param name   the tier's name
    /// @param topUp  the total top-up it needs, such as `$10`
    /// @param users  the most users it can handle; empty for any number
    /// @param reach  the same as text
    /// @param detail a secondary line: what makes it too small, or which limit is reached first
    record Rung(String name, String topUp, Fit fit, Optional<BigDecimal> users, String reach, String detail) {}

    /// A labelled number of users.
    record Mark(BigDecimal users, String text) {}

    /// The exponents of the powers of ten at either end.
    private record Axis(int from, int to) {
        static Axis holding(Stream<BigDecimal> numbers) {
            List<Double> powers = numbers.filter(number -> number.signum() > 0)
                    .map(number -> Math.log10(Math.max(1, number.doubleValue()))).sorted().toList();
            if (powers.isEmpty()) {
                return new Axis(0, 1);
            }
            int low = (int) Math.floor(powers.getFirst());
            return new Axis(low, Math.max(low + 1, (int) Math.ceil(powers.getLast())));
        }

        double position(BigDecimal users) {
            return Math.clamp((Math.log10(Math.max(1, users.doubleValue())) - from) / (to - from), 0, 1);
        }
    }

    TierLadder(Figures figures, Hints hints) {
        this.figures = figures;
        this.hints = hints;
        getStyleClass().add("tier-ladder");
    }

    /// @param hold whether a drag is going on, so that the axis stays fixed
    void show(List<Rung> shown, Optional<Mark> present, Optional<Mark> future, boolean hold) {
        boolean another = rungs.size() != shown.size();
        if (!hold || another) {
            axis = Axis.holding(Stream.concat(shown.stream().flatMap(rung -> rung.users().stream()),
                    Stream.of(present, future).flatMap(Optional::stream).map(Mark::users)));
        }
        if (another) {
            rungs.clear();
            shown.forEach(rung -> rungs.add(new RungNodes()));
        }
        for (int i = 0; i < shown.size(); i++) {
            rungs.get(i).show(shown.get(i));
        }
        boolean counted = shown.stream().anyMatch(rung -> rung.users().filter(users -> users.signum() > 0).isPresent());
        now.show(present.filter(mark -> counted));
        later.show(future.filter(mark -> counted));
        placeAxis(counted ? axis.to - axis.from + 1 : 0);
        getChildren().setAll(Stream.of(grid.stream(), ticks.stream(), now.nodes(), later.nodes(), rungs.stream().flatMap(RungNodes::nodes))
                .flatMap(nodes -> nodes).toList());
        requestLayout();
    }

    private void placeAxis(int labels) {
        while (ticks.size() > labels) {
            ticks.removeLast();
            grid.removeLast();
        }
        while (ticks.size() < labels) {
            ticks.add(label("tick"));
            Region line = new Region();
            line.setManaged(false);
            line.getStyleClass().add("axis-grid");
            grid.add(line);
        }
        for (int i = 0; i < labels; i++) {
            String count = figures.brief(BigDecimal.ONE.scaleByPowerOfTen(axis.from + i));
            ticks.get(i).setText(i == labels - 1 ? Strings.of("limits.axis", count) : count);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEAD + FOOT + rungs.size() * MIN_RUNG;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return HEAD + FOOT + rungs.size() * MAX_RUNG;
    }

    @Override
    protected void layoutChildren() {
        double names = rungs.stream().mapToDouble(RungNodes::nameWidth).max().orElse(0);
        double reaches = rungs.stream().mapToDouble(rung -> rung.reach.prefWidth(-1)).max().orElse(0);
        double left = Math.ceil(names) + GAP;
        double right = Math.floor(getWidth() - reaches - GAP);
        double height = rungs.isEmpty() ? MIN_RUNG : Math.clamp((getHeight() - HEAD - FOOT) / rungs.size(), MIN_RUNG, MAX_RUNG);
        double bottom = HEAD + rungs.size() * height;
        for (int i = 0; i < rungs.size(); i++) {
            rungs.get(i).layout(HEAD + i * height, height, left, right);
        }
        for (int i = 0; i < ticks.size(); i++) {
            double x = Math.round(left + (right - left) * i / (ticks.size() - 1));
            grid.get(i).resizeRelocate(x, HEAD, 1, bottom - HEAD);
            Label tick = ticks.get(i);
            double width = Math.ceil(tick.prefWidth(-1));
            tick.resizeRelocate(Math.min(x - width / 2, getWidth() - width), bottom + 3, width, tick.prefHeight(-1));
        }
        // If there is no room for both, the later label is hidden.
        double taken = now.layout(left, right, bottom, Double.NEGATIVE_INFINITY);
        later.layout(left, right, bottom, taken);
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setManaged(false);
        return label;
    }

    /// A line across all rows, with its label above.
    private final class Marker {
        private final Region line = new Region();
        private final Label name;
        private Optional<Mark> mark = Optional.empty();

        Marker(String style) {
            line.getStyleClass().add(style);
            line.setManaged(false);
            line.setMouseTransparent(true);
            name = label("marker-name", style + "-name");
        }

        void show(Optional<Mark> shown) {
            mark = shown;
            name.setText(shown.map(Mark::text).orElse(""));
        }

        Stream<Region> nodes() {
            return mark.isEmpty() ? Stream.empty() : Stream.of(line, name);
        }

        /// @param taken the right end of a label that is already there
        /// @return the right end of its own label
        double layout(double left, double right, double bottom, double taken) {
            if (mark.isEmpty()) {
                return taken;
            }
            double x = Math.round(left + axis.position(mark.get().users) * (right - left));
            double width = Math.ceil(name.prefWidth(-1));
            double start = Math.clamp(x - width / 2, 0, getWidth() - width);
            line.resizeRelocate(x - 1, HEAD - 2, 2, bottom - HEAD + 2);
            name.setVisible(start > taken);
            name.resizeRelocate(start, 0, width, name.prefHeight(-1));
            return start + width + GAP;
        }
    }

    private final class RungNodes {
        private final Label name = label("tier-name");
        private final Label needed = label("mark", "tier-needed");
        private final Label topUp = label("tier-top-up");
        private final Region track = new Region();
        private final Label detail = label("tier-detail");
        private final Label reach = label("tier-reach");
        private Optional<BigDecimal> users = Optional.empty();

        RungNodes() {
            needed.setText(Strings.of("limits.needed"));
            track.getStyleClass().add("tier-track");
            track.setManaged(false);
            needed.pseudoClassStateChanged(PseudoClass.getPseudoClass("cheapest"), true);
            for (Region part : List.of(name, topUp, track, detail, reach)) {
                hints.explain(part, () -> name.getAccessibleText());
            }
        }

        Stream<Region> nodes() {
            return Stream.of(track, name, needed, topUp, detail, reach);
        }

        void show(Rung rung) {
            users = rung.users;
            name.setText(rung.name);
            topUp.setText(rung.topUp);
            detail.setText(rung.detail);
            reach.setText(rung.reach);
            needed.setVisible(rung.fit == Fit.NEEDED);
            name.setAccessibleText(Strings.of(rung.detail.isEmpty() ? "limits.rung" : "limits.rung.detail", rung.name, rung.topUp,
                    rung.reach, rung.detail));
            for (Region part : List.of(name, track, detail, reach)) {
                part.pseudoClassStateChanged(NEEDED, rung.fit == Fit.NEEDED);
                part.pseudoClassStateChanged(SMALL, rung.fit == Fit.TOO_SMALL);
            }
        }

        double nameWidth() {
            // Space for the mark is reserved, so that nothing moves when another tier gets it.
            return Math.max(name.prefWidth(-1) + 8 + needed.prefWidth(-1), topUp.prefWidth(-1));
        }

        void layout(double top, double height, double left, double right) {
            double line = name.prefHeight(-1);
            double quiet = topUp.prefHeight(-1);
            double start = Math.round(top + (height - line - quiet - 1) / 2);
            place(name, 0, start);
            place(needed, Math.ceil(name.prefWidth(-1)) + 8, start + (line - needed.prefHeight(-1)) / 2);
            place(topUp, 0, start + line + 1);
            double thick = Math.round(Math.clamp(height / 5, 8, 16));
            double end = Math.round(users.map(most -> left + axis.position(most) * (right - left)).orElse(right));
            track.resizeRelocate(left, Math.round(start + (line - thick) / 2), Math.max(4, end - left), thick);
            detail.setVisible(!detail.getText().isEmpty());
            place(detail, left, start + line + 1);
            place(reach, getWidth() - Math.ceil(reach.prefWidth(-1)), start + (line - reach.prefHeight(-1)) / 2);
        }

        private void place(Label part, double x, double y) {
            part.resizeRelocate(Math.round(x), Math.round(y), Math.ceil(part.prefWidth(-1)), part.prefHeight(-1));
        }
    }
}
