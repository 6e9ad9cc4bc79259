package kimicost.view.window.menu;

import java.nio.file.Path;
import java.time.LocalDate;
import kimicost.text.Figures;

/// What a window needs to know about its environment.
///
/// @param figures    formats figures
/// @param today      the day from which ages are calculated
/// @param cardFolder where users put their own rate cards
public record Surroundings(Figures figures, LocalDate today, Path cardFolder) {}
