package ma.chikaya.web.frontline;

import java.util.UUID;

/** Addresses of the frontline; none carries a number, a code or a name. */
public final class CallPaths {

    public static final String CALLS = "/desk/calls";
    public static final String CALL_BACKS = "/desk/call-backs";
    public static final String RINGING = CALLS + "/ringing";

    private CallPaths() {}

    public static String of(UUID call) {
        return CALLS + "/" + call;
    }

    public static String of(UUID call, String part) {
        return of(call) + "/" + part;
    }

    public static String file(UUID call, UUID file) {
        return of(call) + "/file/" + file;
    }

    public static String callBack(UUID entry) {
        return CALL_BACKS + "/" + entry;
    }
}
