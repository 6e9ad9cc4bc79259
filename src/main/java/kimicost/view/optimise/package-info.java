/// What would change it? Levers with the effect, limit and savings of each input, and the map of the cheapest variants.
package kimicost.view.optimise;
