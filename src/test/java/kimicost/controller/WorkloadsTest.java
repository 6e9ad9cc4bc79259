package kimicost.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kimicost.TestCards;
import kimicost.model.plan.PlannedWorkload;
import kimicost.model.scenario.Preset;
import kimicost.model.scenario.Scenario;
import kimicost.model.workload.Workload;
import org.junit.jupiter.api.Test;

class WorkloadsTest {
    private final Session session = new Session(TestCards.SHIPPED, Scenario.DEFAULT);
    private final Workloads workloads = new Workloads(session);

    @Test
    void aWorkloadIsAddedAtTheEndAndTaken() {
        workloads.add("Docs", Workload.of(5, 1, 1, 1));
        assertEquals(List.of("Customer support chatbot", "Docs"), names());
        assertEquals(1, workloads.inHand());
        assertEquals(new BigDecimal("5"), session.scenario().get().workload().users());
        session.undo();
        assertEquals(Scenario.DEFAULT, session.scenario().get());
    }

    @Test
    void whatIsInHandChangesAloneAndAnotherCanBeTaken() {
        workloads.add("Docs", Workload.of(5, 1, 1, 1));
        workloads.take(0);
        session.commit(session.scenario().get().withWorkload(Workload.of(7, 1, 1, 1)));
        workloads.go(1);
        assertEquals(new BigDecimal("5"), session.scenario().get().workload().users());
        workloads.go(1);
        assertEquals(new BigDecimal("7"), session.scenario().get().workload().users());
    }

    @Test
    void namesStayUnique() {
        workloads.add("Docs", Workload.DEFAULT);
        workloads.add("Docs", Workload.DEFAULT);
        workloads.duplicate(1);
        assertEquals(List.of("Customer support chatbot", "Docs", "Docs 3", "Docs 2"), names());
        assertFalse(workloads.mayBeCalled(1, "Docs 2"));
        assertFalse(workloads.mayBeCalled(1, " "));
        assertTrue(workloads.mayBeCalled(1, "Docs"));
        workloads.rename(1, "Search");
        assertEquals("Search", names().get(1));
    }

    @Test
    void whicheverIsInHandStaysSoWhenOthersMoveOrGo() {
        workloads.add("B", Workload.of(2, 1, 1, 1));
        workloads.add("C", Workload.of(3, 1, 1, 1));
        workloads.take(1);
        workloads.move(2, -2);
        assertEquals(List.of("C", "Customer support chatbot", "B"), names());
        assertEquals(2, workloads.inHand());
        workloads.delete(0);
        assertEquals(List.of("Customer support chatbot", "B"), names());
        assertEquals(new BigDecimal("2"), session.scenario().get().workload().users());
        workloads.delete(1);
        workloads.delete(0);
        assertEquals(List.of("Customer support chatbot"), names());
    }

    @Test
    void aWorkloadHasATeamAndMayBeLeftOutOfTheTotals() {
        workloads.assign(0, " Care ");
        workloads.count(0, false);
        PlannedWorkload one = workloads.list().getFirst();
        assertEquals(Optional.of("Care"), one.team());
        assertFalse(one.counts());
        workloads.assign(0, " ");
        assertEquals(Optional.empty(), workloads.list().getFirst().team());
    }

    @Test
    void thereIsRoomForFortyOfThem() {
        IntStream.range(0, 38).forEach(i -> workloads.add("More", Workload.DEFAULT));
        assertFalse(workloads.isFull());
        Scenario other = Preset.ALL.get(1).on(TestCards.SHIPPED);
        workloads.addAll(other);
        assertTrue(workloads.isFull());
        workloads.addAll(other);
        assertEquals(40, workloads.list().size());
        assertEquals("App with 500 users", names().getLast());
    }

    @Test
    void whichOneIsInHandIsNothingToSave() {
        workloads.add("Docs", Workload.DEFAULT);
        session.saved(new Origin(Optional.empty(), session.scenario().get(), Optional.empty()));
        workloads.take(0);
        assertFalse(session.dirty());
        workloads.count(1, false);
        assertTrue(session.dirty());
    }

    /// Of several workloads none has the budget to itself.
    @Test
    void aBudgetForSeveralIsNotHeldAgainstOne() {
        session.commit(session.scenario().get().withPlan(session.scenario().get().plan().withMonthlyBudget(Optional.of(BigDecimal.TEN))));
        assertTrue(session.board().get().answer().underBudget().isPresent());
        workloads.add("Docs", Workload.DEFAULT);
        assertEquals(Optional.empty(), session.board().get().answer().underBudget());
        assertEquals(Optional.of(BigDecimal.TEN), session.scenario().get().plan().monthlyBudget());
    }

    /// What stands still in a drag is priced once.
    @Test
    void allTogetherKeepWhereADragBegan() {
        workloads.add("Docs", Workload.of(5, 1, 1, 1));
        session.drag();
        session.preview(session.scenario().get().withWorkload(Workload.of(7, 1, 1, 1)));
        Board begun = session.together().orElseThrow().board().before().orElseThrow();
        session.preview(session.scenario().get().withWorkload(Workload.of(9, 1, 1, 1)));
        assertSame(begun, session.together().orElseThrow().board().before().orElseThrow());
        assertEquals(new BigDecimal("1005"), begun.scenario().workload().users());
        session.commit();
        assertEquals(Optional.empty(), session.together().orElseThrow().board().before());
    }

    private List<String> names() {
        return workloads.list().stream().map(PlannedWorkload::name).toList();
    }
}
