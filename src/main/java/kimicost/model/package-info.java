/// What Kimi costs: rates, workloads, prices and what follows from them, as immutable values and pure functions.
///
/// Vocabulary: a *workload* is what is sent and received in a month; a *rate card* is what a provider charges, as
/// printed on a day; a *variant* is a model in a billing mode; an *estimate* is the bill of one variant; a
/// *comparison* is the bills of all variants of one card or more.
///
/// Depends on `java.base` alone: no JavaFX, no JSON, no file, no clock, no default locale. Every amount of money, rate,
/// share and average is an unrounded [java.math.BigDecimal].
package kimicost.model;
