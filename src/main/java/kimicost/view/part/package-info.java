/// Parts used throughout the view: icons, hints, tooltips, popovers, tables, legends, and the base class of the views.
package kimicost.view.part;
