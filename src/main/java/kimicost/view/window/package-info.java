/// The window itself: top bar, headline, tabs, status line, messages, themes, and images of what is on screen.
package kimicost.view.window;
