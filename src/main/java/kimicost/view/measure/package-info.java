/// Where do the numbers come from? Averages built from a conversation.
package kimicost.view.measure;
