package kimicost;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.awt.image.RenderedImage;
import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Formatter;
import java.util.Random;
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
    void onlyTheWiringReadsTheClock() {
        // The age of a temporary file says whether its process is gone.
        noClasses().that().haveNameNotMatching("kimicost\\.(app\\..*|file\\.disk\\.Temporary)")
                .should().callMethodWhere(of("java.time", "now")).orShould().callMethodWhere(of("java.time.Clock", "system.*"))
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould().callConstructor(Date.class).orShould().callMethodWhere(of("java.util.Calendar", "getInstance"))
                .because("the same values must give the same result on every day; what needs a moment is given one").check(APP);
    }

    @Test
    void theModelDrawsNothingAtRandom() {
        noClasses().that().resideInAPackage("..model..").should().callConstructor(Random.class)
                .orShould().callMethod(Math.class, "random").orShould().callMethodWhere(of("java.util.UUID", "randomUUID"))
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("java.security.SecureRandom")
                .because("a simulation is drawn from the seed that its scenario keeps").check(APP);
    }

    @Test
    void onlyTheWiringAsksForTheDefaultLocale() {
        noClasses().that().doNotHaveFullyQualifiedName("kimicost.app.Environment").should()
                .callMethodWhere(of("java.util.Locale", "getDefault"))
                .orShould().callMethod(String.class, "format", String.class, Object[].class)
                .orShould().callMethod(String.class, "toUpperCase").orShould().callMethod(String.class, "toLowerCase")
                .orShould().callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould().callMethodWhere(of("java.text.(Number|Compact|Date)?Format", "get\\w*Instance").and(withoutParameters()))
                .orShould()
                .callMethodWhere(
                        of("java.text.(DecimalFormatSymbols|Collator|BreakIterator)", "get(\\w+)?Instance").and(withoutParameters()))
                .orShould().callConstructor(DecimalFormat.class, String.class).orShould().callConstructor(Formatter.class)
                .orShould().callMethod(MessageFormat.class, "format", String.class, Object[].class)
                .orShould().callConstructor(MessageFormat.class, String.class).orShould()
                .callMethodWhere(of("java.io.Print(Stream|Writer)", "printf"))
                .orShould().callMethodWhere(of("java.time.ZoneId|java.util.TimeZone", "(system|get)Default"))
                .because("what a machine reads is the same everywhere, and what a person reads is written by Figures").check(APP);
    }

    /// Where a number becomes a place on a track or an axis, and sums of what is shown.
    private static final String SCALES = "kimicost\\.view\\.(input\\.SliderScale.*|compare\\.ScaleView|plan\\.(Forecast|Limits|Risk)View|optimise\\.MapAxis)";

    @Test
    void noViewCalculatesABill() {
        noClasses().that().resideInAPackage("..view..").and().haveNameNotMatching(SCALES)
                .should().callMethodWhere(of("java.math.BigDecimal", "multiply|divide\\w*|pow|remainder"))
                .because("a price is computed in one place, the estimator").check(APP);
        noClasses().that().resideInAPackage("..view..")
                .and(callingOf("kimicost.model.ratecard.Rates.*|kimicost.model.pricing.CostLine", "input\\w+|output|rate|quantity"))
                .should().callMethodWhere(of("java.math.BigDecimal", "multiply|divide\\w*|pow|remainder"))
                .because("a view that shows a rate leaves it as the card has it")
                // At the moment no view asks for a rate at all.
                .allowEmptyShould(true).check(APP);
    }

    /// What one process has one of, whatever windows it shows: slots it holds, temporary files it made, what it does at its end,
    /// the dialog for what nobody expected.
    private static final String OF_THE_PROCESS = "kimicost\\.(file\\.(RecoverySlot|disk\\.(Temporary|Shutdown))|view\\.window\\.dialog\\.ErrorDialog)";

    /// Who reads what people typed, what files are called, what a system calls itself, or the style classes of nodes.
    private static final String READERS = "kimicost\\.(command\\.(Arguments|KimiCostCommand|UsageErrors|ReportCommand|ReportNames)|view\\.input\\.(InputRow|TypedField)"
            + "|view\\.part\\.ScenarioDrops|view\\.window\\.dialog\\.SystemDialogs|export\\.xlsx\\.XlsxCache)";

    @Test
    void nothingHangsOnWhatIsShown() {
        noClasses().that().resideInAnyPackage("..export..", "..view..", "..command..", "..controller..").and()
                .haveNameNotMatching(READERS + ".*").should()
                .callMethodWhere(
                        of("java.lang.String", "startsWith|endsWith|contains|equalsIgnoreCase|matches|regionMatches|compareTo\\w*"))
                .because("a heading is worded anew or translated, and what was found by it is lost: enums, keys and values stay")
                .check(APP);
    }

    @Test
    void samplesAreDrawnForTheBoardAlone() {
        noClasses().that().doNotHaveFullyQualifiedName("kimicost.controller.Board").should()
                .callMethodWhere(of("kimicost.model.analysis.Simulation", "of"))
                .because("ten thousand samples are drawn once a tick; a view asks the board for them").check(APP);
    }

    @Test
    void theModelAlonePricesForACustomer() {
        noClasses().that().resideOutsideOfPackage("kimicost.model..").and().haveNameNotMatching("kimicost\\.view\\.quote\\.QuoteView")
                .should()
                .callMethodWhere(of("kimicost.model.analysis.CustomerPrice", "of"))
                .because("an answer knows its quote; the view of the quote alone shows one at cost before there is any").check(APP);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().and().areDeclaredInClassesThat().haveNameNotMatching(OF_THE_PROCESS).should().beFinal()
                .because("two windows would share it").check(APP);
        noFields()
                .that().areStatic().and().areDeclaredInClassesThat().haveNameNotMatching(OF_THE_PROCESS).should().haveRawType(assignableTo(
                        describe("something to be changed",
                                type -> type.getName().matches("java\\.util\\.((Array|Linked|Hash|Tree|Enum|Identity|Weak|Priority)\\w+|"
                                        + "concurrent\\..*|BitSet|Properties|Random|Date|Calendar)|java\\.lang\\.(StringBuilder|StringBuffer|ThreadLocal|Thread)|"
                                        + "java\\.text\\.\\w*Format|javafx\\.(beans|collections)\\..*"))))
                .because("two windows would share it").check(APP);
    }

    @Test
    void onlyFileKnowsJackson() {
        noClasses().that().resideOutsideOfPackage("kimicost.file").should().dependOnClassesThat().resideInAPackage("tools.jackson..")
                .because("a format changes in one place").check(APP);
    }

    @Test
    void onlyViewAndTheWiringKnowScenesAndStages() {
        noClasses().that().resideOutsideOfPackages("kimicost.view..", "kimicost.app").should().dependOnClassesThat()
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
        noClasses().that().resideInAPackage("..text..").should().dependOnClassesThat().resideInAPackage("kimicost.file..")
                .because("a text knows nothing of where it is written; a file may hold sentences").check(APP);
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
    void onlyTheEntryKnowsTheWiring() {
        noClasses().that().resideOutsideOfPackage("kimicost.app").and().doNotHaveFullyQualifiedName("kimicost.KimiCost").should()
                .dependOnClassesThat().resideInAPackage("kimicost.app")
                .because("what is put together does not know by whom").check(APP);
    }

    @Test
    void theQuestionsStandBetweenTheWindowAndItsParts() {
        layeredArchitecture().consideringOnlyDependenciesInAnyPackage("kimicost.view..").withOptionalLayers(false)
                .layer("window").definedBy("kimicost.view.window..")
                .layer("questions").definedBy("kimicost.view.compare", "kimicost.view.plan", "kimicost.view.optimise",
                        "kimicost.view.measure", "kimicost.view.quote")
                .layer("input").definedBy("kimicost.view.input")
                .layer("chart").definedBy("kimicost.view.chart")
                .layer("part").definedBy("kimicost.view.part")
                .whereLayer("window").mayNotBeAccessedByAnyLayer()
                .whereLayer("questions").mayOnlyBeAccessedByLayers("window")
                .whereLayer("input").mayOnlyBeAccessedByLayers("questions", "window")
                .whereLayer("chart").mayOnlyBeAccessedByLayers("questions", "window")
                .because("a window is read from the outside in").check(APP);
    }

    @Test
    void theQuestionsNeverSeeEachOther() {
        slices().matching("kimicost.view.(compare|plan|optimise|measure|quote)").should().notDependOnEachOther()
                .because("each answers its own question, and can be read alone").check(APP);
    }

    @Test
    void chartsKnowNothingOfPrices() {
        noClasses().that().resideInAPackage("kimicost.view.chart").and().haveSimpleNameNotStartingWith("LineStyles").should()
                .dependOnClassesThat().resideInAnyPackage("kimicost.model..", "kimicost.controller..")
                .because("a shape draws what it is told; LineStyles tells lines of variants apart").check(APP);
    }

    @Test
    void theDiskKnowsNoFormat() {
        noClasses().that().resideInAPackage("kimicost.file.disk").should().dependOnClassesThat()
                .resideInAnyPackage("kimicost.file", "tools.jackson..", "kimicost.model..")
                .because("writing a file whole is the same for every format").check(APP);
    }

    @Test
    void pdfAndWorkbookStandApart() {
        slices().matching("kimicost.export.(*)").should().notDependOnEachOther()
                .because("each is a format of its own").check(APP);
        noClasses().that().resideInAPackage("kimicost.export").should().dependOnClassesThat()
                .resideInAnyPackage("kimicost.export.pdf", "kimicost.export.xlsx")
                .because("what a report says is the same in every format").check(APP);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("kimicost.(*)..").should().beFreeOfCycles()
                .because("a house with one way through it can be read from one end").check(APP);
        slices().matching("kimicost.view.(*)..").should().beFreeOfCycles().because("a part knows no whole").check(APP);
        slices().matching("kimicost.model.(*)..").should().beFreeOfCycles()
                .because("rates know no workload, workloads no price").check(APP);
    }

    @Test
    void noNetwork() {
        noClasses().should().dependOnClassesThat().haveNameMatching("java\\.net\\.(?!URI$|URL$|URISyntaxException$).*")
                .orShould().dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\.(\\w*(Socket|Datagram|Server)\\w*|NetworkChannel|MulticastChannel|spi\\..*)")
                .orShould().dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "javax.naming..", "javafx.scene.web..",
                        "sun.net..", "com.sun.net..")
                .orShould().callMethodWhere(of("java.net.URL", "open\\w*|getContent"))
                .because("the app opens no network connection, ever").check(APP);
    }

    @Test
    void nobodyPrintsToTheConsole() {
        noClasses().that().doNotHaveFullyQualifiedName("kimicost.app.Environment").should().accessField(System.class, "out")
                .orShould().accessField(System.class, "err")
                .orShould().callMethodWhere(of("[\\w.]+", "printStackTrace"))
                .because("a window has a log and a command is given its streams").check(APP);
    }

    @Test
    void temporaryFilesAreMadeInOnePlace() {
        noClasses().should().callMethod(Files.class, "createTempFile", String.class, String.class, FileAttribute[].class)
                .orShould().callMethod(Files.class, "createTempFile", Path.class, String.class, String.class, FileAttribute[].class)
                .orShould().callMethod(File.class, "createTempFile", String.class, String.class)
                .orShould().callMethod(File.class, "createTempFile", String.class, String.class, File.class)
                .orShould().callMethod(ImageIO.class, "write", RenderedImage.class, String.class, OutputStream.class)
                .because(
                        "a killed process leaves them, and only those of kimicost.file.disk.Temporary are swept; ImageIO makes one for a stream")
                .check(APP);
    }

    /// Calls of methods of `owners`, or of the classes of a package, whose names match.
    private static DescribedPredicate<JavaCall<?>> of(String owners, String names) {
        return describe("of " + owners + ": " + names, call -> call.getTargetOwner().getName().matches("(" + owners + ")(\\.\\w+)?")
                && call.getName().matches(names));
    }

    private static DescribedPredicate<JavaCall<?>> withoutParameters() {
        return describe("without parameters", call -> call.getTarget().getRawParameterTypes().isEmpty());
    }

    private static DescribedPredicate<JavaClass> callingOf(String owners, String names) {
        return describe("calling " + owners + ": " + names,
                type -> type.getMethodCallsFromSelf().stream().anyMatch(of(owners, names)::test));
    }
}
