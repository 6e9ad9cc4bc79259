package kimicost;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.file.RateCards;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.ratecard.Rates;
import kimicost.model.ratecard.Thinking;

/// Rate cards for tests: the shipped ones, and small ones made to a purpose.
public final class TestCards {
    public static final Catalogue SHIPPED = RateCards.load(Path.of("no-such-folder"));
    public static final RateCard JUNE = SHIPPED.card("moonshot-international-2026-06").orElseThrow();
    public static final RateCard OCTOBER = SHIPPED.card("moonshot-international-2026-10").orElseThrow();
    public static final RateCard NOVEMBER = SHIPPED.card("moonshot-international-2026-11").orElseThrow();
    public static final RateCard MAINLAND = SHIPPED.card("moonshot-mainland-2026-10").orElseThrow();
    public static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    private TestCards() {}

    /// A card of `models` with a source, of [#AS_OF], without web search.
    public static RateCard card(ModelRates... models) {
        return new RateCard("test", "Test", "Tester", "localhost", "nowhere", Currency.getInstance("USD"), false, AS_OF,
                List.of(new RateCard.Source("Made up", "here", AS_OF)), List.of(models), Optional.empty(), List.of(), List.of());
    }

    public static ModelRates model(String id, Rates standard, Rates batch) {
        return new ModelRates(id, id.toUpperCase(java.util.Locale.ROOT), BigDecimal.valueOf(262_144), Thinking.OPTIONAL,
                standard, Optional.ofNullable(batch), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// As many models as nobody offers, a third of them with batch rates, each dearer than the one before.
    public static RateCard many(int models) {
        return card(IntStream.range(0, models).mapToObj(i -> {
            BigDecimal rate = new BigDecimal("0.10").add(new BigDecimal("0.01").multiply(BigDecimal.valueOf(i)));
            Rates standard = new Rates(rate, Optional.of(rate.movePointLeft(1)), rate.multiply(BigDecimal.TWO), Optional.empty());
            Rates batch = new Rates(rate.movePointLeft(1), Optional.empty(), rate, Optional.empty());
            return model("model-" + i, standard, i % 3 == 0 ? batch : null);
        }).toArray(ModelRates[]::new));
    }

    /// @param hit null for none
    public static Rates rates(String miss, String hit, String output) {
        return new Rates(new BigDecimal(miss), Optional.ofNullable(hit).map(BigDecimal::new), new BigDecimal(output), Optional.empty());
    }
}
