/// What asks or tells in a window of its own, with the system's own choosers behind an interface.
package kimicost.view.window.dialog;
