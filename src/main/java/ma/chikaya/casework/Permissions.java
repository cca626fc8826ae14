package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;
import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;

import java.util.function.BooleanSupplier;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who may act on a submission. Nobody decides on a case that names him. */
@Component
class Permissions {

    private final DSLContext sql;
    private final Above above;

    Permissions(DSLContext sql, Above above) {
        this.sql = sql;
        this.above = above;
    }

    boolean may(Who who, Actor actor, SubmissionRecord row) {
        return switch (actor) {
            case Actor.Citizen citizen -> who == Who.CITIZEN;
            case Actor.Time time -> who == Who.SYSTEM;
            case Actor.Clerk(Official official) ->
                !isNamed(row, official)
                        && (who != Who.HOLDER || row.getWithheld())
                        && (who == Who.ARBITER
                                ? Disputes.arbitrates(official, row)
                                : may(who, official, row.getBodyId(), () -> wasAsked(row, official)));
        };
    }

    /** The same for an official who is not named, where it is known whether his service was asked. */
    boolean may(Who who, Official official, int body, BooleanSupplier wasAsked) {
        return switch (who) {
            case HANDLER -> handles(official, body);
            // The door of the letter has asked for its line; the case may be with another body by now.
            case COUNTER ->
                official.has(Role.CLERK)
                        || official.has(Role.HANDLER)
                        || official.has(Role.SUPERVISOR)
                        || official.has(Role.TRIAGE);
            case TRIAGE -> official.is(Role.TRIAGE, body);
            case HOLDER, VOICE -> isHolder(official);
            // Approvals name their approvers; Approving has checked this one.
            case APPROVER -> true;
            case AGENT -> wasAsked.getAsBoolean();
            case ABOVE -> above.is(official, body);
            case SUPERVISOR -> Above.answersFor(official, body);
            // The case itself names its arbiter.
            case ARBITER, CITIZEN, SYSTEM -> false;
        };
    }

    static boolean handles(Official official, int body) {
        return official.is(Role.HANDLER, body)
                || official.is(Role.SUPERVISOR, body)
                || (body == Bodies.NATIONAL_DESK && official.is(Role.TRIAGE, body));
    }

    /** Withheld identities are held by the national desk alone. */
    static boolean isHolder(Official official) {
        return official.is(Role.TRIAGE, Bodies.NATIONAL_DESK);
    }

    boolean isNamed(SubmissionRecord row, Official official) {
        return isNamed(row, official.id());
    }

    boolean isNamed(SubmissionRecord row, int account) {
        return sql.fetchExists(
                NAMED_OFFICIAL,
                NAMED_OFFICIAL.SUBMISSION_ID.eq(row.getId()).and(NAMED_OFFICIAL.ACCOUNT_ID.eq(account)));
    }

    private boolean wasAsked(SubmissionRecord row, Official official) {
        return !official.services().isEmpty()
                && sql.fetchExists(
                        INTERNAL_REQUEST,
                        INTERNAL_REQUEST
                                .SUBMISSION_ID
                                .eq(row.getId())
                                .and(INTERNAL_REQUEST.BODY_ID.eq(row.getBodyId()))
                                .and(INTERNAL_REQUEST.SERVICE_ID.in(official.services()))
                                .and(INTERNAL_REQUEST.WITHDRAWN.isFalse()));
    }
}
