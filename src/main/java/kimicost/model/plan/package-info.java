/// A plan over months: the demand of its workloads, the rate card of each month, and the resulting cost.
package kimicost.model.plan;
