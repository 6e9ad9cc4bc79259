/// Rates, workloads, prices and the analyses built on them, as immutable values and pure functions.
///
/// Vocabulary: a *workload* is what is sent and received in a month; a *rate card* is what a provider charges, as
/// published on a date; a *variant* is a model in a billing mode; an *estimate* is the bill of one variant; a
/// *comparison* holds the bills of all variants of one or more cards.
///
/// Depends only on `java.base`: no JavaFX, no JSON, no files, no clock, no default locale. Every amount of money, rate,
/// share and average is an unrounded [java.math.BigDecimal].
package kimicost.model;
