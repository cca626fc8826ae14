package ma.chikaya.accounts;

import static ma.chikaya.accounts.db.Tables.MEMBERSHIP;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Memberships that begin or end by their date: a body may have joined or left with the new day. */
@Component
class MembershipTurns {

    /** Days looked back upon, for an installation that stood still. */
    private static final int DAYS = 7;

    private final DSLContext sql;
    private final Granting granting;
    private final Today today;
    private final TransactionTemplate transactions;

    MembershipTurns(DSLContext sql, Granting granting, Today today, TransactionTemplate transactions) {
        this.sql = sql;
        this.granting = granting;
        this.today = today;
        this.transactions = transactions;
    }

    void tellDirectory() {
        LocalDate day = today.get();
        List<Integer> bodies = sql.selectDistinct(MEMBERSHIP.BODY_ID)
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP
                                .SINCE
                                .between(day.minusDays(DAYS), day)
                                .or(MEMBERSHIP.UNTIL.between(day.minusDays(DAYS + 1), day.minusDays(1))),
                        MEMBERSHIP.ROLE.in(AccountStore.DECIDING))
                .orderBy(MEMBERSHIP.BODY_ID)
                .fetch(MEMBERSHIP.BODY_ID);
        for (int body : bodies) transactions.executeWithoutResult(status -> granting.turn(body));
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> membershipsTurn(MembershipTurns turns) {
            return Tasks.recurring("accounts-memberships-turn", Schedules.fixedDelay(Duration.ofMinutes(30)))
                    .execute((instance, context) -> turns.tellDirectory());
        }
    }
}
