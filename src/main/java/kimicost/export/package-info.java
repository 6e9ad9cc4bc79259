/// What leaves the app: each format takes a [kimicost.model.pricing.Comparison] and changes nothing in it.
package kimicost.export;
