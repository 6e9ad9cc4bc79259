/// What opens from the top bar: files, presets, baseline, name and notes, rate cards, About.
package kimicost.view.window.menu;
