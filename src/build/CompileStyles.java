import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.Stylesheet;

/// Compiles the style sheets of a folder: each `x.css` gets its `x.bss`, the same bytes in every build. Run by the build.
public final class CompileStyles {
    private static final Pattern TWO_STATES = Pattern.compile("[\\w.#-]+:[\\w-]+:[\\w-]+");

    private CompileStyles() {}

    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        for (File css : new File(arguments[0]).listFiles((folder, name) -> name.endsWith(".css"))) {
            Matcher twoStates = TWO_STATES.matcher(Files.readString(css.toPath()));
            if (twoStates.find()) {
                throw new IllegalArgumentException(css.getName() + ": " + twoStates.group()
                        + " has two states, which JavaFX writes in another order each time; a looked-up colour can do without");
            }
            Stylesheet.convertToBinary(css, new File(css.getPath().replaceAll("css$", "bss")));
        }
    }
}
