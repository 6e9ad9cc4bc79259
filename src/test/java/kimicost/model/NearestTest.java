package kimicost.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> COMMANDS = List.of("price", "compare", "report", "--help", "--version");

    @ParameterizedTest
    @CsvSource(textBlock = """
            price,   price,   0
            pirce,   price,   1
            prce,    price,   1
            pricee,  price,   1
            prixe,   price,   1
            Price,   price,   0
            -price,  price,   0
            help,    --help,  0
            ab,      ba,      1
            abc,     cab,     2
            '',      price,   5
            price,   '',      5
            """)
    void countsLetters(String typed, String name, int apart) {
        assertEquals(apart, Nearest.distance(typed, name));
    }

    @Test
    void putsTheNearestFirstAndOfEqualsTheFirst() {
        assertEquals(List.of("report"), Nearest.to("repotr", COMMANDS, 1));
        assertEquals(List.of("--version", "price"), Nearest.to("verson", COMMANDS, 2));
        assertEquals(List.of("a1", "a2"), Nearest.to("a3", List.of("b9", "a1", "a2"), 2));
        assertEquals(List.of(), Nearest.to("a", List.of(), 3));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            pirce,     price,   true
            comp,      compare, true
            reports,   report,  true
            aaice,     price,   false
            abi,       abc,     true
            axy,       abc,     false
            p,         price,   false
            xyz,       price,   false
            """)
    void takesOnlyWhatIsNearForASlip(String typed, String name, boolean slip) {
        assertEquals(slip, Nearest.isSlip(typed, name));
    }

    @Test
    void aSentenceListsAFewAndCountsTheOthers() {
        List<String> ids = IntStream.range(100, 400).mapToObj(i -> "model-" + i).toList();
        assertEquals("one of model-251, model-151, model-201, model-211, model-215 and 295 more", Nearest.oneOf("modell-251", ids));
        assertEquals("one of a, b, c, d, e, f", Nearest.oneOf("f", List.of("a", "b", "c", "d", "e", "f")));
    }
}
