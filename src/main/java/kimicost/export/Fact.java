package kimicost.export;

/// A figure or value with its name, as people read them, such as `per user` and `$0.1072`.
public record Fact(String name, String value) {}
