package kimicost.controller;

import java.io.IOException;
import java.nio.file.Path;

/// Documents made of what is on screen.
public interface Exports {
    /// The kinds of document that are files.
    enum Format {
        PDF, XLSX, CSV, MD;

        /// Of its file, such as `pdf`.
        public String extension() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Writes a document, whole or not at all.
    ///
    /// @throws IOException where the disk refuses
    void write(Format format, Board board, Path path) throws IOException;

    /// The comparison as a Markdown text, for the clipboard.
    String markdown(Board board);

    /// Writes a picture, whole or not at all.
    ///
    /// @param png its bytes
    /// @throws IOException where the disk refuses
    void write(byte[] png, Path path) throws IOException;
}
