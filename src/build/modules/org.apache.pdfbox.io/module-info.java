module org.apache.pdfbox.io {
    requires org.apache.commons.logging;
    requires jdk.unsupported;
    exports org.apache.pdfbox.io;
}
