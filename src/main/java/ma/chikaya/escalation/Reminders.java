package ma.chikaya.escalation;

import static ma.chikaya.escalation.db.Tables.ACT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.escalation.db.tables.records.ActRecord;
import ma.chikaya.kernel.TrackingCode;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an official was reminded of, or had brought before him; the newest first. */
@Component
public class Reminders {

    /** As the database orders them; it compares ids as the text they are written as. */
    private static final Comparator<Told> ORDER = Comparator.comparing(Told::at)
            .reversed()
            .thenComparing(told -> told.submissionId().toString())
            .thenComparing(told -> told.audience().name());

    private final DSLContext sql;

    Reminders(DSLContext sql) {
        this.sql = sql;
    }

    /** One page, a row longer than asked where there are more. */
    public List<Told> list(Official official, @Nullable Place after, int most) {
        List<Condition> mine = addressed(official);
        // Each part reads its own index, newest first, and no further than the page.
        return mine.stream()
                .flatMap(part -> sql
                        .selectFrom(ACT)
                        .where(part, after == null ? DSL.noCondition() : follows(after))
                        .orderBy(ACT.AT.desc(), ACT.SUBMISSION_ID, ACT.AUDIENCE)
                        .limit(most + 1)
                        .fetch(Reminders::told)
                        .stream())
                .sorted(ORDER)
                .limit(most + 1)
                .toList();
    }

    private static Condition follows(Place after) {
        return ACT.AT
                .le(after.at())
                .and(ACT.AT
                        .lt(after.at())
                        .or(DSL.row(ACT.SUBMISSION_ID, ACT.AUDIENCE)
                                .gt(after.submissionId(), after.audience().name())));
    }

    private static List<Condition> addressed(Official official) {
        List<Condition> parts = new ArrayList<>();
        parts.add(ACT.TOLD_ACCOUNT_ID.eq(official.id()));
        for (int body : official.bodies(Role.HANDLER)) parts.add(unit(body));
        for (int body : official.bodies(Role.TRIAGE)) {
            parts.add(unit(body));
            parts.add(told(body, Audience.INSPECTOR));
            parts.add(told(body, Audience.ABOVE));
            parts.add(told(body, Audience.SUPERVISOR));
        }
        for (int body : official.bodies(Role.INSPECTOR)) {
            if (!official.is(Role.TRIAGE, body)) parts.add(told(body, Audience.INSPECTOR));
        }
        for (int body : official.bodies(Role.SUPERVISOR)) {
            if (!official.is(Role.HANDLER, body)) parts.add(unit(body));
            if (official.is(Role.TRIAGE, body)) continue;
            parts.add(told(body, Audience.SUPERVISOR));
            parts.add(told(body, Audience.ABOVE));
            if (body == Bodies.NATIONAL_DESK && !official.is(Role.INSPECTOR, body)) {
                parts.add(told(body, Audience.INSPECTOR));
            }
        }
        return parts;
    }

    /** What nobody in particular had in hand is told the whole unit. */
    private static Condition unit(int body) {
        return told(body, Audience.HANDLER).and(ACT.TOLD_ACCOUNT_ID.isNull());
    }

    private static Condition told(int body, Audience audience) {
        return ACT.TOLD_BODY_ID.eq(body).and(ACT.AUDIENCE.eq(audience.name()));
    }

    private static Told told(ActRecord act) {
        return new Told(
                act.getSubmissionId(),
                new TrackingCode(act.getCode()),
                WatchedRule.valueOf(act.getRule()),
                Audience.valueOf(act.getAudience()),
                act.getDay(),
                act.getDueOn(),
                act.getAt(),
                act.getBodyId(),
                act.getToldBodyId(),
                act.getToldAccountId());
    }
}
