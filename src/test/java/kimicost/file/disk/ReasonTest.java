package kimicost.file.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTest {
    private static final String TEMPORARY = "/home/x/.kimicost-00000000.tmp1-2";

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NoSuchFileException(TEMPORARY), "it does not exist"),
                Arguments.of(new AccessDeniedException(TEMPORARY), "permission denied"),
                Arguments.of(new FileAlreadyExistsException(TEMPORARY), "a folder is needed where there is a file"),
                Arguments.of(new FileSystemException(TEMPORARY, null, "Read-only file system"), "the disk is read-only"),
                Arguments.of(new FileSystemException(TEMPORARY, null, "File name too long"), "the name is too long"),
                Arguments.of(new FileSystemException(TEMPORARY, null,
                        "The process cannot access the file because it is being used by another process"), "another program has it open"),
                Arguments.of(new FileSystemException(TEMPORARY), "the system gives no reason"),
                Arguments.of(new IOException("No space left on device"), "the disk is full"),
                Arguments.of(new IOException("Disk quota exceeded"), "your disk quota is used up"),
                Arguments.of(new IOException("the chart could not be drawn"), "the chart could not be drawn"),
                Arguments.of(new IOException("odd\u001b[31m"), "odd\\u001b[31m"),
                Arguments.of(new IOException(), "the system gives no reason"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isInWordsAndNamesNeitherAClassNorATemporaryFile(IOException failure, String reason) {
        assertEquals(reason, Reason.of(failure));
    }
}
