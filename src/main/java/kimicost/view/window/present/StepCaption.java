package kimicost.view.window.present;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kimicost.controller.Board;
import kimicost.controller.StepRecorder;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import kimicost.view.input.InputRow;

/// The caption of a state without a written one. It says only what stays true if the steps before it change.
final class StepCaption {
    /// The most inputs that a caption mentions.
    private static final int MOST = 2;

    private StepCaption() {}

    /// What changed since the last step: inputs such as `1,000 users` or `Cache hits 80%`, else the card or the variant. The
    /// first step gets the scenario's name.
    static String of(StepRecorder recorder, Board board, Figures figures) {
        Scenario now = board.scenario();
        List<Step> steps = recorder.steps();
        String caption = steps.isEmpty() ? now.name() : since(steps.getLast().scenario(), board, figures);
        return caption.length() > Step.LONGEST ? caption.substring(0, Step.LONGEST - 1) + "…"
                : Step.isCaption(caption) ? caption : Strings.of("steps.unnamed");
    }

    private static String since(Scenario last, Board board, Figures figures) {
        Scenario now = board.scenario();
        String inputs = inputs(last, board, figures);
        if (!inputs.isEmpty()) {
            return inputs;
        }
        if (!last.rateCard().equals(now.rateCard())) {
            return board.comparison().card().name();
        }
        Optional<String> lead = board.answer().lead().map(estimate -> board.comparison().nameOf(estimate.variant()));
        return last.extras().choice().equals(now.extras().choice()) ? Verdict.of(board.answer(), figures)
                : lead.orElse(Verdict.of(board.answer(), figures));
    }

    /// The caption of an improvised state, such as `What if: 50,000 users`; empty if no input differs from the script.
    static Optional<String> whatIf(Scenario script, Board board, Figures figures) {
        return Optional.of(inputs(script, board, figures)).filter(inputs -> !inputs.isEmpty())
                .map(inputs -> Strings.of("stage.whatIf", inputs));
    }

    private static String inputs(Scenario last, Board board, Figures figures) {
        Currency currency = board.answer().currency();
        return Step.changed(last, board.scenario()).stream().limit(MOST).map(input -> said(input, board.scenario(), figures, currency))
                .collect(Collectors.joining(", "));
    }

    private static String said(Dimension input, Scenario now, Figures figures, Currency currency) {
        InputRow row = InputRow.of(input);
        BigDecimal value = input.of(now);
        return input == Dimension.USERS ? row.said(value, figures, currency)
                : Strings.of("steps.input", Names.input(input),
                        input.isMoney() ? row.said(value, figures, currency) : row.withUnit(value, figures));
    }
}
