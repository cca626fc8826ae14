package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTest {

    @Test
    void theOrderOfWritingDoesNotMatter() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("ب", 1);
        one.put("a", List.of("x", true));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("a", List.of("x", true));
        other.put("ب", 1);
        assertThat(Canonical.write(one)).isEqualTo(Canonical.write(other)).isEqualTo("{\"a\":[\"x\",true],\"ب\":1}");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Map<String, Object> facts = Map.of("reason", "line\nbreak \"quoted\" \\ \t end", "empty", List.of(), "n", 12);
        assertThat(HistoryFacts.read(Canonical.write(facts))).isEqualTo(facts);
    }
}
