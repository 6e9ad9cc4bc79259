package kimicost.export;

import java.util.List;
import kimicost.model.ratecard.RateCard;
import kimicost.text.Days;
import kimicost.text.Figures;
import kimicost.text.Names;
import kimicost.text.Strings;

/// The caption of an exported chart: the inputs, the rate cards with their sources, and when it was made.
public final class Caption {
    private Caption() {}

    /// The lines of the caption.
    public static List<String> of(Report report, Figures figures) {
        String inputs = Names.row(Inputs.of(report, figures).stream().map(Fact::said).toList());
        String cards = Names.clauses(report.comparison().cards().stream().map(Caption::card).toList());
        return List.of(inputs, Strings.of("document.rates", cards),
                Strings.of("document.made", Days.moment(report.made()), report.version()));
    }

    private static String card(RateCard card) {
        return Strings.of("document.rates.card", card.name(), Days.day(card.asOf()), Names.clauses(card.sources().stream()
                .map(source -> Strings.of("document.rates.source", source.title(), source.address())).toList()));
    }
}
