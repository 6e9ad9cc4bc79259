package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;

/// A kind of document that a report can become.
///
/// @param extension of its files, lower case and without the dot, such as `pdf`
/// @param writer    makes it
public record Format(String extension, Writer writer) {
    /// Makes a document.
    public interface Writer {
        /// Writes `report` and leaves `out` open.
        void write(Report report, OutputStream out) throws IOException;
    }
}
