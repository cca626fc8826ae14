package ma.chikaya.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.NamedBody;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of a notice, in the person's language. */
@Component
class Wording {

    private final Messages messages;
    private final Bodies bodies;
    private final Settings settings;
    private final Demo demo;

    Wording(Messages messages, Bodies bodies, Settings settings, Demo demo) {
        this.messages = messages;
        this.bodies = bodies;
        this.settings = settings;
        this.demo = demo;
    }

    /**
     * An e-mail that tells what happened to one case, in its order.
     *
     * @param token opens it for its person; none for whoever helps
     * @param stop where it is said that no more are wanted
     */
    Notice write(
            List<CaseEvent> events,
            PublicCase submission,
            Language language,
            @Nullable String token,
            @Nullable String stop) {
        String code = code(submission.code());
        Language other = language == Language.FR ? Language.AR : Language.FR;
        List<String> lines = new ArrayList<>();
        for (CaseEvent event : events) {
            Map<String, Object> facts = facts(submission, speaker(event, submission), language, code);
            lines.add(messages.text(language, key(event.type(), "happened"), facts));
            String next = messages.text(language, key(event.type(), "next"), facts);
            // What holds for several is said once, at the end.
            lines.remove(next);
            lines.add(next);
        }
        String link = settings.baseUrl()
                + (token == null ? "/track/" + submission.code() : "/t/" + submission.code() + "/" + token);
        return new Notice(
                language,
                title(events, submission, language),
                code,
                lines.getFirst(),
                lines.subList(1, lines.size()),
                messages.text(language, "notice.open"),
                link,
                title(events, submission, other),
                messages.text(language, "notice.why"),
                messages.text(language, "notice.never"),
                demo.isOn() ? messages.text(language, "notice.demo") : "",
                messages.text(language, "notice.stop"),
                stop);
    }

    /**
     * The same in a short message: what happened and by when, then the address that carries the code. It opens with
     * the telephone itself, so that a message read by another opens nothing.
     */
    String writeShort(List<CaseEvent> events, PublicCase submission, Language language) {
        String code = submission.code().digits();
        StringBuilder text = new StringBuilder(demo.isOn() ? messages.text(language, "notice.demo.short") + " " : "");
        for (CaseEvent event : events) {
            Map<String, Object> facts = facts(submission, speaker(event, submission), language, code);
            text.append(messages.text(language, key(event.type(), "happened"), facts))
                    .append('\n');
        }
        return text + settings.baseUrl() + "/track/" + code;
    }

    /** What happened, in one sentence, with the body and the dates the event itself names where it does. */
    String happened(HistoryEntry event, PublicCase submission, Language language) {
        Map<String, Object> said = event.facts();
        int body = said.get("body") instanceof Integer other
                ? other
                : speaker(new CaseEvent(submission.id(), event.seq(), event.type()), submission);
        Map<String, Object> facts = facts(submission, body, language, code(submission.code()));
        for (String day : List.of("until", "answerBy", "decideBy")) {
            if (said.get(day) != null)
                facts.put(day, noon(LocalDate.parse(said.get(day).toString())));
        }
        return messages.text(language, key(event.type(), "happened"), facts);
    }

    /** What several notices are about, or the one. */
    String title(List<CaseEvent> events, PublicCase submission, Language language) {
        return events.size() == 1
                ? title(events.getFirst().type(), submission.code(), submission.kind(), language)
                : messages.text(
                        language, "notice.many.title", Map.of("code", code(submission.code()), "count", events.size()));
    }

    /** What a notice is about, in one line. */
    String title(EventType type, TrackingCode code, Kind kind, Language language) {
        return messages.text(language, key(type, "title"), Map.of("code", code(code), "kind", kind.word()));
    }

    private static String key(EventType type, String part) {
        return "notice." + type.name().toLowerCase(Locale.ROOT) + "." + part;
    }

    private static String code(TrackingCode code) {
        return "\u2066" + code.display() + "\u2069";
    }

    /** Confirms that a telephone gets no more notices, or again. */
    String silence(Language language, boolean kept) {
        return messages.text(language, kept ? "notice.silence.kept" : "notice.silence.lifted");
    }

    /** Where a case stands, for whoever asked by short message: its state, who has it, by when; none of its words. */
    String writeStatus(PublicCase submission, Language language) {
        int body = submission.competentBodyId() == null ? submission.bodyId() : submission.competentBodyId();
        Map<String, Object> facts =
                facts(submission, body, language, submission.code().digits());
        String state = submission.state().name().toLowerCase(Locale.ROOT);
        facts.put(
                "state",
                messages.text(
                        language,
                        "timeline.state." + state,
                        Map.of("kind", submission.kind().word())));
        facts.put("due", !submission.state().isOpen() ? "none" : submission.decidedOn() == null ? "decide" : "answer");
        return (demo.isOn() ? messages.text(language, "notice.demo.short") + " " : "")
                + messages.text(language, "notice.status", facts);
    }

    /** For a code nobody has, and for one that another telephone has: the same words. */
    String notFound(Language language) {
        return messages.text(language, "notice.status.none");
    }

    String howToAsk(Language language) {
        return messages.text(language, "notice.status.how");
    }

    /** That somebody heard of a case by telephone who knew two facts of it, and what to do if it was another. */
    Notice writeLetIn(PublicCase submission, Language language, LocalDate on) {
        Language other = language == Language.FR ? Language.AR : Language.FR;
        String code = code(submission.code());
        return new Notice(
                language,
                messages.text(language, "notice.let-in.title", Map.of("code", code)),
                code,
                messages.text(language, "notice.let-in.happened", Map.of("on", noon(on))),
                List.of(messages.text(language, "notice.let-in.next")),
                messages.text(language, "notice.open"),
                settings.baseUrl() + "/track/" + submission.code(),
                messages.text(other, "notice.let-in.title", Map.of("code", code)),
                messages.text(language, "notice.why"),
                messages.text(language, "notice.never"),
                demo.isOn() ? messages.text(language, "notice.demo") : "",
                "",
                null);
    }

    /** The same in a short message. */
    String writeLetInShort(PublicCase submission, Language language, LocalDate on) {
        return (demo.isOn() ? messages.text(language, "notice.demo.short") + " " : "")
                + messages.text(language, "notice.let-in.happened", Map.of("on", noon(on))) + " "
                + messages.text(language, "notice.let-in.next") + "\n" + settings.baseUrl() + "/track/"
                + submission.code().digits();
    }

    /** Why a reply by e-mail was not taken, or not all of it, and where to write instead. */
    Notice writeRefused(PublicCase submission, Language language, Refusal why) {
        Language other = language == Language.FR ? Language.AR : Language.FR;
        String code = code(submission.code());
        return new Notice(
                language,
                messages.text(language, "notice.reply.title", Map.of("code", code)),
                code,
                messages.text(language, why.key(), why.arguments()),
                List.of(messages.text(language, "notice.reply.next")),
                messages.text(language, "notice.open"),
                settings.baseUrl() + "/track/" + submission.code(),
                messages.text(other, "notice.reply.title", Map.of("code", code)),
                messages.text(language, "notice.why"),
                messages.text(language, "notice.never"),
                demo.isOn() ? messages.text(language, "notice.demo") : "",
                "",
                null);
    }

    /** The body it concerns, or another one that wrote. */
    private static int speaker(CaseEvent event, PublicCase submission) {
        if (event.type() == EventType.MESSAGE_TO_CITIZEN) {
            for (HistoryEntry entry : submission.timeline()) {
                if (entry.seq() == event.seq() && entry.facts().get("body") instanceof Integer wrote) return wrote;
            }
        }
        return submission.competentBodyId() == null ? submission.bodyId() : submission.competentBodyId();
    }

    private Map<String, Object> facts(PublicCase submission, int body, Language language, String code) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("code", code);
        NamedBody named = NamedBody.of(bodies.get(body), language);
        facts.put("body", named.inside());
        facts.put("start", named.start());
        facts.put("gender", named.gender().word());
        facts.put("decideBy", noon(submission.decideBy()));
        facts.put("promise", promise(submission));
        facts.put("answerBy", noon(submission.answerBy() == null ? submission.decideBy() : submission.answerBy()));
        submission.complementAsked().ifPresent(asked -> facts.put("until", noon(asked.until())));
        facts.putIfAbsent("until", noon(submission.decideBy()));
        return facts;
    }

    /** A decision and an answer, an outcome alone, or first that somebody finds the competent body. */
    private static String promise(PublicCase submission) {
        if (submission.competentBodyId() == null) return "triage";
        return submission.kind().hasAnswerClock() && submission.answerBy() != null ? "answer" : "outcome";
    }

    /** Noon in Casablanca, so that no time zone turns the day into another. */
    private static java.util.Date noon(LocalDate day) {
        return java.util.Date.from(day.atTime(12, 0).atZone(LegalTime.ZONE).toInstant());
    }
}
