/// What do we hand over? The customer's price, and the effect of price changes on it.
package kimicost.view.quote;
