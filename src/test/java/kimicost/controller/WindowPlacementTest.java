package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import kimicost.controller.WindowPlacement.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlacementTest {
    private static final Area MAIN = new Area(0, 25, 1920, 1055);
    private static final Area LEFT = new Area(-1280, 0, 1280, 1024);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # x,    y,    width, height,  fitted
            100,    100,  1280,  800,     100 100 1280 800
            -1200,  100,  1100,  800,     -1200 100 1100 800
            -1200,  100,  2500,  800,     0 100 1920 800
            1900,   1000, 1280,  800,     640 280 1280 800
            9000,   9000, 1280,  800,     640 280 1280 800
            100,    -500, 1280,  800,     100 25 1280 800
            100,    100,  20,    20,      100 100 1024 640
            """)
    void liesWhollyOnAScreen(double x, double y, double width, double height, String fitted) {
        WindowPlacement placement = new WindowPlacement(x, y, width, height, false).fitTo(List.of(MAIN, LEFT));
        assertEquals(fitted,
                String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", placement.x(), placement.y(), placement.width(), placement.height()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # x,  y,    width, height, fitted
            1800, 100,  1280,  800,    1920 100
            100,  900,  1280,  800,    100 1080
            100,  200,  1280,  800,    100 200
            """)
    void liesOnTheScreenItOverlapsMost(double x, double y, double width, double height, String fitted) {
        List<Area> screens = List.of(MAIN, new Area(1920, 0, 1280, 1024), new Area(0, 1080, 1920, 1080));
        WindowPlacement placement = new WindowPlacement(x, y, width, height, true).fitTo(screens);
        assertEquals(fitted, String.format(Locale.ROOT, "%.0f %.0f", placement.x(), placement.y()));
        assertTrue(placement.maximized());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,        0,   0,    800
            0,        0,   1280, 0
            0,        0,   -1,   800
            0,        0,   1280, -1
            NaN,      0,   1280, 800
            0,        NaN, 1280, 800
            0,        0,   NaN,  800
            Infinity, 0,   1280, 800
            0,        0,   1280, Infinity
            """)
    void isAPlaceThatAWindowCanHave(double x, double y, double width, double height) {
        assertThrows(IllegalArgumentException.class, () -> new WindowPlacement(x, y, width, height, false));
    }

    @Test
    void beginsInTheMiddleAndShrinksToASmallScreen() {
        assertEquals(new WindowPlacement(320, 152.5, 1280, 800, false), WindowPlacement.centredOn(MAIN));
        assertEquals(new WindowPlacement(0, 0, 1024, 600, false), WindowPlacement.centredOn(new Area(0, 0, 1024, 600)));
    }
}
