package ma.chikaya.demo;

import java.util.List;

/**
 * How far a submission goes, and how long ago it was filed, in days, so that it stands there today. Those that end
 * late have their whole history behind them.
 */
enum Fate {
    NEW(0, 2),
    AT_DESK(0, 2),
    STUDIED(2, 7),
    ASKED(3, 8),
    REFUSAL_WAITING(4, 9),
    REFUSED(14, 360),
    ACCEPTED(6, 25),
    WITH_SERVICE(7, 35),
    DRAFTED(18, 45),
    ANSWER_WAITING(20, 50),
    ANSWERED(24, 44),
    CLOSED(75, 362),
    REOPENED(40, 60),
    REOPENED_CLOSED(150, 362),
    REDIRECTED(30, 362),
    REFERRED(30, 362),
    ROUTED(30, 362),
    LATE_DECISION(30, 60),
    LATE_ANSWER(80, 130);

    private static final List<Fate> ROUND = List.of(
            NEW,
            CLOSED,
            ANSWERED,
            CLOSED,
            REFUSED,
            WITH_SERVICE,
            CLOSED,
            ANSWER_WAITING,
            STUDIED,
            CLOSED,
            REDIRECTED,
            ASKED,
            CLOSED,
            REFUSED,
            REOPENED,
            AT_DESK,
            CLOSED,
            ANSWERED,
            ACCEPTED,
            CLOSED,
            LATE_ANSWER,
            REFERRED,
            CLOSED,
            REFUSAL_WAITING,
            REFUSED,
            NEW,
            CLOSED,
            ANSWER_WAITING,
            DRAFTED,
            CLOSED,
            REOPENED_CLOSED,
            ROUTED,
            LATE_DECISION,
            ANSWERED,
            CLOSED,
            STUDIED,
            REFUSED,
            WITH_SERVICE,
            CLOSED,
            REDIRECTED);

    final int youngest;
    final int oldest;

    Fate(int youngest, int oldest) {
        this.youngest = youngest;
        this.oldest = oldest;
    }

    /** The first ones show every state; of the many after them most are closed, as in a register a year old. */
    static Fate of(int number, int first) {
        Fate fate = ROUND.get(number % ROUND.size());
        boolean open = fate.oldest <= 60;
        return number >= first && open && number % 3 != 0 ? CLOSED : fate;
    }

    boolean isBeforeWork() {
        return this.compareTo(ACCEPTED) < 0;
    }
}
