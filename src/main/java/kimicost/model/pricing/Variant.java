package kimicost.model.pricing;

import java.util.List;
import java.util.stream.Stream;
import kimicost.model.ratecard.ModelRates;
import kimicost.model.ratecard.RateCard;
import kimicost.model.workload.Workload;

/// A model of a rate card in a billing mode.
public record Variant(RateCard card, ModelRates model, Mode mode) {

    /// All variants of a card: every model at standard rates, then every model with batch rates in batch and, if only part of the
    /// workload can wait, the same models blended.
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

    /// The id used in files: `kimi-k2.6`, `kimi-k2.6:batch` or `kimi-k2.6:blend`.
    public String id() {
        return mode == Mode.STANDARD ? model.id() : model.id() + ":" + mode.id();
    }

    /// The id that is unique across cards, such as `openrouter-2026-07/kimi-k2.6`.
    public String key() {
        return card.id() + "/" + id();
    }

    /// The display name, such as `Kimi K2.6 Batch`.
    public String name() {
        return switch (mode) {
            case STANDARD -> model.name();
            case BATCH -> model.name() + " Batch";
            case BLEND -> model.name() + " Blend";
        };
    }
}
