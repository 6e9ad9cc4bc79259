package kimicost.export.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads back what a workbook file says, without calculating.
final class WorkbookReader {
    private WorkbookReader() {}

    /// A cell.
    ///
    /// @param formula without the `=`; empty for none
    /// @param value   as it stands in the file: the cached one where there is a formula
    /// @param text    whether the value is text
    record Cell(String formula, String value, boolean text) {}

    /// The cells of every sheet by name, such as `Comparison` and `B5`, in their order.
    static Map<String, Map<String, Cell>> read(byte[] workbook) {
        Map<String, byte[]> parts = parts(workbook);
        List<String> strings = new ArrayList<>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            elements(xml(parts.get("xl/sharedStrings.xml")), "si").forEach(item -> strings.add(item.getTextContent()));
        }
        Map<String, Map<String, Cell>> sheets = new LinkedHashMap<>();
        int number = 1;
        for (Element sheet : elements(xml(parts.get("xl/workbook.xml")), "sheet").toList()) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            elements(xml(parts.get("xl/worksheets/sheet" + number++ + ".xml")), "c")
                    .forEach(cell -> cells.put(cell.getAttribute("r"), cell(cell, strings)));
            sheets.put(sheet.getAttribute("name"), cells);
        }
        return sheets;
    }

    /// The files inside, by name, in their order.
    static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /// Fails where it is not well-formed.
    static Document xml(byte[] part) {
        try (InputStream in = new ByteArrayInputStream(part)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cell cell(Element cell, List<String> strings) {
        String type = cell.getAttribute("t");
        String value = first(cell, "v");
        return switch (type) {
            case "s" -> new Cell(first(cell, "f"), strings.get(Integer.parseInt(value)), true);
            case "inlineStr" -> new Cell(first(cell, "f"), first(cell, "is"), true);
            default -> new Cell(first(cell, "f"), value, type.equals("str"));
        };
    }

    private static String first(Element cell, String name) {
        NodeList found = cell.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static Stream<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index));
    }
}
