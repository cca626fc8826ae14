package ma.chikaya.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Territories;
import ma.chikaya.documents.AnswerLetter;
import ma.chikaya.documents.AnswerLetter.Signatory;
import ma.chikaya.documents.AnswerLetter.Summary;
import ma.chikaya.documents.Point;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The reasoned answer as a letter, for those without e-mail. A withheld name is not on it: the case's code is. */
@Component
class LetterPaper {

    private final Bodies bodies;
    private final Territories territories;
    private final Officials officials;
    private final Names names;
    private final LegalClock law;
    private final Messages messages;
    private final Demo demo;

    LetterPaper(
            Bodies bodies,
            Territories territories,
            Officials officials,
            Names names,
            LegalClock law,
            Messages messages,
            Demo demo) {
        this.bodies = bodies;
        this.territories = territories;
        this.officials = officials;
        this.names = names;
        this.law = law;
        this.messages = messages;
        this.demo = demo;
    }

    AnswerLetter of(CaseFile file, Answers.Answer answer, Instant sentAt) {
        Body body = bodies.get(file.line().bodyId());
        LocalDate date = LegalClock.dayOf(sentAt);
        return new AnswerLetter(
                demo.isOn(),
                answer.language(),
                letterhead(body),
                List.of(),
                Objects.requireNonNullElse(answer.registerNo(), ""),
                date,
                body.territory() == null
                        ? null
                        : territories.get(body.territory()).name(),
                file.line().code(),
                file.line().receivedOn(),
                addressee(file),
                file.line().subject().isBlank() ? null : file.line().subject(),
                answer.opening(),
                points(file, answer),
                answer.summary() == null || answer.language() == file.language()
                        ? null
                        : new Summary(file.language(), answer.summary()),
                signatory(answer),
                above(body),
                law.reopenUntil(date),
                null,
                fingerprint(answer));
    }

    private @Nullable String addressee(CaseFile file) {
        return file.line().personId() == null
                ? null
                : names.people(List.of(file.line().personId())).get(file.line().personId());
    }

    /** From the authority above down to the body; the national desk is above all and on no letterhead but its own. */
    private List<LocalText> letterhead(Body body) {
        List<LocalText> lines = new ArrayList<>();
        for (Body above : bodies.listAncestors(body.id()).reversed()) {
            if (above.id() != Bodies.NATIONAL_DESK) lines.add(above.name());
        }
        lines.add(body.name());
        return lines;
    }

    private @Nullable LocalText above(Body body) {
        return body.parent() == null || body.parent() == Bodies.NATIONAL_DESK
                ? null
                : bodies.get(body.parent()).label();
    }

    static List<Point> points(CaseFile file, Answers.Answer answer) {
        return answer.points().stream()
                .map(point -> new Point(
                        file.points().stream()
                                .filter(p -> p.no() == point.no())
                                .map(CaseFile.Point::label)
                                .findFirst()
                                .orElse(""),
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

    private @Nullable Signatory signatory(Answers.Answer answer) {
        Integer by = answer.approvedBy();
        LocalText name = by == null ? null : officials.findNames(List.of(by)).get(by);
        return name == null
                ? null
                : new Signatory(
                        name.in(answer.language()), messages.text(answer.language(), "desk.letter.function", Map.of()));
    }

    private static String fingerprint(Answers.Answer answer) {
        StringBuilder words = new StringBuilder(DraftFields.orEmpty(answer.opening()));
        answer.points()
                .forEach(point -> words.append('\n')
                        .append(point.no())
                        .append('\n')
                        .append(point.finding())
                        .append('\n')
                        .append(point.reason()));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
