/// Controllers: the session with its undo history, and the settings kept between sessions. They expose observable values and
/// import no widgets; views subscribe to them and call them.
package kimicost.controller;
