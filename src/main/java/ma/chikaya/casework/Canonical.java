package ma.chikaya.casework;

import java.util.Map;
import ma.chikaya.kernel.CanonicalJson;

/** One spelling for every event, so that its hash can be checked by anyone. */
final class Canonical {

    private Canonical() {}

    static String write(Map<String, ?> object) {
        return CanonicalJson.write(object);
    }
}
