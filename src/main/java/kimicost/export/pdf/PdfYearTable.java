package kimicost.export.pdf;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kimicost.export.Headline;
import kimicost.export.PlanRemarks;
import kimicost.export.YearTable.Kind;
import kimicost.export.YearTable.Row;
import kimicost.export.YearTable;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// What workloads cost by quarter and year, as a table with the colours of the bars, to the cent unless the amounts are too large
/// to fit side by side.
final class PdfYearTable {
    private static final double GAP = 9;
    private static final double SMALLEST = 5.6;
    /// What the names, teams and models need at least.
    private static final double NAMES = 215;
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

    private final YearTable table;
    private final List<Integer> colours;
    private final Currency currency;
    private final List<List<String>> cells;
    private final PdfType text;
    private final PdfType strong;
    private final PdfType header;
    private final double row;
    private final double[] widths;
    /// The right end of names, teams and models.
    private final double[] ends;

    private PdfYearTable(YearTable table, List<Integer> colours, Currency currency, Function<Row, List<String>> cells, Fonts fonts,
            double size, double row) {
        this.table = table;
        this.colours = colours;
        this.currency = currency;
        this.cells = table.rows().stream().map(cells).toList();
        this.row = row;
        text = fonts.text(size);
        strong = fonts.strong(size);
        header = fonts.muted(Math.min(7.5, size));
        widths = IntStream.range(0, table.columns().size()).mapToDouble(this::width).toArray();
        double room = room();
        double indent = size;
        double teams = !table.hasTeams() ? 0
                : Math.min(room * 0.25, GAP + Math.max(header.width(Strings.of("plan.teamColumn")),
                        table.rows().stream().filter(one -> one.kind() == Kind.WORKLOAD).mapToDouble(one -> text.width(one.team())).max()
                                .orElse(0)));
        double names = Math.min((room - teams) * 0.6, GAP + indent + Math.max(header.width(heading()),
                table.rows().stream().mapToDouble(one -> strong.width(one.label())).max().orElse(0)));
        ends = new double[]{PdfSheet.LEFT + names - GAP, PdfSheet.LEFT + names + teams - GAP, PdfSheet.LEFT + room - GAP};
    }

    private double room() {
        return PdfSheet.WIDTH - IntStream.range(0, widths.length).mapToDouble(column -> widths[column] + (column == 0 ? 0 : GAP)).sum();
    }

    /// @param row the row height in points
    static List<PdfStrip> strips(YearTable table, List<Integer> colours, Currency currency, Figures figures, Fonts fonts, double row) {
        double largest = Math.min(8.5, row * 0.66);
        Function<Row, List<String>> exact = line -> line.amounts().stream().map(sum -> PlanRemarks.amount(sum, currency, figures)).toList();
        Function<Row, List<String>> brief = line -> line.amounts().stream().map(sum -> sum
                .map(one -> one.compareTo(LARGE) < 0 ? figures.amount(one, currency) : figures.brief(one)).orElse(Headline.NONE)).toList();
        return Stream.of(exact, brief)
                .flatMap(cells -> IntStream.iterate(0, step -> largest - step * 0.3 > SMALLEST, step -> step + 1)
                        .mapToObj(step -> new PdfYearTable(table, colours, currency, cells, fonts, largest - step * 0.3, row)))
                .filter(one -> one.room() >= NAMES).findFirst()
                .orElseGet(() -> new PdfYearTable(table, colours, currency, brief, fonts, SMALLEST, row)).strips();
    }

    private double width(int column) {
        return Math.max(header.width(table.columns().get(column).name()),
                cells.stream().mapToDouble(row -> strong.width(row.get(column))).max().orElse(0));
    }

    private String heading() {
        return Strings.of("plan.column", currency.getCurrencyCode());
    }

    private List<PdfStrip> strips() {
        PdfStrip heading = PdfStrip.of(header.size() * 1.2 + 6, this::heading).keeping();
        List<PdfStrip> strips = new ArrayList<>(List.of(heading));
        for (int i = 0; i < table.rows().size(); i++) {
            int at = i;
            strips.add(PdfStrip.of(row, (sheet, y) -> row(sheet, y, at)).under(heading));
        }
        return strips;
    }

    private void heading(PdfSheet sheet, double y) throws IOException {
        double baseline = y + header.size() * 1.2 - 1.5;
        left(sheet, header, heading(), PdfSheet.LEFT, ends[0], baseline);
        if (ends[1] > ends[0]) {
            left(sheet, header, Strings.of("plan.teamColumn"), ends[0] + GAP, ends[1], baseline);
        }
        left(sheet, header, Strings.of("plan.runsOn"), ends[1] + GAP, ends[2], baseline);
        right(sheet, column -> header, column -> table.columns().get(column).name(), baseline);
        double bottom = baseline + 5.5;
        sheet.line(PdfSheet.LEFT, bottom, PdfSheet.RIGHT, bottom, PdfColours.LINE, 0.8);
    }

    private void row(PdfSheet sheet, double y, int at) throws IOException {
        Row line = table.rows().get(at);
        double baseline = y + row / 2 + text.drop();
        boolean all = line.kind() == Kind.ALL;
        PdfType type = (all ? strong : text).in(line.counts() ? PdfColours.TEXT : PdfColours.MUTED);
        double x = PdfSheet.LEFT;
        if (line.kind() == Kind.WORKLOAD) {
            double side = text.size() * 0.75;
            sheet.rounded(x, y + (row - side) / 2, side, side, 1.5, colours.get(line.place()));
            x += text.size();
            if (ends[1] > ends[0]) {
                left(sheet, type, line.team(), ends[0] + GAP, ends[1], baseline);
            }
            left(sheet, type.in(PdfColours.MUTED), line.runsOn().isEmpty() ? Headline.NONE : String.join(" → ", line.runsOn()),
                    ends[1] + GAP, ends[2], baseline);
        }
        left(sheet, type, line.label(), x, line.kind() == Kind.WORKLOAD ? ends[0] : ends[2], baseline);
        int last = table.columns().size() - 1;
        right(sheet, column -> column == last || all ? strong.in(type.colour()) : type, column -> cells.get(at).get(column), baseline);
        if (at < table.rows().size() - 1) {
            boolean rule = table.rows().get(at + 1).kind() != line.kind();
            sheet.line(PdfSheet.LEFT, y + row, PdfSheet.RIGHT, y + row, rule ? PdfColours.LINE : PdfColours.GRID, rule ? 0.8 : 0.6);
        }
    }

    private static void left(PdfSheet sheet, PdfType type, String words, double x, double end, double baseline) throws IOException {
        sheet.text(type, type.fitted(words, end - x), x, baseline);
    }

    private void right(PdfSheet sheet, Function<Integer, PdfType> type, Function<Integer, String> cell, double baseline)
            throws IOException {
        double right = PdfSheet.LEFT + room();
        for (int column = 0; column < widths.length; column++) {
            right += widths[column] + (column == 0 ? 0 : GAP);
            sheet.textTo(type.apply(column), cell.apply(column), right, baseline);
        }
    }
}
