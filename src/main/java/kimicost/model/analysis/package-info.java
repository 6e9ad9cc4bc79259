/// What would change the bill, and where it goes: one file per analysis, each a pure function of scenario and card with
/// its own result. [kimicost.model.analysis.Answer] is what window, documents and commands show of a comparison.
package kimicost.model.analysis;
