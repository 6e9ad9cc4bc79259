package kimicost.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kimicost.file.disk.BadFile;
import kimicost.model.InvalidValue;
import kimicost.model.Range;

/// Reads a JSON object strictly: each field is requested by name and type; [#read] rejects unknown fields and adds the
/// position to errors of the model.
final class JsonObject {
    // Descriptions of what is allowed, built only for an error message.
    private static final Supplier<String> TEXT = () -> "a text in quotes";
    private static final Supplier<String> DECIMAL = () -> "a decimal in quotes such as \"0.95\", of at most 50 digits before and after the point";
    private static final Supplier<String> DATE = () -> "a date such as \"2026-06-30\"";
    private static final Supplier<String> MONTH = () -> "a month such as \"2027-01\"";
    private static final Supplier<String> FLAG = () -> "true or false";
    private static final Supplier<String> CURRENCY = () -> "a currency code of ISO 4217 such as \"USD\"";
    private static final Pattern DECIMAL_FORM = Pattern.compile("-?(0|[1-9]\\d{0,49})(\\.\\d{1,50})?");

    private final String file;
    private final Json json;
    private final Map<String, Json> fields;
    private final Set<String> known = new LinkedHashSet<>();

    /// Turns an object into a value.
    interface Reader<T> {
        T read(JsonObject object) throws BadFile;
    }

    @SuppressWarnings("unchecked")
    private JsonObject(String file, Json json) throws BadFile {
        this.file = file;
        this.json = json;
        if (!(json.value() instanceof Map)) {
            throw problem(json, "is " + json.found() + ", but must be an object.");
        }
        this.fields = (Map<String, Json>) json.value();
    }

    /// Applies `reader` to `json`.
    ///
    /// @throws BadFile if it is not an object, a field is missing, unknown or of the wrong type, or the model rejects a value
    static <T> T read(String file, Json json, Reader<T> reader) throws BadFile {
        JsonObject object = new JsonObject(file, json);
        try {
            T result = reader.read(object);
            object.refuseUnknown();
            return result;
        } catch (InvalidValue e) {
            Json at = json.at(e.field());
            String found = at.value() instanceof String ? at.found() : BadFile.printable(e.found());
            throw object.problem(at, object.pathOf(e.field()), "is " + found + ", but must be " + e.allowed() + ".");
        }
    }

    private void refuseUnknown() throws BadFile {
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            if (!known.contains(field.getKey())) {
                throw problem(field.getValue(), "(" + field.getValue().found() + ") is not a known field; allowed here are "
                        + String.join(", ", known) + ".");
            }
        }
    }

    /// Checks the document's `format` and `version`: the current version or an older one.
    void header(String format, int version) throws BadFile {
        if (!text("format", format).equals(format)) {
            throw wrong(fields.get("format"), '"' + format + '"');
        }
        Range versions = Range.whole("1", Integer.toString(version));
        BigDecimal found = number("version", versions, versions.min());
        if (found.compareTo(BigDecimal.valueOf(version)) > 0) {
            throw problem(fields.get("version"), "is " + found.toPlainString()
                    + ", written by a newer Kimi Cost, but must be at most " + version + "; update the app to read it.");
        }
        versions.check("version", found);
    }

    // `x(name)` is required; `x(name, fallback)` may be omitted; `optionalX` may also be null.

    String text(String name) throws BadFile {
        return required(name, TEXT, value(name, String.class, TEXT));
    }

    String text(String name, String fallback) throws BadFile {
        return value(name, String.class, TEXT).orElse(fallback);
    }

    Optional<String> optionalText(String name) throws BadFile {
        return isNull(name) ? Optional.empty() : value(name, String.class, TEXT);
    }

    BigDecimal number(String name, Range range) throws BadFile {
        return required(name, range::allowed, value(name, BigDecimal.class, range::allowed));
    }

    BigDecimal number(String name, Range range, BigDecimal fallback) throws BadFile {
        return value(name, BigDecimal.class, range::allowed).orElse(fallback);
    }

    Optional<BigDecimal> optionalNumber(String name, Range range) throws BadFile {
        return isNull(name) ? Optional.empty() : value(name, BigDecimal.class, () -> "null or " + range.allowed());
    }

    /// A decimal in quotes, such as `"0.95"`, so that no editor rounds it.
    BigDecimal decimal(String name) throws BadFile {
        return required(name, DECIMAL, parsed(name, DECIMAL, JsonObject::decimalOf));
    }

    Optional<BigDecimal> optionalDecimal(String name) throws BadFile {
        return isNull(name) ? Optional.empty() : parsed(name, DECIMAL, JsonObject::decimalOf);
    }

    LocalDate date(String name) throws BadFile {
        return required(name, DATE, parsed(name, DATE, JsonObject::dateOf));
    }

    Optional<LocalDate> optionalDate(String name) throws BadFile {
        return isNull(name) ? Optional.empty() : parsed(name, DATE, JsonObject::dateOf);
    }

    /// A month such as `2027-01`.
    YearMonth month(String name) throws BadFile {
        return required(name, MONTH, parsed(name, MONTH, JsonObject::monthOf));
    }

    Optional<YearMonth> optionalMonth(String name) throws BadFile {
        return isNull(name) ? Optional.empty() : parsed(name, MONTH, JsonObject::monthOf);
    }

    /// All fields as numbers by month, such as `{ "2027-12": 2 }`.
    SortedMap<YearMonth, BigDecimal> byMonth(Range range) throws BadFile {
        SortedMap<YearMonth, BigDecimal> numbers = new TreeMap<>();
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            try {
                numbers.put(monthOf(field.getKey()), range.check(field.getKey(), number(field.getKey(), range)));
            } catch (DateTimeException e) {
                throw problem(field.getValue(),
                        "(" + field.getValue().found() + ") is not a month; allowed here are months such as 2027-01.");
            }
        }
        return numbers;
    }

    /// All fields as texts.
    Map<String, String> allTexts() throws BadFile {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : fields.keySet()) {
            texts.put(name, text(name));
        }
        return texts;
    }

    boolean flag(String name) throws BadFile {
        return required(name, FLAG, value(name, Boolean.class, FLAG));
    }

    boolean flag(String name, boolean fallback) throws BadFile {
        return value(name, Boolean.class, FLAG).orElse(fallback);
    }

    Currency currency(String name) throws BadFile {
        return required(name, CURRENCY, parsed(name, CURRENCY, Currency::getInstance));
    }

    /// One of `constants`, by its id.
    <E> E choice(String name, E[] constants, Function<E, String> id) throws BadFile {
        return required(name, () -> ids(constants, id), parsed(name, () -> ids(constants, id), text -> constant(text, constants, id)));
    }

    <E> E choice(String name, E[] constants, Function<E, String> id, E fallback) throws BadFile {
        return parsed(name, () -> ids(constants, id), text -> constant(text, constants, id)).orElse(fallback);
    }

    /// Any of `constants`, by their ids; none if the list is omitted.
    <E> Set<E> choices(String name, E[] constants, Function<E, String> id) throws BadFile {
        Set<E> chosen = new LinkedHashSet<>();
        for (Object element : value(name, List.class, () -> "a list of texts").orElse(List.of())) {
            Json json = (Json) element;
            try {
                chosen.add(constant(String.valueOf(json.value()), constants, id));
            } catch (IllegalArgumentException e) {
                throw wrong(json, ids(constants, id));
            }
        }
        return chosen;
    }

    /// A nested object.
    <T> T object(String name, Reader<T> reader) throws BadFile {
        Optional<Json> found = field(name);
        return read(file, required(name, () -> "an object", found), reader);
    }

    <T> T object(String name, Reader<T> reader, T fallback) throws BadFile {
        return field(name).isPresent() ? object(name, reader) : fallback;
    }

    <T> Optional<T> optionalObject(String name, Reader<T> reader) throws BadFile {
        return field(name).isEmpty() || isNull(name) ? Optional.empty() : Optional.of(object(name, reader));
    }

    /// A list of objects; empty if omitted.
    <T> List<T> objects(String name, Reader<T> reader) throws BadFile {
        List<T> objects = new ArrayList<>();
        for (Object element : value(name, List.class, () -> "a list of objects").orElse(List.of())) {
            objects.add(read(file, (Json) element, reader));
        }
        return objects;
    }

    /// An object whose fields override those of `base`; `reader` reads the result. If both have an object under the same name,
    /// the two are merged field by field, unless `parts` contains the name: such an object is replaced as a whole, or removed by
    /// null.
    <T> T changing(String name, Map<String, Json> base, Set<String> parts, Reader<T> reader) throws BadFile {
        Json changes = required(name, () -> "an object", field(name));
        return changes.value() instanceof Map ? read(file, changes.over(base, parts), reader) : object(name, reader);
    }

    /// The fields, for [#changing].
    Map<String, Json> fields() {
        return fields;
    }

    /// A list of texts, if present.
    Optional<List<String>> optionalTexts(String name) throws BadFile {
        return field(name).isEmpty() || isNull(name) ? Optional.empty() : Optional.of(texts(name));
    }

    /// Whether the field is present, even as null.
    boolean has(String name) {
        return field(name).isPresent();
    }

    /// A list of texts; empty if omitted.
    List<String> texts(String name) throws BadFile {
        List<String> texts = new ArrayList<>();
        for (Object element : value(name, List.class, () -> "a list of texts").orElse(List.of())) {
            Json json = (Json) element;
            if (!(json.value() instanceof String text)) {
                throw wrong(json, TEXT.get());
            }
            texts.add(text);
        }
        return texts;
    }

    private boolean isNull(String name) {
        return field(name).filter(found -> found.value() == Json.NULL).isPresent();
    }

    private static LocalDate dateOf(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new DateTimeException(text);
        }
        return date;
    }

    private static YearMonth monthOf(String text) {
        // Parsed as a date, so that the same years are allowed.
        return YearMonth.from(dateOf(text + "-01"));
    }

    private static BigDecimal decimalOf(String text) {
        if (!DECIMAL_FORM.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }

    private static <E> String ids(E[] constants, Function<E, String> id) {
        return Arrays.stream(constants).map(constant -> '"' + id.apply(constant) + '"')
                .collect(Collectors.collectingAndThen(Collectors.toList(),
                        all -> String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast()));
    }

    private static <E> E constant(String text, E[] constants, Function<E, String> id) {
        return Arrays.stream(constants).filter(constant -> id.apply(constant).equals(text)).findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    /// Parses the field's text; `parser` throws IllegalArgumentException or DateTimeException if it cannot.
    private <T> Optional<T> parsed(String name, Supplier<String> allowed, Function<String, T> parser) throws BadFile {
        Optional<String> text = value(name, String.class, allowed);
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong(fields.get(name), allowed.get());
        }
    }

    private <T> Optional<T> value(String name, Class<T> type, Supplier<String> allowed) throws BadFile {
        Optional<Json> found = field(name);
        if (found.isPresent() && !type.isInstance(found.get().value())) {
            throw wrong(found.get(), allowed.get());
        }
        return found.map(json -> type.cast(json.value()));
    }

    private <T> T required(String name, Supplier<String> allowed, Optional<T> value) throws BadFile {
        if (value.isEmpty()) {
            throw problem(json, pathOf(name), "is missing, but must be " + allowed.get() + ".");
        }
        return value.get();
    }

    private Optional<Json> field(String name) {
        known.add(name);
        return Optional.ofNullable(fields.get(name));
    }

    private String pathOf(String name) {
        return BadFile.printable(json.path().field(name).toString());
    }

    private BadFile wrong(Json at, String allowed) {
        return problem(at, "is " + at.found() + ", but must be " + allowed + ".");
    }

    private BadFile problem(Json at, String problem) {
        return problem(at, at.subject(), problem);
    }

    private BadFile problem(Json at, String field, String problem) {
        return new BadFile(file, at.line(), at.column(), field + " " + problem);
    }
}
