/// The input panel: one row per input, with a slider and a typed field.
package kimicost.view.input;
