/// Charts that know nothing about prices: lines, floating bars, maps. The stacked bars of the comparison are in
/// [kimicost.view.compare.StackedBar].
package kimicost.view.chart;
