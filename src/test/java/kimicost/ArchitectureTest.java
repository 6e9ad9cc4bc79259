package kimicost;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.image.RenderedImage;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The rooms and what may depend on what.
class ArchitectureTest {
    private static final JavaClasses APP = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("kimicost");

    @Test
    void theModelIsPureJava() {
        classes().that().resideInAPackage("..model..").should().onlyDependOnClassesThat()
                .resideInAnyPackage("..model..", "java.lang..", "java.math..", "java.util..", "java.time..")
                .because("prices must be computable and testable without a window, a file or a library").check(APP);
    }

    @Test
    void theModelReadsNoClockAndNoDefaultLocale() {
        noClasses().that().resideInAPackage("..model..").should().callMethod("java.time.LocalDate", "now")
                .orShould().callMethod("java.time.Instant", "now")
                .orShould().callMethod("java.lang.System", "currentTimeMillis")
                .orShould().callMethod("java.util.Locale", "getDefault")
                .because("the same values must give the same result on every machine and day").check(APP);
    }

    @Test
    void theModelHasNoDoubles() {
        noClasses().that().resideInAPackage("..model..").and().doNotHaveFullyQualifiedName("kimicost.model.analysis.Simulation")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.lang.Double")
                .orShould().callMethod("java.math.BigDecimal", "doubleValue")
                .because("money is exact: a double exists only where a number becomes a pixel or is drawn").check(APP);
    }

    @Test
    void onlyFileKnowsJackson() {
        noClasses().that().resideOutsideOfPackage("kimicost.file").should().dependOnClassesThat().resideInAPackage("tools.jackson..")
                .because("a format changes in one place").check(APP);
    }

    @Test
    void onlyViewAndTheEntryKnowScenesAndStages() {
        noClasses().that().resideOutsideOfPackages("kimicost.view", "kimicost").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..", "atlantafx..")
                .because("what a person does is told apart from the widgets it is done with").check(APP);
    }

    @Test
    void nothingBehindPriceStartsJavaFx() {
        noClasses().that().resideInAnyPackage("..command..", "..file..", "..export..", "..text..", "..model..").should()
                .dependOnClassesThat().resideInAPackage("javafx..")
                .because("the command runs on servers without a display").check(APP);
    }

    @Test
    void viewsNeverTouchFiles() {
        noClasses().that().resideInAPackage("..view..").should().dependOnClassesThat()
                .resideInAnyPackage("kimicost.file..", "kimicost.command..", "kimicost.export..")
                .because("a view subscribes to the session and calls it, nothing else").check(APP);
    }

    @Test
    void controllersDependOnTheModelAlone() {
        noClasses().that().resideInAPackage("..controller..").should().dependOnClassesThat()
                .resideInAnyPackage("kimicost.view..", "kimicost.file..", "kimicost.command..", "kimicost.export..", "kimicost.text..")
                .because("dependencies point inward; the entry wires the rest").check(APP);
    }

    @Test
    void filesAndTextsDependOnTheModelAlone() {
        noClasses().that().resideInAnyPackage("..file..", "..text..").should().dependOnClassesThat()
                .resideInAnyPackage("kimicost.view..", "kimicost.controller..", "kimicost.command..", "kimicost.export..")
                .because("dependencies point inward").check(APP);
    }

    @Test
    void exportsDependOnTheModelAlone() {
        noClasses().that().resideInAPackage("..export..").should().dependOnClassesThat()
                .resideInAnyPackage("kimicost.view..", "kimicost.controller..", "kimicost.command..", "kimicost.file..")
                .because("an export takes a comparison and nothing else").check(APP);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("kimicost.(*)..").should().beFreeOfCycles()
                .because("a house with one way through it can be read from one end").check(APP);
        slices().matching("kimicost.model.(*)..").should().beFreeOfCycles()
                .because("rates know no workload, workloads no price").check(APP);
    }

    @Test
    void noNetwork() {
        noClasses().should().dependOnClassesThat().haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|URLConnection|HttpURLConnection|http\\..*)")
                .orShould().dependOnClassesThat().resideInAPackage("java.net.http..")
                .because("the app opens no network connection, ever").check(APP);
    }

    @Test
    void nobodyPrintsToTheConsole() {
        noClasses().that().doNotHaveFullyQualifiedName("kimicost.KimiCost").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .because("a window has a log and a command is given its streams").check(APP);
    }

    @Test
    void temporaryFilesAreMadeInOnePlace() {
        noClasses().should().callMethod(Files.class, "createTempFile", String.class, String.class, FileAttribute[].class)
                .orShould().callMethod(Files.class, "createTempFile", Path.class, String.class, String.class, FileAttribute[].class)
                .orShould().callMethod(File.class, "createTempFile", String.class, String.class)
                .orShould().callMethod(File.class, "createTempFile", String.class, String.class, File.class)
                .orShould().callMethod(ImageIO.class, "write", RenderedImage.class, String.class, OutputStream.class)
                .because("a killed process leaves them, and only those of kimicost.file.Temporary are swept; ImageIO makes one for a stream").check(APP);
    }
}
