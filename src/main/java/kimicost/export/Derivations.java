package kimicost.export;

import java.util.Currency;
import java.util.List;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// The calculation behind the leading bill, line by line, so that readers can check it with a pocket calculator.
public final class Derivations {
    private Derivations() {}

    /// The heading, such as `How Kimi K2.6 adds up`.
    public static String heading(Report report) {
        return report.answer().lead().map(lead -> Strings.of("document.addsUp", report.comparison().nameOf(lead.variant()))).orElse("");
    }

    /// One line per cost, such as `Output: 30,000,000 tokens × $4.00 per million = $120.00`; empty if nothing is billed.
    public static List<String> of(Report report, Figures figures) {
        Currency currency = report.currency();
        return report.answer().lead().stream().flatMap(lead -> lead.lines().stream()
                .map(line -> Strings.of("document.named", Names.line(line, lead.variant().mode()),
                        Names.derivation(line, figures, currency))))
                .toList();
    }
}
