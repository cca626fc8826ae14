package ma.chikaya.web.citizen;

import gg.jte.Content;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Rules;
import ma.chikaya.law.Term;
import ma.chikaya.web.Page;
import ma.chikaya.web.Promise;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who must do what by which date, in one sentence: the promise is the product. */
@Component
class Promises {

    /** So few days before its end a date is shown as near. */
    private static final int NEAR = 5;

    private final Naming naming;
    private final Rulers rulers;
    private final Rules law;
    private final InstantSource clock;

    Promises(Naming naming, Rulers rulers, Rules law, InstantSource clock) {
        this.naming = naming;
        this.rulers = rulers;
        this.law = law;
        this.clock = clock;
    }

    Promise of(Page page, PublicCase file) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        return switch (file.state()) {
            case REFUSED -> over(page, file, Tone.NEUTRAL, "timeline.promise.refused");
            case ANSWERED, CLOSED -> answered(page, file);
            case AWAITING_COMPLEMENT -> waiting(page, file);
            case REGISTERED, UNDER_STUDY, REFUSAL_PROPOSED -> undecided(page, file, today);
            case ACCEPTED, IN_PROCESS, ANSWER_PROPOSED -> admitted(page, file, today);
        };
    }

    private Promise undecided(Page page, PublicCase file, LocalDate today) {
        boolean triage = file.competentBodyId() == null;
        if (today.isAfter(file.decideBy())) {
            String key = "timeline.promise." + (complaint(file) ? "decide" : "short") + ".late";
            return late(page, file, key, file.decideBy(), today);
        }
        if (triage) {
            String key = file.triageBy() == null ? "timeline.promise.triage.late" : "timeline.promise.triage";
            Content sentence = say(page, file, key, today);
            Content more = complaint(file)
                    ? page.html(
                            "timeline.promise.triage.more",
                            "days",
                            law.get(file.rules()).getRule(Term.ANSWER).days())
                    : null;
            return promise(page, Tone.GREEN, sentence, more, rulers.running(page, file, today));
        }
        String key = complaint(file) ? "timeline.promise.decide" : "timeline.promise.short";
        return promise(
                page,
                near(today, file.decideBy()),
                say(page, file, key, today),
                handled(page, file),
                rulers.running(page, file, today));
    }

    private Promise admitted(Page page, PublicCase file, LocalDate today) {
        LocalDate answerBy = Objects.requireNonNullElse(file.answerBy(), file.decideBy());
        if (today.isAfter(answerBy)) return late(page, file, "timeline.promise.answer.late", answerBy, today);
        return promise(
                page,
                near(today, answerBy),
                say(page, file, "timeline.promise.answer", today),
                handled(page, file),
                rulers.running(page, file, today));
    }

    private Promise late(Page page, PublicCase file, String key, LocalDate due, LocalDate today) {
        Content sentence = page.html(
                key, naming.of(page, file.bodyId(), "due", due, "over", Days.between(due, today), "kind", file.kind()));
        return new Promise(
                Tone.BRICK,
                page.t("timeline.promise.caption"),
                sentence,
                page.html("timeline.promise.late.more"),
                rulers.running(page, file, today));
    }

    private Promise waiting(Page page, PublicCase file) {
        LocalDate until =
                file.complementAsked().map(PublicCase.ComplementAsked::until).orElse(file.decideBy());
        Content sentence = page.html("timeline.promise.complement", naming.of(page, file.bodyId(), "until", until));
        return promise(page, Tone.AMBER, sentence, page.html("timeline.promise.complement.more"), null);
    }

    private Promise answered(Page page, PublicCase file) {
        boolean late = file.answeredAt() != null
                && due(file) != null
                && Days.of(file.answeredAt()).isAfter(due(file));
        if (!complaint(file)) return over(page, file, Tone.GREEN, "timeline.promise.concluded");
        return over(page, file, late ? Tone.AMBER : Tone.GREEN, "timeline.promise.answered" + (late ? ".late" : ""));
    }

    private Promise over(Page page, PublicCase file, Tone tone, String key) {
        LocalDate on = file.answeredAt() == null ? file.decideBy() : Days.of(file.answeredAt());
        LocalDate from = Rulers.findReopening(file).orElse(file.receivedOn());
        long day = Days.between(from, on);
        LocalDate due = due(file);
        Object[] arguments = naming.of(
                page,
                file.bodyId(),
                "date",
                on,
                "day",
                day,
                "of",
                0,
                "total",
                due == null ? day : Days.between(from, due),
                "over",
                due == null ? 0 : Math.max(0, Days.between(due, on)),
                "kind",
                file.kind());
        Content more =
                file.reopenUntil() == null ? null : page.html("timeline.promise.reopen", "until", file.reopenUntil());
        return new Promise(tone, page.t("timeline.promise.result"), page.html(key, arguments), more, null);
    }

    private static @Nullable LocalDate due(PublicCase file) {
        return complaint(file) && file.state() != State.REFUSED ? file.answerBy() : file.decideBy();
    }

    private Content say(Page page, PublicCase file, String key, LocalDate today) {
        LocalDate answerBy = Objects.requireNonNullElse(file.answerBy(), file.decideBy());
        return page.html(
                key,
                naming.of(
                        page,
                        file.bodyId(),
                        "kind",
                        file.kind(),
                        "triageBy",
                        Objects.requireNonNullElse(file.triageBy(), file.decideBy()),
                        "decideBy",
                        file.decideBy(),
                        "answerBy",
                        answerBy,
                        "left",
                        Days.between(today, answerBy)));
    }

    /** Who takes care of it for a body that has not joined. */
    private @Nullable Content handled(Page page, PublicCase file) {
        Integer competent = file.competentBodyId();
        if (competent == null || competent == file.bodyId()) return null;
        return page.html("timeline.handled", naming.of(page, file.bodyId(), "for", naming.label(page, competent)));
    }

    private static Promise promise(
            Page page, Tone tone, Content sentence, @Nullable Content more, ma.chikaya.web.@Nullable Ruler ruler) {
        return new Promise(tone, page.t("timeline.promise.caption"), sentence, more, ruler);
    }

    private static Tone near(LocalDate today, LocalDate due) {
        return Days.between(today, due) <= NEAR ? Tone.AMBER : Tone.GREEN;
    }

    private static boolean complaint(PublicCase file) {
        return file.kind().hasAnswerClock();
    }
}
