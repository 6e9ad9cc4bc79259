/// What is sent and received: the workload of a month and the plan around it. Nothing here knows a price.
package kimicost.model.workload;
