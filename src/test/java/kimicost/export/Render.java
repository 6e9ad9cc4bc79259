package kimicost.export;

import java.io.OutputStream;
import java.nio.file.*;
import java.util.Locale;
import kimicost.text.Figures;

class Render {
    public static void main(String[] a) throws Exception {
        for (var e : Reports.hard().entrySet()) {
            try (OutputStream out = Files.newOutputStream(Path.of(a[0], e.getKey() + ".pdf"))) {
                long t = System.nanoTime();
                new Pdf(new Figures(a.length > 1 ? Locale.forLanguageTag(a[1]) : Locale.US)).write(e.getValue(), out);
                System.out.println(e.getKey() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
            }
        }
    }
}
