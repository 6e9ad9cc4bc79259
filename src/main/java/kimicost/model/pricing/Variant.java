package kimicost.model.pricing;

import java.util.List;
import java.util.stream.Stream;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Workload;

/// A model of a card in a billing mode.
public record Variant(RateCard card, ModelRates model, Mode mode) {

    /// The variants of a card in their order: every model standard; every model that has batch rates in batch; and, for
    /// a workload of which a part can wait, every such model blended.
    public static List<Variant> of(RateCard card, Workload workload) {
        List<ModelRates> models = card.models();
        List<ModelRates> inBatch = models.stream().filter(model -> model.batch().isPresent()).toList();
        List<ModelRates> blended = workload.blends() ? inBatch : List.of();
        return Stream.of(
                models.stream().map(model -> new Variant(card, model, Mode.STANDARD)),
                inBatch.stream().map(model -> new Variant(card, model, Mode.BATCH)),
                blended.stream().map(model -> new Variant(card, model, Mode.BLEND)))
                .flatMap(variants -> variants).toList();
    }

    /// As written in files: `kimi-k2.6`, `kimi-k2.6:batch` or `kimi-k2.6:blend`.
    public String id() {
        return mode == Mode.STANDARD ? model.id() : model.id() + ":" + mode.id();
    }

    /// What tells it apart from the variants of other cards too: `openrouter-2026-07/kimi-k2.6`.
    public String key() {
        return card.id() + "/" + id();
    }

    /// As people read it, such as `Kimi K2.6 Batch`.
    public String name() {
        return switch (mode) {
            case STANDARD -> model.name();
            case BATCH -> model.name() + " Batch";
            case BLEND -> model.name() + " Blend";
        };
    }
}
