package kimicost.export.pdf;

import java.io.IOException;
import kimicost.export.pdf.PdfFont.Run;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// A page to draw on, A4 by default. Coordinates are in points from the top left corner; text is placed by its baseline.
final class PdfSheet implements AutoCloseable {
    static final double LEFT = 50;
    static final double RIGHT = PDRectangle.A4.getWidth() - LEFT;
    static final double WIDTH = RIGHT - LEFT;
    static final double TOP = 42;
    /// The top of the footer.
    static final double BOTTOM = PDRectangle.A4.getHeight() - 48;
    /// How far a Bézier curve's handles extend to draw a quarter circle, as a share of the radius.
    private static final double QUARTER = 0.5523;

    private final PDPageContentStream stream;
    private final double height;

    PdfSheet(PDDocument document) throws IOException {
        this(document, PDRectangle.A4);
    }

    /// A page of another size.
    PdfSheet(PDDocument document, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        height = size.getHeight();
        stream = new PDPageContentStream(document, page);
    }

    void text(PdfType type, String text, double x, double y) throws IOException {
        spaced(type, text, x, y, 0);
    }

    void textTo(PdfType type, String text, double right, double y) throws IOException {
        text(type, text, right - type.width(text), y);
    }

    void textAround(PdfType type, String text, double centre, double y) throws IOException {
        text(type, text, centre - type.width(text) / 2, y);
    }

    /// @param space extra letter spacing in points
    void spaced(PdfType type, String text, double x, double y, double space) throws IOException {
        stream.beginText();
        fillIn(type.colour());
        stream.setCharacterSpacing((float) space);
        stream.newLineAtOffset((float) x, up(y));
        for (Run run : type.font().runs(text)) {
            stream.setFont(run.face().font(), (float) type.size());
            show(run, type);
        }
        stream.endText();
    }

    private void show(Run run, PdfType type) throws IOException {
        if (run.stroke() == 0) {
            stream.showText(run.text());
            return;
        }
        strokeIn(type.colour(), run.stroke() * type.size());
        stream.setRenderingMode(RenderingMode.FILL_STROKE);
        stream.showText(run.text());
        stream.setRenderingMode(RenderingMode.FILL);
    }

    void fill(double x, double y, double width, double height, int colour) throws IOException {
        fillIn(colour);
        stream.addRect((float) x, up(y + height), (float) width, (float) height);
        stream.fill();
    }

    void rounded(double x, double y, double width, double height, double radius, int colour) throws IOException {
        fillIn(colour);
        outline(x, y, width, height, radius);
        stream.fill();
    }

    void roundedLine(double x, double y, double width, double height, double radius, int colour) throws IOException {
        strokeIn(colour, 0.6);
        outline(x, y, width, height, radius);
        stream.stroke();
    }

    void line(double x1, double y1, double x2, double y2, int colour, double thickness, float... dashes) throws IOException {
        strokeIn(colour, thickness);
        // The phase depends on y, so that dashed lines continue each other down the page.
        stream.setLineDashPattern(dashes, dashes.length == 0 ? 0 : (float) (y1 % (dashes[0] + dashes[1])));
        stream.moveTo((float) x1, up(y1));
        stream.lineTo((float) x2, up(y2));
        stream.stroke();
        stream.setLineDashPattern(new float[0], 0);
    }

    /// A filled triangle that points right, with its tip at `x`.
    void pointer(double x, double y, double size, int colour) throws IOException {
        fillIn(colour);
        stream.moveTo((float) x, up(y));
        stream.lineTo((float) (x - size), up(y - size * 0.6));
        stream.lineTo((float) (x - size), up(y + size * 0.6));
        stream.closePath();
        stream.fill();
    }

    /// A label on a rounded background. Returns the x of its right end.
    double chip(PdfType type, String text, int ground, double x, double middle) throws IOException {
        double width = chipWidth(type, text);
        double height = type.size() * 1.55;
        rounded(x, middle - height / 2, width, height, height / 2, ground);
        text(type, text, x + type.size() * 0.75, middle + type.drop());
        return x + width;
    }

    static double chipWidth(PdfType type, String text) {
        return type.width(text) + type.size() * 1.5;
    }

    private void outline(double x, double y, double width, double height, double radius) throws IOException {
        double handle = radius * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        stream.moveTo((float) (x + radius), up(y));
        stream.lineTo((float) (right - radius), up(y));
        stream.curveTo((float) (right - handle), up(y), (float) right, up(y + handle), (float) right, up(y + radius));
        stream.lineTo((float) right, up(bottom - radius));
        stream.curveTo((float) right, up(bottom - handle), (float) (right - handle), up(bottom), (float) (right - radius), up(bottom));
        stream.lineTo((float) (x + radius), up(bottom));
        stream.curveTo((float) (x + handle), up(bottom), (float) x, up(bottom - handle), (float) x, up(bottom - radius));
        stream.lineTo((float) x, up(y + radius));
        stream.curveTo((float) x, up(y + handle), (float) (x + handle), up(y), (float) (x + radius), up(y));
        stream.closePath();
    }

    private void fillIn(int colour) throws IOException {
        stream.setNonStrokingColor(channel(colour, 16), channel(colour, 8), channel(colour, 0));
    }

    private void strokeIn(int colour, double thickness) throws IOException {
        stream.setStrokingColor(channel(colour, 16), channel(colour, 8), channel(colour, 0));
        stream.setLineWidth((float) thickness);
    }

    private static float channel(int colour, int shift) {
        return (colour >> shift & 0xff) / 255f;
    }

    private float up(double y) {
        return (float) (height - y);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
