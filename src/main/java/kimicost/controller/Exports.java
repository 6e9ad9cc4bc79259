package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Documents made of what is on screen, and a look at them. What fails is a sentence for people that begins with the file's name.
public interface Exports {
    /// The kinds that are files, by their extension, such as `pdf`.
    List<String> formats();

    /// Whether a document of that kind can be made of `board`: a quote needs one to be asked for.
    boolean offers(String format, Board board);

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

    /// Shows a document in the program the system opens it with. Returns at once.
    ///
    /// @param failed takes a sentence, on any thread
    void open(Path document, Consumer<String> failed);

    /// Shows the folder of a document, and the document in it where the system can. Returns at once.
    ///
    /// @param failed takes a sentence, on any thread
    void showInFolder(Path document, Consumer<String> failed);
}
