package kimicost.export.xlsx;

import static kimicost.export.xlsx.XlsxStyle.PLAIN;
import static kimicost.export.xlsx.XlsxStyle.SECTION;
import static kimicost.export.xlsx.XlsxStyle.WRAPPED;

import kimicost.export.Report;
import kimicost.model.Days;
import kimicost.model.ratecard.RateCard;

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
        origin.section("Where this comes from");
        origin.line("Scenario", report.scenario().name());
        origin.line("Notes", report.scenario().notes());
        origin.line("Made", Days.moment(report.made()));
        origin.line("With", "Kimi Cost " + report.version());
        report.comparison().cards().forEach(origin::card);
    }

    private void card(RateCard card) {
        row++;
        section("Rate card");
        line("Name", card.name());
        line("Id", card.id());
        sheet.text(row, 0, "As of", PLAIN);
        sheet.date(row++, 1, card.asOf(), WRAPPED);
        line("Provider", card.provider() + ", " + card.region() + ", " + card.endpoint());
        line("Currency", card.currency().getCurrencyCode());
        line("Tax", card.taxIncluded() ? "included in the prices" : "not included in the prices");
        for (RateCard.Source source : card.sources()) {
            line("Source", source.title() + ", " + source.address() + ", read on " + Days.day(source.readOn()));
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
