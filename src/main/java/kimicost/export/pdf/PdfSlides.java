package kimicost.export.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kimicost.export.Fact;
import kimicost.export.Format;
import kimicost.export.Inputs;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.analysis.Slide;
import kimicost.model.analysis.Slide.Bar;
import kimicost.model.analysis.Slide.Piece;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Step;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.SlideWords;
import kimicost.text.Strings;
import kimicost.text.Verdict;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The steps of a demo as they are presented, a page of 16:9 each: caption, total, bars with outlines where they were the step
/// before, and the difference. Neither the file's name nor its notes, and of a quote the price alone.
public final class PdfSlides implements Format.Writer {
    private static final PDRectangle PAGE = new PDRectangle(960, 540);
    private static final double LEFT = 48;
    private static final double RIGHT = PAGE.getWidth() - LEFT;
    private static final double FROM = LEFT + 230;
    private static final double GAP = 20;
    private static final double TOP = 166;
    private static final double BOTTOM = 420;
    private static final double TALLEST = 84;
    private static final double INPUTS = 444;
    private static final double TRACK = 474;
    private static final double SPREAD = 8;
    private static final int LIVE = 3;
    /// A piece is named where its name has this much room around it.
    private static final double AROUND = 12;

    /// The pieces whose names are white.
    private static final Set<Item> DARK = Set.of(Item.INPUT_CACHE_MISS, Item.THINKING, Item.SEARCH_FEES);

    private final Figures figures;

    public PdfSlides(Figures figures) {
        this.figures = figures;
    }

    public static boolean applies(Report report) {
        return !report.demo().isEmpty();
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Fonts fonts = Fonts.load(document);
            Figures written = Pdf.written(figures, report, fonts);
            List<Dimension> inputs = Step.movedMost(report.scenario().extras().steps(), LIVE);
            for (int i = 0; i < report.demo().size(); i++) {
                try (PdfSheet sheet = new PdfSheet(document, PAGE)) {
                    new Page(sheet, fonts, new SlideWords(report.demo().get(i), written),
                            i == 0 ? Optional.empty() : Optional.of(report.demo().get(i - 1))).draw(inputs, report.demo(), i);
                }
            }
            Pdf.describe(report, Strings.of("pdf.slides"), document);
            document.save(out);
        }
    }

    /// @param before the step before
    private record Page(PdfSheet sheet, Fonts fonts, SlideWords words, Optional<Slide> before) {

        void draw(List<Dimension> inputs, List<Slide> demo, int at) throws IOException {
            headline();
            bars();
            inputs(inputs);
            track(demo, at);
        }

        private Slide slide() {
            return words.slide();
        }

        private void headline() throws IOException {
            String caption = slide().caption().orElseGet(words::verdict);
            PdfType title = fonts.strong(23).shrunk(caption, RIGHT - LEFT, 16);
            sheet.text(title, title.fitted(caption, RIGHT - LEFT), LEFT, 48);
            Optional<BigDecimal> apart = before.flatMap(slide()::above);
            double beside = 0;
            if (apart.isPresent()) {
                int colour = apart.get().signum() < 0 ? PdfColours.POSITIVE
                        : apart.get().signum() > 0 ? PdfColours.WARNING : PdfColours.TEXT;
                PdfType large = fonts.strong(33).in(colour);
                String difference = words.difference(apart.get());
                String against = SlideWords.against(false, true);
                sheet.textTo(large, difference, RIGHT, 112);
                sheet.textTo(fonts.muted(17), against, RIGHT, 139);
                beside = Math.max(large.width(difference), fonts.muted(17).width(against)) + GAP;
            }
            PdfType small = fonts.muted(21);
            String period = Verdict.period(slide().answer(), words.figures());
            double room = RIGHT - LEFT - beside - small.width(period) - GAP;
            PdfType huge = fonts.strong(90).shrunk(words.total(), room, 30);
            sheet.text(huge, words.total(), LEFT - huge.size() * 0.05, 139);
            sheet.text(small, period, LEFT + huge.width(words.total()) + 14, 139);
        }

        private void bars() throws IOException {
            List<Bar> bars = slide().bars();
            double pitch = Math.min(TALLEST, (BOTTOM - TOP) / Math.max(1, bars.size()));
            double y = TOP + (BOTTOM - TOP - pitch * bars.size()) / 2;
            PdfType sums = fonts.strong(27);
            double to = RIGHT - GAP - bars.stream().mapToDouble(bar -> sums.width(words.amount(bar))).max().orElse(0);
            double reach = slide().reach(before).doubleValue();
            double unit = reach > 0 ? (to - FROM) / reach : 0;
            for (Bar bar : bars) {
                double middle = y + pitch / 2;
                boolean leads = slide().answer().leads(bar.estimate());
                PdfType name = (leads ? fonts.strong(20) : fonts.text(20)).shrunk(words.name(bar), FROM - GAP - LEFT, 16);
                sheet.text(name, name.fittedName(words.name(bar), FROM - GAP - LEFT), LEFT, middle - 2);
                PdfType condition = fonts.muted(16);
                sheet.text(condition, condition.fitted(words.condition(bar), FROM - GAP - LEFT), LEFT, middle + 18);
                pieces(bar, leads, middle, Math.min(50, pitch * 0.62), unit, to);
                sheet.textTo(sums, words.amount(bar), RIGHT, middle + sums.drop());
                y += pitch;
            }
        }

        private Optional<BigDecimal> held(Bar bar) {
            return before.flatMap(other -> other.counterpart(slide(), bar));
        }

        private void pieces(Bar bar, boolean named, double middle, double thick, double unit, double to) throws IOException {
            BigDecimal end = BigDecimal.ZERO;
            for (Piece piece : bar.pieces()) {
                double x = FROM + end.doubleValue() * unit;
                double width = piece.amount().doubleValue() * unit;
                double hair = end.signum() > 0 && width > 2 ? 1 : 0;
                end = end.add(piece.amount());
                sheet.fill(x + hair, middle - thick / 2, width - hair, thick, piece.item().map(PdfColours::of)
                        .orElse(named && bar.isWhole() ? PdfColours.ACCENT : PdfColours.TAX));
                PdfType type = fonts.text(16).in(piece.item().filter(DARK::contains).isPresent() ? PdfColours.PANE : PdfColours.TEXT);
                String name = piece.item().map(Names::column).orElse("");
                if (named && type.width(name) + AROUND <= width) {
                    sheet.textAround(type, name, x + width / 2, middle + type.drop());
                }
            }
            Optional<BigDecimal> held = held(bar).filter(other -> other.compareTo(bar.amount()) != 0);
            if (held.isPresent()) {
                outline(middle - thick / 2 - 3.5, FROM + held.get().doubleValue() * unit, to, thick + 7);
            }
        }

        /// An outline beyond the room is open at its end.
        private void outline(double y, double end, double to, double height) throws IOException {
            double right = Math.min(end, to + GAP / 2);
            for (double edge : new double[]{y, y + height}) {
                sheet.line(FROM - 1, edge, right, edge, PdfColours.MUTED, 1.2, 4, 2.5f);
            }
            sheet.line(FROM - 1, y, FROM - 1, y + height, PdfColours.MUTED, 1.2, 4, 2.5f);
            if (end <= right) {
                sheet.line(end, y, end, y + height, PdfColours.MUTED, 1.2, 4, 2.5f);
            }
        }

        private void inputs(List<Dimension> inputs) throws IOException {
            double each = (RIGHT - LEFT) / inputs.size();
            for (int i = 0; i < inputs.size(); i++) {
                Fact fact = Inputs.fact(inputs.get(i), slide().answer().scenario(), slide().answer().currency(), words.figures());
                PdfType name = fonts.muted(17);
                sheet.text(name, fact.name(), LEFT + i * each, INPUTS);
                sheet.text(fonts.strong(17), fact.value(), LEFT + i * each + name.width(fact.name()) + 8, INPUTS);
            }
        }

        private void track(List<Slide> demo, int at) throws IOException {
            double each = (RIGHT - LEFT - SPREAD * (demo.size() - 1)) / demo.size();
            for (int i : IntStream.range(0, demo.size()).toArray()) {
                double x = LEFT + i * (each + SPREAD);
                sheet.rounded(x, TRACK, each, 3, 1.5, i <= at ? PdfColours.ACCENT : PdfColours.LINE);
                PdfType type = i == at ? fonts.strong(16) : fonts.muted(16);
                double y = TRACK + 23;
                for (String line : type.lines(demo.get(i).caption().orElse(""), each, 2)) {
                    sheet.text(type, line, x, y);
                    y += 19;
                }
            }
        }
    }
}
