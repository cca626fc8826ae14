package ma.chikaya.casework;

/** Why a submission is not handled, each with its own reason (decree 2-17-265). */
public enum Ground {
    BEFORE_COURT,
    FINAL_JUDGMENT,
    JUDICIAL_POLICE,
    NOT_COMPETENT,
    NOT_ON_FORM,
    VAGUE,
    MALICIOUS,
    INSULT,
    DUPLICATE,
    /** National Defence is outside the decree: refused with guidance. */
    DEFENCE,
    /** A private matter: refused with guidance to the mediation that exists. */
    NOT_PUBLIC;

    /** Refusals that touch free expression: whoever proposed one never approves it himself. */
    public boolean needsSecondReader() {
        return this == MALICIOUS || this == INSULT;
    }
}
