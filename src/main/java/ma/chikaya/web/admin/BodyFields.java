package ma.chikaya.web.admin;

import java.util.Map;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** Which field of a body's form a refusal is about. */
final class BodyFields {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("bodies.refusal.code", "code"),
            Map.entry("bodies.refusal.code-taken", "code"),
            Map.entry("bodies.refusal.family", "family"),
            Map.entry("bodies.refusal.territory", "territory"),
            Map.entry("bodies.refusal.name-ar", "name-ar"),
            Map.entry("bodies.refusal.name-fr", "name-fr"),
            Map.entry("bodies.refusal.name-zgh", "name-zgh"),
            Map.entry("bodies.refusal.name-long", "name-ar"),
            Map.entry("bodies.refusal.same-name", "name-ar"),
            Map.entry("bodies.refusal.since", "since"),
            Map.entry("bodies.refusal.ended", "since"),
            Map.entry("bodies.refusal.not-ended", "since"),
            Map.entry("bodies.refusal.reason", "reason"),
            Map.entry("bodies.refusal.parent", "body"),
            Map.entry("bodies.refusal.same-parent", "body"),
            Map.entry("bodies.refusal.circle", "body"),
            Map.entry("bodies.refusal.successor", "body"),
            Map.entry("bodies.refusal.stale", "changes"));

    private BodyFields() {}

    static FormError error(Page page, Refusal refusal) {
        return new FormError(FIELDS.getOrDefault(refusal.key(), "changes"), page.t(refusal));
    }
}
