/// Exports: each format turns a [kimicost.export.Report] into a document without changing anything in it.
package kimicost.export;
