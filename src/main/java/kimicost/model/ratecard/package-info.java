/// Rate cards: what a provider charges, as printed on a day, with where it was read; and the checks that find what has
/// gone wrong in one. A card never prices a workload.
package kimicost.model.ratecard;
