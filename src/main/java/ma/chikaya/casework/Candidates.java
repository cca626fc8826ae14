package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.law.Rules;
import ma.chikaya.law.Term;
import ma.chikaya.law.WorkingCalendar.Span;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The open cases a changed calendar may touch, and of their histories what their clocks are read from. */
@Component
class Candidates {

    static final List<Field<?>> COLUMNS = List.of(
            SUBMISSION.ID,
            SUBMISSION.CODE,
            SUBMISSION.KIND,
            SUBMISSION.STATE,
            SUBMISSION.RULES,
            SUBMISSION.RECEIVED_ON,
            SUBMISSION.BODY_ID,
            SUBMISSION.COMPETENT_BODY_ID,
            SUBMISSION.DECIDED_ON,
            SUBMISSION.TRIAGE_BY,
            SUBMISSION.DECIDE_BY,
            SUBMISSION.ANSWER_BY,
            SUBMISSION.PAUSED_ON,
            SUBMISSION.PAUSED_UNTIL,
            SUBMISSION.ARBITRATE_BY);

    private static final List<String> TELLING = List.of(
            EventType.ROUTED.name(),
            EventType.ACCEPTED.name(),
            EventType.REFERRED.name(),
            EventType.REDIRECTED.name(),
            EventType.REOPENED.name(),
            EventType.ARBITRATED.name(),
            EventType.EXTENDED.name(),
            EventType.REFUSED.name(),
            EventType.COMPLEMENT_ASKED.name(),
            EventType.COMPLEMENT_SENT.name(),
            EventType.COMPLEMENT_LAPSED.name());

    private final DSLContext sql;
    private final Rules rules;

    Candidates(DSLContext sql, Rules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /** Open cases with a date that the changed days may move: of calendar days only one that ends on or before them. */
    Condition within(Span changed) {
        return Inbox.OPEN.and(DSL.or(
                SUBMISSION
                        .DECIDED_ON
                        .isNull()
                        .and(in(
                                SUBMISSION.DECIDE_BY,
                                changed,
                                Term.DECIDE,
                                Term.OBSERVATION,
                                Term.SUGGESTION,
                                Term.QUESTION)),
                in(SUBMISSION.ANSWER_BY, changed, Term.ANSWER),
                // The day it was counted to before it was made longer may move.
                SUBMISSION.EXTENDED_ON.isNotNull().and(SUBMISSION.ANSWER_BY.ge(changed.first())),
                in(SUBMISSION.TRIAGE_BY, changed, Term.TRIAGE),
                in(SUBMISSION.ARBITRATE_BY, changed, Term.ARBITRATION),
                in(SUBMISSION.PAUSED_UNTIL, changed, Term.COMPLEMENT)));
    }

    private Condition in(Field<LocalDate> date, Span changed, Term... terms) {
        for (Term term : terms) if (rules.countsWorkingDays(term)) return date.ge(changed.first());
        return date.between(changed.first(), changed.last());
    }

    /** What happened to each of them that their clocks depend on, in order. */
    Map<UUID, List<HistoryEntry>> histories(Collection<UUID> ids) {
        Map<UUID, List<HistoryEntry>> histories = new HashMap<>();
        ids.forEach(id -> histories.put(id, new ArrayList<>()));
        sql.selectFrom(EVENT)
                .where(EVENT.SUBMISSION_ID.eq(DSL.any(ids.toArray(UUID[]::new))), EVENT.TYPE.in(TELLING))
                .orderBy(EVENT.SUBMISSION_ID, EVENT.SEQ)
                .forEach(event -> histories
                        .getOrDefault(event.getSubmissionId(), new ArrayList<>())
                        .add(Parts.entry(event)));
        return histories;
    }
}
