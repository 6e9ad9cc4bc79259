package kimicost.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.XmlEscapeHelper;

/// Puts values beside the formulas of a workbook. fastexcel writes a formula without its value, which viewers that do
/// not calculate show as nothing; so the sheets are completed afterwards. Programs that do calculate are told to do so
/// when they open it.
final class XlsxCache {
    /// A formula cell as fastexcel writes it.
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"((?: s=\"[0-9]+\")?)><f>([^<]*)</f></c>");

    private XlsxCache() {}

    /// @param workbook the file that fastexcel wrote
    /// @param sheets   a sheet's values by cell name, such as `B5`, in the order of the sheets
    static void complete(Path workbook, List<Map<String, Object>> sheets, OutputStream out) throws IOException {
        ZipOutputStream completed = new ZipOutputStream(out);
        // By its directory: the entries' own headers are of a kind that the JDK's streaming reader refuses.
        try (ZipFile written = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(written.entries())) {
                String xml;
                try (InputStream in = written.getInputStream(entry)) {
                    xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
                completed.putNextEntry(new ZipEntry(entry.getName()));
                completed.write(completed(entry.getName(), xml, sheets).getBytes(StandardCharsets.UTF_8));
                completed.closeEntry();
            }
        }
        completed.finish();
    }

    private static String completed(String name, String xml, List<Map<String, Object>> sheets) {
        if (name.startsWith("xl/worksheets/sheet")) {
            return withValues(xml, sheets.get(Integer.parseInt(name.replaceAll("[^0-9]", "")) - 1));
        }
        return name.equals("xl/workbook.xml")
                ? xml.replace("</workbook>", "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>") : xml;
    }

    private static String withValues(String xml, Map<String, Object> values) {
        long formulas = FORMULA.matcher(xml).results().count();
        if (formulas != values.size()) {
            throw new IllegalStateException(formulas + " formulas, but " + values.size() + " values");
        }
        return FORMULA.matcher(xml).replaceAll(found -> Matcher.quoteReplacement(cell(found, values)));
    }

    private static String cell(MatchResult found, Map<String, Object> values) {
        Object value = values.get(found.group(1));
        return "<c r=\"%s\"%s%s><f>%s</f><v>%s</v></c>".formatted(found.group(1), found.group(2),
                value instanceof BigDecimal ? "" : " t=\"str\"", found.group(3), XmlEscapeHelper.escape(value.toString()));
    }
}
