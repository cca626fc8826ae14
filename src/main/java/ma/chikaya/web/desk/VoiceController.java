package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.VoiceDesk;
import ma.chikaya.casework.VoiceDesk.Spoken;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.files.FileKind;
import ma.chikaya.files.FileResponses;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Messages;
import ma.chikaya.routing.Proposal;
import ma.chikaya.routing.Proposals;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Choice;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The voice desk: recordings are listened to, written down, routed, and answered aloud where that was asked. */
@Controller
class VoiceController {

    private static final int MOST = 50;
    private static final int LONGEST = 4_000;
    private static final int PROPOSED = 5;

    private final VoiceDesk voices;
    private final Cases cases;
    private final Proposals proposals;
    private final Bodies bodies;
    private final StoredFiles stored;
    private final FileResponses responses;
    private final Uploads uploads;
    private final Frames frames;
    private final Names names;
    private final Messages messages;
    private final InstantSource clock;

    VoiceController(
            VoiceDesk voices,
            Cases cases,
            Proposals proposals,
            Bodies bodies,
            StoredFiles stored,
            FileResponses responses,
            Uploads uploads,
            Frames frames,
            Names names,
            Messages messages,
            InstantSource clock) {
        this.voices = voices;
        this.cases = cases;
        this.proposals = proposals;
        this.bodies = bodies;
        this.stored = stored;
        this.responses = responses;
        this.uploads = uploads;
        this.frames = frames;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    public record Row(
            String href,
            String code,
            String kind,
            String language,
            String filed,
            String due,
            boolean late,
            String body) {}

    @GetMapping(Paths.VOICE)
    String list(Page page, Official official, @RequestParam Map<String, String> parameters, Model model) {
        if (!VoiceDesk.isOffered(official)) throw CaseAccess.notFound();
        model.addAttribute("frame", frames.of(page, official, Paths.VOICE, null));
        model.addAttribute("notice", Notice.read(page, parameters));
        model.addAttribute("unheard", rows(page, voices.listUnheard(official, MOST)));
        model.addAttribute("speak", rows(page, voices.listToSpeak(official, MOST)));
        return "web/desk/voices";
    }

    @GetMapping(Paths.VOICE + "/{code}")
    String open(Page page, Official official, @PathVariable String code, Model model) {
        return show(page, official, find(official, code), Typed.NOTHING, List.of(), model);
    }

    @PostMapping(Paths.VOICE + "/{code}")
    String act(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) List<MultipartFile> voice,
            Model model,
            HttpServletResponse response) {
        Spoken one = find(official, code);
        Typed typed = Typed.of(fields);
        if (typed.is("do", "look")) return show(page, official, one, typed, List.of(), model);
        List<FormError> errors = new ArrayList<>();
        String did = switch (typed.line("do")) {
            case "speak" -> speak(page, official, one, voice == null ? List.of() : voice, errors);
            case "wish" -> wish(page, official, one, errors);
            case "route" -> route(page, official, one, typed, errors);
            default -> hear(page, official, one, typed, errors);
        };
        if (errors.isEmpty()) return "redirect:" + Paths.VOICE + "?did=" + did;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, official, find(official, code), typed, errors, model);
    }

    /** The recording itself, in pieces as a player asks for them. */
    @GetMapping(Paths.VOICE + "/{code}/files/{id}")
    void listen(
            Official official,
            @PathVariable String code,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Spoken one = find(official, code);
        StoredFile file = recordings(one).stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElseThrow(CaseAccess::notFound);
        responses.send(file, file.neutralName(1), FileResponses.Use.SHOW, request, response);
    }

    private String hear(Page page, Official official, Spoken one, Typed typed, List<FormError> errors) {
        String summary = typed.text("summary");
        if (CleanText.length(summary) > LONGEST) {
            errors.add(new FormError("summary", page.t("desk.refused.long", "most", LONGEST)));
            return "";
        }
        Integer body = typed.number("body");
        if (body != null && bodies.find(body).filter(Body::addressable).isEmpty()) throw CaseAccess.notFound();
        Outcome<Integer> heard =
                voices.hear(official, one.code(), typed.number("version", -1), summary, typed.is("spoken", "1"));
        if (heard instanceof Outcome.Refused<Integer>(Refusal why)) {
            errors.add(new FormError("summary", Refusals.text(page, why)));
            return "";
        }
        return body == null || !one.isUnrouted() ? "voice-heard" : route(page, official, one, typed, errors);
    }

    private String wish(Page page, Official official, Spoken one, List<FormError> errors) {
        Outcome<Integer> noted = voices.wish(official, one.code());
        if (noted instanceof Outcome.Refused<Integer>(Refusal why)) {
            errors.add(new FormError("spoken", Refusals.text(page, why)));
        }
        return "voice-heard";
    }

    /** To the body chosen; where that is refused, the page offers it again. */
    private String route(Page page, Official official, Spoken one, Typed typed, List<FormError> errors) {
        Integer body = typed.number("body");
        if (body == null) {
            errors.add(new FormError("body", page.t("voice.refused.body")));
            return "";
        }
        if (bodies.find(body).filter(Body::addressable).isEmpty()) throw CaseAccess.notFound();
        Spoken now = voices.find(official, one.code()).orElseThrow(CaseAccess::notFound);
        Outcome<Integer> routed = cases.route(official, now.id(), now.version(), body, page.t("voice.reason"));
        if (routed instanceof Outcome.Refused<Integer>(Refusal why)) {
            errors.add(new FormError("body", Refusals.text(page, why)));
        }
        return "voice-routed";
    }

    private String speak(Page page, Official official, Spoken one, List<MultipartFile> voice, List<FormError> errors) {
        Outcome<List<UUID>> kept =
                uploads.keep(one.id(), voice.stream().limit(1).toList());
        if (kept instanceof Outcome.Refused<List<UUID>>(Refusal why)) {
            errors.add(new FormError("voice", Refusals.text(page, why)));
            return "";
        }
        List<UUID> files = kept.get();
        Optional<StoredFile> file = files.isEmpty() ? Optional.empty() : stored.find(one.id(), files.getFirst());
        Outcome<Integer> done = file.filter(each -> each.kind() == FileKind.AUDIO)
                .map(each -> voices.speak(
                        official, one.code(), messages.text(one.language(), "voice.message", Map.of()), each.id()))
                .orElseGet(() -> Outcome.refused("voice.refused.audio"));
        if (done instanceof Outcome.Refused<Integer>(Refusal why)) {
            uploads.remove(one.id(), files);
            errors.add(new FormError("voice", Refusals.text(page, why)));
        }
        return "voice-spoken";
    }

    private Spoken find(Official official, String code) {
        return TrackingCode.find(code)
                .flatMap(found -> voices.find(official, found))
                .orElseThrow(CaseAccess::notFound);
    }

    private String show(Page page, Official official, Spoken one, Typed typed, List<FormError> errors, Model model) {
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("one", one);
        model.addAttribute("row", rows(page, List.of(one)).getFirst());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "recordings",
                recordings(one).stream()
                        .map(file -> new Attachment(
                                file.neutralName(1),
                                Sizes.of(page, file),
                                Paths.VOICE + "/" + one.code().digits() + "/files/" + file.id(),
                                Sizes.icon(file)))
                        .toList());
        model.addAttribute("bodies", one.isUnrouted() ? proposed(page, typed) : List.of());
        model.addAttribute("answer", one.wanted() && one.isAnswered() ? answer(one) : List.of());
        return "web/desk/voice";
    }

    private List<StoredFile> recordings(Spoken one) {
        PublicCase file = cases.findPublic(one.id()).orElseThrow(CaseAccess::notFound);
        return file.attachments().stream()
                .filter(each -> each.role() == AttachmentRole.RECORDING)
                .flatMap(each -> stored.find(one.id(), each.fileId()).stream())
                .toList();
    }

    /** Whom the summary points to, as far as it is written; "I don't know" leaves it at the national desk. */
    private List<Choice> proposed(Page page, Typed typed) {
        List<Choice> choices = new ArrayList<>();
        Integer chosen = typed.number("body");
        String words = typed.text("summary") + " " + typed.line("bodyWords");
        List<Integer> ids = new ArrayList<>();
        if (!words.isBlank()) {
            proposals.propose(words, null).proposals().stream()
                    .map(Proposal::body)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        if (!typed.line("bodyWords").isEmpty()) {
            bodies.search(typed.line("bodyWords"), null, PROPOSED).stream()
                    .filter(Body::addressable)
                    .map(Body::id)
                    .forEach(ids::add);
        }
        ids.stream()
                .distinct()
                .filter(id -> !bodies.isDefence(id))
                .map(id -> new Choice(Integer.toString(id), names.body(page, id), id.equals(chosen)))
                .forEach(choices::add);
        choices.add(new Choice("", page.t("voice.unknown-body"), chosen == null));
        return choices;
    }

    /** What is to be read aloud. */
    private List<String> answer(Spoken one) {
        List<String> words = new ArrayList<>();
        PublicCase file = cases.findPublic(one.id()).orElseThrow(CaseAccess::notFound);
        Answers.Answer last = file.answers().isEmpty() ? null : file.answers().getLast();
        if (last != null) {
            if (last.opening() != null) words.add(last.opening());
            last.points().forEach(point -> {
                words.add(point.finding() + "\n" + point.reason());
                LocalDate due = point.measureDue();
                if (point.measure() != null && due != null) {
                    words.add(messages.text(
                            last.language(), "voice.measure", Map.of("measure", point.measure(), "due", due)));
                }
            });
        } else {
            file.timeline().reversed().stream()
                    .map(event -> event.facts().get("reason"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(reason -> words.add(reason.toString()));
        }
        return words;
    }

    private List<Row> rows(Page page, List<Spoken> all) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        return all.stream()
                .map(one -> new Row(
                        Paths.VOICE + "/" + one.code().digits(),
                        one.code().display(),
                        page.t("desk.kind", "kind", one.kind()),
                        one.language().ownName(),
                        Say.date(page, one.filedOn()),
                        Say.weekday(page, one.due()),
                        !one.heard() && today.isAfter(one.due()),
                        one.bodyId() == Bodies.NATIONAL_DESK
                                ? page.t("desk.registered.searched")
                                : names.body(page, one.bodyId())))
                .toList();
    }
}
