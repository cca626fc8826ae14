package ma.chikaya.casework;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads back what an event or a proposal says of itself. */
final class HistoryFacts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HistoryFacts() {}

    static Map<String, Object> read(String canonical) {
        return JSON.readValue(canonical, new TypeReference<Map<String, Object>>() {});
    }
}
