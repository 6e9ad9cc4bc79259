/// Reports as A4 PDF files: the internal estimate and the quote for the customer.
package kimicost.export.pdf;
