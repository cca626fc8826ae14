package ma.chikaya.web.supervision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Scope;
import ma.chikaya.law.LegalClock;
import ma.chikaya.statistics.Counted;
import ma.chikaya.statistics.Counts;
import ma.chikaya.statistics.Figures;
import ma.chikaya.statistics.ListQuery.Cursor;
import ma.chikaya.statistics.Period;
import ma.chikaya.statistics.What;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Paths;
import ma.chikaya.web.desk.Say;
import ma.chikaya.web.desk.StateChip;
import ma.chikaya.web.desk.Topics;
import org.springframework.stereotype.Component;

/** Puts the list behind a number together: its lines from the figures, what they are from the reader's own scope. */
@Component
class ListPages {

    static final int SIZE = 50;

    private final Figures figures;
    private final Cases cases;
    private final Names names;
    private final Topics topics;
    private final InstantSource clock;

    ListPages(Figures figures, Cases cases, Names names, Topics topics, InstantSource clock) {
        this.figures = figures;
        this.cases = cases;
        this.names = names;
        this.topics = topics;
        this.clock = clock;
    }

    ListPage of(Page page, Official official, Access.Followed followed, Lists list, Map<String, String> typed) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        Scope scope = cases.scopeOf(official);
        Cursor after = Lists.cursor(typed.get("after"));
        List<Counted> found = figures.list(scope, followed.ids(), list.query(today, after, SIZE));
        List<Counted> lines = found.subList(0, Math.min(SIZE, found.size()));
        Map<UUID, CaseLine> seen =
                cases
                        .list(
                                official,
                                lines.stream()
                                        .map(Counted::submission)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseLine::id, Function.identity()));
        List<ListPage.Row> rows = new ArrayList<>();
        for (Counted line : lines) {
            CaseLine known = seen.get(line.submission());
            if (known != null) rows.add(row(page, list, line, known));
        }
        int total = count(scope, followed, list, today);
        int first = after == null ? 1 : Objects.requireNonNullElse(DashboardController.number(typed.get("at")), 1);
        int last = Math.min(total, first + lines.size() - 1);
        Counted end = lines.isEmpty() ? null : lines.getLast();
        return new ListPage(
                page.t("supervision.list", "what", list.what()),
                about(page, followed, list),
                total,
                Dashboards.path(followed.id()) + "&months=" + list.span().word(),
                rows,
                lines.size() - rows.size(),
                lines.isEmpty()
                        ? ""
                        : page.t("common.range", "from", first, "to", Math.max(first, last), "total", total),
                end == null || found.size() <= SIZE
                        ? null
                        : list.address() + "&after=" + Lists.write(new Cursor(end.day(), end.submission(), end.no()))
                                + "&at=" + (first + lines.size()));
    }

    private static ListPage.Row row(Page page, Lists list, Counted line, CaseLine known) {
        return new ListPage.Row(
                Paths.of(known.code()),
                known.code().display(),
                known.subject().isBlank() ? page.t("desk.subject.none") : known.subject(),
                StateChip.of(page, known),
                Say.date(page, line.day()),
                list.what().isTimed() ? page.t("supervision.took", "n", line.days()) : null,
                Boolean.FALSE.equals(line.inTime()));
    }

    /** In which body and time, and what narrows it. */
    private String about(Page page, Access.Followed followed, Lists list) {
        List<String> parts = new ArrayList<>();
        parts.add(names.body(page, followed.id()));
        parts.add(page.t("supervision.span", "span", list.span()));
        if (list.inTime() != null) parts.add(page.t("supervision.time", "in", list.inTime()));
        if (list.verdict() != null) parts.add(page.t("desk.verdict", "verdict", list.verdict()));
        if (list.topic() != null)
            parts.add(Objects.requireNonNullElse(topics.name(page, list.topic()), page.t("desk.topic.none")));
        if (list.account() != null)
            parts.add(names.officials(page, List.of(list.account())).getOrDefault(list.account(), "—"));
        return String.join(page.t("supervision.dot"), parts);
    }

    /** The number itself, from the counters. */
    private int count(Scope scope, Access.Followed followed, Lists list, LocalDate today) {
        Period period = list.span().on(today);
        Counts counts;
        if (list.topic() != null) {
            counts = figures.byTopic(scope, followed.ids(), period).get(list.topic());
        } else if (list.account() != null) {
            counts = figures.byPerson(scope, followed.ids(), period)
                    .get(list.account().toString());
        } else {
            counts = figures.total(scope, followed.ids(), period);
        }
        if (counts == null) return 0;
        if (list.verdict() != null) return counts.judged(list.verdict());
        if (list.inTime() != null) return list.inTime() ? counts.inTime(list.what()) : counts.late(list.what());
        return list.what() == What.FILED ? counts.received() : counts.get(list.what());
    }
}
