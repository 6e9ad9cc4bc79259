package kimicost.export;

import kimicost.text.Strings;

/// A named figure or value as shown to readers, such as `per user` and `$0.1072`.
public record Fact(String name, String value) {
    /// The fact in one line, such as `per user $0.1072`.
    String said() {
        return Strings.of("document.fact", name, value);
    }
}
