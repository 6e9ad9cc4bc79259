package kimicost.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A part of a document that never splits across pages. Strips are placed one below the other.
///
/// @param height  the height in points
/// @param keeps   whether the next strip must be on the same page
/// @param again   what is repeated above this strip if it starts a new page, such as its table's heading
/// @param drawing draws it
record PdfStrip(double height, boolean keeps, Optional<PdfStrip> again, Drawing drawing) {
    /// Draws on a page.
    interface Drawing {
        /// @param y the top of the strip
        void draw(PdfSheet sheet, double y) throws IOException;
    }

    static PdfStrip of(double height, Drawing drawing) {
        return new PdfStrip(height, false, Optional.empty(), drawing);
    }

    /// Empty space.
    static PdfStrip gap(double height) {
        return of(height, (sheet, y) -> {});
    }

    PdfStrip keeping() {
        return new PdfStrip(height, true, again, drawing);
    }

    PdfStrip under(PdfStrip heading) {
        return new PdfStrip(height, keeps, Optional.of(heading), drawing);
    }

    /// `strips`, kept together on one page.
    static List<PdfStrip> together(List<PdfStrip> strips) {
        return IntStream.range(0, strips.size()).mapToObj(i -> i < strips.size() - 1 ? strips.get(i).keeping() : strips.get(i)).toList();
    }

    /// `strips` combined into one.
    static PdfStrip stack(List<PdfStrip> strips) {
        List<PdfStrip> parts = List.copyOf(strips);
        return of(height(parts), (sheet, top) -> {
            double y = top;
            for (PdfStrip part : parts) {
                part.drawing.draw(sheet, y);
                y += part.height;
            }
        });
    }

    static double height(List<PdfStrip> strips) {
        return strips.stream().mapToDouble(PdfStrip::height).sum();
    }

    /// Distributes the strips over pages of the given height.
    static List<List<PdfStrip>> pages(List<PdfStrip> strips, double height) {
        List<List<PdfStrip>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < strips.size();) {
            int end = i + 1;
            while (strips.get(end - 1).keeps && end < strips.size()) {
                end++;
            }
            List<PdfStrip> together = strips.subList(i, end);
            List<PdfStrip> page = pages.getLast();
            if (!page.isEmpty() && height(page) + height(together) > height) {
                page = new ArrayList<>();
                together.getFirst().again.ifPresent(page::add);
                pages.add(page);
            }
            page.addAll(together);
            i = end;
        }
        return pages;
    }
}
