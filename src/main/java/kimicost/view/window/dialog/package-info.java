/// Dialogs: questions and errors in a window of their own. The system's file choosers are behind an interface.
package kimicost.view.window.dialog;
