package kimicost.controller;

import java.nio.file.Path;
import java.util.Optional;

/// A message about something that succeeded.
///
/// @param sentence the message; empty for none
/// @param file     the file it is about, if that can be opened
public record Notice(String sentence, Optional<Path> file) {
    public static final Notice NONE = new Notice("", Optional.empty());
}
