/// What would change it? Levers with what each input does, how far it may go and what it saves; and the map of the cheapest.
package kimicost.view.optimise;
