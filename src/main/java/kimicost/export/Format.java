package kimicost.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Predicate;

/// A document format that a report can be exported to.
///
/// @param extension the file extension in lower case, without the first dot, such as `pdf` or `quote.pdf`
/// @param writer    writes the document
/// @param applies   which reports can be exported; a quote document needs a scenario with a quote
/// @param lacking   why the others cannot be exported, said of their file, such as `asks for no quote, but quote.pdf needs one`
public record Format(String extension, Writer writer, Predicate<Report> applies, String lacking) {
    /// A format for any report.
    public Format(String extension, Writer writer) {
        this(extension, writer, report -> true, "");
    }

    /// Writes a document.
    public interface Writer {
        /// Writes `report` to `out` without closing it.
        void write(Report report, OutputStream out) throws IOException;
    }
}
