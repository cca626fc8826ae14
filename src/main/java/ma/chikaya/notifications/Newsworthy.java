package ma.chikaya.notifications;

import ma.chikaya.casework.EventType;

/** What the people of a case are told of, by whichever way they chose. */
public final class Newsworthy {

    private Newsworthy() {}

    public static boolean is(EventType type) {
        return switch (type) {
            case FILED,
                    ROUTED,
                    REDIRECTED,
                    REFERRED,
                    ACCEPTED,
                    COMPLEMENT_ASKED,
                    REFUSED,
                    ANSWERED,
                    CONCLUDED,
                    DATES_MOVED,
                    EXTENDED,
                    ARBITRATED,
                    MEASURE_DUE,
                    MISSED,
                    MESSAGE_TO_CITIZEN -> true;
            default -> false;
        };
    }
}
