package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Documents made of what is on screen.
public interface Exports {
    /// The kinds that are files, by their extension, such as `pdf`.
    List<String> formats();

    /// Writes a document, whole or not at all.
    ///
    /// @param format one of [#formats()]
    /// @throws IOException where the disk refuses
    void write(String format, Board board, Path path) throws IOException;

    /// Writes a picture, whole or not at all.
    ///
    /// @param png its bytes
    /// @throws IOException where the disk refuses
    void write(byte[] png, Path path) throws IOException;

    /// The comparison as a Markdown text, for the clipboard.
    String markdown(Board board);

    /// What a picture says of itself below: the inputs, the card and its sources, the moment.
    List<String> caption(Board board);
}
