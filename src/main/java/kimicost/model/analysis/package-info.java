/// What would change the bill, and where it goes: one file an analysis, each a pure function of scenario and card with
/// a result of its own.
package kimicost.model.analysis;
