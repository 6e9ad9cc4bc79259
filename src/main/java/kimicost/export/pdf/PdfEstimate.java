package kimicost.export.pdf;

import java.util.ArrayList;
import java.util.List;
import kimicost.export.Derivations;
import kimicost.export.Headline;
import kimicost.export.Inputs;
import kimicost.export.Remarks;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.text.Cautions;
import kimicost.text.Figures;
import kimicost.text.Strings;

/// The internal estimate: the result, a bar chart, the table, the inputs, the calculation, notes and sources. If there is a
/// quote, it shows cost and margin and is marked as internal.
final class PdfEstimate implements Pdf.Layout {
    @Override
    public String subject() {
        return Strings.of("pdf.subject");
    }

    @Override
    public String foot() {
        return Strings.of("pdf.foot");
    }

    private String heading(Report report) {
        return report.scenario().extras().quote().isPresent() ? Strings.of("pdf.subject.internal") : subject();
    }

    @Override
    public List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double room) {
        double small = Pdf.between(6.6, 8, room);
        PdfStrip gap = PdfStrip.gap(Pdf.between(10, 24, room));
        List<PdfStrip> strips = new ArrayList<>(PdfHeadline.title(report, heading(report), fonts));
        strips.add(PdfStrip.gap(Pdf.between(5, 16, room)));
        strips.addAll(PdfHeadline.panels(report, Headline.of(report, figures), fonts, Pdf.between(-3, 3, room)));
        strips.add(gap);
        if (!report.answer().items().isEmpty()) {
            strips.addAll(PdfChart.strips(report, figures, fonts, Pdf.between(9.5, 30, room)));
            strips.add(gap);
        }
        if (!report.shown().isEmpty()) {
            strips.addAll(PdfTable.strips(report, figures, fonts, Pdf.between(8.8, 16, room)));
            strips.add(gap);
        }
        strips.add(PdfNotes.heading(Strings.of("document.inputs"), fonts));
        strips.addAll(PdfNotes.inputs(Inputs.of(report, figures), fonts, Pdf.between(8.8, 13, room)));
        List<String> derivations = Derivations.of(report, figures);
        if (!derivations.isEmpty()) {
            strips.add(gap);
            strips.add(PdfNotes.heading(Derivations.heading(report), fonts));
            strips.addAll(PdfNotes.paragraphs(derivations, fonts, small));
        }
        List<String> notes = report.answer().notes().stream().map(Cautions::of).toList();
        List<String> general = Remarks.general(report);
        if (!notes.isEmpty() || !general.isEmpty()) {
            strips.add(gap);
            strips.add(PdfNotes.heading(Strings.of("document.notes"), fonts));
            strips.addAll(PdfNotes.notes(notes, fonts, small));
            strips.addAll(PdfNotes.paragraphs(general, fonts, small));
        }
        strips.add(gap);
        strips.add(PdfNotes.heading(Strings.of("document.cards", report.cards().size()), fonts));
        strips.addAll(PdfNotes.sources(report, fonts, small));
        return strips;
    }

    @Override
    public List<PdfStrip> appendix(Report report, Figures figures, Fonts fonts, double room) {
        return report.plan().map(plan -> PdfPlan.strips(report, plan, figures, fonts, room)).orElse(List.of());
    }
}
