package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kimicost.export.Breakdown.Row;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// A report as a Markdown document for issues, wikis and emails. Anything users typed is escaped, so it never acts as markup.
public final class Markdown implements Format.Writer {
    /// Characters that Markdown or HTML may read as markup anywhere in a line; the next set only at the start of one.
    private static final String SPECIAL = "\\`*_[]<>#|~&";
    private static final String SPECIAL_FIRST = "+-=";

    private final Figures figures;

    /// @param figures how figures are formatted
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
                "# " + (report.scenario().name().isBlank() ? Strings.of("document.unnamed") : escaped(report.scenario().name())),
                notes.isBlank() ? "" : notes.strip().lines().map(line -> "> " + escaped(line)).collect(Collectors.joining("  \n")),
                headline(headline),
                headline.price().map(Markdown::price).orElse(""),
                report.shown().isEmpty() ? "" : table(Breakdown.of(report, figures)),
                report.plan().map(plan -> plan(report, plan)).orElse(""),
                heading(Strings.of("document.inputs")) + table(List.of(Strings.of("document.input"), Strings.of("document.value")),
                        Inputs.of(report, figures).stream()
                                .map(fact -> List.of(fact.name(), fact.value())).toList()),
                list(Derivations.heading(report), Derivations.of(report, figures)),
                notes(report),
                heading(Strings.of("document.cards", report.cards().size()))
                        + report.cards().stream().map(card -> card(report, card)).collect(Collectors.joining("\n")),
                Strings.of("document.made", Days.moment(report.made()), escaped(report.version())))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String headline(Headline headline) {
        if (headline.amount().isEmpty()) {
            return Strings.of("markdown.verdict", escaped(headline.sentence()));
        }
        return Strings.of(headline.converted().isPresent() ? "markdown.answer.converted" : "markdown.answer", escaped(headline.sentence()),
                escaped(headline.amount().get()), headline.period(), headline.converted().map(Markdown::escaped).orElse("")) + "\n"
                + facts(Stream.concat(headline.facts().stream(), headline.budget().map(Headline.Budget::fact).stream()));
    }

    private static String price(Headline.Price price) {
        String key = price.tax().isEmpty() ? "markdown.price" : "markdown.price.taxed";
        return Strings.of(price.converted().isEmpty() ? key : key + ".converted", escaped(price.amount()),
                price.tax().map(Markdown::escaped).orElse(""), price.converted().map(Markdown::escaped).orElse("")) + "\n"
                + facts(price.facts().stream());
    }

    /// One sentence of them all.
    private static String facts(Stream<Fact> facts) {
        String text = Strings.of("markdown.facts",
                Names.clauses(facts.map(fact -> new Fact(fact.name(), escaped(fact.value())).said()).toList()));
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String table(Breakdown breakdown) {
        return table(breakdown.columns().stream().map(Breakdown.Column::heading).toList(),
                breakdown.rows().stream().map(Markdown::cells).toList());
    }

    private String plan(Report report, PlanReport plan) {
        Fact total = PlanRemarks.total(report, plan, figures);
        return heading(Strings.of("plan.title")) + Stream.of(
                Stream.of(Strings.of("markdown.plan", escaped(total.name()), escaped(total.value())),
                        sentences(PlanRemarks.budgets(plan, report.currency(), figures))),
                YearTable.of(plan.plan()).stream().map(year -> table(report, year)),
                Stream.of(sentences(PlanRemarks.events(report, plan))))
                .flatMap(parts -> parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private static String sentences(List<String> lines) {
        return lines.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n"));
    }

    private String table(Report report, YearTable year) {
        boolean teams = year.hasTeams();
        List<String> columns = Stream.of(
                Stream.of(Strings.of("plan.column", report.currency().getCurrencyCode())),
                teams ? Stream.of(Strings.of("plan.teamColumn")) : Stream.<String>empty(), Stream.of(Strings.of("plan.runsOn")),
                year.columns().stream().map(Span::name)).flatMap(some -> some).toList();
        return table(columns, teams ? 3 : 2, year.rows().stream().map(row -> {
            boolean all = row.kind() == YearTable.Kind.ALL;
            return Stream.of(Stream.of(row.label()), teams ? Stream.of(row.kind() == YearTable.Kind.WORKLOAD ? row.team() : "")
                    : Stream.<String>empty(), Stream.of(String.join(" → ", row.runsOn())),
                    row.amounts().stream().map(amount -> PlanRemarks.amount(amount, report.currency(), figures)))
                    .flatMap(some -> some).map(Markdown::escaped).map(cell -> all && !cell.isEmpty() ? "**" + cell + "**" : cell).toList();
        }).toList());
    }

    private static List<String> cells(Row row) {
        String first = row.cells().getFirst();
        String name = row.unfit().map(why -> Strings.of("verdict.named", first, why)).orElse(first);
        return Stream.concat(Stream.of(name), row.cells().stream().skip(1))
                .map(cell -> row.cheapest() ? "**" + escaped(cell) + "**" : escaped(cell)).toList();
    }

    /// A table with the first column aligned left and the others right.
    ///
    /// @param rows cells that are already escaped
    private static String table(List<String> columns, List<List<String>> rows) {
        return table(columns, 1, rows);
    }

    /// @param left how many columns are aligned left
    private static String table(List<String> columns, int left, List<List<String>> rows) {
        String rule = "|" + " --- |".repeat(left) + " ---: |".repeat(columns.size() - left);
        return Stream.concat(Stream.of(row(columns), rule), rows.stream().map(Markdown::row)).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String notes(Report report) {
        String notes = Stream
                .concat(Remarks.of(report).stream()
                        .map(remark -> "- " + Strings.of("markdown.remark", escaped(remark.names()), escaped(remark.text()))),
                        Remarks.general(report).stream().map(text -> "- " + escaped(text)))
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? "" : heading(Strings.of("document.notes")) + notes;
    }

    private static String list(String heading, List<String> lines) {
        return lines.isEmpty() ? ""
                : heading(escaped(heading)) + lines.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n"));
    }

    private static String card(Report report, RateCard card) {
        return "- " + Strings.of("markdown.card", escaped(card.name()), escaped(Remarks.card(report, card))) + "\n"
                + Remarks.since(report, card).stream().map(line -> "  - " + escaped(line) + "\n").collect(Collectors.joining())
                + card.sources().stream().map(source -> "  - " + escaped(Remarks.source(source))).collect(Collectors.joining("\n"));
    }

    private static String heading(String text) {
        return "## " + text + "\n\n";
    }

    /// `text` on one line, escaped so that it appears as typed.
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
        // A number with a dot at the start of a line would start a list.
        return escaped.toString().replaceFirst("^(\\d{1,9})([.)]) ", "$1\\\\$2 ");
    }
}
