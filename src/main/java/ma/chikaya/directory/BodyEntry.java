package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A body as it was first entered: from reference/bodies.csv, which build/NumberBodies.java writes, or by an official.
 *
 * @param reach {@code addressable}, {@code network}, {@code defence} or {@code desk}
 */
record BodyEntry(
        int id,
        String code,
        Family family,
        @Nullable Integer parent,
        @Nullable String territory,
        String reach,
        LocalText name,
        List<String> aliases) {

    static final String ADDRESSABLE = "addressable";

    static List<BodyEntry> read() {
        Map<String, Integer> ids = new HashMap<>();
        List<Csv> rows = Csv.read("/reference/bodies.csv");
        for (Csv row : rows) ids.put(row.get("code"), Integer.valueOf(row.get("id")));
        List<BodyEntry> entries = new ArrayList<>(rows.size());
        for (Csv row : rows) {
            String parent = row.find("parent");
            entries.add(new BodyEntry(
                    Integer.parseInt(row.get("id")),
                    row.get("code"),
                    Family.valueOf(row.get("family")),
                    parent == null ? null : ids.get(parent),
                    row.find("territory"),
                    row.get("reach"),
                    new LocalText(row.get("name_ar"), row.get("name_fr")),
                    row.list("aliases")));
        }
        return entries;
    }

    /** Of a change that adds a body. */
    static BodyEntry of(BodyChange added) {
        if (added.code() == null || added.family() == null || added.name() == null || added.parent() == null) {
            throw new IllegalStateException("adds no body: " + added.body());
        }
        return new BodyEntry(
                added.body(),
                added.code(),
                added.family(),
                added.parent(),
                added.territory(),
                ADDRESSABLE,
                added.name(),
                List.of());
    }
}
