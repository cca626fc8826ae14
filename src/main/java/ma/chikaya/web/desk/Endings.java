package ma.chikaya.web.desk;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Ground;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a case was refused or concluded, as its page shows it. */
@Component
class Endings {

    private final Cases cases;
    private final Names names;

    Endings(Cases cases, Names names) {
        this.cases = cases;
        this.names = names;
    }

    /** A refusal or an outcome with what the citizen read of it. */
    record Shown(
            String title,
            String about,
            @Nullable Content ground,
            String reason,
            @Nullable String guidance,
            String letter) {}

    List<Shown> of(Page page, CaseFile file) {
        List<Ending> endings = Ending.listOf(file, cases);
        if (endings.isEmpty()) return List.of();
        Map<Integer, String> officials = names.officials(
                page,
                endings.stream()
                        .map(Ending::by)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList());
        return endings.stream().map(one -> shown(page, file, one, officials)).toList();
    }

    private Shown shown(Page page, CaseFile file, Ending one, Map<Integer, String> officials) {
        Integer by = one.by();
        return new Shown(
                page.t("desk.ending." + one.what()),
                page.t(
                        "desk.ending.about",
                        "date",
                        LegalClock.dayOf(one.at()),
                        "who",
                        by == null ? "—" : officials.getOrDefault(by, "—"),
                        "numbered",
                        one.register() != null,
                        "number",
                        one.register() == null ? "" : one.register()),
                one.ground() == null ? null : ground(page, one.ground(), one.competent(), one.duplicateOf()),
                one.reason(),
                one.guidance(),
                Paths.of(file.line().code(), "decision.pdf?seq=" + one.seq()));
    }

    /** The ground with what it names. */
    Content ground(Page page, Ground ground, @Nullable Integer body, @Nullable TrackingCode other) {
        String label = page.t("desk.ground." + InboxFilter.word(ground));
        if (body != null) return page.html("desk.approve.body", "ground", label, "body", names.body(page, body));
        return other == null
                ? page.html("desk.approve.ground", "ground", label)
                : page.html("desk.approve.duplicate", "ground", label, "code", other);
    }
}
