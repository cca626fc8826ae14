package ma.chikaya.web.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.web.Page;
import ma.chikaya.web.Ruler;
import org.springframework.stereotype.Component;

/** The same dates drawn: from the day of filing, or of its re-opening, to the last one. */
@Component
class Rulers {

    Ruler running(Page page, PublicCase file, LocalDate today) {
        Optional<LocalDate> reopened = findReopening(file);
        LocalDate from = reopened.orElse(file.receivedOn());
        LocalDate last = file.answerBy() != null && file.kind().hasAnswerClock() ? file.answerBy() : file.decideBy();
        String start = reopened.isPresent() ? "timeline.ruler.reopened" : "timeline.ruler.filed";
        return of(page, start, from, file.decideBy(), file.decidedOn(), last, today);
    }

    /** The day its dates began anew, where they did. */
    static Optional<LocalDate> findReopening(PublicCase file) {
        return file.timeline().stream()
                .filter(event -> event.type() == EventType.REOPENED)
                .map(event -> Days.of(event.at()))
                .reduce((earlier, later) -> later);
    }

    private static Ruler of(
            Page page,
            String start,
            LocalDate from,
            LocalDate decideBy,
            @org.jspecify.annotations.Nullable LocalDate decidedOn,
            LocalDate last,
            LocalDate today) {
        long day = Days.between(from, today);
        long of = Days.between(from, last);
        List<Ruler.Mark> marks = new ArrayList<>();
        marks.add(new Ruler.Mark(0, page.t(start), date(page, from)));
        if (decidedOn != null && decidedOn.isBefore(last) && decidedOn.isAfter(from)) {
            marks.add(mark(page, from, last, decidedOn, "timeline.ruler.decided"));
        } else if (decideBy.isBefore(last) && decidedOn == null) {
            marks.add(mark(page, from, last, decideBy, "timeline.ruler.decide"));
        }
        marks.add(new Ruler.Mark(100, page.t("timeline.ruler.answer"), date(page, last)));
        String now = day == 0
                ? page.t("common.today")
                : day > of ? page.t("timeline.ruler.over", "day", day) : page.t("law.progress", "day", day, "of", of);
        return new Ruler(
                page.t("timeline.ruler.says", "from", from, "last", last, "day", day, "of", of),
                Ruler.percent(from, last, today),
                now,
                marks);
    }

    private static Ruler.Mark mark(Page page, LocalDate from, LocalDate last, LocalDate date, String key) {
        return new Ruler.Mark(Ruler.percent(from, last, date), page.t(key), date(page, date));
    }

    private static String date(Page page, LocalDate date) {
        return page.t("timeline.ruler.date", "date", date);
    }
}
