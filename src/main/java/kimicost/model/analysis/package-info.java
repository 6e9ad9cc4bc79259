/// Analyses: what would change the bill. There is one file per analysis, each a pure function of scenario and card with its own
/// result type. [kimicost.model.analysis.Answer] is what the window, documents and commands show of a comparison.
package kimicost.model.analysis;
