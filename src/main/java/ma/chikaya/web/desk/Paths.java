package ma.chikaya.web.desk;

import ma.chikaya.kernel.TrackingCode;

/** Addresses of the desk. */
public final class Paths {

    static final String INBOX = "/desk";
    static final String ASKED = "/desk/asked";
    static final String REGISTER = "/desk/register";
    static final String LATE = "/desk/registers/late";
    public static final String QUESTIONS = "/desk/questions";
    static final String VOICE = "/desk/voice";
    static final String REGISTERS = "/desk/registers";
    static final String TEMPLATES = "/desk/templates";
    static final String PREFERENCES = "/desk/preferences";
    static final String ARBITRATION = "/desk/arbitration";
    static final String REMINDERS = "/desk/reminders";
    static final String TO_POST = "/desk/to-post";
    static final String WITHHELD = "/desk/withheld";

    private Paths() {}

    /** Where the receipt of what was just keyed is handed over. */
    static String registered(TrackingCode code) {
        return REGISTER + "/" + code.digits();
    }

    public static String of(TrackingCode code) {
        return "/desk/case/" + code.digits();
    }

    static String of(TrackingCode code, String part) {
        return of(code) + "/" + part;
    }
}
