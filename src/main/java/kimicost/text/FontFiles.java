package kimicost.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The app's own font files, so that the window and documents look the same on every machine.
public final class FontFiles {
    private FontFiles() {}

    /// A weight of Roboto, as TrueType.
    ///
    /// @param cut `Regular`, `Medium` or `Bold`
    public static InputStream roboto(String cut) {
        return file("Roboto-" + cut + ".ttf");
    }

    /// WenQuanYi Micro Hei, for Chinese, Japanese and Korean characters, as a TrueType collection.
    ///
    /// @throws IOException if the file cannot be unpacked
    public static InputStream eastAsian() throws IOException {
        return new GZIPInputStream(file("wqy-microhei.ttc.gz"));
    }

    private static InputStream file(String name) {
        return FontFiles.class.getResourceAsStream("/kimicost/fonts/" + name);
    }
}
