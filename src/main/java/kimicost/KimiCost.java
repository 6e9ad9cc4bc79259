package kimicost;

import kimicost.app.Launcher;

/// The entry point: opens the window or runs a command.
public final class KimiCost {
    private KimiCost() {}

    public static void main(String[] arguments) {
        int code = Launcher.launch(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
