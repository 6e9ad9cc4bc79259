/// What does it cost, on which model? Bars, breakdown, hosts, own hardware, scale, and scenarios side by side.
package kimicost.view.compare;
