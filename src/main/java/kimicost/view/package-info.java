/// The user interface: the window, built in code and styled by `app.css`.
///
/// A view subscribes to the session and renders its state; user actions call the session. No view calls another, calculates a
/// price or formats a figure itself. The window knows the five questions; these know inputs, charts and parts, but not each
/// other.
package kimicost.view;
