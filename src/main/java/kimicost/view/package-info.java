/// What is seen: one window of panels, rows and a chart of our own shapes, built in code and styled by `app.css`.
///
/// A view subscribes to the session and renders what it finds there; a gesture calls the session. No view calls
/// another, keeps a price or formats a figure itself. `double` appears here alone, where a number becomes a pixel.
package kimicost.view;
