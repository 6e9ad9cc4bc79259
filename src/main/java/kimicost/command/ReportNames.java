package kimicost.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names for the documents of scenarios, independent of the order of the arguments: the scenario's file name; if several share it,
/// with as many folder names in front as needed; if that is not enough, numbered in the order of their paths.
final class ReportNames {
    private static final String ENDING = ".kimicost";

    private final List<String> files;
    private final Map<Path, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private ReportNames(List<String> files) {
        this.files = files;
    }

    /// Assigns names to the documents of all `files`.
    ///
    /// @param files as given on the command line; duplicates count once
    static ReportNames of(List<String> files) {
        Set<Path> seen = new HashSet<>();
        ReportNames names = new ReportNames(files.stream().filter(file -> isUnnamed(file) || seen.add(path(file))).toList());
        Map<Path, String> wanted = new TreeMap<>(Comparator.comparing(Path::toString));
        seen.stream().collect(Collectors.groupingBy(path -> key(path, 1))).values().forEach(paths -> apart(paths, wanted));
        wanted.forEach((path, name) -> names.names.put(path, names.free(name)));
        return names;
    }

    /// The given files, each once.
    List<String> files() {
        return files;
    }

    /// The name of a scenario's documents, without extension.
    ///
    /// @param scenario the scenario's name, used if there is no file name
    String of(String file, String scenario) {
        return isUnnamed(file) ? free(safe(scenario)) : names.get(path(file));
    }

    /// Whether it is standard input or a shell pipe such as /dev/fd/63, which have no file name.
    private static boolean isUnnamed(String file) {
        return file.equals(Arguments.STANDARD_INPUT) || file.startsWith("/dev/") || path(file) == null;
    }

    private static Path path(String file) {
        try {
            Path path = Path.of(file).toAbsolutePath().normalize();
            return path.getFileName() == null ? null : path;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /// Gives each of `paths` as few trailing path segments as distinguish it as well as its full path does.
    private static void apart(List<Path> paths, Map<Path, String> wanted) {
        int longest = paths.size() == 1 ? 1 : paths.stream().mapToInt(Path::getNameCount).max().orElseThrow();
        List<Map<String, Long>> alike = IntStream.rangeClosed(1, longest)
                .mapToObj(depth -> paths.stream().collect(Collectors.groupingBy(path -> key(path, depth), Collectors.counting()))).toList();
        for (Path path : paths) {
            long fewest = alike.getLast().get(key(path, longest));
            int depth = IntStream.rangeClosed(1, longest)
                    .filter(some -> alike.get(some - 1).get(key(path, some)) == fewest).findFirst().orElseThrow();
            wanted.put(path, name(path, depth));
        }
    }

    /// The name in lower case, since some file systems ignore case.
    private static String key(Path path, int depth) {
        return name(path, depth).toLowerCase(Locale.ROOT);
    }

    /// The last `depth` segments of `path`, without the scenario extension.
    private static String name(Path path, int depth) {
        List<String> parts = new ArrayList<>();
        path.subpath(Math.max(0, path.getNameCount() - depth), path.getNameCount()).forEach(part -> parts.add(part.toString()));
        String name = String.join("-", parts);
        boolean ends = parts.getLast().length() > ENDING.length() && name.toLowerCase(Locale.ROOT).endsWith(ENDING);
        return ends ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /// The scenario's name, made safe as a file name on every system.
    private static String safe(String scenario) {
        String plain = TextTable.printable(scenario).replaceAll("[\\\\/:*?\"<>|]", " ").strip().replaceAll("^\\.+|\\.+$", "");
        return plain.isEmpty() ? "scenario" : plain.codePoints().limit(60)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }

    private String free(String name) {
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? name : name + "-" + number)
                .filter(candidate -> taken.add(candidate.toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
    }
}
