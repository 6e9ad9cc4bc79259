/// Formats and parses money, counts and percentages for people, by locale. Rounding happens only here, half up. Files and scripts
/// never use this room: they contain plain decimals with a dot.
package kimicost.text;
