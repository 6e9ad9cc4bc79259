package kimicost.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kimicost.file.disk.BadFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// A JSON value with its position, so that every error message can name line and column. Databind's trees and records
/// do not keep positions.
///
/// @param value  a `Map<String, Json>`, a `List<Json>`, a [String], a [BigDecimal], a [Boolean], [#NULL], or a [NoNumber]
/// @param path   the field names leading to it
/// @param line   the line it starts on; the first is 1
/// @param column the column it starts at; the first is 1
record Json(Object value, Path path, int line, int column) {
    /// Stands for `null`.
    static final Object NULL = new Object();

    /// `NaN` or an infinity. Not valid JSON; read only to give a better error message.
    record NoNumber(String text) {}

    /// The path to a value. It becomes text only in an error message, because a file may contain a million values.
    ///
    /// @param parent null for the document
    /// @param step   a field's name, or an index as `[2]`
    record Path(Path parent, Object step) {
        static final Path DOCUMENT = new Path(null, "");

        Path field(String name) {
            return new Path(this, name);
        }

        /// For example `workload.users` or `models[2].id`; empty for the document.
        @Override
        public String toString() {
            if (parent == null) {
                return "";
            }
            String before = parent.toString();
            return step instanceof Integer index ? before + "[" + index + "]" : before.isEmpty() ? (String) step : before + "." + step;
        }
    }

    private static final int MAX_DEPTH = 12;
    private static final int MAX_DIGITS = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxNameLength(1_000)
                    .maxStringLength(500_000)
                    .build())
            .build();

    /// Parses the single value in `text`.
    ///
    /// @param file its name in error messages
    /// @throws BadFile if `text` is not JSON, repeats a field, or exceeds the limits
    static Json parse(String text, String file) throws BadFile {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new Reading(parser, text, file).document();
        }
    }

    /// One pass over a document.
    private static final class Reading {
        private final JsonParser parser;
        private final String text;
        private final String file;
        private Path path = Path.DOCUMENT;

        Reading(JsonParser parser, String text, String file) {
            this.parser = parser;
            this.text = text;
            this.file = file;
        }

        Json document() throws BadFile {
            try {
                if (parser.nextToken() == null) {
                    throw new BadFile(file, "is empty, but must hold a JSON object.");
                }
                Json document = value();
                if (parser.nextToken() != null) {
                    throw here("there is more after the end of the document; only one JSON object is allowed.");
                }
                return document;
            } catch (JacksonException e) {
                throw notJson(e);
            }
        }

        private Json value() throws BadFile {
            TokenStreamLocation at = parser.currentTokenLocation();
            Path own = path;
            Object value = switch (parser.currentToken()) {
                case START_OBJECT -> fields();
                case START_ARRAY -> elements();
                case VALUE_STRING -> parser.getString();
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.isNaN() ? new NoNumber(parser.getString()) : number();
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> NULL;
            };
            path = own;
            return new Json(value, own, at.getLineNr(), at.getColumnNr());
        }

        private Map<String, Json> fields() throws BadFile {
            Path own = path;
            Map<String, Json> fields = new LinkedHashMap<>();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                path = own.field(name);
                Json twin = fields.get(name);
                if (twin != null) {
                    throw here(subject(path) + " appears twice; the first, " + twin.found() + ", is in line " + twin.line
                            + "; a field is allowed once.");
                }
                parser.nextToken();
                fields.put(name, value());
                path = own;
            }
            return fields;
        }

        private List<Json> elements() throws BadFile {
            Path own = path;
            List<Json> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                path = new Path(own, elements.size());
                elements.add(value());
                path = own;
            }
            return elements;
        }

        private BigDecimal number() throws BadFile {
            BigDecimal number;
            try {
                number = parser.getDecimalValue();
            } catch (NumberFormatException e) {
                // The exponent does not fit an int.
                throw outOfProportion();
            }
            if (number.signum() == 0) {
                return BigDecimal.ZERO;
            }
            // Checked before any arithmetic: 1E+2000000000 is a valid number that would fill memory when printed.
            long magnitude = (long) number.precision() - number.scale();
            if (magnitude > MAX_DIGITS || number.scale() > MAX_DIGITS) {
                throw outOfProportion();
            }
            return number;
        }

        private BadFile outOfProportion() {
            return here(subject(path) + " is " + BadFile.printable(parser.getString()) + ", but a number must have at most " + MAX_DIGITS
                    + " digits before the point and as many after it.");
        }

        private BadFile here(String problem) {
            TokenStreamLocation at = parser.currentTokenLocation();
            return new BadFile(file, at.getLineNr(), at.getColumnNr(), problem);
        }

        private BadFile notJson(JacksonException e) {
            TokenStreamLocation at = e.getLocation() == null || e.getLocation().getLineNr() < 1 ? parser.currentLocation()
                    : e.getLocation();
            int line = Math.max(1, at.getLineNr());
            int column = Math.max(1, at.getColumnNr());
            String subject = subject(path);
            if (e instanceof UnexpectedEndOfInputException) {
                return new BadFile(file, line, column,
                        "the file ends in the middle of " + subject + ", but the JSON object must be complete.");
            }
            if (e instanceof StreamConstraintsException) {
                String limit = e.getOriginalMessage();
                return new BadFile(file, line, column, "in " + subject + " is " + (limit.contains("nesting")
                        ? "a value nested deeper than the " + MAX_DEPTH + " levels that are allowed."
                        : limit.contains("umber") ? "a number longer than the " + MAX_DIGITS + " characters that are allowed."
                                : limit.contains("ame") ? "a name longer than the 1,000 characters that are allowed."
                                        : "a text longer than the 500,000 characters that are allowed."));
            }
            return new BadFile(file, line, column, "this is not JSON: found " + snippet(line, column) + " in " + subject
                    + ", where a value, a name in quotes, a comma or a closing bracket is allowed.");
        }

        /// The text at a position, up to 20 characters.
        private String snippet(int line, int column) {
            String found = text.lines().skip(line - 1L).findFirst().orElse("");
            int from = Math.clamp(column - 1L, 0, Math.max(0, found.length() - 1));
            return '"' + BadFile.printable(found.substring(from, Math.min(found.length(), from + 20))) + '"';
        }
    }

    /// The object `base` with its fields overridden by this object's, at this object's position. See [JsonObject#changing].
    Json over(Map<String, Json> base, Set<String> parts) {
        Map<String, Json> fields = new LinkedHashMap<>(base);
        asObject().forEach((name, change) -> {
            boolean part = parts.contains(name);
            Json before = base.get(name);
            if (part && change.value == NULL) {
                fields.remove(name);
            } else if (!part && change.value instanceof Map && before != null && before.value instanceof Map) {
                fields.put(name, change.over(before.asObject(), Set.of()));
            } else {
                fields.put(name, change);
            }
        });
        return new Json(fields, path, line, column);
    }

    /// The value that a path such as `plan.changes[0].rateCard` leads to from this one; the last on its way if it leads nowhere.
    Json at(String way) {
        if (value instanceof Map) {
            for (Map.Entry<String, Json> field : asObject().entrySet()) {
                if (leads(way, field.getKey())) {
                    return field.getValue().at(way.substring(field.getKey().length()).replaceFirst("^\\.", ""));
                }
            }
        } else if (value instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                String index = "[" + i + "]";
                if (leads(way, index)) {
                    return ((Json) elements.get(i)).at(way.substring(index.length()).replaceFirst("^\\.", ""));
                }
            }
        }
        return this;
    }

    private static boolean leads(String way, String step) {
        return way.startsWith(step) && (way.length() == step.length() || ".[".indexOf(way.charAt(step.length())) >= 0);
    }

    /// Without some of the fields of this object.
    Json without(Set<String> names) {
        Map<String, Json> fields = new LinkedHashMap<>(asObject());
        fields.keySet().removeAll(names);
        return new Json(fields, path, line, column);
    }

    /// The fields of an object.
    @SuppressWarnings("unchecked")
    Map<String, Json> asObject() {
        return (Map<String, Json>) value;
    }

    private static String subject(Path path) {
        return path == Path.DOCUMENT ? "the document" : BadFile.printable(path.toString());
    }

    /// The field's path for a message, such as `workload.users`.
    String subject() {
        return subject(path);
    }

    /// The value found, formatted for a message.
    String found() {
        return switch (value) {
            case Map<?, ?> fields -> "an object";
            case List<?> elements -> "a list";
            case String text -> '"' + shortened(text) + '"';
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            case NoNumber none -> none.text;
            default -> "null";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? BadFile.printable(text) : BadFile.printable(text.substring(0, 60)) + "…";
    }
}
