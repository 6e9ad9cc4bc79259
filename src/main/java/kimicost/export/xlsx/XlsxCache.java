package kimicost.export.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.XmlEscapeHelper;

/// Adds cached values to the formulas of a workbook. fastexcel writes formulas without values, and viewers that do not
/// calculate show those as empty. The workbook is also marked to be recalculated when it is opened.
final class XlsxCache {
    /// Matches a formula cell as fastexcel writes it.
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"((?: s=\"[0-9]+\")?)><f>([^<]*)</f></c>");

    private XlsxCache() {}

    /// Writes the workbook with its cached values to `out`.
    ///
    /// @param workbook the file that fastexcel wrote
    /// @param sheets   for each sheet in order, its values by cell name, such as `B5`
    static void complete(byte[] workbook, List<Map<String, Object>> sheets, OutputStream out) throws IOException {
        ZipOutputStream completed = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
            completed.putNextEntry(new ZipEntry(part.getKey()));
            String xml = new String(part.getValue(), StandardCharsets.UTF_8);
            completed.write(completed(part.getKey(), xml, sheets).getBytes(StandardCharsets.UTF_8));
            completed.closeEntry();
        }
        completed.finish();
    }

    /// The files in a zip, in the order of its directory. `ZipInputStream` rejects the kind of header used here, and `ZipFile`
    /// needs a file on disk.
    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int entry = bytes.getInt(end + 16);
        for (int left = bytes.getShort(end + 10); left > 0; left--) {
            int name = bytes.getShort(entry + 28);
            int header = bytes.getInt(entry + 42);
            int data = header + 30 + bytes.getShort(header + 26) + bytes.getShort(header + 28);
            try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(zip, data, zip.length - data), new Inflater(true))) {
                parts.put(new String(zip, entry + 46, name, StandardCharsets.UTF_8), in.readAllBytes());
            }
            entry += 46 + name + bytes.getShort(entry + 30) + bytes.getShort(entry + 32);
        }
        return parts;
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
