/// Money, counts and percentages as people of a locale read and type them. Rounding happens here and nowhere else, half
/// up. Files and scripts never use this: they write plain decimals with a dot.
package kimicost.text;
