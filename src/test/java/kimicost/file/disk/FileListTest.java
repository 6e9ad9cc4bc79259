package kimicost.file.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileListTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of("a.kimicost\n\nb c.kimicost\r\n", List.of("a.kimicost", "b c.kimicost")),
                Arguments.of("a\nb.kimicost\0" + "ü.kimicost\0", List.of("a\nb.kimicost", "ü.kimicost")),
                Arguments.of("\0a.kimicost\n", List.of("a.kimicost\n")),
                Arguments.of("\n\r\n", List.of()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void hasAFileALineOrEachEndedByNul(String text, List<String> files) throws IOException {
        assertEquals(files, FileList.read(Files.writeString(folder.resolve("list"), text)));
        assertEquals(files, FileList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "standard input"));
    }
}
