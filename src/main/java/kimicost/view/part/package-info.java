/// What every room of the view uses: icons, hints, tips, popovers, tables, legends, and the base class of the views.
package kimicost.view.part;
