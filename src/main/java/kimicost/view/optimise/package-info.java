/// What would change it? Levers, sensitivity, bounds within the budget, and the map of the cheapest.
package kimicost.view.optimise;
