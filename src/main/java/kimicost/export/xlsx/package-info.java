/// Reports as a workbook that recalculates.
package kimicost.export.xlsx;
