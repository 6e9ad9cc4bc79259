/// Demos: preparing the steps, and presenting them full screen. The stage is drawn in units of which the screen is
/// [kimicost.view.window.present.StageScene#HEIGHT] high, so that no text on it is too small to read.
package kimicost.view.window.present;
