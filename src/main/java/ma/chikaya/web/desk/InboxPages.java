package ma.chikaya.web.desk;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Found;
import ma.chikaya.casework.InboxQuery.Cursor;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a page of the inbox together. */
@Component
class InboxPages {

    /** Lines of one page. */
    static final int SIZE = 25;

    private final Cases cases;
    private final InboxRows rows;
    private final InboxChoices choices;
    private final Names names;
    private final InstantSource clock;

    InboxPages(Cases cases, InboxRows rows, InboxChoices choices, Names names, InstantSource clock) {
        this.cases = cases;
        this.rows = rows;
        this.choices = choices;
        this.names = names;
        this.clock = clock;
    }

    InboxPage of(
            Page page, Official official, InboxFilter filter, Map<String, String> typed, Map<View, Integer> counts) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        Cursor cursor = Cursor.read(typed.get("after"));
        List<CaseLine> found = cases.list(official, filter.query(cursor, SIZE));
        boolean backwards = cursor != null && cursor.backwards();
        boolean more = found.size() > SIZE;
        // Read backwards, the line too many is the first.
        List<CaseLine> lines = !more ? found : backwards ? found.subList(1, SIZE + 1) : found.subList(0, SIZE);
        List<Official> colleagues = choices.colleagues(official);
        Optional<Found> sought = filter.words() == null
                ? Optional.empty()
                : Optional.of(cases.countFound(official, filter.query(null, 1)));
        int total = sought.map(Found::here).orElseGet(() -> total(official, filter, counts));
        int first = Math.max(1, cursor == null ? 1 : number(typed.get("at")));
        boolean before = backwards ? more : cursor != null;
        boolean after = backwards || more;
        return new InboxPage(
                title(page, filter),
                total,
                filter.below() ? page.html("desk.first.below") : firstLine(page, official, counts),
                rows.of(page, official, lines, today),
                filter,
                choices.states(page, filter),
                choices.kinds(page, filter),
                choices.topics(page, filter),
                choices.channels(page, filter),
                choices.officials(page, official, filter, colleagues),
                choices.assignees(page, official, filter, colleagues),
                filter.below() && filter.view() != View.DONE && official.has(Role.SUPERVISOR),
                lines.isEmpty()
                        ? ""
                        : page.t(
                                "common.range",
                                "from",
                                first,
                                "to",
                                Math.max(first, Math.min(total, first + lines.size() - 1)),
                                "total",
                                total),
                before && !lines.isEmpty() ? link(filter, lines.getFirst(), true, Math.max(1, first - SIZE)) : null,
                after && !lines.isEmpty() ? link(filter, lines.getLast(), false, first + lines.size()) : null,
                sought.map(n -> elsewhere(page, filter, n.beyond())).orElse(null),
                saved(official, filter),
                Notice.read(page, typed));
    }

    /** The counters know how many a view holds; only a narrower filter is counted. */
    private int total(Official official, InboxFilter filter, Map<View, Integer> counts) {
        Integer known = filter.below() || filter.narrows() ? null : counts.get(filter.view());
        return known == null ? cases.count(official, filter.query(null, 1)) : known;
    }

    private String title(Page page, InboxFilter filter) {
        String view = "desk.title." + InboxFilter.word(filter.view());
        Integer body = filter.body();
        if (body != null) return page.t("desk.title.body", "view", page.t(view), "body", names.body(page, body));
        return filter.below() ? page.t("desk.title.below", "view", page.t(view)) : page.t(view);
    }

    /** What must be decided today; where nothing must, when something will. */
    private Content firstLine(Page page, Official official, Map<View, Integer> counts) {
        int now = counts.getOrDefault(View.TODAY, 0);
        if (now > 0) {
            int late = Math.min(now, counts.getOrDefault(View.OVERDUE, 0));
            return page.html("desk.first.some", "n", now, "late", late, "all", late == now);
        }
        Optional<LocalDate> next = cases.findNextDue(official);
        return next.isPresent()
                ? page.html("desk.first.none", "date", Say.weekday(page, next.get()))
                : page.html("desk.first.nothing");
    }

    /** Words are looked for among open submissions; those that ended are one link away, with their number. */
    private static Link elsewhere(Page page, InboxFilter filter, int n) {
        InboxFilter other = filter.in(filter.view() == View.DONE ? View.OPEN : View.DONE);
        String words = other.view() == View.DONE ? "desk.search.done" : "desk.search.open";
        return new Link(other.address(), page.html(words, "n", n));
    }

    private @Nullable Integer saved(Official official, InboxFilter filter) {
        return cases.savedViews().listOf(official.id()).stream()
                .filter(view -> InboxFilter.read(Query.read(view.query())).equals(filter))
                .map(view -> view.id())
                .findFirst()
                .orElse(null);
    }

    private static String link(InboxFilter filter, CaseLine line, boolean backwards, int at) {
        String key = filter.view() == View.DONE ? line.updatedAt().toString() : String.valueOf(line.dueOn());
        return filter.address("after", new Cursor(key, line.id(), backwards).write()) + "&at=" + at;
    }

    private static int number(@Nullable String typed) {
        return typed == null || !typed.matches("\\d{1,7}") ? 1 : Integer.parseInt(typed);
    }
}
