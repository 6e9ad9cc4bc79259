/// Assembles the app: windows and what they share, autosave and recovery, commands and document formats.
package kimicost.app;
