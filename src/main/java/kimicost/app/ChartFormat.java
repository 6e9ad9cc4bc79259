package kimicost.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import kimicost.controller.Session;
import kimicost.controller.Settings.Theme;
import kimicost.export.Caption;
import kimicost.export.Format;
import kimicost.export.Report;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import kimicost.view.window.ChartImage;

/// Exports a report's chart as an image. It starts JavaFX for the first image, but needs no display.
final class ChartFormat {
    private static final int SCALE = 2;

    private final Figures figures;
    private boolean started;

    ChartFormat(Figures figures) {
        this.figures = figures;
    }

    Format format() {
        return new Format("png", this::write);
    }

    private void write(Report report, OutputStream out) throws IOException {
        start();
        FutureTask<byte[]> picture = new FutureTask<>(() -> draw(report));
        Platform.runLater(picture);
        try {
            out.write(picture.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException("the chart could not be drawn", e);
        }
    }

    private byte[] draw(Report report) {
        Session session = new Session(new Catalogue(report.comparison().cards(), List.of()), report.scenario());
        return ChartImage.ofComparison(session, figures, Caption.of(report, figures), Theme.LIGHT, SCALE);
    }

    private void start() {
        if (!started) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Platform.startup(() -> {});
            started = true;
        }
    }

    /// Stops JavaFX if it was started, so that the process can end.
    void stop() {
        if (started) {
            Platform.exit();
        }
    }
}
