package kimicost.model.scenario;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.InvalidValue;

/// A step of a demo: a state of the scenario with a caption.
///
/// @param caption  what the audience reads, one line of at most [#LONGEST] characters
/// @param view     the view that was open when it was recorded
/// @param scenario the state, without what belongs to the file alone: see [#stateOf]
public record Step(String caption, ViewId view, Scenario scenario) {
    /// No demo has more steps.
    public static final int MOST = 7;
    public static final int LONGEST = 100;

    /// What a presenter moves live where the steps of the demo do not say otherwise.
    private static final List<Dimension> USUAL = List.of(Dimension.USERS, Dimension.OUTPUT_TOKENS, Dimension.CACHE_HIT_SHARE);

    /// @throws InvalidValue if the caption is empty, too long or of several lines
    public Step {
        if (!isCaption(caption)) {
            throw new InvalidValue("caption", '"' + caption + '"', "a line of 1 to " + LONGEST + " characters");
        }
        scenario = stateOf(scenario);
    }

    public static boolean isCaption(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    /// What a step keeps of `scenario`: everything but its name, its notes, the scenarios beside it, the rates it was saved under
    /// and the steps.
    public static Scenario stateOf(Scenario scenario) {
        return scenario.withName(Scenario.DEFAULT.name()).withNotes(Scenario.DEFAULT.notes())
                .withExtras(scenario.extras().withAlternatives(List.of()).withSavedUnder(Optional.empty()).withSteps(List.of())
                        .withPortfolio(Portfolio.SINGLE));
    }

    /// `whole` in the state of this step.
    public Scenario on(Scenario whole) {
        Extras own = whole.extras();
        return scenario.withName(whole.name()).withNotes(whole.notes()).withExtras(scenario.extras()
                .withAlternatives(own.alternatives()).withSavedUnder(own.savedUnder()).withSteps(own.steps())
                .withPortfolio(own.portfolio()));
    }

    public Step withCaption(String value) {
        return new Step(value, view, scenario);
    }

    /// The inputs that differ between two scenarios, in the order of [Dimension].
    public static List<Dimension> changed(Scenario from, Scenario to) {
        return Stream.of(Dimension.values()).filter(input -> input.of(from).compareTo(input.of(to)) != 0).toList();
    }

    /// The inputs of the bill that a demo changes most often, those it leaves alone last.
    ///
    /// @param count how many
    /// @return in the order of [Dimension]
    public static List<Dimension> movedMost(List<Step> steps, int count) {
        Map<Dimension, Integer> moves = new EnumMap<>(Dimension.class);
        for (int i = 1; i < steps.size(); i++) {
            changed(steps.get(i - 1).scenario(), steps.get(i).scenario()).forEach(input -> moves.merge(input, 1, Integer::sum));
        }
        return Dimension.BILLED.stream()
                .sorted(Comparator.comparing((Dimension input) -> -moves.getOrDefault(input, 0))
                        .thenComparing(input -> !USUAL.contains(input)))
                .limit(count).sorted().toList();
    }
}
