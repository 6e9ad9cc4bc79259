/// The command line. Nothing here needs a display, and only `report` starts JavaFX, to draw charts.
package kimicost.command;
