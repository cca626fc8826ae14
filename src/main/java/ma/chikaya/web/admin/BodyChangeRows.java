package ma.chikaya.web.admin;

import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Officials;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.BodyChange;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of a body in words, the newest first. */
@Component
class BodyChangeRows {

    private final Bodies bodies;
    private final Officials officials;

    BodyChangeRows(Bodies bodies, Officials officials) {
        this.bodies = bodies;
        this.officials = officials;
    }

    List<BodyChangeRow> of(Page page, int body) {
        List<BodyChange> changes = bodies.listChanges(body);
        Map<Integer, LocalText> names = officials.findNames(
                changes.stream().map(BodyChange::by).distinct().toList());
        return changes.reversed().stream()
                .map(change -> row(page, change, names))
                .toList();
    }

    private BodyChangeRow row(Page page, BodyChange change, Map<Integer, LocalText> names) {
        LocalText name = change.name();
        LocalText by = names.get(change.by());
        return new BodyChangeRow(
                page.html(
                        "bodies.change",
                        "kind",
                        change.kind(),
                        "day",
                        change.since(),
                        "name",
                        name == null ? "" : name.in(page.language()),
                        "above",
                        name(page, change.parent()),
                        "successor",
                        name(page, change.successor()),
                        "succeeded",
                        change.successor() != null),
                change.reason(),
                page.html(
                        "bodies.change.entered",
                        "day",
                        LegalTime.dayOf(change.at()),
                        "by",
                        by == null ? "—" : by.in(page.language())));
    }

    private String name(Page page, @Nullable Integer body) {
        return body == null
                ? ""
                : bodies.find(body).map(one -> one.label().in(page.language())).orElse("—");
    }
}
