package kimicost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules about single instructions, which ArchUnit does not see.
class BytecodeTest {
    private static final Path CLASSES = Path.of("target/classes/kimicost");

    private static final String MUTABLE = "java/util/(concurrent/)?(Array|Linked|Hash|Tree|Enum|Concurrent|CopyOnWrite|Identity|Weak|Priority)\\w+"
            + "|java/util/concurrent/atomic/\\w+|java/lang/StringBuilder";

    /// What `formatted` writes in the digits and separators of the default locale.
    private static final String LOCAL = "(?s).*%([0-9]+\\$)?[-#+ 0,(]*[0-9]*(\\.[0-9]+)?[dfeEgGtT].*";

    @Test
    void theModelHasNoDoubles() {
        // Simulations are drawn; they say themselves how their doubles are kept from the money.
        assertEquals(List.of(), methods("model",
                type -> !type.startsWith("kimicost/model/analysis/Simulation") && !type.startsWith("kimicost/model/analysis/PlanRisk"))
                .filter(method -> isFloating(method.model().methodTypeSymbol())
                        || instructions(method.model()).anyMatch(BytecodeTest::isFloating))
                .map(Method::name).toList());
    }

    @Test
    void noDigitIsWrittenInTheDefaultLocale() {
        assertEquals(List.of(),
                Stream.of("model", "file", "export", "text", "command", "controller").flatMap(room -> methods(room, type -> true))
                        .filter(method -> instructions(method.model())
                                .anyMatch(one -> one instanceof InvokeInstruction call && call.name().equalsString("formatted")))
                        .filter(method -> instructions(method.model())
                                .anyMatch(one -> one instanceof ConstantInstruction.LoadConstantInstruction load
                                        && load.constantEntry() instanceof StringEntry text && text.stringValue().matches(LOCAL)))
                        .map(Method::name).toList());
    }

    /// A copy for every list, set and map: a record that hands out what its maker may still change is not immutable.
    @Test
    void recordsCopyTheirCollections() {
        List<ClassModel> records = Stream.of("model", "file", "export", "text", "command", "controller").flatMap(BytecodeTest::classes)
                .filter(type -> collections(type) > 0).toList();
        assertTrue(records.size() > 15, "records are found");
        assertEquals(List.of(), records.stream().filter(type -> copies(type) < collections(type)).map(BytecodeTest::name).toList());
    }

    /// ArchUnit sees the type of a field, and behind `Map` may be one that is filled later. Those listed are of the process: see
    /// there.
    @Test
    void nothingStaticIsFilledLater() {
        assertEquals(
                List.of("kimicost/file/RecoverySlot.<clinit>", "kimicost/file/disk/Shutdown.<clinit>",
                        "kimicost/file/disk/Temporary.<clinit>"),
                classes("").flatMap(type -> type.methods().stream().map(method -> new Method(type, method)))
                        .filter(method -> method.model().methodName().equalsString("<clinit>"))
                        .filter(method -> instructions(method.model()).anyMatch(one -> switch (one) {
                            case NewObjectInstruction made -> made.className().asInternalName().matches(MUTABLE);
                            case InvokeInstruction call ->
                                call.owner().asInternalName().matches("java/util/EnumSet") || call.name().equalsString("newKeySet");
                            default -> false;
                        })).map(Method::name).toList());
    }

    private static long collections(ClassModel type) {
        return type.findAttribute(Attributes.record()).map(RecordAttribute::components).orElse(List.of()).stream()
                .filter(component -> Set.of("List", "Set", "Map", "Collection", "SequencedMap", "SequencedSet")
                        .contains(component.descriptorSymbol().displayName()))
                .count();
    }

    private static long copies(ClassModel type) {
        String canonical = type.findAttribute(Attributes.record()).orElseThrow().components().stream()
                .map(component -> component.descriptor().stringValue()).reduce("(", String::concat) + ")V";
        return type.methods().stream()
                .filter(method -> method.methodName().equalsString("<init>") && method.methodType().equalsString(canonical))
                .flatMap(BytecodeTest::instructions)
                .filter(one -> one instanceof InvokeInstruction call && call.name().stringValue().matches("copyOf|unmodifiable\\w+|toList"))
                .count();
    }

    private static boolean isFloating(Object one) {
        return switch (one) {
            case LoadInstruction load -> isFloating(load.typeKind());
            case ReturnInstruction back -> isFloating(back.typeKind());
            case OperatorInstruction sum -> isFloating(sum.typeKind());
            case ConvertInstruction made -> isFloating(made.toType()) || isFloating(made.fromType());
            case ConstantInstruction constant -> isFloating(constant.typeKind());
            case ArrayLoadInstruction load -> isFloating(load.typeKind());
            case InvokeInstruction call -> isFloating(call.typeSymbol());
            default -> false;
        };
    }

    private static boolean isFloating(MethodTypeDesc type) {
        return Stream.concat(Stream.of(type.returnType()), type.parameterList().stream())
                .anyMatch(one -> one.descriptorString().matches("\\[*[DF]"));
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    private static Stream<Method> methods(String room, Predicate<String> types) {
        return classes(room).filter(type -> types.test(name(type)))
                .flatMap(type -> type.methods().stream().map(method -> new Method(type, method)));
    }

    private static Stream<ClassModel> classes(String room) {
        try (Stream<Path> files = Files.walk(CLASSES.resolve(room))) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList().stream().map(BytecodeTest::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<?> instructions(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream());
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName();
    }

    private record Method(ClassModel type, MethodModel model) {
        String name() {
            return BytecodeTest.name(type) + "." + model.methodName().stringValue();
        }
    }
}
