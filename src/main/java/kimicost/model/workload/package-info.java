/// Workloads: what is sent and received in a month, and the plan around it. Nothing here knows a price.
package kimicost.model.workload;
