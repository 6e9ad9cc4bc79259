/// The command line. Nothing here needs a display, and `price` never starts JavaFX.
package kimicost.command;
