package kimicost.text;

import java.math.BigDecimal;
import java.util.Currency;
import kimicost.model.analysis.Slide;
import kimicost.model.analysis.Slide.Bar;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Warning;

/// What a slide says: figures that an audience takes in, the same on stage and on paper.
public record SlideWords(Slide slide, Figures figures) {

    /// In place of a caption.
    public String verdict() {
        return Verdict.of(slide.answer(), figures);
    }

    /// Such as `$180.80`; a dash where nothing fits.
    public String total() {
        return slide.total().map(this::money).orElse("–");
    }

    public String amount(Bar bar) {
        return money(bar.amount());
    }

    /// Such as `−$23.70`.
    public String difference(BigDecimal apart) {
        return figures.roundDifference(apart, currency());
    }

    public String name(Bar bar) {
        return slide.answer().comparison().nameOf(bar.variant());
    }

    /// How its messages are answered, or why it does not fit: `answers at once`, `if everything can wait`, `30% in batches`.
    public String condition(Bar bar) {
        Mode mode = bar.variant().mode();
        BigDecimal share = slide.answer().scenario().workload().batchShare();
        if (mode == Mode.BATCH) {
            return Strings.of(share.compareTo(BigDecimal.ONE) == 0 ? "stage.waits" : "stage.ifWaits");
        }
        boolean thinks = bar.estimate().warnings().contains(Warning.THINKING_ALWAYS_ON);
        return Verdict.reason(bar.estimate()).orElseGet(() -> mode == Mode.BLEND ? Strings.of("stage.blend", figures.percent(share))
                : Strings.of(thinks ? "stage.thinks" : "stage.atOnce"));
    }

    /// What the difference is taken to.
    ///
    /// @param improvised whether the step is improvised upon
    /// @param steps      whether the demo has steps
    public static String against(boolean improvised, boolean steps) {
        return Strings.of(!improvised ? "stage.against.step" : steps ? "stage.against.script" : "stage.against.start");
    }

    private String money(BigDecimal amount) {
        return figures.roundMoney(amount, currency());
    }

    private Currency currency() {
        return slide.answer().currency();
    }
}
