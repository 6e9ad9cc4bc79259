/// Puts the app together: windows and what they share, autosave and recovery, commands and formats.
package kimicost.app;
