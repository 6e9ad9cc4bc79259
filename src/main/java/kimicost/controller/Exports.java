package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Exports what is on screen to documents, and opens them. The message of every exception is a sentence for users that starts
/// with the file's name.
public interface Exports {
    /// The available document formats by extension, such as `pdf`.
    List<String> formats();

    /// Whether `board` can be exported to that format; a quote document needs a scenario with a quote.
    boolean offers(String format, Board board);

    /// Writes a document atomically: completely or not at all.
    ///
    /// @param format one of [#formats()]
    /// @throws IOException if the file cannot be written
    void write(String format, Board board, Path path) throws IOException;

    /// Writes an image atomically.
    ///
    /// @param png  the PNG data
    /// @throws IOException if the file cannot be written
    void write(byte[] png, Path path) throws IOException;

    /// The comparison as Markdown, for the clipboard.
    String markdown(Board board);

    /// The caption lines of an image: the inputs, the card and its sources, and the time.
    List<String> caption(Board board);

    /// Opens a document in the system's default program. Returns immediately.
    ///
    /// @param failed receives an error message, on any thread
    void open(Path document, Consumer<String> failed);

    /// Opens the folder of a document and selects the document if the system can. Returns immediately.
    ///
    /// @param failed receives an error message, on any thread
    void showInFolder(Path document, Consumer<String> failed);
}
