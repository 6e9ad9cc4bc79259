/// The user-visible texts, and money, counts, dates and percentages formatted and parsed for people, by locale. Rounding happens
/// only here, half up. Files and scripts contain plain decimals with a dot.
package kimicost.text;
