package ma.chikaya.law;

import java.util.Locale;
import java.util.Optional;

/** What time is given for; {@code reference/rules.csv} tells how long, from when and by which text. */
public enum Term {
    /** The national desk finds the competent body, inside the time to decide. */
    TRIAGE,
    /** Accept, refuse, redirect or ask for a complement, with reasons; counted from filing. */
    DECIDE,
    /** The reasoned answer; counted from receipt by the competent body. */
    ANSWER,
    /** The citizen sends what was asked for; then the case is decided as it stands. */
    COMPLEMENT,
    /** So many days in all, at most, does the clock of a body stand still while it waits for the citizen. */
    PAUSE,
    /** So much later the answer may come where a supervisor extends its time, once; counted from its last day. */
    EXTENSION,
    /** The supervisor common to two bodies says which is competent, after two redirections. */
    ARBITRATION,
    /** The citizen may have an answered, refused or closed case taken up again. */
    REOPEN,
    /** An answered case stays open this long. */
    CLOSE,
    /** An observation is taken into account or not, with a reason. */
    OBSERVATION,
    /** A suggestion is taken up or not, with a reason. */
    SUGGESTION,
    /** A question is answered. */
    QUESTION,
    /** A proposal waits for the supervisor before it goes to the deputy, then to the body above. */
    APPROVAL,
    /** A paper or a spoken complaint is keyed into the register; counted from the day it came. */
    KEYING;

    /** By when a submission of that kind has its decision: for all but a complaint, its outcome or answer. */
    public static Term decisionOn(Kind kind) {
        return switch (kind) {
            case COMPLAINT -> DECIDE;
            case OBSERVATION -> OBSERVATION;
            case SUGGESTION -> SUGGESTION;
            case QUESTION -> QUESTION;
        };
    }

    /** As settings and message keys write it: {@code decide}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Term> find(String word) {
        for (Term term : values()) if (term.word().equals(word)) return Optional.of(term);
        return Optional.empty();
    }
}
