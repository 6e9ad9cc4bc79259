package kimicost.export.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// LibreOffice without a window, with a profile of its own that always calculates a workbook when it opens it.
final class LibreOffice {
    private static final String ALWAYS_CALCULATE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private final Path folder;

    /// @param folder an empty one to work in
    LibreOffice(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("profile/user"));
        Files.writeString(folder.resolve("profile/user/registrymodifications.xcu"), ALWAYS_CALCULATE);
    }

    /// The workbooks as LibreOffice writes them after calculating.
    List<byte[]> calculated(List<byte[]> workbooks) {
        return converted(workbooks, "xlsx", ".xlsx");
    }

    /// What a sheet shows, as CSV: figures as their formats print them.
    ///
    /// @param sheet from 1
    List<String> shown(List<byte[]> workbooks, int sheet, String name) {
        String options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,true,true,false,false," + sheet;
        return converted(workbooks, options, "-" + name + ".csv").stream().map(csv -> new String(csv, StandardCharsets.UTF_8)).toList();
    }

    private List<byte[]> converted(List<byte[]> workbooks, String format, String ending) {
        try {
            Path in = Files.createTempDirectory(folder, "in");
            Path out = Files.createTempDirectory(folder, "out");
            List<String> command = new ArrayList<>(List.of("soffice", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--headless", "--convert-to", format, "--outdir", out.toString()));
            for (int number = 0; number < workbooks.size(); number++) {
                Path file = in.resolve("book" + number + ".xlsx");
                Files.write(file, workbooks.get(number));
                command.add(file.toString());
            }
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice does not end.");
            }
            List<byte[]> converted = new ArrayList<>();
            for (int number = 0; number < workbooks.size(); number++) {
                converted.add(Files.readAllBytes(out.resolve("book" + number + ending)));
            }
            return converted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
