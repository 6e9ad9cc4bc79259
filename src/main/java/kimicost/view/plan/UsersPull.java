package kimicost.view.plan;

import java.math.BigDecimal;
import java.util.Optional;
import kimicost.controller.Session;
import kimicost.model.plan.MonthlyPlan.Cell;
import kimicost.model.plan.MonthlyPlan.PlannedMonth;
import kimicost.text.GivenUsers;
import kimicost.view.chart.LinesChart.Pull;

/// Sets the current workload's users in a month by dragging the top of its bar. The drag is one undo step.
final class UsersPull implements Pull {
    private final Session session;

    UsersPull(Session session) {
        this.session = session;
    }

    @Override
    public boolean takes(int stop) {
        return month(stop).filter(month -> month.month().date().isPresent() && own(month).workload().counts() && price(month).signum() > 0)
                .isPresent();
    }

    @Override
    public void to(int stop, double amount) {
        session.drag();
        month(stop).ifPresent(month -> session.preview(DemandRow.with(session.scenario().get(), demand -> GivenUsers.put(demand,
                month.month().date().orElseThrow(),
                Optional.of(new GivenUsers(month.usersFor(session.scenario().get().inHand(), BigDecimal.valueOf(amount)), false))))));
    }

    @Override
    public void end() {
        session.commit();
    }

    private BigDecimal price(PlannedMonth month) {
        return month.total().isEmpty() ? BigDecimal.ZERO : own(month).perUser().map(bill -> bill.total()).orElse(BigDecimal.ZERO);
    }

    private Cell own(PlannedMonth month) {
        return month.cells().get(session.scenario().get().inHand());
    }

    private Optional<PlannedMonth> month(int stop) {
        return session.board().get().year().plan().filter(plan -> stop < plan.months().size()).map(plan -> plan.months().get(stop));
    }
}
