package ma.chikaya.web.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the parameters of an address that was kept. */
final class Query {

    private Query() {}

    /** The first value of each name; what cannot be read is left out. */
    static Map<String, String> read(String parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : parameters.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) continue;
            try {
                values.putIfAbsent(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException unreadable) {
                // An address somebody changed by hand.
            }
        }
        return values;
    }
}
