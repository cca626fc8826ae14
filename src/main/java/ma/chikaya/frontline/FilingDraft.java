package ma.chikaya.frontline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A filing begun in a call and not sent.
 *
 * @param token what its scans and its sending are known by, so that sending it twice files once
 * @param fields as they were typed
 */
public record FilingDraft(UUID call, int official, String token, Map<String, String> fields, Instant savedAt) {

    /** Never what it holds. */
    @Override
    public String toString() {
        return "FilingDraft[" + call + "]";
    }
}
