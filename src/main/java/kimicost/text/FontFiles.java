package kimicost.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The font files of the app. Window and documents write with the same, on every machine.
public final class FontFiles {
    private FontFiles() {}

    /// A cut of Roboto, as TrueType.
    ///
    /// @param cut `Regular`, `Medium` or `Bold`
    public static InputStream roboto(String cut) {
        return file("Roboto-" + cut + ".ttf");
    }

    /// WenQuanYi Micro Hei, which has the characters of Chinese, Japanese and Korean, as a TrueType collection.
    ///
    /// @throws IOException if the file cannot be unpacked
    public static InputStream eastAsian() throws IOException {
        return new GZIPInputStream(file("wqy-microhei.ttc.gz"));
    }

    private static InputStream file(String name) {
        return FontFiles.class.getResourceAsStream("/kimicost/fonts/" + name);
    }
}
