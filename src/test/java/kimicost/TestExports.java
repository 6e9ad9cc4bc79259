package kimicost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kimicost.controller.Board;
import kimicost.controller.Exports;

/// Documents that say only of what they were made.
public final class TestExports implements Exports {
    @Override
    public List<String> formats() {
        return List.of("pdf");
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
}
