package kimicost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kimicost.controller.Board;
import kimicost.controller.Exports;

/// Documents that say only of what they were made.
public final class TestExports implements Exports {
    /// The files and folders that were to be opened.
    public final List<Path> opened = new ArrayList<>();
    /// What goes wrong when one is opened.
    public Optional<String> problem = Optional.empty();

    @Override
    public List<String> formats() {
        return List.of("pdf");
    }

    @Override
    public boolean offers(String format, Board board) {
        return true;
    }

    @Override
    public void write(String format, Board board, Path path) throws IOException {
        Files.writeString(path, format + " of " + board.scenario().name());
    }

    @Override
    public void write(byte[] png, Path path) throws IOException {
        Files.write(path, png);
    }

    @Override
    public String markdown(Board board) {
        return "# " + board.scenario().name();
    }

    @Override
    public List<String> caption(Board board) {
        return List.of("Made in a test");
    }

    @Override
    public void open(Path document, Consumer<String> failed) {
        opened.add(document);
        problem.ifPresent(failed);
    }

    @Override
    public void showInFolder(Path document, Consumer<String> failed) {
        opened.add(document.getParent());
        problem.ifPresent(failed);
    }
}
