package kimicost.command;

import java.util.ArrayList;
import java.util.List;
import kimicost.model.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Reports a command-line error in one sentence, with the closest valid name.
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(TextTable.printable(sentence(e)));
        command.getErr().println("`" + command.getCommandSpec().qualifiedName() + " --help` says what it takes.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            return word.startsWith("-") ? word + " is not an option." + meant(word, e.getCommandLine().getCommandSpec())
                    : "\"" + word + "\" is one argument too many.";
        }
        return e.getMessage().matches("(?s).*[.?]") ? e.getMessage() : e.getMessage() + ".";
    }

    /// A question whether the command or option closest to `word` was meant; empty if none is close.
    static String meant(String word, CommandSpec spec) {
        List<String> names = new ArrayList<>(spec.subcommands().keySet());
        names.addAll(spec.optionsMap().keySet());
        String bare = word.replaceFirst("=.*", "");
        return Nearest.to(bare, names, 1).stream().filter(name -> Nearest.isSlip(bare, name))
                .map(name -> " Did you mean " + name + "?").findFirst().orElse("");
    }
}
