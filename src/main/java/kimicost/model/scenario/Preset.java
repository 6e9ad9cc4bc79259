package kimicost.model.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// An example from the pricing guide to start from. Source: "Kimi API Pricing: Full Breakdown of Costs (Jun 2026)".
///
/// @param id       the id, such as `support-chatbot`
/// @param name     the name of a scenario created from it, in English in every language, since files keep it
/// @param workload its volumes and averages
public record Preset(String id, String name, Workload workload) {
    /// Shown on first launch. 150 on K2.5, 215 on K2.6 and K2.7 Code.
    public static final Preset SUPPORT_CHATBOT = new Preset("support-chatbot", Scenario.DEFAULT.name(),
            Scenario.DEFAULT.workload());

    /// All presets in menu order.
    public static final List<Preset> ALL = List.of(
            SUPPORT_CHATBOT,
            // 32.25 on K2.6
            new Preset("app", "App with 500 users", Workload.of(500, 30, 1000, 300)),
            // 1.15 on K2.6, 0.75 on K2.5
            new Preset("pdfs", "Summarise 100 PDFs", Workload.of(1, 100, 10_000, 500)),
            // 3.885 on K2.6, 2.88 on K2.5
            new Preset("content", "Daily content", Workload.of(1, 600, 500, 1500)));

    /// The variants shown at first: these models, each standard, in batch and blended, whatever else the card lists.
    private static final List<String> SHOWN = Stream.of("", ":batch", ":blend")
            .flatMap(mode -> Stream.of("kimi-k2.5", "kimi-k2.6", "kimi-k2.7-code").map(model -> model + mode)).toList();

    /// This preset under the newest international card of `catalogue`.
    public Scenario on(Catalogue catalogue) {
        return under(catalogue.newestInternational().map(RateCard::id).orElse(Scenario.DEFAULT.rateCard()));
    }

    /// This preset under `rateCard`, without tax or budget; shows K2.5, K2.6 and K2.7 Code, each standard, in batch and blended.
    public Scenario under(String rateCard) {
        return new Scenario(name, rateCard, workload, Plan.DEFAULT, Extras.NONE.withShown(Optional.of(SHOWN)), "");
    }
}
