package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.SECTION;
import static kimicost.export.xlsx.XlsxStyle.WRAPPED;

import kimicost.export.Remarks;
import kimicost.export.Report;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Days;
import kimicost.text.Strings;

/// The last part of the inputs sheet: the scenario, the rate cards with their sources, and when the file was made.
final class XlsxOrigin {
    private final XlsxSheet sheet;
    private int row;

    private XlsxOrigin(XlsxSheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    /// @param row the first row to write
    static void write(XlsxSheet sheet, int row, Report report) {
        XlsxOrigin origin = new XlsxOrigin(sheet, row);
        origin.section(Strings.of("workbook.origin"));
        origin.line(Strings.of("workbook.scenario"), report.scenario().name());
        origin.line(Strings.of("workbook.notes"), report.scenario().notes());
        origin.line(Strings.of("workbook.made"), Days.moment(report.made()));
        origin.line(Strings.of("workbook.with"), Strings.of("about.name", report.version()));
        report.cards().forEach(origin::card);
    }

    private void card(RateCard card) {
        row++;
        section(Strings.of("command.compare.card"));
        line(Strings.of("workbook.name"), card.name());
        line(Strings.of("workbook.id"), card.id());
        sheet.text(row, 0, Strings.of("workbook.asOf"), PLAIN);
        sheet.date(row++, 1, card.asOf(), WRAPPED);
        line(Strings.of("workbook.provider"), Strings.of("workbook.provider.said", card.provider(), card.region(), card.endpoint()));
        line(Strings.of("workbook.currency"), card.currency().getCurrencyCode());
        line(Strings.of("table.tax"), Strings.of(card.taxIncluded() ? "workbook.tax.included" : "workbook.tax.excluded"));
        for (RateCard.Source source : card.sources()) {
            line(Strings.of("workbook.source"), Remarks.source(source));
        }
    }

    private void section(String title) {
        sheet.title(row++, title, SECTION);
    }

    private void line(String label, String text) {
        sheet.text(row, 0, label, PLAIN);
        sheet.text(row++, 1, 3, text, WRAPPED);
    }
}
