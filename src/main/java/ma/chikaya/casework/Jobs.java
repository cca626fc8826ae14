package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SUBMISSION;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timetable of casework: what happens because time has passed. Many nodes may run; nothing fires twice. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    private static final int BATCH = 200;

    /** Complements that did not come: the case is decided as it stands. */
    @Bean
    RecurringTask<Void> complementsLapse(DSLContext sql, InstantSource clock, Corresponding corresponding) {
        return Tasks.recurring("casework-complements-lapse", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    LocalDate today = LegalClock.dayOf(clock.instant());
                    Condition due = SUBMISSION.STATE.eq("AWAITING_COMPLEMENT").and(SUBMISSION.PAUSED_UNTIL.lt(today));
                    Scoped.run(Acting.system(), () -> each(sql, due, SUBMISSION.PAUSED_UNTIL, corresponding::lapse));
                });
    }

    /** Answered cases close thirty days later, in case nobody re-opens them. */
    @Bean
    RecurringTask<Void> answeredClose(DSLContext sql, InstantSource clock, LegalClock law, Finishing finishing) {
        return Tasks.recurring("casework-answered-close", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((instance, context) -> closeAnswered(sql, clock, law, finishing));
    }

    /** Proposals a supervisor let wait: to the deputy, then to the body above. */
    @Bean
    RecurringTask<Void> approvalsPassOn(Approving approving) {
        return Tasks.recurring("casework-approvals-pass-on", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> Scoped.run(Acting.system(), () -> approving.passOn(BATCH)));
    }

    /** Counters of places that are empty again, at night. */
    @Bean
    RecurringTask<Void> tallyClears(Tally tally) {
        return Tasks.recurring("casework-tally-clears", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 30)))
                .execute((instance, context) -> Scoped.run(Acting.system(), tally::clear));
    }

    /** Cases that a changed calendar moves. */
    @Bean
    RecurringTask<Void> datesRecounted(CalendarChanges changes) {
        return Tasks.recurring("casework-dates-recounted", Schedules.fixedDelay(Duration.ofSeconds(30)))
                .execute((instance, context) -> changes.work());
    }

    /** Measures promised in answers: the body is reminded, and on the day the citizen is asked. */
    @Bean
    RecurringTask<Void> measuresFollowed(Measures measures) {
        return Tasks.recurring("casework-measures-followed", Schedules.fixedDelay(Duration.ofMinutes(30)))
                .execute((instance, context) -> measures.work());
    }

    /** Open cases in bodies nobody is left in. */
    @Bean
    RecurringTask<Void> bodiesLeft(BodiesLeft left) {
        return Tasks.recurring("casework-bodies-left", Schedules.fixedDelay(Duration.ofMinutes(10)))
                .execute((instance, context) -> Scoped.run(Acting.system(), left::sweep));
    }

    static void closeAnswered(DSLContext sql, InstantSource clock, LegalClock law, Finishing finishing) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        // Closing days follow answering days, so the newest answer that closes today bounds the search.
        LocalDate newest = today;
        while (law.closeOn(newest).isAfter(today)) newest = newest.minusDays(1);
        Condition due =
                SUBMISSION.STATE.eq("ANSWERED").and(SUBMISSION.ANSWERED_AT.lt(LegalClock.startOf(newest.plusDays(1))));
        Scoped.run(Acting.system(), () -> each(sql, due, SUBMISSION.ANSWERED_AT, finishing::close));
    }

    static void each(DSLContext sql, Condition due, Field<?> order, Consumer<UUID> act) {
        List<UUID> batch = List.of();
        List<UUID> before;
        do {
            before = batch;
            batch = sql.select(SUBMISSION.ID)
                    .from(SUBMISSION)
                    .where(due)
                    .orderBy(order, SUBMISSION.ID)
                    .limit(BATCH)
                    .fetch(SUBMISSION.ID);
            batch.forEach(act);
            // A batch that does not shrink holds what cannot be done; it waits for somebody to look.
        } while (batch.size() == BATCH && !batch.equals(before));
    }
}
