package ma.chikaya.web.supervision;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.OpenCounts;
import ma.chikaya.casework.Scope;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.frontline.OutcomeCounts;
import ma.chikaya.law.LegalClock;
import ma.chikaya.statistics.Counts;
import ma.chikaya.statistics.Days;
import ma.chikaya.statistics.Figures;
import ma.chikaya.statistics.Period;
import ma.chikaya.statistics.What;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import ma.chikaya.web.desk.InboxFilter;
import ma.chikaya.web.desk.InboxFilter.Age;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Say;
import org.springframework.stereotype.Component;

/** Puts the figures of one body together, each number with its list. */
@Component
class Dashboards {

    private static final Map<Age, String> TONES =
            Map.of(Age.TO_15, "q3", Age.TO_60, "q4", Age.TO_120, "amber", Age.OVER_120, "brick");

    private final Cases cases;
    private final Figures figures;
    private final OutcomeCounts outcomes;
    private final Access access;
    private final Breakdowns breakdowns;
    private final Names names;
    private final InstantSource clock;

    Dashboards(
            Cases cases,
            Figures figures,
            OutcomeCounts outcomes,
            Access access,
            Breakdowns breakdowns,
            Names names,
            InstantSource clock) {
        this.cases = cases;
        this.figures = figures;
        this.outcomes = outcomes;
        this.access = access;
        this.breakdowns = breakdowns;
        this.names = names;
        this.clock = clock;
    }

    Dashboard of(Page page, Official official, Access.Followed followed, Span span) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        Scope scope = cases.scopeOf(official);
        Period period = span.on(today);
        List<Integer> own = access.listOwn(official);
        Days ages = breakdowns.ages(scope, official, followed, today);
        Period year = Span.YEAR.on(today);
        Map<LocalDate, Days> toAnswer = figures.daysByMonth(scope, followed.ids(), year, What.ANSWERED);
        return new Dashboard(
                followed.id(),
                names.body(page, followed.id()),
                page.html("supervision.stand", "time", Say.moment(page, figures.standAt())),
                figures.isBehind(),
                followed.below() ? Territories.path(followed.body()) : null,
                own.size() < 2 || followed.below()
                        ? List.of()
                        : own.stream()
                                .map(id -> new Choice(Integer.toString(id), names.body(page, id), id == followed.id()))
                                .toList(),
                Span.ALL.stream()
                        .map(one -> new Choice(one.word(), page.t("supervision.span", "span", one), one == span))
                        .toList(),
                now(page, official, followed),
                past(page, scope, followed, span, period),
                ages(page, followed, ages),
                ages.total(),
                breakdowns.topics(page, official, scope, followed, span, today),
                breakdowns.persons(page, official, scope, followed, span, today),
                Charts.medians(page, year, toAnswer),
                months(page, scope, followed, year, toAnswer));
    }

    private List<Tile> now(Page page, Official official, Access.Followed followed) {
        OpenCounts open = cases.countOpen(official, followed.ids()).getOrDefault(followed.id(), OpenCounts.NONE);
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile(page, "today", open.today(), null, filter(followed, View.TODAY), open.today() > 0));
        Content since = open.waitingSince() == null
                ? null
                : page.html("supervision.waiting.since", "date", LegalClock.dayOf(open.waitingSince()));
        // What waits in a body below is read there by whoever approves.
        String approvals =
                followed.below() ? null : filter(followed, View.TO_APPROVE).address();
        tiles.add(new Tile(
                page.t("supervision.now.waiting"), number(page, open.waiting()), null, since, approvals, false));
        Content oldest = open.oldestLate() == null
                ? null
                : page.html("supervision.late.oldest", "date", open.oldestLate(), "base", open.open());
        tiles.add(tile(page, "late", open.late(), oldest, filter(followed, View.OVERDUE), open.late() > 0));
        tiles.add(tile(
                page,
                "untouched",
                open.untouched(),
                null,
                filter(followed, View.OPEN).in(State.REGISTERED),
                false));
        tiles.add(tile(page, "open", open.open(), null, filter(followed, View.OPEN), false));
        return tiles;
    }

    private static Tile tile(
            Page page,
            String name,
            int n,
            @org.jspecify.annotations.Nullable Content about,
            InboxFilter filter,
            boolean late) {
        return new Tile(page.t("supervision.now." + name), number(page, n), null, about, filter.address(), late);
    }

    static InboxFilter filter(Access.Followed followed, View view) {
        return InboxFilter.of(view).of(followed.id(), followed.below());
    }

    private List<Tile> past(Page page, Scope scope, Access.Followed followed, Span span, Period period) {
        Counts counts = figures.total(scope, followed.ids(), period);
        Lists decided = Lists.of(followed.id(), span, What.DECIDED);
        Lists answered = Lists.of(followed.id(), span, What.ANSWERED);
        Days toDecide = figures.days(scope, followed.ids(), period, What.DECIDED);
        Days toAnswer = figures.days(scope, followed.ids(), period, What.ANSWERED);
        int judged = counts.get(What.RATED);
        return List.of(
                median(page, "decide", toDecide, decided),
                share(page, "decided", counts, What.DECIDED, decided),
                median(page, "answer", toAnswer, answered),
                share(page, "answered", counts, What.ANSWERED, answered),
                new Tile(
                        page.t("supervision.past.satisfied"),
                        Shares.of(page, counts.judged(Verdict.YES), judged),
                        null,
                        page.html(
                                "supervision.satisfied.base",
                                "part",
                                judged,
                                "base",
                                counts.get(What.ANSWERED),
                                "enough",
                                Shares.isEnough(judged)),
                        judged == 0
                                ? null
                                : Lists.of(followed.id(), span, What.RATED)
                                        .judged(Verdict.YES)
                                        .address(),
                        false),
                solved(page, followed, period));
    }

    /** Whoever is asked by telephone is not to be known by his reply: where few replied nothing is told but how many. */
    private Tile solved(Page page, Access.Followed followed, Period period) {
        OutcomeCounts.Said said = outcomes.of(followed.ids(), period.first(), period.last());
        boolean enough = Shares.isEnough(said.asked());
        return new Tile(
                page.t("supervision.past.solved"),
                enough ? Shares.of(page, said.solved(), said.asked()) : page.t("supervision.none"),
                null,
                page.html("supervision.solved.base", "base", said.asked(), "enough", enough, "least", Shares.ENOUGH),
                null,
                false);
    }

    private static Tile median(Page page, String name, Days days, Lists list) {
        return new Tile(
                page.t("supervision.past." + name),
                Shares.median(page, days.median()),
                days.median().isEmpty()
                        ? null
                        : page.html("supervision.days", "n", days.median().getAsInt()),
                page.html("supervision.median.base", "base", days.total(), "enough", Shares.isEnough(days.total())),
                days.total() == 0 ? null : list.address(),
                false);
    }

    private static Tile share(Page page, String name, Counts counts, What what, Lists list) {
        int base = counts.get(what);
        return new Tile(
                page.t("supervision.past." + name),
                Shares.of(page, counts.inTime(what), base),
                null,
                Shares.base(page, "supervision." + name + ".base", counts.inTime(what), base),
                base == 0 ? null : list.inTime(true).address(),
                false);
    }

    private static List<Dashboard.Line> ages(Page page, Access.Followed followed, Days ages) {
        int total = ages.total();
        return Arrays.stream(Age.values())
                .map(age -> {
                    int n = ages.between(age.days().least(), age.days().most());
                    return new Dashboard.Line(
                            page.t("supervision.age", "age", age),
                            n,
                            Shares.percent(n, total),
                            TONES.getOrDefault(age, "q3"),
                            filter(followed, View.OPEN).aged(age).address());
                })
                .toList();
    }

    /** The latest first; a month that goes on flatters, for its slow cases are still open. */
    private List<Dashboard.Month> months(
            Page page, Scope scope, Access.Followed followed, Period year, Map<LocalDate, Days> days) {
        Map<LocalDate, Counts> counts = figures.byMonth(scope, followed.ids(), year);
        List<Dashboard.Month> months = new ArrayList<>();
        for (LocalDate month : year.months().reversed()) {
            Counts one = counts.get(month);
            if (one == null) continue;
            Days answer = days.get(month);
            months.add(new Dashboard.Month(
                    page.t("supervision.month", "date", month),
                    month.equals(year.last()),
                    number(page, one.received()),
                    number(page, one.get(What.DECIDED)),
                    number(page, one.get(What.ANSWERED)),
                    answer == null ? page.t("supervision.none") : Shares.median(page, answer.median()),
                    Shares.of(page, one.inTime(What.ANSWERED), one.get(What.ANSWERED))));
        }
        return months;
    }

    static String number(Page page, int n) {
        return page.t("common.number", "n", n);
    }

    static String path(int body) {
        return Routes.DASHBOARD + "?body=" + body;
    }
}
