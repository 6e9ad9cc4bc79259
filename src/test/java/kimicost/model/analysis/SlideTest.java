package kimicost.model.analysis;

import static kimicost.model.analysis.Cases.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.analysis.Slide.Bar;
import kimicost.model.analysis.Slide.Piece;
import kimicost.model.pricing.Item;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.Step;
import kimicost.model.scenario.ViewId;
import org.junit.jupiter.api.Test;

class SlideTest {
    private static final Scenario CHAT = Scenario.DEFAULT.withRateCard("moonshot-international-2026-10");

    @Test
    void showsTheLeadItsBatchAndTheNextBestThatFit() {
        assertEquals(List.of("kimi-k2.6", "kimi-k2.6:batch", "kimi-k2.7-code"), bars(slide(CHAT)).subList(0, 3));
        assertTrue(slide(CHAT).bars().stream().skip(2).allMatch(bar -> bar.estimate().fits()));
        assertTrue(slide(CHAT).bars().size() <= Slide.MOST);
    }

    @Test
    void besideABatchThatLeadsStandsTheOneThatAnswersAtOnce() {
        List<String> bars = bars(slide(with(CHAT, Dimension.BATCH_SHARE, "1")));
        assertEquals(List.of("kimi-k2.6:batch", "kimi-k2.6"), bars.subList(0, 2));
    }

    @Test
    void showsTheChosenVariantFirstThoughItCostsMore() {
        assertEquals("kimi-k2.7-code",
                bars(slide(CHAT.withExtras(CHAT.extras().withChoice(Optional.of("kimi-k2.7-code"))))).getFirst());
    }

    @Test
    void showsWhatThereIsWhereNothingFits() {
        Slide slide = slide(with(CHAT, Dimension.INPUT_TOKENS, "9000000"));
        assertEquals(Optional.empty(), slide.total());
        assertEquals(Slide.MOST, slide.bars().size());
    }

    @Test
    void thePiecesSumToTheAmount() {
        Scenario taxed = with(with(CHAT, Dimension.TAX_RATE, "0.2"), Dimension.SEARCHES_PER_MESSAGE, "0.05");
        Bar lead = slide(taxed).bars().getFirst();
        assertAmount(lead.amount(), lead.pieces().stream().map(Piece::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals(Optional.of(Item.INPUT_CACHE_MISS), lead.pieces().getFirst().item());
        assertEquals(Optional.empty(), lead.pieces().getLast().item());
        assertAmount(lead.estimate().tax(), lead.pieces().getLast().amount());
    }

    @Test
    void aQuoteIsShownAsThePriceWithoutWhatItIsMadeOf() {
        Slide slide = slide(with(CHAT, Dimension.MARK_UP, "0.5"));
        assertAmount(new BigDecimal("322.50"), slide.total().orElseThrow());
        assertEquals(List.of(new Piece(Optional.empty(), slide.total().get())), slide.bars().getFirst().pieces());
    }

    @Test
    void theLeadIsHeldAgainstTheLeadOfTheOtherAndTheRestAgainstThemselves() {
        Slide before = slide(CHAT);
        Slide now = slide(with(CHAT, Dimension.BATCH_SHARE, "0.5"));
        assertEquals("kimi-k2.6:blend", now.bars().getFirst().variant().id());
        assertAmount(new BigDecimal("215"), before.counterpart(now, now.bars().getFirst()).orElseThrow());
        assertAmount(before.bars().get(1).amount(), before.counterpart(now, now.bars().get(1)).orElseThrow());
        assertAmount(new BigDecimal("-43"), now.above(before).orElseThrow());
    }

    @Test
    void aVariantIsHeldAgainstItselfOnAnotherCard() {
        Slide before = slide(Scenario.DEFAULT);
        Slide now = slide(CHAT);
        Bar code = now.bars().get(2);
        assertEquals(before.answer().comparison().estimate("kimi-k2.7-code").map(estimate -> estimate.total()),
                before.counterpart(now, code));
    }

    @Test
    void anOutlineCountsForTheReachUnlessItWouldDwarfTheBars() {
        Slide now = slide(CHAT);
        BigDecimal own = now.reach(Optional.empty());
        assertAmount(own.add(own), now.reach(Optional.of(slide(with(CHAT, Dimension.USERS, "2000")))));
        assertAmount(own, now.reach(Optional.of(slide(with(CHAT, Dimension.USERS, "100000")))));
        assertAmount(own, slide(with(CHAT, Dimension.USERS, "0")).reach(Optional.of(now)));
    }

    @Test
    void whatCostsAMultipleOfTheLeadIsNotShown() {
        Scenario all = CHAT.withExtras(CHAT.extras().withShown(Optional.of(List.of("kimi-k2.6", "kimi-k2.7-code", "kimi-k3"))));
        assertEquals(List.of("kimi-k2.6", "kimi-k2.6:batch", "kimi-k2.7-code"), bars(slide(all)));
        assertTrue(slide(all).answer().shown().stream().anyMatch(estimate -> estimate.variant().id().equals("kimi-k3")));
    }

    @Test
    void amountsOfTwoCurrenciesAreNotCompared() {
        Slide yuan = slide(CHAT.withRateCard("moonshot-mainland-2026-10"));
        assertEquals(Optional.empty(), yuan.above(slide(CHAT)));
        assertEquals(Optional.empty(), slide(CHAT).counterpart(yuan, yuan.bars().getFirst()));
    }

    @Test
    void aDemoHasASlideAStep() {
        Scenario busy = with(CHAT, Dimension.USERS, "2000");
        List<Slide> slides = Slide.of(CHAT.withExtras(CHAT.extras()
                .withSteps(List.of(new Step("Today", ViewId.MODELS, CHAT), new Step("Twice", ViewId.MODELS, busy)))), TestCards.SHIPPED);
        assertEquals(List.of(Optional.of("Today"), Optional.of("Twice")), slides.stream().map(Slide::caption).toList());
        assertAmount(new BigDecimal("215"), slides.get(1).above(slides.getFirst()).orElseThrow());
    }

    @Test
    void withoutStepsTheScenarioIsTheOnlySlide() {
        List<Slide> slides = Slide.of(CHAT, TestCards.SHIPPED);
        assertEquals(1, slides.size());
        assertEquals(Optional.empty(), slides.getFirst().caption());
    }

    private static Slide slide(Scenario scenario) {
        return Slide.of(Optional.empty(), Answer.of(scenario, TestCards.SHIPPED));
    }

    private static Scenario with(Scenario scenario, Dimension input, String value) {
        return input.with(scenario, new BigDecimal(value));
    }

    private static List<String> bars(Slide slide) {
        return slide.bars().stream().map(bar -> bar.variant().id()).toList();
    }
}
