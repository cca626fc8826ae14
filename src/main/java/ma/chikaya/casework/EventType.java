package ma.chikaya.casework;

/** What happened, in the past tense; public ones make the citizen's timeline. */
public enum EventType {
    FILED(true),
    TAKEN_UP(true),
    ASSIGNED(false),
    ROUTED(true),
    SUMMARISED(true),
    CORRECTED(false),
    ACCEPTED(true),
    REFERRED(true),
    REDIRECTED(true),
    HANDED_OVER(true),
    PROMPTED(false),
    EXPLANATION_ASKED(false),
    EXPLANATION_GIVEN(false),
    DATES_MOVED(true),
    ARBITRATED(true),
    EXTENDED(true),
    MEDIATOR_SEIZED(true),
    REMINDED(false),
    ESCALATED(true),
    MISSED(true),
    COMPLEMENT_ASKED(true),
    COMPLEMENT_SENT(true),
    COMPLEMENT_LAPSED(true),
    REFUSAL_PROPOSED(false),
    REFUSED(true),
    REFUSAL_SENT_BACK(false),
    REQUEST_SENT(true),
    REQUEST_ANSWERED(true),
    REQUEST_WITHDRAWN(false),
    WORK_BEGUN(true),
    ANSWER_PROPOSED(false),
    ANSWERED(true),
    ANSWER_SENT_BACK(false),
    ANSWER_WITHDRAWN(false),
    APPROVAL_PASSED_ON(false),
    CONCLUDED(true),
    LETTER_DELIVERED(true),
    MESSAGE_TO_CITIZEN(true),
    MESSAGE_FROM_CITIZEN(true),
    NOTED(false),
    OFFICIAL_NAMED(false),
    OFFICIAL_RELEASED(false),
    IDENTITY_SHOWN(false),
    RATED(true),
    REOPENED(true),
    MEASURE_FINISHED(true),
    MEASURE_REMINDED(false),
    MEASURE_DUE(true),
    MEASURE_KEPT(true),
    MEASURE_BROKEN(true),
    HELPER_REMOVED(true),
    CLOSED(true);

    private final boolean shown;

    EventType(boolean shown) {
        this.shown = shown;
    }

    /** Whether the citizen sees it. */
    public boolean isPublic() {
        return shown;
    }
}
