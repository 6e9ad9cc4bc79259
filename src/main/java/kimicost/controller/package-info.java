/// What a person does: the session with its history, and what is remembered between sessions. Observable values, no
/// widgets: views subscribe to them and call them.
package kimicost.controller;
