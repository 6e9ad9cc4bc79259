package kimicost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What the app's image has and the tests, which run on the class path, do not notice.
class ModulesTest {
    private static final Path MODULES = Path.of("src/build/modules");

    @Test
    void theModulesMadeOfPdfBoxExportWhatTheAppUses() throws IOException {
        Set<String> used = new TreeSet<>();
        new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kimicost")
                .forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
                    String name = dependency.getTargetClass().getBaseComponentType().getPackageName();
                    if (name.startsWith("org.apache.pdfbox") || name.startsWith("org.apache.fontbox")) {
                        used.add(name);
                    }
                }));
        assertFalse(used.isEmpty());
        String exports = Files.readString(MODULES.resolve("org.apache.fontbox/module-info.java"))
                + Files.readString(MODULES.resolve("org.apache.pdfbox/module-info.java"))
                + Files.readString(MODULES.resolve("org.apache.pdfbox.io/module-info.java"));
        assertEquals(List.of(), used.stream().filter(name -> !exports.contains("exports " + name + ";")).toList());
    }
}
