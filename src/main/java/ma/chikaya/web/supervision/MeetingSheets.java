package ma.chikaya.web.supervision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.documents.MeetingSheet;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.law.LegalClock;
import ma.chikaya.sheets.Table;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet a province meets its communes with, in Arabic whatever its reader's language: on paper, and to work with. */
@Component
class MeetingSheets {

    /** Late cases a sheet lists at most. */
    static final int MOST = 400;

    private static final Span SPAN = Span.QUARTER;

    private final Territories territories;
    private final Cases cases;
    private final Bodies bodies;
    private final InstantSource clock;

    MeetingSheets(Territories territories, Cases cases, Bodies bodies, InstantSource clock) {
        this.territories = territories;
        this.cases = cases;
        this.bodies = bodies;
        this.clock = clock;
    }

    MeetingSheet paper(Page page, Official official, Body top) {
        Page ar = arabic(page);
        List<Standing> all = territories.standings(ar, official, top, SPAN, Order.LATE);
        List<CaseLine> late = late(official, all);
        int total = all.stream().mapToInt(one -> one.open().late()).sum();
        return new MeetingSheet(
                page.demo(),
                Language.AR,
                top.label().in(Language.AR),
                LegalTime.of(clock.instant()),
                ar.t("supervision.span", "span", SPAN),
                Order.OF_WORK.stream().map(order -> by(ar, order)).toList(),
                all.stream().map(one -> row(ar, top, one)).toList(),
                lateColumns(ar),
                late.stream().map(one -> lateRow(ar, top, one)).toList(),
                Math.max(0, total - late.size()));
    }

    List<Table> tables(Page page, Official official, Body top) {
        Page ar = arabic(page);
        List<Standing> all = territories.standings(ar, official, top, SPAN, Order.LATE);
        List<String> columns = List.of(
                by(ar, Order.NAME),
                ar.t("supervision.sheet.joined"),
                by(ar, Order.LATE),
                by(ar, Order.OLDEST),
                by(ar, Order.OPEN),
                by(ar, Order.UNTOUCHED),
                by(ar, Order.WAITING),
                by(ar, Order.MEDIAN),
                ar.t("supervision.sheet.answered"),
                ar.t("supervision.sheet.in-time"),
                by(ar, Order.SIGNED_IN),
                by(ar, Order.NEVER));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Standing one : all) rows.add(cells(ar, top, one));
        List<List<@Nullable Object>> late = new ArrayList<>();
        for (CaseLine line : late(official, all)) {
            late.add(Arrays.asList(name(ar, top, line.bodyId()), line.code().display(), line.dueOn(), over(line)));
        }
        return List.of(
                new Table(ar.t("supervision.sheet.tab"), true, columns, rows),
                new Table(ar.t("supervision.sheet.late"), true, lateColumns(ar), late));
    }

    private List<@Nullable Object> cells(Page ar, Body top, Standing one) {
        LocalDate oldest = one.open().oldestLate();
        Instant last = one.presence().lastSignIn();
        return Arrays.asList(
                Territories.nameUnder(ar, top, one.body()),
                ar.t(one.joined() ? "supervision.yes" : "supervision.no"),
                one.open().late(),
                oldest,
                one.open().open(),
                one.open().untouched(),
                one.open().waiting(),
                one.median().isEmpty() ? null : one.median().getAsInt(),
                one.answered(),
                one.answeredInTime(),
                last == null ? null : LegalClock.dayOf(last),
                one.presence().never());
    }

    private List<String> row(Page ar, Body top, Standing one) {
        LocalDate oldest = one.open().oldestLate();
        return List.of(
                Territories.nameUnder(ar, top, one.body()),
                Dashboards.number(ar, one.open().late()),
                oldest == null
                        ? ar.t("supervision.none")
                        : ar.t("supervision.took", "n", ChronoUnit.DAYS.between(oldest, today())),
                Dashboards.number(ar, one.open().open()),
                Dashboards.number(ar, one.open().untouched()),
                Dashboards.number(ar, one.open().waiting()),
                Shares.median(ar, one.median()),
                Shares.of(ar, one.answeredInTime(), one.answered()));
    }

    /** By code alone: the sheet is handed round. */
    private List<String> lateRow(Page ar, Body top, CaseLine line) {
        LocalDate due = Objects.requireNonNull(line.dueOn());
        return List.of(
                name(ar, top, line.bodyId()),
                line.code().display(),
                Say.date(ar, due),
                ar.t("supervision.took", "n", over(line)));
    }

    private List<CaseLine> late(Official official, List<Standing> all) {
        List<Integer> ids = all.stream()
                .filter(one -> one.open().late() > 0)
                .map(one -> one.body().id())
                .toList();
        return cases.listLate(official, ids, MOST).stream().limit(MOST).toList();
    }

    private static List<String> lateColumns(Page ar) {
        return List.of(
                by(ar, Order.NAME),
                ar.t("desk.column.code"),
                ar.t("supervision.sheet.due"),
                ar.t("supervision.sheet.over"));
    }

    private static String by(Page ar, Order order) {
        return ar.t("supervision.sort", "by", order);
    }

    private String name(Page ar, Body top, int body) {
        return Territories.nameUnder(ar, top, bodies.get(body));
    }

    private long over(CaseLine line) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(line.dueOn()), today());
    }

    private LocalDate today() {
        return LegalClock.dayOf(clock.instant());
    }

    private static Page arabic(Page page) {
        return new Page(Language.AR, page.address(), page.forms(), page.demo(), page.saveData(), page.messages());
    }
}
