/// What leaves the app: each format takes a [kimicost.export.Report] and changes nothing in it.
package kimicost.export;
