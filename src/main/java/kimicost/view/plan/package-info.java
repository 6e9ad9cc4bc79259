/// What do the coming months cost? Forecast, limits and risk.
package kimicost.view.plan;
