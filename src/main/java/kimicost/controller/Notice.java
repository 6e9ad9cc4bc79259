package kimicost.controller;

import java.nio.file.Path;
import java.util.Optional;

/// Good news.
///
/// @param sentence for people; empty for none
/// @param file     what it is about, where that can be opened
public record Notice(String sentence, Optional<Path> file) {
    public static final Notice NONE = new Notice("", Optional.empty());
}
