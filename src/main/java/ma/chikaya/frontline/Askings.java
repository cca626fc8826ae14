package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.ASKING;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Measures;
import ma.chikaya.casework.Opened;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.State;
import ma.chikaya.casework.Verdict;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.frontline.db.tables.records.AskingRecord;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a verified caller is asked about an answer: drawn by the server, once a round, before the file is shown, so that
 * whoever asks neither chooses whom to ask nor sees whose answer it is.
 */
@Component
public class Askings {

    private static final String SKIPPED = "skipped";

    private final DSLContext sql;
    private final Cases cases;
    private final Measures measures;
    private final Bodies bodies;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Askings(DSLContext sql, Cases cases, Measures measures, Bodies bodies, InstantSource clock) {
        this.sql = sql;
        this.cases = cases;
        this.measures = measures;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The question drawn for a case and not asked yet; drawn now where none was. */
    @Transactional
    public Optional<Asked> draw(Opened opened) {
        if (!opened.whole() || opened.helper()) return Optional.empty();
        return cases.findPublic(opened).flatMap(this::draw);
    }

    private Optional<Asked> draw(PublicCase file) {
        List<Asked> open = listOpen(file);
        if (open.isEmpty()) return Optional.empty();
        Asked lot = open.get(random.nextInt(open.size()));
        sql.insertInto(ASKING)
                .set(ASKING.SUBMISSION_ID, file.id())
                .set(ASKING.ROUND, (short) file.reopened())
                .set(ASKING.QUESTION, lot.question().name())
                .set(ASKING.POINT, (short) lot.point())
                .set(ASKING.DRAWN_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
        return find(file)
                .filter(row -> row.getAskedAt() == null)
                .flatMap(row -> open.stream()
                        .filter(one -> one.question().name().equals(row.getQuestion()))
                        .filter(one -> one.point() == row.getPoint())
                        .findFirst())
                .filter(one -> one.question() != Asked.Question.NONE);
    }

    /**
     * Takes the reply.
     *
     * @param reply {@code yes}, {@code partly} or {@code no}; anything else is no reply, and is noted as that
     */
    @Transactional
    public Outcome<Integer> reply(Official official, Call call, Opened opened, String reply, @Nullable String comment) {
        Optional<Asked> asked = draw(opened);
        if (asked.isEmpty()) return Outcome.refused("frontline.refused.done");
        Outcome<Integer> taken = switch (asked.get().question()) {
            case RATING ->
                verdict(reply).map(said -> cases.rate(opened, said, comment)).orElseGet(() -> Outcome.done(0));
            case MEASURE ->
                verdict(reply)
                        .map(said -> measures.say(
                                opened, asked.get().round(), asked.get().point(), said == Verdict.YES))
                        .orElseGet(() -> Outcome.done(0));
            case OUTCOME, NONE -> Outcome.done(0);
        };
        if (!taken.isDone()) return taken;
        sql.update(ASKING)
                .set(ASKING.ASKED_AT, clock.instant())
                .set(ASKING.OFFICIAL_ID, official.id())
                .set(ASKING.CALL_ID, call.id())
                .set(ASKING.REPLY, verdict(reply).map(Verdict::name).orElse(SKIPPED))
                .where(
                        ASKING.SUBMISSION_ID.eq(opened.id()),
                        ASKING.QUESTION.eq(asked.get().question().name()),
                        ASKING.ASKED_AT.isNull())
                .execute();
        return taken;
    }

    private Optional<AskingRecord> find(PublicCase file) {
        return sql.selectFrom(ASKING)
                .where(ASKING.SUBMISSION_ID.eq(file.id()), ASKING.ROUND.eq((short) file.reopened()))
                .fetchOptional();
    }

    /** What may still be asked, and that nothing is. */
    private List<Asked> listOpen(PublicCase file) {
        List<Asked> open = new ArrayList<>();
        Measures.questions(file)
                .forEach(one -> open.add(new Asked(
                        file.id(), Asked.Question.MEASURE, one.round(), one.point(), blind(file, one.measure()))));
        if (file.state() == State.ANSWERED || file.state() == State.CLOSED) {
            boolean rated = file.ratings().stream().anyMatch(rating -> rating.round() == file.reopened());
            if (!rated) open.add(new Asked(file.id(), Asked.Question.RATING, file.reopened(), 0, null));
            open.add(new Asked(file.id(), Asked.Question.OUTCOME, file.reopened(), 0, null));
        }
        if (!open.isEmpty()) open.add(new Asked(file.id(), Asked.Question.NONE, file.reopened(), 0, null));
        return open;
    }

    /** Without the name of the body, in whichever language it was written. */
    private String blind(PublicCase file, String measure) {
        String told = measure;
        for (Integer id : new Integer[] {file.bodyId(), file.competentBodyId()}) {
            if (id == null) continue;
            Body body = bodies.get(id);
            for (Language language : Language.values()) {
                told = told.replace(body.label().in(language), "…")
                        .replace(body.name().in(language), "…");
            }
        }
        return told;
    }

    private static Optional<Verdict> verdict(String word) {
        for (Verdict one : Verdict.values()) if (one.name().equalsIgnoreCase(word)) return Optional.of(one);
        return Optional.empty();
    }
}
