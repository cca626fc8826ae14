package ma.chikaya.law;

import static ma.chikaya.law.Rule.Counting.CALENDAR;
import static ma.chikaya.law.Rule.Counting.WORKING;

import java.util.Locale;

/** What time is given for, each with its default rule. {@link LawSettings} may replace any of them. */
public enum Term {
    /** The national desk finds the competent body, inside the time to decide. */
    TRIAGE(2, WORKING, Rule.ASSUMED),
    /** Accept, refuse, redirect or ask for a complement, with reasons; counted from filing. */
    DECIDE(15, CALENDAR, "decree 2-17-265: admissibility; calendar days assumed"),
    /** The reasoned answer; counted from receipt by the competent body. */
    ANSWER(60, CALENDAR, "decree 2-17-265: answer; calendar days assumed"),
    /** The citizen sends what was asked for; then the case is decided as it stands. */
    COMPLEMENT(15, CALENDAR, Rule.ASSUMED),
    /** The citizen may have an answered, refused or closed case taken up again. */
    REOPEN(30, CALENDAR, Rule.ASSUMED),
    /** An answered case stays open this long. */
    CLOSE(30, CALENDAR, Rule.ASSUMED),
    /** An observation is taken into account or not, with a reason. */
    OBSERVATION(30, CALENDAR, Rule.ASSUMED),
    /** A suggestion is taken up or not, with a reason. */
    SUGGESTION(30, CALENDAR, Rule.ASSUMED),
    /** A question is answered. */
    QUESTION(30, CALENDAR, Rule.ASSUMED),
    /** A proposal waits for the supervisor before it goes to the deputy, then to the body above. */
    APPROVAL(3, WORKING, Rule.ASSUMED),
    /** A paper or a spoken complaint is keyed into the register; counted from the day it came. */
    KEYING(60, CALENDAR, Rule.ASSUMED);

    private final int days;
    private final Rule.Counting counting;
    private final String source;

    Term(int days, Rule.Counting counting, String source) {
        this.days = days;
        this.counting = counting;
        this.source = source;
    }

    /** The rule where no setting says otherwise. */
    public Rule byDefault() {
        return new Rule(days, counting, source);
    }

    /** As settings and message keys write it: {@code decide}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
