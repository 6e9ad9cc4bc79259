package kimicost.model.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.pricing.Estimate;
import kimicost.model.pricing.Item;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;

/// What an audience sees of a scenario: one total and the few bars that matter. Where the scenario has a quote every amount is
/// the customer's price, and nothing says what it is made of.
///
/// @param caption what the presenter says; empty for none
/// @param answer  what it shows some of
/// @param bars    the bill that leads, its batch variant or, of a batch, the one that answers at once, then the next best that
///                fit; at most [#MOST]
public record Slide(Optional<String> caption, Answer answer, List<Bar> bars) {
    /// An audience takes in no more bars.
    public static final int MOST = 4;
    private static final BigDecimal FAR = BigDecimal.valueOf(3);

    /// A bill on the slide.
    ///
    /// @param estimate the bill
    /// @param amount   what is shown of it: its total, or the price for the customer
    /// @param pieces   what the amount is made of, in the order of the lines; one without a name where that is nobody's business
    public record Bar(Estimate estimate, BigDecimal amount, List<Piece> pieces) {
        public Bar {
            pieces = List.copyOf(pieces);
        }

        public Variant variant() {
            return estimate.variant();
        }

        /// Whether it is a price that is shown as a whole.
        public boolean isWhole() {
            return pieces.size() == 1 && pieces.getFirst().item().isEmpty();
        }
    }

    /// A part of a bar.
    ///
    /// @param item empty for tax and for a price that is shown as a whole
    public record Piece(Optional<Item> item, BigDecimal amount) {}

    public Slide {
        bars = List.copyOf(bars);
    }

    public static Slide of(Optional<String> caption, Answer answer) {
        return new Slide(caption, answer, chosen(answer).stream().map(estimate -> bar(answer, estimate)).toList());
    }

    /// The slides of a demo; of a scenario without steps the one that shows it as it is.
    public static List<Slide> of(Scenario scenario, Catalogue catalogue) {
        List<Step> steps = scenario.extras().steps();
        return steps.isEmpty() ? List.of(of(Optional.empty(), Answer.of(scenario, catalogue)))
                : steps.stream().map(step -> of(Optional.of(step.caption()), Answer.of(step.on(scenario), catalogue))).toList();
    }

    private static List<Estimate> chosen(Answer answer) {
        List<Estimate> chosen = new ArrayList<>(answer.lead().stream().toList());
        answer.lead().flatMap(lead -> other(answer, lead)).ifPresent(chosen::add);
        answer.shown().stream().filter(estimate -> answer.lead().isEmpty() || estimate.fits())
                .filter(estimate -> !chosen.contains(estimate) && !isFar(estimate, answer))
                .sorted(Comparator.comparing(Estimate::total))
                .limit(MOST - chosen.size()).forEach(chosen::add);
        return chosen;
    }

    /// What costs a multiple of the lead is no choice, and would take the room of those that are.
    private static boolean isFar(Estimate estimate, Answer answer) {
        return answer.lead().filter(lead -> estimate.total().compareTo(lead.total().multiply(FAR)) > 0).isPresent();
    }

    /// The same model in batches or, where `lead` is that, at once.
    private static Optional<Estimate> other(Answer answer, Estimate lead) {
        Variant variant = lead.variant();
        Mode mode = variant.mode() == Mode.BATCH ? Mode.STANDARD : Mode.BATCH;
        String key = new Variant(variant.card(), variant.model(), mode).key();
        return answer.comparison().estimates().stream().filter(estimate -> estimate.variant().key().equals(key)).findFirst();
    }

    private static Bar bar(Answer answer, Estimate estimate) {
        Optional<BigDecimal> price = answer.price(estimate).map(CustomerPrice::gross);
        if (price.isPresent()) {
            return new Bar(estimate, price.get(), List.of(new Piece(Optional.empty(), price.get())));
        }
        Stream<Piece> items = Stream.of(Item.values()).map(item -> new Piece(Optional.of(item), estimate.amount(item)));
        return new Bar(estimate, estimate.total(), Stream.concat(items, Stream.of(new Piece(Optional.empty(), estimate.tax())))
                .filter(piece -> piece.amount().signum() > 0).toList());
    }

    /// The amount of the bill that leads; empty where none fits.
    public Optional<BigDecimal> total() {
        return answer.lead().map(lead -> bars.getFirst().amount());
    }

    /// What `bar` of another slide is held against here: the one that leads there against the one that leads here, any other against
    /// the same variant, be it of another card. Empty where there is none, or the slides cannot be compared.
    public Optional<BigDecimal> counterpart(Slide other, Bar bar) {
        if (!isComparable(other)) {
            return Optional.empty();
        }
        return other.answer.leads(bar.estimate) ? total()
                : answer.comparison().choice(bar.variant().key()).or(() -> answer.comparison().choice(bar.variant().id()))
                        .map(estimate -> bar(answer, estimate).amount());
    }

    /// How far the bars reach with the outlines of what they are held against; an outline that would dwarf them is left to run out.
    ///
    /// @param held what they are held against, if anything
    /// @return 0 where nothing is billed
    public BigDecimal reach(Optional<Slide> held) {
        BigDecimal own = bars.stream().map(Bar::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        return bars.stream().flatMap(bar -> held.flatMap(other -> other.counterpart(this, bar)).stream())
                .filter(amount -> own.signum() == 0 || amount.compareTo(own.multiply(FAR)) <= 0).reduce(own, BigDecimal::max);
    }

    /// Whether amounts of `other` can be held against those here.
    public boolean isComparable(Slide other) {
        return answer.currency().equals(other.answer.currency());
    }

    /// What the total is above that of `other`; empty where they cannot be compared.
    public Optional<BigDecimal> above(Slide other) {
        return isComparable(other) ? total().flatMap(now -> other.total().map(now::subtract)) : Optional.empty();
    }
}
