package ma.chikaya.web.desk;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.LetterOut;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.documents.AnswerLetter;
import ma.chikaya.documents.AnswerLetter.Summary;
import ma.chikaya.documents.DecisionLetter;
import ma.chikaya.documents.Letter;
import ma.chikaya.documents.Letter.Signatory;
import ma.chikaya.documents.NewsLetter;
import ma.chikaya.documents.Point;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.LegalClock;
import ma.chikaya.notifications.LetterWords;
import ma.chikaya.notifications.Preferences.Addressee;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import ma.chikaya.seals.Claims;
import ma.chikaya.web.AnswersGiven;
import ma.chikaya.web.PaperSeals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers, refusals and outcomes as letters, and whatever else is told by post. A withheld name is not on it, the
 * case's code is; unless the national desk posts it.
 */
@Component
class LetterPaper {

    private final Bodies bodies;
    private final Territories territories;
    private final Officials officials;
    private final LegalClock law;
    private final AnswersGiven given;
    private final Messages messages;
    private final PaperSeals seals;
    private final LetterWords letterWords;
    private final Cases cases;
    private final Settings settings;
    private final Demo demo;

    LetterPaper(
            Bodies bodies,
            Territories territories,
            Officials officials,
            LegalClock law,
            AnswersGiven given,
            Messages messages,
            PaperSeals seals,
            LetterWords letterWords,
            Cases cases,
            Settings settings,
            Demo demo) {
        this.bodies = bodies;
        this.territories = territories;
        this.officials = officials;
        this.law = law;
        this.given = given;
        this.messages = messages;
        this.seals = seals;
        this.letterWords = letterWords;
        this.cases = cases;
        this.settings = settings;
        this.demo = demo;
    }

    AnswerLetter of(CaseFile file, Answers.Answer answer, Instant sentAt, @Nullable Addressee to) {
        String number = Objects.requireNonNullElse(answer.registerNo(), "");
        return new AnswerLetter(
                letter(
                        file,
                        to,
                        file.line().bodyId(),
                        answer.language(),
                        number,
                        sentAt,
                        answer.approvedBy(),
                        PaperSeals.answerPrint(answer),
                        seals.answer(
                                file.line().code(),
                                file.line().bodyId(),
                                LegalClock.dayOf(sentAt),
                                number,
                                PaperSeals.answerPrint(answer))),
                answer.opening(),
                points(file, answer),
                answer.summary() == null || answer.language() == file.language()
                        ? null
                        : new Summary(file.language(), answer.summary()));
    }

    /** A refusal or an outcome, which the history holds whole. */
    DecisionLetter of(CaseFile file, Ending ending, @Nullable Addressee to) {
        Language language = file.language();
        String print = Claims.sha256(ending.reason() + "\n" + DraftFields.orEmpty(ending.guidance()));
        return new DecisionLetter(
                letter(
                        file,
                        to,
                        ending.body(),
                        language,
                        Objects.requireNonNullElse(ending.register(), ""),
                        ending.at(),
                        ending.by(),
                        print,
                        seals.decision(
                                ending.what(),
                                file.line().code(),
                                ending.body(),
                                LegalClock.dayOf(ending.at()),
                                ending.register(),
                                print)),
                ending.what(),
                ending.ground() == null
                        ? null
                        : messages.text(language, "timeline.ground." + InboxFilter.word(ending.ground()), Map.of()),
                ending.competent() == null
                        ? null
                        : bodies.get(ending.competent(), LegalClock.dayOf(ending.at()))
                                .label(),
                ending.duplicateOf(),
                ending.reason(),
                ending.guidance());
    }

    /** Whatever else is told by post: what happened, in the words of the notice, with those of the body. */
    NewsLetter of(CaseFile file, LetterOut letter, @Nullable Addressee to) {
        HistoryEntry event = file.history().stream()
                .filter(one -> one.seq() == letter.ref())
                .findFirst()
                .orElseThrow(CaseAccess::notFound);
        LetterWords.Said said = letterWords.of(
                cases.findPublic(file.line().id()).orElseThrow(CaseAccess::notFound), event, file.language());
        return new NewsLetter(
                letter(
                        file,
                        to,
                        letter.bodyId(),
                        file.language(),
                        letter.number(),
                        event.at(),
                        event.accountId(),
                        Claims.sha256(said.happened() + "\n" + DraftFields.orEmpty(said.words())),
                        null),
                said.title(),
                said.happened(),
                said.words(),
                settings.baseUrl().replaceFirst("^https?://", ""));
    }

    private Letter letter(
            CaseFile file,
            @Nullable Addressee to,
            int from,
            Language language,
            String number,
            Instant sentAt,
            @Nullable Integer by,
            String fingerprint,
            @Nullable URI seal) {
        LocalDate date = LegalClock.dayOf(sentAt);
        Body body = bodies.get(from, date);
        return new Letter(
                demo.isOn(),
                language,
                letterhead(body, date),
                List.of(),
                number,
                date,
                body.territory() == null
                        ? null
                        : territories.get(body.territory()).name(),
                file.line().code(),
                file.line().receivedOn(),
                to == null ? file.complainant() : to.name(),
                to == null ? null : to.address(),
                file.line().subject().isBlank() ? null : file.line().subject(),
                signatory(by, language),
                above(body, date),
                law.reopenUntil(date),
                null,
                given.of(language, file.line().id()).stream()
                        .map(one -> new Letter.Given(one.question(), one.answer()))
                        .toList(),
                fingerprint,
                seal);
    }

    /** As they were called on the day of the letter, from the authority above down to the body; the national desk is above all and on no letterhead but its own. */
    private List<LocalText> letterhead(Body body, LocalDate date) {
        List<LocalText> lines = new ArrayList<>();
        for (Body above : bodies.listAncestors(body.id(), date).reversed()) {
            if (above.id() != Bodies.NATIONAL_DESK) lines.add(above.name());
        }
        lines.add(body.name());
        return lines;
    }

    private @Nullable LocalText above(Body body, LocalDate date) {
        return body.parent() == null || body.parent() == Bodies.NATIONAL_DESK
                ? null
                : bodies.get(body.parent(), date).label();
    }

    static List<Point> points(CaseFile file, Answers.Answer answer) {
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
                                        DraftFields.orEmpty(point.measureOwner()),
                                        point.measureDue()))))
                .toList();
    }

    private @Nullable Signatory signatory(@Nullable Integer by, Language language) {
        LocalText name = by == null ? null : officials.findNames(List.of(by)).get(by);
        return name == null
                ? null
                : new Signatory(name.in(language), messages.text(language, "desk.letter.function", Map.of()));
    }
}
