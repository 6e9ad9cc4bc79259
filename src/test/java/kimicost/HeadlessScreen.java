package kimicost;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// JavaFX's headless screen is 1000 × 1000 pixels and has no setting for more. This makes it larger, so that a window
/// of usual size and its popups have room. It reaches into `com.sun.glass.ui`, which the build opens for it.
public final class HeadlessScreen {
    private HeadlessScreen() {}

    /// To be called on the FX thread before the first window is shown.
    public static void resize(int width, int height) {
        try {
            Class<?> screenType = Class.forName("com.sun.glass.ui.Screen");
            Constructor<?> constructor = screenType.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object screen = constructor.newInstance(0L, 32, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height,
                    100, 100, 1f, 1f, 1f, 1f);
            Object application = Class.forName("com.sun.glass.ui.Application").getMethod("GetApplication").invoke(null);
            Object screens = Array.newInstance(screenType, 1);
            Array.set(screens, 0, screen);
            set(application, "screens", screens);
            set(application, "frameBuffer", ByteBuffer.allocate(width * height * 4));
            screenType.getMethod("notifySettingsChanged").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("JavaFX's headless platform has changed", e);
        }
    }

    private static void set(Object target, String name, Object value) throws ReflectiveOperationException {
        Field field = target.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(target, value);
    }
}
