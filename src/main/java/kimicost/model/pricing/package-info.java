/// The bill: the only place where a price is computed. Everything that shows a price, on screen, in an export or on a
/// terminal, shows the same [Comparison].
///
/// Nothing is rounded here: lines sum exactly to the subtotal.
package kimicost.model.pricing;
