package kimicost.view.window.menu;

import java.nio.file.Path;
import java.time.LocalDate;
import kimicost.text.Figures;

/// What a window knows of the computer it is on.
///
/// @param figures    how figures are written
/// @param today      the day ages are counted to
/// @param cardFolder where people put rate cards of their own
public record Surroundings(Figures figures, LocalDate today, Path cardFolder) {}
