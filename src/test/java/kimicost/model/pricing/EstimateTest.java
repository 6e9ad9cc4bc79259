package kimicost.model.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kimicost.TestCards;
import kimicost.model.workload.Plan;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
    /// Nine models, each dearer than the one before, and none in batches.
    private static final List<Estimate> BILLS = bills(Workload.DEFAULT);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # the one it is about, room, places
            model-4, 3, 3 4 5
            model-0, 3, 0 1 2
            model-8, 3, 6 7 8
            model-4, 1, 4
            model-4, 9, 0 1 2 3 4 5 6 7 8
            model-4, 4, 2 3 4 5
            nothing, 3, 0 1 2
            """)
    void aPictureShowsTheNearestInPriceInTheirOrder(String about, int room, String places) {
        Optional<Variant> variant = BILLS.stream().map(Estimate::variant).filter(one -> one.id().equals(about)).findFirst();
        assertEquals(places, String.join(" ", Estimate.nearest(BILLS, variant, room).stream().map(String::valueOf).toList()));
    }

    @Test
    void whereAllCostTheSameTheOneAskedAboutIsAmongThem() {
        List<Estimate> nothing = bills(Workload.DEFAULT.withUsers(BigDecimal.ZERO));
        assertEquals(List.of(0, 1, 7), Estimate.nearest(nothing, Optional.of(nothing.get(7).variant()), 3));
        assertEquals(List.of(), Estimate.nearest(List.of(), Optional.empty(), 3));
    }

    private static List<Estimate> bills(Workload workload) {
        return Estimator.compare(workload, Plan.DEFAULT, List.of(TestCards.many(9))).estimates().stream()
                .filter(bill -> bill.variant().mode() == Mode.STANDARD).toList();
    }
}
