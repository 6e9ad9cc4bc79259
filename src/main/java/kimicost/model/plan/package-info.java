/// A plan over months: who uses it when, which card prices a month, and what all of it costs.
package kimicost.model.plan;
