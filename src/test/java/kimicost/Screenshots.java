package kimicost;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import kimicost.controller.Documents;
import kimicost.controller.Preferences;
import kimicost.controller.Session;
import kimicost.controller.Settings;
import kimicost.controller.Settings.Theme;
import kimicost.controller.WindowPlacement;
import kimicost.model.ratecard.Catalogue;
import kimicost.model.plan.Demand;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.plan.RateCardChange;
import kimicost.model.plan.Schedule;
import kimicost.model.scenario.Alternative;
import kimicost.model.scenario.Dimension;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.model.scenario.SecondCurrency;
import kimicost.model.scenario.Uncertainty;
import kimicost.model.scenario.Uncertainty.Spread;
import kimicost.model.workload.Workload;
import kimicost.text.Figures;
import kimicost.view.window.MainWindow;
import kimicost.view.window.dialog.SystemDialogs;
import kimicost.view.window.menu.Surroundings;

/// Takes the pictures of `screenshots/` from the running window, without a display.
public final class Screenshots {
    private static final Catalogue CARDS = TestCards.SHIPPED.on(LocalDate.parse("2026-11-23"));
    private static final Scenario START = Preset.SUPPORT_CHATBOT.on(CARDS);

    /// A picture to take.
    ///
    /// @param name     of the file, without `.png`
    /// @param tab      which of its views
    /// @param scenario what the window shows
    /// @param theme    in which colours
    /// @param width    of the window
    /// @param height   of the window
    /// @param prepare what is done before it
    private record Shot(String name, String tab, Scenario scenario, Theme theme, int width, int height, Consumer<Session> prepare) {
        Shot(String name, String tab, Scenario scenario, Theme theme, int width, int height) {
            this(name, tab, scenario, theme, width, height, session -> {});
        }
    }

    private static final List<Shot> SHOTS = List.of(
            new Shot("light", "models", demo(), Theme.LIGHT, 1280, 800),
            new Shot("dark", "models", demo(), Theme.DARK, 1280, 800),
            new Shot("narrow", "models", demo(), Theme.LIGHT, 1024, 700),
            new Shot("wide", "models", demo(), Theme.DARK, 1440, 900),
            new Shot("preset-pdfs", "models", Preset.ALL.get(2).on(CARDS), Theme.LIGHT, 1280, 800),
            new Shot("preset-content", "models", Preset.ALL.get(3).on(CARDS), Theme.DARK, 1280, 800),
            new Shot("older-card", "models", demo().withRateCard("moonshot-international-2026-06"), Theme.LIGHT, 1280, 800),
            new Shot("drag", "models", demo(), Theme.LIGHT, 1280, 800, session -> {
                session.drag();
                session.preview(Dimension.USERS.with(session.scenario().get(), new BigDecimal("1620")));
            }),
            new Shot("breakdown", "breakdown", demo(), Theme.LIGHT, 1280, 800),
            new Shot("year", "month", year(), Theme.LIGHT, 1280, 800),
            new Shot("cumulative", "cumulative", year(), Theme.DARK, 1280, 800),
            new Shot("by-month", "month", growing(), Theme.LIGHT, 1280, 800),
            new Shot("scale", "scale", hosted(), Theme.DARK, 1280, 800),
            new Shot("limits", "limits", demo(), Theme.LIGHT, 1280, 800),
            new Shot("risk", "risk", unsure(), Theme.DARK, 1280, 800),
            new Shot("own-hardware", "hardware", hosted(), Theme.LIGHT, 1280, 800),
            new Shot("hosts", "hosts", Dimension.SEARCHES_PER_MESSAGE.with(hosted(), BigDecimal.ZERO), Theme.LIGHT, 1280, 800),
            new Shot("baseline", "models", unsure(), Theme.LIGHT, 1280, 800, session -> session.pin(Optional.of(START))),
            new Shot("side-by-side", "scenarios", beside(), Theme.LIGHT, 1280, 800),
            new Shot("quote", "quote", quoted(), Theme.DARK, 1280, 800),
            new Shot("price-changes", "priceChanges", quoted().withRateCard("moonshot-international-2026-06"), Theme.LIGHT, 1280, 800),
            new Shot("levers", "levers", demo(), Theme.LIGHT, 1280, 800),
            new Shot("batch-or-cache", "batchOrCache", START, Theme.LIGHT, 1280, 800),
            new Shot("conversation", "conversation", demo(), Theme.DARK, 1280, 800));

    private Screenshots() {}

    /// @param arguments the folder the pictures go to
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        CountDownLatch taken = new CountDownLatch(1);
        Platform.startup(() -> {
            HeadlessScreen.resize(1600, 1000);
            try {
                Files.createDirectories(folder);
                for (Shot shot : SHOTS) {
                    take(shot, folder.resolve(shot.name + ".png").toFile());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                taken.countDown();
            }
        });
        taken.await();
        Platform.exit();
    }

    /// The support chatbot with half of its input cached, some searches and a budget.
    private static Scenario demo() {
        Scenario scenario = START;
        scenario = Dimension.CACHE_HIT_SHARE.with(scenario, new BigDecimal("0.5"));
        scenario = Dimension.SEARCHES_PER_MESSAGE.with(scenario, new BigDecimal("0.05"));
        return Dimension.MONTHLY_BUDGET.with(scenario, new BigDecimal("200"));
    }

    private static Scenario growing() {
        return Dimension.MONTHLY_USER_GROWTH.with(Dimension.PREPAID_BALANCE.with(unsure(), new BigDecimal("1500")), new BigDecimal("0.08"));
    }

    /// Three teams in 2027, with a campaign in December and another card from April on.
    private static Scenario year() {
        YearMonth start = YearMonth.parse("2027-01");
        Scenario chat = demo();
        Schedule schedule = new Schedule(Optional.of(start), Optional.of(new BigDecimal("6500")), List.of(new RateCardChange(
                start.plusMonths(3), "moonshot-international-2026-11", Map.of())));
        Scenario dated = chat.withPlan(chat.plan().withMonthlyBudget(Optional.of(new BigDecimal("550"))))
                .withExtras(chat.extras().withPortfolio(chat.extras().portfolio().withSchedule(schedule))).withName("Assistants 2027");
        return dated.withWorkloads(List.of(
                PlannedWorkload.of("Support chat", chat.workload()).withTeam(Optional.of("Care"))
                        .withDemand(Demand.STEADY.withGrowth(Optional.of(new BigDecimal("0.05"))).withFactor(start.plusMonths(11),
                                BigDecimal.TWO)),
                PlannedWorkload.of("Docs search", Workload.of(400, 100, 1200, 300)).withTeam(Optional.of("Product"))
                        .withDemand(Demand.STEADY.withFrom(Optional.of(start.plusMonths(2)))),
                PlannedWorkload.of("Nightly labels", Workload.of(300, 100, 900, 200).withBatchShare(BigDecimal.ONE))
                        .withTeam(Optional.of("Data")).withDemand(Demand.STEADY.withUntil(Optional.of(start.plusMonths(8))))),
                0);
    }

    private static Scenario unsure() {
        Scenario scenario = demo();
        return scenario.withExtras(scenario.extras().withUncertainty(Uncertainty.NONE
                .with(Dimension.USERS, new Spread(new BigDecimal("600"), new BigDecimal("1800")))
                .with(Dimension.CACHE_HIT_SHARE, new Spread(new BigDecimal("0.2"), new BigDecimal("0.7")))));
    }

    private static Scenario hosted() {
        Scenario scenario = Dimension.NODE_PRICE_PER_HOUR.with(Dimension.NODE_TOKENS_PER_SECOND.with(demo(), new BigDecimal("274")),
                new BigDecimal("20"));
        return scenario.withExtras(scenario.extras().withBeside(List.of("openrouter-2026-11", "together-2026-07")));
    }

    private static Scenario beside() {
        Scenario scenario = demo();
        return scenario.withExtras(scenario.extras().withAlternatives(List.of(Alternative.of(START),
                Alternative.of(Preset.ALL.get(1).on(CARDS)))));
    }

    private static Scenario quoted() {
        Scenario scenario = Dimension.MARK_UP.with(Dimension.MONTHLY_FEE.with(demo(), new BigDecimal("500")), new BigDecimal("0.25"));
        return scenario.withExtras(scenario.extras().withSecondCurrency(Optional.of(
                new SecondCurrency(Currency.getInstance("EUR"), new BigDecimal("0.86"), LocalDate.parse("2026-11-24")))));
    }

    private static void take(Shot shot, File file) throws IOException {
        Settings settings = new Settings(shot.theme, new WindowPlacement(0, 0, shot.width, shot.height, false), List.of(), 100);
        Preferences preferences = new Preferences(settings, changed -> {});
        Session session = new Session(CARDS, shot.scenario);
        MainWindow window = new MainWindow(session, preferences, new Documents(session, preferences, new TestFiles()), new TestExports(),
                new SystemDialogs(), new Surroundings(new Figures(Locale.US), LocalDate.parse("2026-11-23"), Path.of("ratecards")),
                path -> {});
        Stage stage = new Stage();
        window.show(stage, () -> {});
        shot.prepare.accept(session);
        ((ToggleButton) window.scene().lookup("#tab-" + shot.tab)).fire();
        window.scene().getRoot().requestFocus();
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        // Twice the size, so that the pictures are sharp where they are shown.
        SnapshotParameters doubled = new SnapshotParameters();
        doubled.setTransform(Transform.scale(2, 2));
        WritableImage image = window.scene().getRoot().snapshot(doubled, null);
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        stage.hide();
    }
}
