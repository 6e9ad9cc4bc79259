/// Kimi Cost: a desktop calculator of what the Kimi API costs.
module kimicost {
    requires java.desktop; // writes PNG
    requires java.logging;
    requires jdk.unsupported; // PDFBox unmaps files with it, and complains where it is missing
    requires javafx.controls;
    requires org.controlsfx.controls;
    requires atlantafx.base;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.feather;
    requires tools.jackson.databind;
    requires info.picocli;
    requires org.dhatim.fastexcel;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    // PDFBox logs with it, but says so only in the module-info that the image gives it.
    requires org.apache.commons.logging;

    // Settings are a record that Jackson fills; commands are annotated classes that picocli fills.
    opens kimicost.controller to tools.jackson.databind;
    opens kimicost.command to info.picocli;
}
