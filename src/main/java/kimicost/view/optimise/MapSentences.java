package kimicost.view.optimise;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kimicost.model.Range;
import kimicost.model.analysis.CheapestMap;
import kimicost.model.analysis.CheapestMap.Stretch;
import kimicost.model.analysis.CheapestMap.Surface;
import kimicost.model.pricing.Mode;
import kimicost.model.pricing.Variant;
import kimicost.model.scenario.Dimension;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.AnalysisView.Subject;
import kimicost.view.part.Summary;
import kimicost.view.part.Summary.Fact;
import kimicost.view.part.Summary.Tone;

/// What the map says about the present workload, in sentences.
///
/// @param x        its value on the X axis
/// @param y        its value on the Y axis
/// @param allWaits whether every message is assumed to wait
record MapSentences(Subject subject, CheapestMap map, MapAxis columns, BigDecimal x, BigDecimal y, boolean allWaits, Figures figures) {

    Summary summary() {
        Optional<Surface> best = map.cheapest(x, y);
        if (best.isEmpty()) {
            return new Summary(Strings.of(map.surfaces().isEmpty() ? "batchOrCache.empty" : "batchOrCache.none"), Tone.PLAIN, "–", "",
                    List.of());
        }
        boolean assumed = allWaits && subject.scenario().workload().batchShare().compareTo(BigDecimal.ONE) < 0
                && best.get().variant().mode() == Mode.BATCH;
        List<Stretch> line = line();
        return new Summary(sentence(line, best.get().variant()), Tone.PLAIN, money(best.get().total().at(x, y)),
                Strings.of(assumed ? "batchOrCache.besideWaits" : "batchOrCache.beside", name(best.get().variant())), facts(line));
    }

    /// The cheapest variants along the X axis, at the present value of Y. Extends beyond the axis if the present value does.
    private List<Stretch> line() {
        return map.across(y, columns.most().max(x));
    }

    private List<Fact> facts(List<Stretch> line) {
        List<Fact> facts = new ArrayList<>();
        for (Mode mode : List.of(Mode.BATCH, Mode.STANDARD)) {
            map.surfaces().stream().filter(surface -> surface.variant().mode() == mode && surface.carriesAt(x, y))
                    .map(surface -> surface.total().at(x, y)).min(Comparator.naturalOrder())
                    .ifPresent(total -> facts.add(new Fact(Strings.of("batchOrCache.best." + mode), money(total), Tone.PLAIN)));
        }
        facts.add(new Fact(Strings.of("batchOrCache.breakEven"), next(line).map(this::value).orElse("–"), Tone.PLAIN));
        return facts;
    }

    /// The border closest to the present workload.
    private Optional<BigDecimal> next(List<Stretch> line) {
        return line.stream().skip(1).map(Stretch::from).min(Comparator.comparing(border -> border.subtract(x).abs()));
    }

    private String sentence(List<Stretch> line, Variant best) {
        boolean anyBatch = map.surfaces().stream().anyMatch(surface -> surface.variant().mode() == Mode.BATCH);
        boolean overHits = map.across() == Dimension.CACHE_HIT_SHARE;
        if (line.size() == 1) {
            boolean both = anyBatch && map.surfaces().stream().anyMatch(surface -> surface.variant().mode() == Mode.STANDARD);
            return overHits && both && best.mode() == Mode.BATCH ? Strings.of("batchOrCache.batch")
                    : overHits && both && best.mode() == Mode.STANDARD ? Strings.of("batchOrCache.atOnce")
                            : overHits && !anyBatch && subject.scenario().workload().batchShare().signum() == 0 && !allWaits
                                    ? Strings.of("batchOrCache.cannotWait", name(best))
                                    : Strings.of("batchOrCache.always", name(best), columns.input().label());
        }
        if (overHits && line.size() == 2 && mode(line.getFirst()) == Mode.BATCH && mode(line.getLast()) == Mode.STANDARD) {
            return Strings.of("batchOrCache.unless", value(line.getLast().from()));
        }
        int place = 0;
        while (place < line.size() - 1 && line.get(place).to().compareTo(x) < 0) {
            place++;
        }
        boolean last = place == line.size() - 1;
        Stretch other = line.get(last ? place - 1 : place + 1);
        String then = other.variant().map(this::name).orElse(Strings.of("none"));
        return Strings.of(last ? "batchOrCache.from" : "batchOrCache.until", name(best), columns.input().label(),
                value(last ? line.get(place).from() : other.from()), then);
    }

    private static Mode mode(Stretch stretch) {
        return stretch.variant().map(Variant::mode).orElse(Mode.BLEND);
    }

    /// A border as used within a sentence.
    private String value(BigDecimal border) {
        return map.across().range().equals(Range.SHARE) ? figures.roundedPercent(border)
                : columns.input().inShort(columns.rounded(border), figures);
    }

    private String name(Variant variant) {
        return subject.board().comparison().nameOf(variant);
    }

    private String money(BigDecimal amount) {
        return figures.briefMoney(amount, subject.currency());
    }
}
