package kimicost.export;

import java.util.Currency;
import java.util.List;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// How the answer adds up: quantity times rate of each line, so that a reader can check it with a pocket calculator.
public final class Derivations {
    private Derivations() {}

    /// Such as `How Kimi K2.6 adds up`.
    public static String heading(Report report) {
        return report.answer().lead().map(lead -> Strings.of("document.addsUp", report.comparison().nameOf(lead.variant()))).orElse("");
    }

    /// Such as `Output: 30,000,000 tokens × $4.00 per million = $120.00`, line by line; empty where nothing is billed.
    public static List<String> of(Report report, Figures figures) {
        Currency currency = report.currency();
        return report.answer().lead().stream().flatMap(lead -> lead.lines().stream()
                .map(line -> Strings.of("document.named", Names.line(line, lead.variant().mode()),
                        Names.derivation(line, figures, currency))))
                .toList();
    }
}
