package ma.chikaya.intake;

import java.util.Map;
import ma.chikaya.kernel.Refusal;

/** What is wrong with one field, said as what to do. */
public record Problem(Field field, Refusal why) {

    static Problem of(Field field, String key) {
        return new Problem(field, new Refusal(key));
    }

    static Problem of(Field field, String key, String name, Object value) {
        return new Problem(field, new Refusal(key, Map.of(name, value)));
    }
}
