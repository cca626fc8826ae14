package ma.chikaya.casework;

import static ma.chikaya.casework.Action.*;
import static ma.chikaya.casework.State.*;
import static ma.chikaya.casework.Who.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.law.Kind;

/**
 * The life of a submission as one table: from × action → to, event, who may. There is no other way to change a state;
 * a correction is an action with its own event. Administrations configure times, roles and templates, never this.
 */
public final class Lifecycle {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Set<Kind> COMPLAINT = EnumSet.of(Kind.COMPLAINT);
    private static final Set<Kind> SHORT = EnumSet.of(Kind.OBSERVATION, Kind.SUGGESTION, Kind.QUESTION);
    private static final Set<State> UNDECIDED = EnumSet.of(REGISTERED, UNDER_STUDY);
    private static final Set<State> ADMITTED = EnumSet.of(ACCEPTED, IN_PROCESS);
    private static final Set<State> DONE = EnumSet.of(ANSWERED, State.CLOSED);
    private static final Set<State> ANY = EnumSet.allOf(State.class);
    private static final Set<State> PROPOSED = EnumSet.of(State.REFUSAL_PROPOSED, State.ANSWER_PROPOSED);

    /** The table. The diagram in the documentation is rendered from it. */
    public static final List<Transition> TABLE = List.of(
            row(ALL, Set.of(), FILE, REGISTERED, EventType.FILED, CITIZEN),
            row(ALL, Set.of(REGISTERED), TAKE_UP, UNDER_STUDY, EventType.TAKEN_UP, HANDLER),
            stay(ALL, OPEN, ASSIGN, EventType.ASSIGNED, HANDLER),
            row(ALL, UNDECIDED, ROUTE, REGISTERED, EventType.ROUTED, TRIAGE),
            stay(ALL, OPEN, SUMMARISE, EventType.SUMMARISED, HANDLER),
            stay(ALL, OPEN, LISTEN, EventType.SUMMARISED, VOICE),
            stay(ALL, OPEN, CORRECT, EventType.CORRECTED, HANDLER),
            row(COMPLAINT, UNDECIDED, ACCEPT, ACCEPTED, EventType.ACCEPTED, HANDLER),
            row(
                    COMPLAINT,
                    EnumSet.of(REGISTERED, UNDER_STUDY, ACCEPTED, IN_PROCESS),
                    REFER,
                    ACCEPTED,
                    EventType.REFERRED,
                    HANDLER),
            row(
                    ALL,
                    EnumSet.of(REGISTERED, UNDER_STUDY, AWAITING_COMPLEMENT),
                    REDIRECT,
                    REGISTERED,
                    EventType.REDIRECTED,
                    HANDLER),
            stay(
                    ALL,
                    EnumSet.of(REGISTERED, UNDER_STUDY, AWAITING_COMPLEMENT),
                    HAND_BACK,
                    EventType.HANDED_OVER,
                    HANDLER),
            stay(ALL, OPEN, HAND_OVER, EventType.HANDED_OVER, SYSTEM),
            stay(ALL, OPEN, TAKE_OVER, EventType.HANDED_OVER, ABOVE),
            stay(ALL, OPEN, PROMPT, EventType.PROMPTED, ABOVE),
            stay(ALL, OPEN, ASK_EXPLANATION, EventType.EXPLANATION_ASKED, ABOVE),
            stay(ALL, OPEN, GIVE_EXPLANATION, EventType.EXPLANATION_GIVEN, SUPERVISOR),
            stay(ALL, OPEN, RECOUNT, EventType.DATES_MOVED, SYSTEM),
            row(
                    ALL,
                    EnumSet.of(REGISTERED, UNDER_STUDY, AWAITING_COMPLEMENT),
                    ARBITRATE,
                    REGISTERED,
                    EventType.ARBITRATED,
                    ARBITER),
            stay(
                    COMPLAINT,
                    EnumSet.of(ACCEPTED, IN_PROCESS, State.ANSWER_PROPOSED),
                    EXTEND,
                    EventType.EXTENDED,
                    SUPERVISOR),
            stay(ALL, ANY, SEIZE_MEDIATOR, EventType.MEDIATOR_SEIZED, CITIZEN),
            stay(ALL, ANY, NOTE_MEDIATOR, EventType.MEDIATOR_SEIZED, HANDLER),
            stay(ALL, OPEN, REMIND, EventType.REMINDED, SYSTEM),
            stay(ALL, OPEN, ESCALATE, EventType.ESCALATED, SYSTEM),
            stay(ALL, OPEN, MISS, EventType.MISSED, SYSTEM),
            row(ALL, UNDECIDED, ASK_COMPLEMENT, AWAITING_COMPLEMENT, EventType.COMPLEMENT_ASKED, HANDLER),
            row(ALL, Set.of(AWAITING_COMPLEMENT), SEND_COMPLEMENT, UNDER_STUDY, EventType.COMPLEMENT_SENT, CITIZEN),
            row(ALL, Set.of(AWAITING_COMPLEMENT), LAPSE_COMPLEMENT, UNDER_STUDY, EventType.COMPLEMENT_LAPSED, SYSTEM),
            row(ALL, UNDECIDED, PROPOSE_REFUSAL, State.REFUSAL_PROPOSED, EventType.REFUSAL_PROPOSED, HANDLER),
            row(ALL, Set.of(State.REFUSAL_PROPOSED), APPROVE_REFUSAL, REFUSED, EventType.REFUSED, APPROVER),
            row(
                    ALL,
                    Set.of(State.REFUSAL_PROPOSED),
                    SEND_BACK_REFUSAL,
                    UNDER_STUDY,
                    EventType.REFUSAL_SENT_BACK,
                    APPROVER),
            row(ALL, UNDECIDED, CIRCULATE, UNDER_STUDY, EventType.REQUEST_SENT, HANDLER),
            row(COMPLAINT, ADMITTED, CIRCULATE, IN_PROCESS, EventType.REQUEST_SENT, HANDLER),
            stay(ALL, OPEN, ANSWER_REQUEST, EventType.REQUEST_ANSWERED, AGENT),
            stay(ALL, OPEN, WITHDRAW_REQUEST, EventType.REQUEST_WITHDRAWN, HANDLER),
            row(COMPLAINT, Set.of(ACCEPTED), DRAFT, IN_PROCESS, EventType.WORK_BEGUN, HANDLER),
            row(COMPLAINT, ADMITTED, PROPOSE_ANSWER, State.ANSWER_PROPOSED, EventType.ANSWER_PROPOSED, HANDLER),
            row(COMPLAINT, Set.of(State.ANSWER_PROPOSED), APPROVE_ANSWER, ANSWERED, EventType.ANSWERED, APPROVER),
            row(
                    COMPLAINT,
                    Set.of(State.ANSWER_PROPOSED),
                    SEND_BACK_ANSWER,
                    IN_PROCESS,
                    EventType.ANSWER_SENT_BACK,
                    APPROVER),
            row(
                    COMPLAINT,
                    Set.of(State.ANSWER_PROPOSED),
                    WITHDRAW_ANSWER,
                    IN_PROCESS,
                    EventType.ANSWER_WITHDRAWN,
                    HANDLER),
            stay(ALL, PROPOSED, PASS_ON, EventType.APPROVAL_PASSED_ON, SYSTEM),
            row(SHORT, UNDECIDED, CONCLUDE, ANSWERED, EventType.CONCLUDED, HANDLER),
            stay(ALL, ANY, RECORD_DELIVERY, EventType.LETTER_DELIVERED, COUNTER),
            stay(ALL, ANY, WRITE_TO_CITIZEN, EventType.MESSAGE_TO_CITIZEN, HANDLER),
            stay(ALL, ANY, WRITE_TO_WITHHELD, EventType.MESSAGE_TO_CITIZEN, HOLDER),
            stay(ALL, ANY, SPEAK, EventType.MESSAGE_TO_CITIZEN, VOICE),
            stay(ALL, ANY, WRITE_TO_BODY, EventType.MESSAGE_FROM_CITIZEN, CITIZEN),
            stay(ALL, ANY, NOTE, EventType.NOTED, HANDLER),
            stay(ALL, OPEN, NAME_OFFICIAL, EventType.OFFICIAL_NAMED, HANDLER),
            stay(ALL, OPEN, RELEASE_OFFICIAL, EventType.OFFICIAL_RELEASED, HANDLER),
            stay(ALL, ANY, SHOW_IDENTITY, EventType.IDENTITY_SHOWN, HANDLER),
            stay(ALL, ANY, SHOW_WITHHELD, EventType.IDENTITY_SHOWN, HOLDER),
            stay(ALL, DONE, RATE, EventType.RATED, CITIZEN),
            row(COMPLAINT, DONE, REOPEN, IN_PROCESS, EventType.REOPENED, CITIZEN),
            row(SHORT, DONE, REOPEN, UNDER_STUDY, EventType.REOPENED, CITIZEN),
            row(ALL, Set.of(REFUSED), REOPEN, UNDER_STUDY, EventType.REOPENED, CITIZEN),
            stay(COMPLAINT, DONE, FINISH_MEASURE, EventType.MEASURE_FINISHED, HANDLER),
            stay(COMPLAINT, ANY, REMIND_MEASURE, EventType.MEASURE_REMINDED, SYSTEM),
            stay(COMPLAINT, ANY, ASK_MEASURE, EventType.MEASURE_DUE, SYSTEM),
            stay(COMPLAINT, ANY, KEEP_MEASURE, EventType.MEASURE_KEPT, CITIZEN),
            stay(COMPLAINT, ANY, BREAK_MEASURE, EventType.MEASURE_BROKEN, CITIZEN),
            stay(ALL, ANY, REMOVE_HELPER, EventType.HELPER_REMOVED, CITIZEN),
            row(ALL, Set.of(ANSWERED), CLOSE, State.CLOSED, EventType.CLOSED, SYSTEM));

    private Lifecycle() {}

    /** The row for an action on a submission of this kind in this state; empty where it is not allowed. */
    public static Optional<Transition> find(Kind kind, State state, Action action) {
        for (Transition row : TABLE) {
            if (row.action() == action
                    && row.kinds().contains(kind)
                    && row.from().contains(state)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** Whether the table allows an action, whoever asks. */
    public static boolean allows(Kind kind, State state, Action action) {
        return find(kind, state, action).isPresent();
    }

    private static Transition row(Set<Kind> kinds, Set<State> from, Action action, State to, EventType event, Who who) {
        return new Transition(kinds, from, action, to, event, who);
    }

    private static Transition stay(Set<Kind> kinds, Set<State> from, Action action, EventType event, Who who) {
        return new Transition(kinds, from, action, null, event, who);
    }
}
