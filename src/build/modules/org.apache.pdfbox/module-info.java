module org.apache.pdfbox {
    requires transitive java.desktop;
    requires java.xml;
    requires org.apache.commons.logging;
    requires transitive org.apache.fontbox;
    requires transitive org.apache.pdfbox.io;
    exports org.apache.pdfbox.cos;
    exports org.apache.pdfbox.pdmodel;
    exports org.apache.pdfbox.pdmodel.common;
    exports org.apache.pdfbox.pdmodel.font;
    exports org.apache.pdfbox.pdmodel.graphics.state;
    exports org.apache.pdfbox.pdmodel.interactive.viewerpreferences;
}
