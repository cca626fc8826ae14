package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import ma.chikaya.web.Tone;
import org.springframework.stereotype.Component;

/** What services were asked about a case, the open ones first. */
@Component
class Circulation {

    private final Names names;
    private final InstantSource clock;

    Circulation(Names names, InstantSource clock) {
        this.names = names;
        this.clock = clock;
    }

    List<RequestShown> of(Page page, CaseFile file, CaseFiles.Shelf shelf) {
        Map<Integer, String> officials = names.officials(
                page,
                file.requests().stream()
                        .flatMap(r -> Stream.of(r.askedBy(), Objects.requireNonNullElse(r.answeredBy(), r.askedBy())))
                        .distinct()
                        .toList());
        LocalDate today = LegalClock.dayOf(clock.instant());
        return file.requests().stream()
                .filter(request -> !request.withdrawn())
                .sorted((a, b) -> Boolean.compare(b.isOpen(), a.isOpen()))
                .map(request -> shown(page, file, request, shelf, officials, today))
                .toList();
    }

    private RequestShown shown(
            Page page,
            CaseFile file,
            CaseFile.Request request,
            CaseFiles.Shelf shelf,
            Map<Integer, String> officials,
            LocalDate today) {
        boolean open = request.isOpen();
        return new RequestShown(
                request.id().toString(),
                names.service(page, request.serviceId()),
                open ? Dues.tone(today, request.dueOn()) : Tone.GREEN,
                open ? Dues.left(page, today, request.dueOn()) : page.t("desk.request.answered"),
                open,
                request.question(),
                request.instructions(),
                page.t(
                        "desk.request.asked",
                        "who",
                        officials.getOrDefault(request.askedBy(), "—"),
                        "date",
                        LegalClock.dayOf(request.askedAt()),
                        "due",
                        request.dueOn()),
                request.answer(),
                request.answeredAt() == null
                        ? null
                        : page.t(
                                "desk.request.by",
                                "who",
                                officials.getOrDefault(request.answeredBy(), "—"),
                                "date",
                                LegalClock.dayOf(request.answeredAt())),
                open && file.actions().contains(Action.WITHDRAW_REQUEST),
                shelf.of(request.id()));
    }
}
