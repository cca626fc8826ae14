package ma.chikaya.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of the inbox with their names, all read in two queries. */
@Component
class InboxRows {

    private final Cases cases;
    private final Names names;

    InboxRows(Cases cases, Names names) {
        this.cases = cases;
        this.names = names;
    }

    List<InboxRow> of(Page page, Official official, List<CaseLine> lines, LocalDate today) {
        Map<UUID, String> people = cases.findNames(
                official,
                lines.stream().map(CaseLine::personId).filter(Objects::nonNull).toList());
        Map<Integer, String> officials = names.officials(
                page,
                lines.stream()
                        .map(CaseLine::assigneeId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return lines.stream()
                .map(line -> row(page, official, line, people, officials, today))
                .toList();
    }

    private static InboxRow row(
            Page page,
            Official official,
            CaseLine line,
            Map<UUID, String> people,
            Map<Integer, String> officials,
            LocalDate today) {
        String name = line.personId() == null ? null : people.get(line.personId());
        return new InboxRow(
                line.code().digits(),
                line.code().display(),
                Paths.of(line.code()),
                Dues.of(page, line, today),
                Say.date(page, LegalClock.dayOf(line.updatedAt())),
                subject(page, line),
                line.danger(),
                name == null ? nameless(page, line) : name,
                name == null,
                StateChip.of(page, line),
                assignee(page, official, line.assigneeId(), officials));
    }

    /** A recording without words has no subject until somebody has listened. */
    static String subject(Page page, CaseLine line) {
        return line.subject().isBlank() ? page.t("desk.subject.none") : line.subject();
    }

    static String nameless(Page page, CaseLine line) {
        return page.t(line.personId() == null ? "desk.who.withheld" : "desk.who.unnamed");
    }

    private static String assignee(Page page, Official official, @Nullable Integer id, Map<Integer, String> officials) {
        if (id == null) return page.t("desk.assignee.none");
        if (id == official.id()) return page.t("desk.assignee.you");
        return officials.getOrDefault(id, "—");
    }
}
