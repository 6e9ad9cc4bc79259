package kimicost.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/// A JSON value that knows where it stands, so that every complaint about it can name its place. Databind's trees and
/// records forget it.
///
/// @param value  a `Map<String, Json>`, a `List<Json>`, a [String], a [BigDecimal], a [Boolean], [#NULL], or [#NAN]
/// @param field  its dotted path, such as `workload.users` or `models[2].id`; empty for the document
/// @param line   the line it begins on, from 1
/// @param column the column it begins at, from 1
record Json(Object value, String field, int line, int column) {
    /// The value of `null`.
    static final Object NULL = new Object();
    /// The value of `NaN` and the infinities, which are no JSON but deserve a better sentence than that.
    static final Object NAN = new Object();

    private static final int MAX_DEPTH = 12;
    private static final int MAX_DIGITS = 100;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_DIGITS)
                    .maxNameLength(1_000)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    /// The one value that `text` holds.
    ///
    /// @param file the name that errors give
    /// @throws BadFile where `text` is not JSON, names a field twice, or is out of all proportion
    static Json parse(String text, String file) throws BadFile {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new BadFile(file, "is empty, but must hold a JSON object.");
            }
            Json document = read(parser, "", file);
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw new BadFile(file, at.getLineNr(), at.getColumnNr(),
                        "there is more after the end of the document; only one JSON object is allowed.");
            }
            return document;
        } catch (JacksonException e) {
            throw notJson(e, file);
        }
    }

    private static Json read(JsonParser parser, String field, String file) throws BadFile {
        TokenStreamLocation at = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        Object value = switch (token) {
            case START_OBJECT -> fields(parser, field, file);
            case START_ARRAY -> elements(parser, field, file);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.isNaN() ? NAN : number(parser, field, file);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
        return new Json(value, field, at.getLineNr(), at.getColumnNr());
    }

    private static Map<String, Json> fields(JsonParser parser, String field, String file) throws BadFile {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            String path = field.isEmpty() ? name : field + "." + name;
            TokenStreamLocation at = parser.currentTokenLocation();
            parser.nextToken();
            Json twin = fields.put(name, read(parser, path, file));
            if (twin != null) {
                throw new BadFile(file, at.getLineNr(), at.getColumnNr(), BadFile.printable(path)
                        + " stands here again after line " + twin.line + "; a field is allowed once.");
            }
        }
        return fields;
    }

    private static List<Json> elements(JsonParser parser, String field, String file) throws BadFile {
        List<Json> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser, field + "[" + elements.size() + "]", file));
        }
        return elements;
    }

    private static BigDecimal number(JsonParser parser, String field, String file) throws BadFile {
        TokenStreamLocation at = parser.currentTokenLocation();
        String found = parser.getString();
        // Bounded before any arithmetic: 1E+2000000000 is a valid number that would fill the memory when printed.
        String exponent = found.replaceFirst("^[^eE]*[eE]?", "");
        if (exponent.length() < 6) {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs(number.scale()) <= MAX_DIGITS) {
                return number;
            }
        }
        throw new BadFile(file, at.getLineNr(), at.getColumnNr(), BadFile.printable(field) + " is " + found
                + ", but a number must have at most " + MAX_DIGITS + " digits before and after the point.");
    }

    private static BadFile notJson(JacksonException e, String file) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        if (e instanceof UnexpectedEndOfInputException) {
            return new BadFile(file, line, column, "the file ends in the middle; the JSON object must be complete.");
        }
        if (e instanceof StreamConstraintsException) {
            String limit = e.getOriginalMessage();
            String problem = limit.contains("nesting") ? "values are nested deeper than " + MAX_DEPTH + " levels; no more are allowed."
                    : limit.contains("umber") ? "a number is longer than " + MAX_DIGITS + " characters; no more are allowed."
                    : "a text is longer than allowed (1,000 characters for a name, 1,000,000 for a value).";
            return new BadFile(file, line, column, problem);
        }
        String reason = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(start marker.*", "");
        return new BadFile(file, line, column, "this is not JSON: " + BadFile.printable(reason) + ".");
    }

    /// What was found, as it should stand in a sentence.
    String found() {
        return switch (value) {
            case Map<?, ?> fields -> "an object";
            case List<?> elements -> "a list";
            case String text -> '"' + shortened(text) + '"';
            case BigDecimal number -> number.toPlainString();
            case Boolean flag -> flag.toString();
            default -> value == NULL ? "null" : "NaN or infinite";
        };
    }

    private static String shortened(String text) {
        String printable = BadFile.printable(text);
        return printable.length() <= 60 ? printable : printable.substring(0, 60) + "…";
    }
}
