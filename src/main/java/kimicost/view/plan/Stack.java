package kimicost.view.plan;

/// The parts of a plan's bars, and the rows of its table.
enum Stack { WORKLOAD, TEAM, ITEM }
