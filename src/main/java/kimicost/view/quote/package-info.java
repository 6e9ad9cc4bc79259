/// What is handed over? The customer's price and what price changes do to it.
package kimicost.view.quote;
