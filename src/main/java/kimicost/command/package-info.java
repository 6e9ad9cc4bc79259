/// The command line. Nothing here needs a display, and nothing behind `price` starts JavaFX.
package kimicost.command;
