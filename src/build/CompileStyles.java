import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/// Compiles the style sheets of a folder: each `x.css` gets its `x.bss`. Run by the build.
public final class CompileStyles {
    private CompileStyles() {}

    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        for (File css : new File(arguments[0]).listFiles((folder, name) -> name.endsWith(".css"))) {
            Stylesheet.convertToBinary(css, new File(css.getPath().replaceAll("css$", "bss")));
        }
    }
}
