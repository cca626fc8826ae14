package ma.chikaya.web.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Verdict;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Services;
import ma.chikaya.documents.Dossier;
import ma.chikaya.documents.Papers;
import ma.chikaya.documents.Point;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.people.Person;
import ma.chikaya.people.Phones;
import ma.chikaya.platform.Demo;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Message;
import ma.chikaya.web.MovedDates;
import ma.chikaya.web.Page;
import ma.chikaya.web.PaperSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The dossier for the Médiateur (L10) and the letter to the supervising authority, ready to sign: filing here never
 * blocks the way to them. For the person who filed alone, a helper has no claim on an identity.
 */
@Controller
class MediatorPage {

    /** Messages have a place of their own; that a study or a draft began is no step anybody took. */
    private static final Set<EventType> LEFT_OUT = EnumSet.of(
            EventType.MESSAGE_TO_CITIZEN, EventType.MESSAGE_FROM_CITIZEN, EventType.TAKEN_UP, EventType.WORK_BEGUN);

    private final CaseDoor door;
    private final Cases cases;
    private final Bodies bodies;
    private final Services services;
    private final Naming naming;
    private final CaseFiles files;
    private final AnswersGiven given;
    private final Papers papers;
    private final PaperSeals seals;
    private final SealedJson json;
    private final Demo demo;
    private final InstantSource clock;

    MediatorPage(
            CaseDoor door,
            Cases cases,
            Bodies bodies,
            Services services,
            Naming naming,
            CaseFiles files,
            AnswersGiven given,
            Papers papers,
            PaperSeals seals,
            SealedJson json,
            Demo demo,
            InstantSource clock) {
        this.door = door;
        this.cases = cases;
        this.bodies = bodies;
        this.services = services;
        this.naming = naming;
        this.files = files;
        this.given = given;
        this.papers = papers;
        this.seals = seals;
        this.json = json;
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping("/track/{digits}/mediateur.pdf")
    void print(Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<PublicCase> file = find(digits, request, response);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // Made whole before its first byte is sent, so that a failure still becomes an error page.
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        Dossier dossier = dossier(page, file.get());
        papers.mediatorFile(dossier, made);
        send(response, "mediateur-" + file.get().code().digits(), made, dossier.seal());
    }

    @GetMapping("/track/{digits}/supervisor.pdf")
    void printLetter(Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<PublicCase> file = find(digits, request, response);
        Optional<Body> above = file.flatMap(naming::findSupervisor);
        if (above.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PublicCase told = file.orElseThrow();
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        String of = naming.behind(page, Naming.concerned(told));
        Dossier dossier = dossier(page, told);
        papers.letterAbove(dossier, above.get().label(), of, made);
        send(response, "tutelle-" + told.code().digits(), made, dossier.seal());
    }

    /** The same for machines: what the Médiateur's file needs, and every event with what links it to the one before. */
    @GetMapping("/track/{digits}/mediateur.json")
    ResponseEntity<Map<String, Object>> write(
            Page page, @PathVariable String digits, HttpServletRequest request, HttpServletResponse response) {
        return find(digits, request, response)
                .map(file -> ResponseEntity.ok()
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"mediateur-"
                                        + file.code().digits() + ".json\"")
                        .body(json.sealed(
                                file,
                                MediatorJson.of(
                                        file,
                                        dossier(page, file),
                                        cases.findHistory(file.id()),
                                        body -> bodies.get(body).label().in(page.language()),
                                        clock.instant()))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<PublicCase> find(String digits, HttpServletRequest request, HttpServletResponse response) {
        Private.keep(response);
        return TrackingCode.find(digits)
                .flatMap(code -> door.find(request, code))
                .filter(opened -> opened.whole() && !opened.helper())
                .map(Opened::id)
                .flatMap(cases::findPublic);
    }

    private void send(HttpServletResponse response, String name, ByteArrayOutputStream made, @Nullable URI seal)
            throws IOException {
        byte[] closed = seals.close(made, seal);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
        response.setContentLength(closed.length);
        response.getOutputStream().write(closed);
    }

    private Dossier dossier(Page page, PublicCase file) {
        var stored = files.stored(file);
        List<Attachment> sent = files.of(page, file, stored, AttachmentRole.RECORDING, AttachmentRole.EVIDENCE);
        HistoryEntry last = file.timeline().getLast();
        int body = Naming.concerned(file);
        Answers.Answer answer = file.answer().orElse(null);
        return new Dossier(
                demo.isOn(),
                page.language(),
                file.code(),
                bodies.get(body, LegalTime.dayOf(file.filedAt())).label(),
                page.t("timeline.state." + lower(file.state()), "kind", file.kind()),
                LegalTime.of(file.filedAt()),
                file.decideBy(),
                file.answerBy(),
                given.of(page, file.id()).stream()
                        .map(one -> new Dossier.Fact(one.question(), one.answer()))
                        .toList(),
                identity(page, file),
                false,
                file.subject().isBlank() ? null : file.subject(),
                file.text().isBlank() ? file.summary() : file.text(),
                sent.stream().map(Attachment::name).toList(),
                file.timeline().getFirst().facts().get("noCourt") instanceof Boolean stated ? stated : null,
                file.timeline().stream()
                        .filter(event -> !LEFT_OUT.contains(event.type()))
                        .map(event -> new Dossier.Event(LegalTime.of(event.at()), told(page, file, event), null))
                        .toList(),
                messages(file, files.messages(page, file, stored)),
                List.of(),
                answer == null ? List.of() : points(file, answer),
                answer == null || answer.sentAt() == null ? null : LegalTime.dayOf(answer.sentAt()),
                last.hash(),
                last.seq(),
                LegalTime.of(clock.instant()),
                seals.address(seals.dossier(
                        file.code(),
                        body,
                        file.filedAt(),
                        PaperSeals.textPrint(file.timeline()),
                        last.hash(),
                        last.seq())));
    }

    private List<Dossier.Fact> identity(Page page, PublicCase file) {
        List<Dossier.Fact> facts = new ArrayList<>();
        cases.findParties(file.id()).ifPresent(parties -> {
            Person person = parties.person();
            add(facts, page, "name", person.name());
            facts.add(new Dossier.Fact(
                    page.t("documents.identity.type"), page.t(person.type().key())));
            add(facts, page, "organisation", person.organisation());
            add(
                    facts,
                    page,
                    "group",
                    person.groupSize() == null ? null : person.groupSize().toString());
            add(facts, page, "mandate", person.mandate());
            if (person.identity() != null) {
                facts.add(new Dossier.Fact(
                        page.t(person.identity().type().key()),
                        person.identity().number()));
            }
            contacts(facts, page, person);
            Person helper = parties.helper();
            if (helper == null) return;
            add(facts, page, "helper", helper.name());
            add(facts, page, "relation", helper.relation());
            contacts(facts, page, helper);
        });
        return facts;
    }

    private static void contacts(List<Dossier.Fact> facts, Page page, Person person) {
        add(facts, page, "phone", person.phone() == null ? null : Phones.display(person.phone()));
        add(facts, page, "email", person.email());
        add(facts, page, "address", person.postalAddress());
    }

    /** What happened, with the words that were written with it. */
    private String told(Page page, PublicCase file, HistoryEntry event) {
        Map<String, Object> facts = event.facts();
        boolean passedOn = event.type() == EventType.REDIRECTED || event.type() == EventType.REFERRED;
        int subject = passedOn && facts.get("fromBody") instanceof Integer from ? from : event.bodyId();
        StringBuilder told = new StringBuilder(page.t(
                "timeline.event." + lower(event.type()),
                naming.of(
                        page,
                        subject,
                        "to",
                        facts.get("body") instanceof Integer to ? naming.label(page, to) : "",
                        "services",
                        serviceNames(page, facts),
                        "kind",
                        file.kind(),
                        "outcome",
                        one(Concluding.values(), facts.get("outcome"), Concluding.QUESTION_ANSWERED),
                        "verdict",
                        one(Verdict.values(), facts.get("verdict"), Verdict.NO),
                        "way",
                        one(LetterOut.Way.values(), facts.get("way"), LetterOut.Way.POST),
                        "helper",
                        event.actor().equals("helper"),
                        "reference",
                        facts.get("reference") instanceof String reference ? reference : "",
                        "dueOn",
                        day(event, "dueOn"),
                        "on",
                        day(event, "on"),
                        "until",
                        day(event, "until"))));
        MovedDates.of(page, facts).forEach(line -> told.append('\n').append(line));
        if (facts.get("ground") != null) {
            told.append('\n')
                    .append(page.t("timeline.ground."
                            + String.valueOf(facts.get("ground")).toLowerCase(Locale.ROOT)));
        }
        for (String words : List.of("reason", "what", "guidance")) {
            if (facts.get(words) != null) told.append('\n').append(facts.get(words));
        }
        return told.toString();
    }

    private static LocalDate day(HistoryEntry event, String fact) {
        return event.facts().get(fact) instanceof String day ? LocalDate.parse(day) : LegalTime.dayOf(event.at());
    }

    private String serviceNames(Page page, Map<String, Object> facts) {
        List<?> ids = facts.get("services") instanceof List<?> several
                ? several
                : facts.get("service") == null ? List.of() : List.of(Objects.requireNonNull(facts.get("service")));
        List<String> names = new ArrayList<>();
        for (Object id : ids) {
            if (id instanceof Integer service) {
                services.find(service).ifPresent(one -> names.add(one.name().in(page.language())));
            }
        }
        return String.join(page.t("timeline.and"), names);
    }

    private static List<Dossier.Message> messages(PublicCase file, List<Message> shown) {
        List<Dossier.Message> printed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Message one = shown.get(i);
            printed.add(new Dossier.Message(
                    LegalTime.of(file.messages().get(i).at()),
                    one.sender(),
                    one.text(),
                    one.files().stream().map(Attachment::name).toList()));
        }
        return printed;
    }

    private static List<Point> points(PublicCase file, Answers.Answer answer) {
        return answer.points().stream()
                .map(point -> new Point(
                        point.asked(file.points()),
                        point.finding(),
                        point.reason(),
                        point.legalBasis(),
                        point.measure() == null
                                ? List.of()
                                : List.of(new Point.Measure(
                                        point.measure(),
                                        Objects.requireNonNullElse(point.measureOwner(), ""),
                                        point.measureDue()))))
                .toList();
    }

    private static void add(List<Dossier.Fact> facts, Page page, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) facts.add(new Dossier.Fact(page.t("documents.identity." + name), value));
    }

    private static <E extends Enum<E>> E one(E[] all, @Nullable Object name, E otherwise) {
        for (E value : all) if (value.name().equals(name)) return value;
        return otherwise;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
