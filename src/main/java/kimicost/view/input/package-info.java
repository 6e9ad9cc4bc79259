/// The left panel: a row per input with its slider and typed field.
package kimicost.view.input;
