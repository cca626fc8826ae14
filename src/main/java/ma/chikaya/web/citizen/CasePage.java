package ma.chikaya.web.citizen;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.Measures;
import ma.chikaya.casework.Mediations;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.casework.VoiceDesk;
import ma.chikaya.files.StoredFile;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Rules;
import ma.chikaya.law.Term;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Counted;
import ma.chikaya.web.CountedDates;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Hops;
import ma.chikaya.web.Page;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One's own file: promise, who has it, path, messages, answer, what may be done, remedies. */
@Component
class CasePage {

    private final Cases cases;
    private final Promises promises;
    private final Paths paths;
    private final Verdicts verdicts;
    private final CaseFiles files;
    private final Naming naming;
    private final Rules law;
    private final CountedDates counted;
    private final AnswersGiven given;
    private final InstantSource clock;
    private final Mine mine;
    private final VoiceDesk voices;

    CasePage(
            Cases cases,
            Promises promises,
            Paths paths,
            Verdicts verdicts,
            CaseFiles files,
            Naming naming,
            Rules law,
            CountedDates counted,
            AnswersGiven given,
            InstantSource clock,
            Mine mine,
            VoiceDesk voices) {
        this.given = given;
        this.cases = cases;
        this.promises = promises;
        this.paths = paths;
        this.verdicts = verdicts;
        this.files = files;
        this.naming = naming;
        this.law = law;
        this.counted = counted;
        this.clock = clock;
        this.mine = mine;
        this.voices = voices;
    }

    ModelAndView show(Page page, Opened opened, Fields fields) {
        String done = fields.line("done");
        String notice =
                done.matches("message|complement|rated|reopened|mediator|measure") ? "citizen.case.done." + done : null;
        ModelAndView shown = show(page, opened, notice, List.of(), Map.of(), Answer.OK);
        shown.addObject("keeps", mine.mayKeep(fields.request(), opened));
        return shown;
    }

    /**
     * Shows the file.
     *
     * @param typed what was typed into its forms and not accepted
     */
    ModelAndView show(
            Page page,
            Opened opened,
            @Nullable String notice,
            List<FormError> wrong,
            Map<String, ?> typed,
            HttpStatusCode status) {
        PublicCase file = cases.findPublic(opened).orElseThrow();
        Map<UUID, StoredFile> stored = opened.whole() ? files.stored(file) : Map.of();
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("opened", opened);
        model.put("title", title(page, file, opened));
        model.put("tone", tone(file.state()));
        model.put("holder", naming.of(page, file.bodyId(), "kind", file.kind()));
        model.put("promise", promises.of(page, file));
        model.put("counted", counted(page, file));
        model.put("countedAt", counted.address(Naming.concerned(file), file.receivedOn(), file.bodyReceivedOn()));
        model.put("path", paths.of(page, file));
        model.put("answers", verdicts.answers(page, file));
        model.put("refusal", opened.whole() ? verdicts.refusal(page, file) : null);
        model.put("outcome", opened.whole() ? verdicts.outcome(page, file) : null);
        model.put("messages", files.messages(page, file, stored));
        List<Attachment> recordings = files.of(page, file, stored, AttachmentRole.RECORDING);
        model.put("recordings", recordings);
        // Only what was spoken is answered aloud.
        model.put("spoken", recordings.isEmpty() ? null : spoken(page, file, opened, stored));
        model.put("evidence", files.of(page, file, stored, AttachmentRole.EVIDENCE));
        model.put("annexes", files.of(page, file, stored, AttachmentRole.ANSWER));
        model.put("given", opened.whole() ? given.of(page, file.id()) : List.of());
        model.put("verdicts", choices(page, file, typed));
        model.put("rates", file.state() == State.ANSWERED || file.state() == State.CLOSED);
        model.put(
                "supervisor",
                naming.findSupervisor(file)
                        .map(above -> above.label().in(page.language()))
                        .orElse(null));
        model.put("reopenDays", law.get(file.rules()).getRule(Term.REOPEN).days());
        model.put("errors", wrong);
        model.put("notice", notice);
        model.put("typed", typed);
        model.put("overdue", overdue(file));
        model.put("measures", opened.whole() ? Measures.questions(file) : List.of());
        model.put("seized", Mediations.find(file.timeline()).orElse(null));
        model.put("today", LegalClock.dayOf(clock.instant()));
        model.put(
                "lost",
                file.timeline().stream().anyMatch(CasePage::isPassedOn)
                        ? page.html(
                                "timeline.age",
                                "days",
                                Days.between(file.receivedOn(), LegalClock.dayOf(clock.instant())),
                                "lost",
                                Hops.lost(file.receivedOn(), file.timeline()))
                        : null);
        return Answer.page("case", status, model);
    }

    private @Nullable Attachment spoken(Page page, PublicCase file, Opened opened, Map<UUID, StoredFile> stored) {
        return voices.findAnswer(opened)
                .map(stored::get)
                .map(sound -> CaseFiles.attachment(page, file, sound))
                .orElse(null);
    }

    private static boolean isPassedOn(HistoryEntry event) {
        return event.type() == EventType.REDIRECTED;
    }

    /** What was only spoken has no words of its own to be called by. */
    private static String title(Page page, PublicCase file, Opened opened) {
        if (!opened.whole()) return page.t("citizen.case.title", "kind", file.kind());
        return file.subject().isBlank() ? page.t("citizen.case.spoken", "kind", file.kind()) : file.subject();
    }

    /** Why each date still owed is that day. */
    private List<Counted> counted(Page page, PublicCase file) {
        if (!file.state().isOpen()) return List.of();
        var run = new CountedDates.Run(
                file.kind(), file.rules(), Naming.concerned(file), file.receivedOn(), file.timeline());
        LocalDate triage = file.triageBy();
        LocalDate decide = file.decidedOn() == null ? file.decideBy() : null;
        LocalDate answer = file.kind().hasAnswerClock() ? file.answerBy() : null;
        return Stream.of(
                        Optional.ofNullable(triage).flatMap(due -> counted.findTriage(page, run, due)),
                        Optional.ofNullable(decide).flatMap(due -> counted.findDecision(page, run, due)),
                        Optional.ofNullable(answer).flatMap(due -> counted.findAnswer(page, run, due)))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean overdue(PublicCase file) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        LocalDate due = State.BEFORE_DECISION.contains(file.state()) || file.answerBy() == null
                ? file.decideBy()
                : file.answerBy();
        return file.state().isOpen() && file.state() != State.AWAITING_COMPLEMENT && today.isAfter(due);
    }

    private static List<Choice> choices(Page page, PublicCase file, Map<String, ?> typed) {
        Object chosen = typed.get("verdict");
        String before = file.ratings().isEmpty()
                ? ""
                : file.ratings().getLast().verdict().name().toLowerCase(Locale.ROOT);
        String now = chosen == null ? before : chosen.toString();
        return java.util.Arrays.stream(Verdict.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .map(word -> new Choice(word, page.t("timeline.verdict." + word), word.equals(now)))
                .toList();
    }

    static Tone tone(State state) {
        return switch (state) {
            case REGISTERED, CLOSED -> Tone.NEUTRAL;
            case UNDER_STUDY, REFUSAL_PROPOSED -> Tone.BLUE;
            case AWAITING_COMPLEMENT -> Tone.AMBER;
            case REFUSED -> Tone.BRICK;
            case ACCEPTED, IN_PROCESS, ANSWER_PROPOSED, ANSWERED -> Tone.GREEN;
        };
    }
}
