/// What a person works on: a named workload with its plan and rate card, the inputs that can be moved, the presets to
/// start from, and the history of changes.
package kimicost.model.scenario;
