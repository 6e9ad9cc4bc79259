/// Rate cards: what a provider charges, as published on a date and with its sources, and the checks that find mistakes in
/// a card. A card never prices a workload.
package kimicost.model.ratecard;
