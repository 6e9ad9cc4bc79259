package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/// A kind of document that a report can become.
///
/// @param extension of its files, lower case and without the first dot, such as `pdf` or `quote.pdf`
/// @param writer    makes it
/// @param applies   of which reports it can be made: a quote needs one to be asked for
public record Format(String extension, Writer writer, Predicate<Report> applies) {
    /// Of any report.
    public Format(String extension, Writer writer) {
        this(extension, writer, report -> true);
    }

    /// Makes a document.
    public interface Writer {
        /// Writes `report` and leaves `out` open.
        void write(Report report, OutputStream out) throws IOException;
    }
}
