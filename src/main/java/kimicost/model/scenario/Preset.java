package kimicost.model.scenario;

import java.util.List;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;

/// A case of the pricing guide to start from. Source: "Kimi API Pricing: Full Breakdown of Costs (Jun 2026)".
///
/// @param name     the name a scenario made from it bears
/// @param summary  what it stands for, in a line
/// @param workload its volumes and averages
public record Preset(String name, String summary, Workload workload) {
    /// Shown at the first start. 150 on K2.5, 215 on K2.6 and K2.7 Code.
    public static final Preset SUPPORT_CHATBOT = new Preset(Scenario.DEFAULT.name(),
            "1,000 users × 100 messages, 1,000 tokens in, 300 out", Scenario.DEFAULT.workload());

    /// In the order of the menu.
    public static final List<Preset> ALL = List.of(
            SUPPORT_CHATBOT,
            // 32.25 on K2.6
            new Preset("App with 500 users", "500 users × 30 messages, 1,000 tokens in, 300 out",
                    Workload.of(500, 30, 1000, 300)),
            // 1.15 on K2.6, 0.75 on K2.5
            new Preset("Summarise 100 PDFs", "100 documents of 10,000 tokens, 500-token summaries",
                    Workload.of(1, 100, 10_000, 500)),
            // 3.885 on K2.6, 2.88 on K2.5
            new Preset("Daily content", "20 pieces a day, 500 tokens in, 1,500 out",
                    Workload.of(1, 600, 500, 1500)));

    /// This case under the rate card of `current`, with no tax and no budget.
    public Scenario startedFrom(Scenario current) {
        return new Scenario(name, current.rateCard(), workload, Plan.DEFAULT, Extras.NONE, "");
    }

    /// What `scenario` started from: the preset whose name it bears, else the default.
    public static Scenario originOf(Scenario scenario) {
        return ALL.stream().filter(preset -> preset.name.equals(scenario.name())).findFirst()
                .orElse(SUPPORT_CHATBOT).startedFrom(scenario);
    }
}
