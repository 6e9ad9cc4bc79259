package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Breakdown.Row;
import kimicost.model.Days;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Figures;

/// A report as a Markdown document, for issues, wikis and mails. What people typed stands in it as text, never as markup.
public final class Markdown implements Format.Writer {
    /// What Markdown or HTML may read as markup anywhere in a line, and what it may at the start of one.
    private static final String SPECIAL = "\\`*_[]<>#|~&";
    private static final String SPECIAL_FIRST = "+-=";

    private final Figures figures;

    /// @param figures how it writes figures
    public Markdown(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        out.write(text(report).getBytes(StandardCharsets.UTF_8));
    }

    private String text(Report report) {
        Headline headline = Headline.of(report, figures);
        String notes = report.scenario().notes();
        return Stream.of(
                "# " + (report.scenario().name().isBlank() ? "Unnamed scenario" : escaped(report.scenario().name())),
                notes.isBlank() ? "" : notes.strip().lines().map(line -> "> " + escaped(line)).collect(Collectors.joining("  \n")),
                headline(headline),
                headline.price().map(Markdown::price).orElse(""),
                report.shown().isEmpty() ? "" : table(Breakdown.of(report, figures)),
                "## Inputs\n\n" + table(List.of("Input", "Value"), Inputs.of(report, figures).stream()
                        .map(fact -> List.of(fact.name(), fact.value())).toList()),
                list(Derivations.heading(report), Derivations.of(report, figures)),
                notes(report),
                "## " + (report.comparison().cards().size() == 1 ? "Rate card" : "Rate cards") + "\n\n"
                        + report.comparison().cards().stream().map(card -> card(report, card)).collect(Collectors.joining("\n")),
                "Made %s with Kimi Cost %s.".formatted(Days.moment(report.made()), escaped(report.version())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String headline(Headline headline) {
        if (headline.amount().isEmpty()) {
            return "**" + headline.sentence() + ".**";
        }
        String facts = Stream.concat(headline.facts().stream(), headline.budget().map(Headline.Budget::fact).stream())
                .map(fact -> fact.name() + " " + escaped(fact.value())).collect(Collectors.joining("; "));
        return "**" + escaped(headline.sentence()) + " – " + escaped(headline.amount().get()) + "** " + headline.period()
                + headline.converted().map(other -> " (" + escaped(other) + ")").orElse("") + ".\n" + sentence(facts);
    }

    private static String price(Headline.Price price) {
        return "**Price to the customer: " + escaped(price.amount()) + "** a month" + price.tax().map(tax -> ", " + escaped(tax)).orElse("")
                + price.converted().map(other -> " (" + escaped(other) + ")").orElse("") + ".\n"
                + sentence(price.facts().stream().map(fact -> fact.name() + " " + escaped(fact.value())).collect(Collectors.joining("; ")));
    }

    private static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    private static String table(Breakdown breakdown) {
        return table(breakdown.columns().stream().map(Breakdown.Column::heading).toList(),
                breakdown.rows().stream().map(Markdown::cells).toList());
    }

    private static List<String> cells(Row row) {
        String name = row.cells().getFirst() + row.unfit().map(why -> " (" + why + ")").orElse("");
        return Stream.concat(Stream.of(name), row.cells().stream().skip(1))
                .map(cell -> row.cheapest() ? "**" + escaped(cell) + "**" : escaped(cell)).toList();
    }

    /// The first column to the left, the others to the right.
    ///
    /// @param rows of cells that are escaped already
    private static String table(List<String> columns, List<List<String>> rows) {
        String rule = "| --- |" + " ---: |".repeat(columns.size() - 1);
        return Stream.concat(Stream.of(row(columns), rule), rows.stream().map(Markdown::row)).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String notes(Report report) {
        String notes = Stream
                .concat(Remarks.of(report).stream().map(remark -> "- **" + escaped(remark.names()) + ":** " + escaped(remark.text())),
                        Remarks.general(report).stream().map(text -> "- " + escaped(text)))
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? "" : "## Please note\n\n" + notes;
    }

    private static String list(String heading, List<String> lines) {
        return lines.isEmpty() ? "" : "## " + escaped(heading) + "\n\n"
                + lines.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n"));
    }

    private static String card(Report report, RateCard card) {
        return "- **" + escaped(card.name()) + "** (" + escaped(Remarks.card(report, card)) + ")\n"
                + Remarks.since(report, card).stream().map(line -> "  - " + escaped(line) + "\n").collect(Collectors.joining())
                + card.sources().stream().map(source -> "  - " + escaped(Remarks.source(source))).collect(Collectors.joining("\n"));
    }

    /// `text` in one line that shows as it is.
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isISOControl(point)) {
                escaped.append(' ');
            } else if (SPECIAL.indexOf(point) >= 0 || escaped.isEmpty() && SPECIAL_FIRST.indexOf(point) >= 0) {
                escaped.append('\\').appendCodePoint(point);
            } else {
                escaped.appendCodePoint(point);
            }
        });
        // A number with a dot at the start of a line would begin a list.
        return escaped.toString().replaceFirst("^(\\d{1,9})([.)]) ", "$1\\\\$2 ");
    }
}
