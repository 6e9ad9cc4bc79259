package kimicost.export.pdf;

import java.util.ArrayList;
import java.util.List;
import kimicost.export.Fact;
import kimicost.export.PlanRemarks;
import kimicost.export.PlanReport;
import kimicost.export.Report;
import kimicost.export.YearTable;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// The page of a plan: what it comes to, the months as bars, the table of quarters and years, and what happens on the way.
final class PdfPlan {
    private PdfPlan() {}

    /// @param room row spacing from 0, just readable, to 1
    static List<PdfStrip> strips(Report report, PlanReport plan, Figures figures, Fonts fonts, double room) {
        PdfStrip gap = PdfStrip.gap(Pdf.between(10, 22, room));
        double small = Pdf.between(6.6, 8, room);
        List<PdfStrip> strips = new ArrayList<>(PdfHeadline.over(report, Strings.of("plan.title"), fonts));
        strips.add(PdfStrip.gap(6).keeping());
        strips.add(total(PlanRemarks.total(report, plan, figures), fonts));
        strips.addAll(PdfNotes.paragraphs(PlanRemarks.budgets(plan, report.currency(), figures), fonts, Pdf.between(8, 9, room)));
        strips.add(gap);
        strips.addAll(PdfMonths.strips(report, plan, figures, fonts, Pdf.between(130, 230, room)));
        strips.add(gap);
        for (YearTable table : YearTable.of(plan.plan())) {
            strips.addAll(PdfYearTable.strips(table, PdfMonths.colours(plan.plan()), report.currency(), figures, fonts,
                    Pdf.between(8.8, 15, room)));
            strips.add(gap);
        }
        List<String> events = PlanRemarks.events(report, plan);
        if (!events.isEmpty()) {
            strips.add(PdfNotes.heading(Strings.of("document.notes"), fonts));
            strips.addAll(PdfNotes.paragraphs(events, fonts, small));
        }
        return strips;
    }

    private static PdfStrip total(Fact total, Fonts fonts) {
        PdfType figure = fonts.strong(20).shrunk(total.name(), PdfSheet.WIDTH * 0.6, 9);
        double right = PdfSheet.LEFT + figure.width(total.name()) + 7;
        PdfType about = fonts.muted(9).shrunk(total.value(), PdfSheet.RIGHT - right, 6);
        return PdfStrip.of(28, (sheet, y) -> {
            sheet.text(figure, total.name(), PdfSheet.LEFT, y + 19);
            sheet.text(about, total.value(), right, y + 19);
        }).keeping();
    }
}
