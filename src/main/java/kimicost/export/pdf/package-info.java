/// Reports on A4: the internal estimate, and the quote for the customer.
package kimicost.export.pdf;
