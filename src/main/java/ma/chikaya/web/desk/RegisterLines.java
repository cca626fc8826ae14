package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.LettersOut;
import ma.chikaya.counters.Arrival;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a body's registers, as the page, the sheet and the paper show them. */
@Component
class RegisterLines {

    private final Arrivals arrivals;
    private final LettersOut letters;
    private final Cases cases;
    private final Names names;

    RegisterLines(Arrivals arrivals, LettersOut letters, Cases cases, Names names) {
        this.arrivals = arrivals;
        this.letters = letters;
        this.cases = cases;
        this.names = names;
    }

    /**
     * Which register.
     *
     * @param out whether of what went out
     * @param month null for the whole year
     */
    record Which(boolean out, int body, int year, @Nullable Integer month) {

        /** As an address says it. */
        String query() {
            return "side=" + (out ? "out" : "in") + "&body=" + body + "&year=" + year
                    + (month == null ? "" : "&month=" + month);
        }
    }

    /**
     * A line of a register.
     *
     * @param href where the case is read; null where it is another body's
     * @param proof where the proof of delivery is recorded; for what came in, of its letter once there is one
     */
    public record Line(
            int no,
            String code,
            @Nullable String href,
            @Nullable String proof,
            List<String> cells) {}

    /** What the bodies are whose registers he reads; what went out he reads where he reads cases. */
    Set<Integer> bodies(Official official) {
        Set<Integer> all = new HashSet<>(arrivals.registersOf(official));
        all.addAll(cases.scopeOf(official).own());
        return all;
    }

    List<String> columns(Page page, boolean out) {
        List<String> keys = out
                ? List.of("no", "sent", "code", "what", "subject", "way", "arrived")
                : List.of("no", "keyed", "code", "received", "channel", "subject", "pages", "by", "seen", "letter");
        return keys.stream().map(key -> page.t("counter.column." + key)).toList();
    }

    /** The latest first, one more than asked where there are more. */
    List<Line> list(Page page, Official official, Which which, @Nullable Integer before, int most) {
        return which.out() ? out(page, official, which, before, most) : in(page, official, which, before, most);
    }

    private List<Line> in(Page page, Official official, Which which, @Nullable Integer before, int most) {
        if (!arrivals.registersOf(official).contains(which.body())) return List.of();
        List<Arrival> found = arrivals.list(official, which.body(), which.year(), which.month(), before, most + 1);
        Map<UUID, CaseLine> seen =
                seen(official, found.stream().map(Arrival::submissionId).toList());
        Map<UUID, String> keyed = cases.findSubjectsKeyed(
                official, found.stream().map(Arrival::submissionId).toList());
        Map<UUID, LetterOut> out = new HashMap<>();
        letters.listOf(official, found.stream().map(Arrival::submissionId).toList())
                .forEach(one -> out.put(one.submissionId(), one));
        Map<Integer, String> people = names.officials(
                page, found.stream().map(Arrival::keyedBy).distinct().toList());
        Set<UUID> kept = arrivals.listKeptFrom(official);
        return found.stream()
                .map(one -> {
                    // The numbers stay without a gap, the rest is not for whom it names.
                    if (kept.contains(one.submissionId())) return blank(one);
                    CaseLine line = seen.get(one.submissionId());
                    LetterOut letter = out.get(one.submissionId());
                    return new Line(
                            one.no(),
                            one.code().display(),
                            line == null ? null : Paths.of(one.code()),
                            letter == null ? null : letter(letter),
                            List.of(
                                    one.number(),
                                    Say.date(page, LegalTime.dayOf(one.keyedAt())),
                                    one.code().display(),
                                    Say.date(page, one.receivedOn()),
                                    page.t("desk.channel", "channel", one.channel()),
                                    line == null ? keyed.getOrDefault(one.submissionId(), "") : line.subject(),
                                    page.t("common.number", "n", one.pages()),
                                    people.getOrDefault(one.keyedBy(), ""),
                                    noted(page, one),
                                    letter == null
                                            ? ""
                                            : page.t("counter.what", "what", letter.what()) + " " + letter.number()));
                })
                .toList();
    }

    private static Line blank(Arrival one) {
        return new Line(one.no(), "", null, null, List.of(one.number(), "", "", "", "", "", "", "", ""));
    }

    /** Consent, and what was said of a day that lies far back. */
    private static String noted(Page page, Arrival one) {
        List<String> noted = new ArrayList<>();
        if (one.consent() != null) {
            noted.add(page.t("counter.consent." + InboxFilter.word(one.consent())));
        }
        if (one.lateReason() != null) {
            Arrival.Seen seen = one.seen();
            noted.add(
                    page.t("counter.day", "seen", seen == null ? Seen.WAITING : seen.confirmed() ? Seen.YES : Seen.NO));
        }
        return String.join(page.t("desk.comma"), noted);
    }

    /** What a supervisor said of a day. */
    enum Seen {
        WAITING,
        YES,
        NO
    }

    private List<Line> out(Page page, Official official, Which which, @Nullable Integer before, int most) {
        return out(page, official, letters.list(official, which.body(), which.year(), which.month(), before, most + 1));
    }

    /** The letters of one case, for whoever comes with its code. */
    List<Line> out(Page page, Official official, TrackingCode code) {
        return out(page, official, letters.listOf(official, code));
    }

    private List<Line> out(Page page, Official official, List<LetterOut> found) {
        Map<UUID, CaseLine> seen =
                seen(official, found.stream().map(LetterOut::submissionId).toList());
        return found.stream()
                .map(one -> {
                    CaseLine line = seen.get(one.submissionId());
                    LetterOut.Delivery delivery = one.delivery();
                    return new Line(
                            one.no(),
                            one.code().display(),
                            line == null ? null : Paths.of(one.code()),
                            letter(one),
                            List.of(
                                    one.number(),
                                    Say.date(page, one.sentOn()),
                                    one.code().display(),
                                    page.t("counter.what", "what", one.what()),
                                    line == null ? "" : line.subject(),
                                    delivery == null ? "" : way(page, delivery),
                                    delivery == null ? "" : Say.date(page, delivery.on())));
                })
                .toList();
    }

    static String letter(LetterOut one) {
        return Paths.REGISTERS + "/out/" + one.year() + "/" + one.no() + "?body=" + one.bodyId();
    }

    static String way(Page page, LetterOut.Delivery delivery) {
        String way = page.t("counter.way." + InboxFilter.word(delivery.way()));
        return delivery.number() == null ? way : way + " " + delivery.number();
    }

    private Map<UUID, CaseLine> seen(Official official, List<UUID> ids) {
        Map<UUID, CaseLine> seen = new HashMap<>();
        if (!ids.isEmpty()) cases.list(official, ids).forEach(line -> seen.put(line.id(), line));
        return seen;
    }
}
