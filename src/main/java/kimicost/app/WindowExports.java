package kimicost.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import kimicost.controller.Board;
import kimicost.controller.Exports;
import kimicost.export.Caption;
import kimicost.export.Format;
import kimicost.export.Markdown;
import kimicost.export.Report;
import kimicost.file.disk.AtomicFile;
import kimicost.model.ratecard.Catalogue;
import kimicost.text.Figures;
import kimicost.text.Version;

/// Exports what is on screen, dated with the current time.
///
/// @param documents the available document formats
/// @param catalogue prices the steps of a demo
record WindowExports(List<Format> documents, Figures figures, Catalogue catalogue, Opener opener) implements Exports {
    WindowExports(List<Format> documents, Figures figures, Catalogue catalogue) {
        this(documents, figures, catalogue, Opener.ofSystem());
    }

    @Override
    public List<String> formats() {
        return documents.stream().map(Format::extension).toList();
    }

    @Override
    public boolean offers(String extension, Board board) {
        return format(extension).applies().test(report(board));
    }

    @Override
    public void write(String extension, Board board, Path path) throws IOException {
        Format format = format(extension);
        AtomicFile.write(path, out -> format.writer().write(report(board), out));
    }

    @Override
    public void write(byte[] png, Path path) throws IOException {
        AtomicFile.write(path, out -> out.write(png));
    }

    @Override
    public String markdown(Board board) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Markdown(figures).write(report(board), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> caption(Board board) {
        return Caption.of(report(board), figures);
    }

    @Override
    public void open(Path document, Consumer<String> failed) {
        opener.open(document, failed);
    }

    @Override
    public void showInFolder(Path document, Consumer<String> failed) {
        opener.showInFolder(document, failed);
    }

    private Format format(String extension) {
        return documents.stream().filter(one -> one.extension().equals(extension)).findFirst().orElseThrow();
    }

    private Report report(Board board) {
        return Report.of(board.answer(), catalogue, ZonedDateTime.now(), Version.current());
    }
}
