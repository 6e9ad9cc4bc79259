package kimicost.view.optimise;

import atlantafx.base.controls.ProgressSliderSkin;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.Sensitivity;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.view.chart.FloatingBars;
import kimicost.view.chart.FloatingBars.Row;
import kimicost.view.chart.FloatingBars.Span;
import kimicost.view.input.InputRow;
import kimicost.view.part.AnalysisView;
import kimicost.view.part.Hints;

/// A tornado: how far each input, moved a little both ways, moves the bill.
public final class SensitivityView extends AnalysisView {
    private final Figures figures;
    private final FloatingBars bars;
    private final Label by = new Label();
    private final Slider slider = new Slider(0, 50, 10);
    private final Label still = new Label();

    public SensitivityView(Figures figures, Hints hints) {
        this.figures = figures;
        bars = new FloatingBars(hints);
        slider.setId("sensitivity-by");
        slider.setBlockIncrement(1);
        slider.setSkin(new ProgressSliderSkin(slider));
        by.getStyleClass().add("strong");
        HBox head = new HBox(new Label(Strings.of("sensitivity.by")), slider, by);
        head.getStyleClass().add("controls");
        head.setAlignment(Pos.CENTER_LEFT);
        still.getStyleClass().add("note");
        still.setWrapText(true);
        still.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(bars, Priority.ALWAYS);
        getChildren().addAll(head, bars, still);
        slider.valueProperty().subscribe((before, now) -> refresh());
    }

    @Override
    protected void render() {
        BigDecimal share = BigDecimal.valueOf(Math.round(slider.getValue()), 2);
        by.setText(Strings.of("sensitivity.amount", figures.percent(share), figures.count(share.movePointRight(2))));
        Sensitivity sensitivity = Sensitivity.of(subject.variant(), subject.scenario(), share);
        List<Sensitivity.Move> moving = sensitivity.moves().stream().filter(move -> move.effect().signum() > 0).toList();
        Stream<BigDecimal> ends = moving.stream().flatMap(move -> Stream.of(move.atLow(), move.atHigh()));
        List<BigDecimal> sorted = Stream.concat(ends, Stream.of(sensitivity.total())).sorted().toList();
        bars.show(moving.stream().map(move -> row(move, sensitivity.total())).toList(), sorted.getFirst(), sorted.getLast(),
                Optional.of(sensitivity.total()));
        still.setText(share.signum() == 0 ? Strings.of("sensitivity.unmoved") : note(sensitivity));
    }

    private Row row(Sensitivity.Move move, BigDecimal total) {
        InputRow input = InputRow.of(move.dimension());
        String range = Strings.of("range", input.withUnit(move.low(), figures), input.withUnit(move.high(), figures));
        BigDecimal least = Stream.of(move.atLow(), move.atHigh()).min(Comparator.naturalOrder()).orElseThrow();
        BigDecimal most = least.compareTo(move.atLow()) == 0 ? move.atHigh() : move.atLow();
        String result = Strings.of("range", figures.briefMoney(least, subject.currency()), figures.briefMoney(most, subject.currency()));
        String hint = Strings.of("sensitivity.hint", input.label(), input.withUnit(move.low(), figures), money(move.atLow()),
                input.withUnit(move.high(), figures), money(move.atHigh()));
        return new Row(input.label(), range, List.of(new Span(least.min(total), total, "saves"), new Span(total, most.max(total), "costs")),
                result, "", false, hint, Optional.empty());
    }

    private String note(Sensitivity sensitivity) {
        return Stream.of(
                note("sensitivity.zero", sensitivity.moves().stream().filter(Sensitivity.Move::restsAtZero).map(this::step)),
                note("sensitivity.still", sensitivity.moves().stream().filter(move -> move.stepAdds().signum() == 0)
                        .map(move -> InputRow.of(move.dimension()).label())),
                note("sensitivity.unpriced", sensitivity.unpriced().stream().map(dimension -> InputRow.of(dimension).label())))
                .filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String note(String key, Stream<String> inputs) {
        String names = Names.list(inputs.toList());
        return names.isEmpty() ? "" : Strings.of(key, names);
    }

    /// What an input that stands at 0 would do: `Thinking tokens +$0.40 (at 1)`, `Searches per 100 messages +$8.80 (at 1)`.
    private String step(Sensitivity.Move move) {
        InputRow input = InputRow.of(move.dimension());
        return Strings.of("sensitivity.step", input.label(), figures.difference(move.stepAdds(), BigDecimal.ZERO, subject.currency()),
                input.withUnit(move.step(), figures));
    }

    private String money(BigDecimal amount) {
        return figures.money(amount, subject.currency());
    }
}
