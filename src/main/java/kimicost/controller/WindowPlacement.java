package kimicost.controller;

import java.util.Comparator;
import java.util.List;

/// Position and size of a window in desktop pixels. If it is maximised, these are its bounds when restored.
public record WindowPlacement(double x, double y, double width, double height, boolean maximized) {
    /// The smallest size at which the layout still works.
    public static final double MIN_WIDTH = 1024;
    public static final double MIN_HEIGHT = 640;

    /// @throws IllegalArgumentException if no window can have these bounds
    public WindowPlacement {
        if (!Double.isFinite(x + y + width + height) || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("No window stands at %s, %s with %s × %s".formatted(x, y, width, height));
        }
    }

    /// The usable part of a screen.
    public record Area(double x, double y, double width, double height) {}

    /// A window of default size, centred on `screen` and shrunk if it does not fit.
    public static WindowPlacement centredOn(Area screen) {
        return new WindowPlacement(screen.x() + (screen.width() - 1280) / 2, screen.y() + (screen.height() - 800) / 2,
                1280, 800, false).within(screen);
    }

    /// This placement, moved and shrunk if necessary to lie completely on the screen it overlaps most.
    ///
    /// @param screens at least one, the primary screen first
    public WindowPlacement fitTo(List<Area> screens) {
        Area best = screens.stream().max(Comparator.comparingDouble(this::overlap)).orElseThrow();
        return within(overlap(best) > 0 ? best : screens.getFirst());
    }

    private WindowPlacement within(Area screen) {
        double fittingWidth = Math.min(Math.max(width, MIN_WIDTH), screen.width());
        double fittingHeight = Math.min(Math.max(height, MIN_HEIGHT), screen.height());
        return new WindowPlacement(
                Math.clamp(x, screen.x(), screen.x() + screen.width() - fittingWidth),
                Math.clamp(y, screen.y(), screen.y() + screen.height() - fittingHeight),
                fittingWidth, fittingHeight, maximized);
    }

    private double overlap(Area screen) {
        double across = Math.min(x + width, screen.x() + screen.width()) - Math.max(x, screen.x());
        double down = Math.min(y + height, screen.y() + screen.height()) - Math.max(y, screen.y());
        return across > 0 && down > 0 ? across * down : 0;
    }
}
