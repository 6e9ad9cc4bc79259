package kimicost.export.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import kimicost.export.Fact;
import kimicost.export.Headline;
import kimicost.export.Inputs;
import kimicost.export.Report;
import kimicost.export.pdf.PdfType.Fonts;
import kimicost.model.analysis.Answer;
import kimicost.model.analysis.CustomerPrice;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Mode;
import kimicost.model.ratecard.RateCard;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Quote;
import kimicost.model.scenario.SecondCurrency;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// The quote for a customer: the price, what it covers, the date of its rates, and how long it is valid. It contains no API
/// cost, margin, mark-up or notes, which are internal.
final class PdfQuote implements Pdf.Layout {
    private static final double PAD = 16;
    private static final List<Dimension> COVERED = List.of(Dimension.USERS, Dimension.MESSAGES_PER_USER, Dimension.INPUT_TOKENS,
            Dimension.OUTPUT_TOKENS, Dimension.THINKING_TOKENS, Dimension.SEARCHES_PER_MESSAGE);

    @Override
    public String subject() {
        return Strings.of("pdf.quote");
    }

    @Override
    public String foot() {
        return "";
    }

    @Override
    public List<PdfStrip> strips(Report report, Figures figures, Fonts fonts, double room) {
        Estimate lead = report.answer().lead().orElseThrow();
        Quote quote = report.scenario().extras().quote().orElseThrow();
        CustomerPrice price = report.answer().price().orElseThrow();
        List<PdfStrip> strips = new ArrayList<>(PdfHeadline.over(report, subject(), fonts));
        strips.add(PdfStrip.gap(18));
        strips.add(panel(report, price, figures, fonts));
        strips.add(PdfStrip.gap(22));
        strips.add(PdfNotes.heading(Strings.of("pdf.quote.covers"), fonts));
        strips.addAll(PdfNotes.inputs(covered(report, lead, figures), fonts, 14));
        strips.add(PdfStrip.gap(22));
        strips.add(PdfNotes.heading(Strings.of("pdf.quote.terms"), fonts));
        strips.addAll(PdfNotes.paragraphs(terms(report, lead, quote), fonts, 9));
        return strips;
    }

    private static PdfStrip panel(Report report, CustomerPrice price, Figures figures, Fonts fonts) {
        Currency currency = report.currency();
        List<Fact> facts = new ArrayList<>();
        if (price.tax().signum() > 0) {
            facts.add(new Fact(Strings.of("pdf.quote.beforeTax"), figures.money(price.net(), currency)));
            facts.add(new Fact(Strings.of("pdf.quote.tax", figures.percent(report.scenario().plan().taxRate())),
                    figures.money(price.tax(), currency)));
        }
        facts.add(
                new Fact(Strings.of("fact.perUser"), price.perUser().map(each -> figures.unitMoney(each, currency)).orElse(Headline.NONE)));
        Optional<SecondCurrency> second = report.scenario().extras().secondCurrency();
        second.ifPresent(other -> facts
                .add(new Fact(Strings.of("pdf.quote.second", other.currency().getCurrencyCode()),
                        figures.money(other.of(price.gross()), other.currency()))));
        return PdfStrip.of(104, (sheet, y) -> {
            sheet.rounded(PdfSheet.LEFT - PAD / 2, y, PdfSheet.WIDTH + PAD, 104, 6, PdfColours.GROUND);
            double left = PdfSheet.LEFT + PAD / 2;
            PdfType period = fonts.muted(9.5);
            String amount = figures.money(price.gross(), currency);
            boolean taxed = price.tax().signum() > 0 || report.answer().tax() == Answer.Tax.INCLUDED;
            String each = Strings.of(taxed ? "pdf.month.taxed" : "pdf.month.untaxed");
            PdfType large = new PdfType(fonts.bold(), 33, PdfColours.TEXT).shrunk(amount, PdfSheet.WIDTH - PAD - period.width(each) - 9,
                    12);
            sheet.text(large, amount, left - large.size() * 0.04, y + 44);
            sheet.text(period, each, left + large.width(amount) + 8, y + 44);
            PdfHeadline.facts(sheet, fonts, facts, 4, left, y + 72, 16, PdfSheet.WIDTH - PAD, Optional.empty());
        });
    }

    private static List<Fact> covered(Report report, Estimate lead, Figures figures) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(Strings.of("pdf.quote.model"), lead.variant().model().name()),
                new Fact(Strings.of("pdf.quote.provider"), lead.variant().card().provider())));
        COVERED.stream().filter(dimension -> dimension.of(report.scenario()).compareTo(BigDecimal.ZERO) > 0)
                .forEach(dimension -> facts.add(Inputs.fact(dimension, report.scenario(), report.currency(), figures)));
        if (lead.variant().mode() != Mode.STANDARD) {
            facts.add(new Fact(Names.input(Dimension.BATCH_SHARE),
                    figures.percent(lead.variant().mode() == Mode.BATCH ? BigDecimal.ONE : lead.workload().batchShare())));
        }
        facts.add(new Fact(Strings.of("pdf.quote.messages"), figures.brief(report.scenario().workload().messages())));
        return facts;
    }

    private static List<String> terms(Report report, Estimate lead, Quote quote) {
        List<String> terms = new ArrayList<>();
        quote.validUntil()
                .ifPresent(day -> terms.add(Strings.of(day.isBefore(report.made().toLocalDate()) ? "pdf.quote.expired" : "pdf.quote.valid",
                        Days.day(day))));
        RateCard card = lead.variant().card();
        LocalDate today = report.made().toLocalDate();
        card.endOf(lead.variant().model()).ifPresent(day -> terms.add(day.isAfter(today)
                ? Strings.of("pdf.quote.offered", lead.variant().model().name(), Days.day(day.minusDays(1)))
                : Strings.of("pdf.quote.ended", lead.variant().model().name(), Days.day(day))));
        terms.add(Strings.of("pdf.quote.based", card.provider(), Days.day(card.asOf())));
        report.scenario().extras().secondCurrency().ifPresent(second -> terms.add(Strings.of("pdf.quote.converted",
                second.rate().toPlainString(), second.currency().getCurrencyCode(), report.currency().getCurrencyCode(),
                Days.day(second.asOf()))));
        if (lead.variant().mode() != Mode.STANDARD) {
            terms.add(Strings.of("pdf.quote.batch"));
        }
        return terms;
    }
}
