package kimicost.view.part;

import java.util.List;

/// The verdict of a view, shown above it: a sentence, a large figure and a few facts.
///
/// @param sentence the verdict, such as `Four levers bring Kimi K2.6 within budget and 44% lower`
/// @param tone     whether that is good news
/// @param figure   the large figure, such as `$115.36`
/// @param beside   what the figure is, such as `a month, before tax`
/// @param facts    at most four, always in the same places
public record Summary(String sentence, Tone tone, String figure, String beside, List<Fact> facts) {
    public enum Tone { PLAIN, GOOD, OVER }

    /// A named figure, such as `saved a year` and `$1,070`.
    public record Fact(String name, String figure, Tone tone) {}

    public Summary {
        facts = List.copyOf(facts);
    }
}
