/// Pricing: the only place where a price is calculated. Every price on screen, in an export or in a terminal comes from the
/// same [Comparison].
///
/// Nothing is rounded here: the lines sum exactly to the subtotal.
package kimicost.model.pricing;
