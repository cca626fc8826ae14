package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.Due;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Ruler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the pages of a service's agent together. */
@Component
class AskedPages {

    static final String FORM = "asked";

    private static final int MOST = 200;

    private final Cases cases;
    private final Frames frames;
    private final Names names;
    private final CaseFiles files;
    private final Topics topics;
    private final AnswersGiven given;
    private final InstantSource clock;

    AskedPages(
            Cases cases,
            Frames frames,
            Names names,
            CaseFiles files,
            Topics topics,
            AnswersGiven given,
            InstantSource clock) {
        this.given = given;
        this.cases = cases;
        this.frames = frames;
        this.names = names;
        this.files = files;
        this.topics = topics;
        this.clock = clock;
    }

    /** One line of the list. */
    record AskedRow(String href, String display, Due due, String subject, String question, String service) {}

    String list(Page page, Official official, Model model) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        model.addAttribute("frame", frames.of(page, official, Paths.ASKED, null));
        model.addAttribute(
                "rows",
                cases.listRequests(official, MOST).stream()
                        .map(asked -> new AskedRow(
                                Paths.ASKED + "/" + asked.line().code().digits() + "#request-"
                                        + asked.request().id(),
                                asked.line().code().display(),
                                due(page, asked.request(), today),
                                InboxRows.subject(page, asked.line()),
                                asked.request().question(),
                                names.service(page, asked.request().serviceId())))
                        .toList());
        return "web/desk/asked";
    }

    /**
     * One question to answer.
     *
     * @param answer what was typed so far
     */
    record Question(
            String id,
            String service,
            Due due,
            String about,
            String question,
            @Nullable String instructions,
            String answer,
            @Nullable String error,
            @Nullable String fileError) {}

    String show(Page page, Official official, CaseFile file, Typed typed, List<FormError> errors, Model model) {
        List<CaseFile.Request> open = open(official, file);
        if (open.isEmpty()) return "redirect:" + Paths.ASKED + "?did=answered-before";
        LocalDate today = LegalClock.dayOf(clock.instant());
        Map<Integer, String> askers = names.officials(
                page, open.stream().map(CaseFile.Request::askedBy).distinct().toList());
        CaseFiles.Shelf shelf = files.shelf(page, file);
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("href", Paths.ASKED + "/" + file.line().code().digits());
        model.addAttribute("keep", Paths.of(file.line().code(), "keep/" + FORM));
        model.addAttribute("code", file.line().code().display());
        model.addAttribute("subject", InboxRows.subject(page, file.line()));
        model.addAttribute("words", CitizenWords.of(page, file, shelf));
        model.addAttribute("given", given.of(page, file.line().id()));
        model.addAttribute("place", names.place(page, file.place()));
        model.addAttribute("topic", topics.name(page, file.line().topic()));
        model.addAttribute("errors", errors);
        model.addAttribute(
                "questions",
                open.stream()
                        .map(request -> question(page, request, askers, typed, errors, today))
                        .toList());
        return "web/desk/asked-one";
    }

    /** Open requests put to one of the official's services. */
    static List<CaseFile.Request> open(Official official, CaseFile file) {
        return file.requests().stream()
                .filter(CaseFile.Request::isOpen)
                .filter(request -> official.services().contains(request.serviceId()))
                .toList();
    }

    private Question question(
            Page page,
            CaseFile.Request request,
            Map<Integer, String> askers,
            Typed typed,
            List<FormError> errors,
            LocalDate today) {
        boolean typedHere = typed.raw("request").isEmpty()
                || typed.is("request", request.id().toString());
        return new Question(
                request.id().toString(),
                names.service(page, request.serviceId()),
                due(page, request, today),
                page.t(
                        "desk.request.asked",
                        "who",
                        askers.getOrDefault(request.askedBy(), "—"),
                        "date",
                        LegalClock.dayOf(request.askedAt()),
                        "due",
                        request.dueOn()),
                request.question(),
                request.instructions(),
                typedHere ? typed.raw("answer") : "",
                error(errors, "answer-" + request.id()),
                error(errors, "files-" + request.id()));
    }

    private static @Nullable String error(List<FormError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }

    private static Due due(Page page, CaseFile.Request request, LocalDate today) {
        return new Due(
                Dues.tone(today, request.dueOn()),
                Dues.left(page, today, request.dueOn()),
                null,
                Ruler.percent(LegalClock.dayOf(request.askedAt()), request.dueOn(), today));
    }
}
