/// What the user works on: a named workload with its plan and rate card, the adjustable inputs, the presets to start from,
/// and the undo history.
package kimicost.model.scenario;
