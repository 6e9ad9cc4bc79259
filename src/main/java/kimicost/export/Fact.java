package kimicost.export;

/// A named figure or value as shown to readers, such as `per user` and `$0.1072`.
public record Fact(String name, String value) {}
