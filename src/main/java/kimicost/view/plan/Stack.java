package kimicost.view.plan;

/// What the bars of a plan are divided into, and what the rows of its table are.
enum Stack { WORKLOAD, TEAM, ITEM }
