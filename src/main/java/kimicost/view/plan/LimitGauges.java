package kimicost.view.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kimicost.model.analysis.RateLimitFit;
import kimicost.model.analysis.RateLimitFit.Limit;
import kimicost.model.ratecard.RateCard.Tier;
import kimicost.text.Figures;
import kimicost.text.Strings;
import kimicost.view.part.Hints;

/// How much of each limit of a tier the peak minute uses: the limit reached first in full, the others less prominently.
final class LimitGauges extends HBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass BINDING = PseudoClass.getPseudoClass("binding");

    private final Figures figures;
    private final Map<Limit, Gauge> gauges = new EnumMap<>(Limit.class);

    LimitGauges(Figures figures, Hints hints) {
        this.figures = figures;
        getStyleClass().add("limit-gauges");
        for (Limit limit : Limit.values()) {
            Gauge gauge = new Gauge(limit, hints);
            HBox.setHgrow(gauge, Priority.ALWAYS);
            gauges.put(limit, gauge);
            getChildren().add(gauge);
        }
    }

    /// @param tier the tier with the limits; empty if the card lists none
    void show(RateLimitFit fit, Optional<Tier> tier) {
        Optional<Limit> binding = tier.flatMap(fit::binding);
        gauges.forEach((limit, gauge) -> gauge.show(fit, tier, binding.filter(limit::equals).isPresent()));
    }

    /// The peak demand on a limit, without decimals from 100 on.
    static String demand(BigDecimal demand, Figures figures) {
        return figures.brief(demand.compareTo(BigDecimal.valueOf(100)) < 0 ? demand : demand.setScale(0, RoundingMode.HALF_UP));
    }

    private final class Gauge extends VBox {
        private final Limit limit;
        private final Label demand = new Label();
        private final Label allowed = new Label();
        private final ProgressBar use = new ProgressBar();
        private String words = "";

        Gauge(Limit limit, Hints hints) {
            this.limit = limit;
            getStyleClass().add("limit-gauge");
            setMinWidth(0);
            setPrefWidth(100);
            Label name = new Label(Strings.of("limit." + limit));
            name.getStyleClass().add("name");
            demand.getStyleClass().add("limits-demand");
            demand.setMinWidth(USE_PREF_SIZE);
            allowed.getStyleClass().add("allowed-most");
            use.getStyleClass().add("limits-use");
            use.setMaxWidth(Double.MAX_VALUE);
            HBox figure = new HBox(demand, allowed);
            figure.setAlignment(Pos.BASELINE_LEFT);
            figure.getStyleClass().add("figure-row");
            getChildren().addAll(name, figure, use);
            hints.explain(this, () -> words);
        }

        void show(RateLimitFit fit, Optional<Tier> tier, boolean binding) {
            String asked = demand(fit.demand().getOrDefault(limit, BigDecimal.ZERO), figures);
            Optional<BigDecimal> most = tier.flatMap(limit::of);
            BigDecimal share = tier.map(known -> fit.use(limit, known)).orElse(BigDecimal.ZERO);
            demand.setText(asked);
            allowed.setText(most.map(known -> Strings.of("limits.of", figures.brief(known), figures.roundedPercent(share)))
                    .orElse(tier.isEmpty() ? "" : Strings.of("limits.unlimited")));
            use.setProgress(share.min(BigDecimal.ONE).doubleValue());
            use.setVisible(most.isPresent());
            boolean over = share.compareTo(BigDecimal.ONE) > 0;
            pseudoClassStateChanged(BINDING, binding);
            pseudoClassStateChanged(OVER, over);
            words = tier.map(known -> Strings.of(over ? "limits.cell.missed" : "limits.cell", known.name(),
                    most.map(figures::brief).orElse("∞"), Strings.of("limit." + limit), asked, figures.roundedPercent(share)))
                    .orElse("");
            use.setAccessibleText(words);
        }
    }
}
