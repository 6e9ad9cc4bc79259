package kimicost.view.window;

import kimicost.text.Strings;

/// The five questions of the window, in the order of their tabs.
enum Question {
    COMPARE, PLAN, OPTIMISE, MEASURE, QUOTE;

    /// The label of its tab.
    String title() {
        return Strings.of("question." + this);
    }

    /// The question in full, such as `What does it cost, on which model?`
    String asks() {
        return Strings.of("question." + this + ".asks");
    }
}
