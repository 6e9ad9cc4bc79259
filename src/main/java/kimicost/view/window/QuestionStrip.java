package kimicost.view.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import kimicost.text.Strings;
import kimicost.view.part.Tips;

/// The questions as tabs, with the views of the selected one beside them or, if there is no room, below.
final class QuestionStrip extends Region {
    private static final double GAP = 24;
    private static final double BELOW = 6;

    private final Map<Question, ToggleButton> questions = new EnumMap<>(Question.class);
    private final Map<Question, List<ToggleButton>> views = new EnumMap<>(Question.class);
    /// The last selected view of each question.
    private final Map<Question, ToggleButton> last = new EnumMap<>(Question.class);
    private final Region line = new Region();
    private final ToggleGroup asked = new ToggleGroup();
    private final ToggleGroup shown = new ToggleGroup();

    QuestionStrip() {
        getStyleClass().add("question-strip");
        setMinWidth(0);
        line.getStyleClass().add("question-line");
        getChildren().add(line);
        for (Question question : Question.values()) {
            ToggleButton tab = new ToggleButton(question.title());
            tab.setId("question-" + question);
            tab.getStyleClass().add("tab-button");
            tab.setToggleGroup(asked);
            tab.setOnAction(event -> ask(question));
            Tips.on(tab, () -> Strings.of("question.tip", question.asks(), Questions.key(question).getDisplayText()));
            questions.put(question, tab);
            views.put(question, new ArrayList<>());
            getChildren().add(tab);
        }
        asked.selectToggle(questions.get(Question.COMPARE));
    }

    /// @param name its key under `tab.` in `strings.properties`
    /// @param open runs when the view is selected
    void add(Question question, String name, Runnable open) {
        ToggleButton view = new ToggleButton(Strings.of("tab." + name));
        view.setId("tab-" + name);
        view.getStyleClass().add("view-button");
        view.setOnAction(event -> {
            asked.selectToggle(questions.get(question));
            shown.selectToggle(view);
            last.put(question, view);
            open.run();
            requestLayout();
        });
        views.get(question).add(view);
        view.setToggleGroup(shown);
        getChildren().add(view);
        if (shown.getSelectedToggle() == null) {
            shown.selectToggle(view);
        }
    }

    /// The selected question.
    Question question() {
        return questions.entrySet().stream().filter(entry -> entry.getValue().isSelected()).findFirst().orElseThrow().getKey();
    }

    /// Selects a question and the view of it that was selected last.
    void ask(Question question) {
        asked.selectToggle(questions.get(question));
        if (!views.get(question).contains(shown.getSelectedToggle())) {
            last.getOrDefault(question, views.get(question).getFirst()).fire();
        }
    }

    /// Selects the view `by` places on, through all questions, wrapping around at the ends.
    void go(int by) {
        List<ToggleButton> all = views.values().stream().flatMap(List::stream).toList();
        all.get(Math.floorMod(all.indexOf((ToggleButton) shown.getSelectedToggle()) + by, all.size())).fire();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(questions.values()) + GAP + views.values().stream().mapToDouble(QuestionStrip::width).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(questions.values()) + (width >= computePrefWidth(-1) ? 0 : BELOW + height(views.get(Question.COMPARE)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Question question = question();
        double high = height(questions.values());
        line.resizeRelocate(0, high - 1, getWidth(), 1);
        double end = row(questions.values(), 0, 0, high);
        boolean beside = getWidth() >= computePrefWidth(-1);
        views.forEach((of, buttons) -> buttons.forEach(button -> button.setVisible(of == question)));
        List<ToggleButton> now = views.get(question);
        double low = height(now);
        row(now, beside ? Math.max(end + GAP, getWidth() - width(now)) : 0, beside ? high - low - 2 : high + BELOW, low);
    }

    private static double row(Iterable<ToggleButton> buttons, double left, double top, double height) {
        double x = left;
        for (ToggleButton button : buttons) {
            double width = Math.ceil(button.prefWidth(-1));
            button.resizeRelocate(x, top, width, height);
            x += width;
        }
        return x;
    }

    private static double width(Iterable<ToggleButton> buttons) {
        double width = 0;
        for (ToggleButton button : buttons) {
            width += Math.ceil(button.prefWidth(-1));
        }
        return width;
    }

    private static double height(Iterable<ToggleButton> buttons) {
        double height = 0;
        for (ToggleButton button : buttons) {
            height = Math.max(height, Math.ceil(button.prefHeight(-1)));
        }
        return height;
    }
}
