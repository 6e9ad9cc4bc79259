package kimicost.file.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// Text files: bounded and strict when read, atomic when written.
public final class TextFile {
    public static final int MAX_BYTES = 1024 * 1024;

    private TextFile() {}

    /// The text of a UTF-8 file; a byte order mark is dropped.
    ///
    /// @throws BadFile if the file is missing, is a directory or device, may not be read, is larger than 1 MiB, or is
    ///                 not UTF-8
    public static String read(Path path) throws BadFile {
        return read(path, MAX_BYTES);
    }

    public static String read(Path path, int maxBytes) throws BadFile {
        return decode(bytes(path, maxBytes), path.toString());
    }

    private static byte[] bytes(Path path, int maxBytes) throws BadFile {
        if (Files.isDirectory(path)) {
            throw new BadFile(path.toString(), "is a directory, but must be a file.");
        }
        // Reading a pipe without a writer would block forever; the shell's own pipes, <(…), are under /dev/fd.
        if (Files.exists(path) && !Files.isRegularFile(path) && !path.startsWith("/dev/fd") && !path.equals(Path.of("/dev/stdin"))) {
            throw new BadFile(path.toString(), "is a device or pipe, but must be a file.");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return bytes(in, path.toString(), maxBytes);
        } catch (BadFile e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new BadFile(path.toString(), "does not exist; a path to a file is needed.");
        } catch (AccessDeniedException e) {
            throw new BadFile(path.toString(), "may not be read; its permissions must allow reading.");
        } catch (IOException e) {
            throw new BadFile(path.toString(), "cannot be read (" + Reason.of(e) + ").");
        }
    }

    /// The text of a stream, which errors call `file`.
    public static String read(InputStream in, String file, int maxBytes) throws BadFile {
        try {
            return decode(bytes(in, file, maxBytes), file);
        } catch (BadFile e) {
            throw e;
        } catch (IOException e) {
            throw new BadFile(file, "cannot be read (" + Reason.of(e) + ").");
        }
    }

    private static byte[] bytes(InputStream in, String file, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new BadFile(file, String.format(Locale.ROOT, "is larger than the %,d bytes a file may have.", maxBytes));
        }
        return bytes;
    }

    /// Decodes UTF-8; a byte order mark is dropped.
    public static String decode(byte[] bytes, String file) throws BadFile {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, text, true);
        String decoded = text.flip().toString();
        if (result.isError()) {
            int line = (int) decoded.chars().filter(c -> c == '\n').count() + 1;
            int column = decoded.length() - decoded.lastIndexOf('\n');
            throw new BadFile(file, line, column, "the byte 0x%02X is not UTF-8; the file must be UTF-8 text."
                    .formatted(bytes[rest.position()]));
        }
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    /// Writes `text` so that at every instant there is either the old file or the complete new one.
    public static void write(Path path, String text) throws BadFile {
        byte[] bytes = bounded(path, text);
        AtomicFile.write(path, out -> out.write(bytes));
    }

    /// Like [#write], but to a file that only the user may read.
    public static void writeOwn(Path path, String text) throws BadFile {
        byte[] bytes = bounded(path, text);
        AtomicFile.writeOwn(path, out -> out.write(bytes));
    }

    private static byte[] bounded(Path path, String text) throws BadFile {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new BadFile(path.toString(),
                    String.format(Locale.ROOT, "would be larger than the %,d bytes a file may have.", MAX_BYTES));
        }
        return bytes;
    }

    /// A digest of the file's content; empty if there is no file.
    ///
    /// @throws BadFile if [#read] would refuse the file
    public static Optional<String> fingerprint(Path path) throws BadFile {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(path, MAX_BYTES))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
