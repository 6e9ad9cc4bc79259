/// What is seen: the window, built in code and styled by `app.css`.
///
/// A view subscribes to the session and renders what it finds there; a gesture calls the session. No view calls another,
/// keeps a price or formats a figure itself. The window knows the five questions; these know inputs, charts and parts, and
/// never each other.
package kimicost.view;
