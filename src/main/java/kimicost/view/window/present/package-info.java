/// A demo: the steps as they are prepared, and the stage on which they are played full screen. The stage is drawn in units of which
/// [kimicost.view.window.present.StageScene#HEIGHT] are as high as the screen, so that nothing on it is too small to read.
package kimicost.view.window.present;
