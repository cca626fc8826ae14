package ma.chikaya.web.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Presence;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Delegations;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.OpenCounts;
import ma.chikaya.casework.Scope;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
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
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of the bodies under one together: a few questions in all, however many bodies there are. */
@Component
class Territories {

    /** Rows of one page: the communes of the largest wilaya stay on one. */
    static final int SIZE = 400;

    private final Cases cases;
    private final Figures figures;
    private final Bodies bodies;
    private final Joined joined;
    private final Delegations delegations;
    private final Officials officials;
    private final Names names;
    private final InstantSource clock;

    Territories(
            Cases cases,
            Figures figures,
            Bodies bodies,
            Joined joined,
            Delegations delegations,
            Officials officials,
            Names names,
            InstantSource clock) {
        this.cases = cases;
        this.figures = figures;
        this.bodies = bodies;
        this.joined = joined;
        this.delegations = delegations;
        this.officials = officials;
        this.names = names;
        this.clock = clock;
    }

    static String path(Body body) {
        return Routes.TERRITORY + "/" + body.code();
    }

    /** The bodies under one that the reader sees. */
    List<Body> under(Official official, Body top) {
        Set<Integer> below = cases.scopeOf(official).below();
        return Arrays.stream(bodies.subtree(top.id()))
                .filter(id -> id != top.id() && below.contains(id))
                .mapToObj(bodies::get)
                .filter(Body::addressable)
                .toList();
    }

    /** Each with where it stands, sorted. */
    List<Standing> standings(Page page, Official official, Body top, Span span, Order order) {
        List<Body> under = under(official, top);
        List<Integer> ids = under.stream().map(Body::id).toList();
        Scope scope = cases.scopeOf(official);
        Period period = span.on(today());
        Map<Integer, OpenCounts> open = cases.countOpen(official, ids);
        Map<Integer, Counts> done = figures.byBody(scope, ids, period);
        Map<Integer, Days> days = figures.daysByBody(scope, ids, period, What.ANSWERED);
        Map<Integer, Presence> presence = officials.presenceIn(ids);
        return under.stream()
                .map(body -> new Standing(
                        body,
                        joined.isJoined(body.id()),
                        open.getOrDefault(body.id(), OpenCounts.NONE),
                        done.get(body.id()),
                        days.get(body.id()),
                        presence.getOrDefault(body.id(), Presence.NONE)))
                .sorted(order.comparator(page.language()))
                .toList();
    }

    Territory of(Page page, Official official, Access.Followed top, Map<String, String> typed) {
        Span span = Span.read(typed.get("months"));
        Order order = Order.read(typed.get("sort"));
        List<Standing> all = standings(page, official, top.body(), span, order);
        int pages = Math.max(1, (all.size() + SIZE - 1) / SIZE);
        Integer asked = DashboardController.number(typed.get("page"));
        int at = Math.clamp(asked == null ? 1 : asked, 1, pages);
        List<Standing> shown = all.subList((at - 1) * SIZE, Math.min(all.size(), at * SIZE));
        Set<Integer> below = cases.scopeOf(official).below();
        Set<Integer> delegated =
                delegations.listGiven(shown.stream().map(one -> one.body().id()).toList(), top.id());
        return new Territory(
                top.body().code(),
                names.body(page, top.id()),
                page.html("supervision.stand", "time", Say.moment(page, figures.standAt())),
                up(official, top),
                Dashboards.path(top.id()),
                Span.ALL.stream()
                        .map(one -> new Choice(one.word(), page.t("supervision.span", "span", one), one == span))
                        .toList(),
                totals(page, all),
                columns(page, top.body(), span, order),
                official.has(Role.SUPERVISOR),
                shown.stream()
                        .map(one -> row(page, below, delegated, top.body(), one))
                        .toList(),
                all.size(),
                all.isEmpty()
                        ? ""
                        : page.t(
                                "common.range",
                                "from",
                                (at - 1) * SIZE + 1,
                                "to",
                                (at - 1) * SIZE + shown.size(),
                                "total",
                                all.size()),
                at > 1 ? address(top.body(), span, order) + "&page=" + (at - 1) : null,
                at < pages ? address(top.body(), span, order) + "&page=" + (at + 1) : null);
    }

    private @Nullable String up(Official official, Access.Followed top) {
        Integer parent = top.body().parent();
        if (!top.below() || parent == null) return null;
        boolean seen = official.is(Role.SUPERVISOR, parent)
                || cases.scopeOf(official).below().contains(parent);
        return seen ? path(bodies.get(parent)) : null;
    }

    private static List<Tile> totals(Page page, List<Standing> all) {
        int late = all.stream().mapToInt(one -> one.open().late()).sum();
        int open = all.stream().mapToInt(one -> one.open().open()).sum();
        int untouched = all.stream().mapToInt(one -> one.open().untouched()).sum();
        int waiting = all.stream().mapToInt(one -> one.open().waiting()).sum();
        int answered = all.stream().mapToInt(Standing::answered).sum();
        int inTime = all.stream().mapToInt(Standing::answeredInTime).sum();
        return List.of(
                new Tile(
                        page.t("supervision.now.late"),
                        Dashboards.number(page, late),
                        null,
                        page.html("supervision.of.open", "base", open),
                        null,
                        late > 0),
                new Tile(
                        page.t("supervision.now.untouched"),
                        Dashboards.number(page, untouched),
                        null,
                        null,
                        null,
                        false),
                new Tile(page.t("supervision.now.waiting"), Dashboards.number(page, waiting), null, null, null, false),
                new Tile(
                        page.t("supervision.past.answered"),
                        Shares.of(page, inTime, answered),
                        null,
                        Shares.base(page, "supervision.answered.base", inTime, answered),
                        null,
                        false));
    }

    private static List<Territory.Column> columns(Page page, Body top, Span span, Order chosen) {
        List<Territory.Column> columns = new ArrayList<>();
        for (Order order : Order.values()) {
            columns.add(new Territory.Column(
                    page.t("supervision.sort", "by", order),
                    address(top, span, order),
                    order == chosen ? order.direction() : "none",
                    order != Order.NAME));
        }
        return columns;
    }

    private static String address(Body top, Span span, Order order) {
        return path(top) + "?months=" + span.word() + "&sort=" + order.word();
    }

    private Territory.Row row(Page page, Set<Integer> below, Set<Integer> delegated, Body top, Standing one) {
        int id = one.body().id();
        OpenCounts open = one.open();
        LocalDate oldest = open.oldestLate();
        Instant since = open.waitingSince();
        String none = page.t("supervision.none");
        boolean over = bodies.listChildren(id).stream().anyMatch(child -> below.contains(child.id()));
        return new Territory.Row(
                id,
                nameUnder(page, top, one.body()),
                Dashboards.path(id),
                over ? path(one.body()) : null,
                one.joined(),
                delegated.contains(id),
                cell(page, open.late(), filter(id, View.OVERDUE)),
                oldest == null ? none : page.t("supervision.took", "n", ChronoUnit.DAYS.between(oldest, today())),
                cell(page, open.open(), filter(id, View.OPEN)),
                cell(page, open.untouched(), filter(id, View.OPEN).in(State.REGISTERED)),
                new Dashboard.Cell(Dashboards.number(page, open.waiting()), null),
                since == null ? null : page.t("supervision.since", "date", LegalClock.dayOf(since)),
                Shares.median(page, one.median()),
                Shares.of(page, one.answeredInTime(), one.answered()),
                signedIn(page, one.presence()),
                one.presence().accounts() == 0
                        ? none
                        : Dashboards.number(page, one.presence().never()));
    }

    private static String signedIn(Page page, Presence presence) {
        Instant last = presence.lastSignIn();
        if (last != null) return Say.brief(page, LegalClock.dayOf(last));
        return page.t(presence.accounts() == 0 ? "supervision.none" : "supervision.never");
    }

    /** Straight under its province a commune needs no name of a province beside it. */
    static String nameUnder(Page page, Body top, Body body) {
        boolean near = Integer.valueOf(top.id()).equals(body.parent());
        return (near ? body.name() : body.label()).in(page.language());
    }

    private static InboxFilter filter(int body, View view) {
        return InboxFilter.of(view).of(body, true);
    }

    private static Dashboard.Cell cell(Page page, int n, InboxFilter list) {
        return new Dashboard.Cell(Dashboards.number(page, n), n == 0 ? null : list.address());
    }

    private LocalDate today() {
        return Objects.requireNonNull(LegalClock.dayOf(clock.instant()));
    }
}
