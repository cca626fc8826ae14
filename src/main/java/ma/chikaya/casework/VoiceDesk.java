package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;
import static ma.chikaya.casework.db.Tables.SPOKEN_ANSWER;
import static ma.chikaya.casework.db.Tables.SUBMISSION;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The national desk listens to recordings that came without a text, whichever body they were sent to, and writes down
 * what they say; where it was asked, the answer is spoken too. Both within the time of the national desk's routing, two
 * working days from filing.
 */
@Component
public class VoiceDesk {

    private static final List<String> OPEN =
            State.OPEN.stream().map(State::name).toList();

    private final DSLContext sql;
    private final Codes codes;
    private final Commands commands;
    private final Register register;
    private final Permissions permissions;
    private final Searchable searchable;
    private final Corresponding corresponding;
    private final Identities identities;
    private final LocalLaw law;
    private final InstantSource clock;

    VoiceDesk(
            DSLContext sql,
            Codes codes,
            Commands commands,
            Register register,
            Permissions permissions,
            Searchable searchable,
            Corresponding corresponding,
            Identities identities,
            LocalLaw law,
            InstantSource clock) {
        this.sql = sql;
        this.codes = codes;
        this.commands = commands;
        this.register = register;
        this.permissions = permissions;
        this.searchable = searchable;
        this.corresponding = corresponding;
        this.identities = identities;
        this.law = law;
        this.clock = clock;
    }

    /**
     * A recording to listen to, or an answer to speak.
     *
     * @param withheld whether who speaks is kept from the body, which will read what is written down
     * @param heard whether somebody has written down what it says
     * @param wanted whether the answer is to be spoken, and is not yet
     * @param due the last day of listening
     */
    public record Spoken(
            UUID id,
            TrackingCode code,
            Kind kind,
            State state,
            int version,
            Language language,
            LocalDate filedOn,
            LocalDate due,
            int bodyId,
            boolean withheld,
            boolean heard,
            boolean wanted) {

        /** Whether it waits for a body to be found. */
        public boolean isUnrouted() {
            return bodyId == Bodies.NATIONAL_DESK && state.isOpen();
        }

        public boolean isAnswered() {
            return !state.isOpen();
        }
    }

    /** Whether an official listens for the country. */
    public static boolean isOffered(Official official) {
        return Permissions.isHolder(official);
    }

    /** What nobody has listened to yet, the oldest first. */
    public List<Spoken> listUnheard(Official official, int most) {
        if (!isOffered(official)) return List.of();
        return Scoped.as(
                Acting.national(),
                () -> sql.select(SUBMISSION.fields())
                        .from(SUBMISSION)
                        .where(
                                SUBMISSION.RECORDED.isTrue(),
                                SUBMISSION.SUMMARY.isNull(),
                                SUBMISSION.STATE.in(OPEN),
                                isNotNamed(official))
                        .orderBy(SUBMISSION.RECEIVED_ON, SUBMISSION.ID)
                        .limit(most)
                        .fetch(row -> of(row.into(SUBMISSION), false)));
    }

    /** Answers that are there and are to be spoken too, in the order in which it was asked. */
    public List<Spoken> listToSpeak(Official official, int most) {
        if (!isOffered(official)) return List.of();
        return Scoped.as(
                Acting.national(),
                () -> sql.select(SUBMISSION.fields())
                        .from(SPOKEN_ANSWER.join(SUBMISSION).on(SUBMISSION.ID.eq(SPOKEN_ANSWER.SUBMISSION_ID)))
                        .where(SPOKEN_ANSWER.DONE_AT.isNull(), SUBMISSION.STATE.notIn(OPEN), isNotNamed(official))
                        .orderBy(SPOKEN_ANSWER.WANTED_AT, SPOKEN_ANSWER.SUBMISSION_ID)
                        .limit(most)
                        .fetch(row -> of(row.into(SUBMISSION), true)));
    }

    /** A spoken case; empty alike where there is none, where it was written, and where he may not listen. */
    public Optional<Spoken> find(Official official, TrackingCode code) {
        if (!isOffered(official)) return Optional.empty();
        return Doors.named(
                code,
                () -> codes.find(code)
                        .filter(row -> row.getRecorded() && !permissions.isNamed(row, official))
                        .map(row -> of(row, isWanted(row.getId()))));
    }

    /**
     * Writes down what a recording says; refused where that tells the body a name or a number that is kept from it.
     *
     * @param spoken whether the person asks to hear the answer
     */
    public Outcome<Integer> hear(Official official, TrackingCode code, int version, String summary, boolean spoken) {
        if (summary.isBlank()) return Outcome.refused("casework.refused.empty");
        Optional<Spoken> found = find(official, code);
        if (found.isEmpty()) return Outcome.refused("casework.refused.permission");
        UUID id = found.get().id();
        return Doors.opened(
                id,
                () -> commands.onSeen(id, version, row -> {
                    if (row.getWithheld()
                            && identities
                                    .of(row)
                                    .filter(who -> TellsWho.in(summary, who))
                                    .isPresent()) {
                        return Outcome.refused("voice.refused.tells");
                    }
                    Map<String, Object> facts = Map.of("summary", Digests.of(summary), "body", Bodies.NATIONAL_DESK);
                    Outcome<Integer> done = register.apply(row, Action.LISTEN, Actor.of(official), facts, change -> {
                        change.setSummary(summary);
                        if (change.getBody().isBlank()) change.setSubject(FirstWords.of(summary));
                    });
                    if (done.isDone()) {
                        searchable.update(row);
                        if (spoken) want(official, id);
                    }
                    return done;
                }));
    }

    /** Notes that the person asks to hear the answer, also long after somebody listened. */
    public Outcome<Integer> wish(Official official, TrackingCode code) {
        Optional<Spoken> found = find(official, code).filter(Spoken::heard);
        if (found.isEmpty()) return Outcome.refused("casework.refused.permission");
        UUID id = found.get().id();
        return Doors.opened(
                id,
                () -> commands.on(id, row -> {
                    want(official, id);
                    return Outcome.done(row.getVersion());
                }));
    }

    /** Sends the answer as a recording, beside the text; its file is already stored for the case. */
    public Outcome<Integer> speak(Official official, TrackingCode code, String words, UUID file) {
        Optional<Spoken> found = find(official, code).filter(one -> one.wanted() && one.isAnswered());
        if (found.isEmpty()) return Outcome.refused("casework.refused.permission");
        UUID id = found.get().id();
        return Doors.opened(
                id,
                () -> corresponding.spoken(
                        official,
                        id,
                        words,
                        file,
                        () -> sql.update(SPOKEN_ANSWER)
                                .set(SPOKEN_ANSWER.DONE_BY, official.id())
                                .set(SPOKEN_ANSWER.DONE_AT, clock.instant())
                                .set(SPOKEN_ANSWER.FILE_ID, file)
                                .where(SPOKEN_ANSWER.SUBMISSION_ID.eq(id), SPOKEN_ANSWER.DONE_AT.isNull())
                                .execute()));
    }

    /** The recording that speaks the answer of a case which somebody has opened; empty where there is none. */
    public Optional<UUID> findAnswer(Opened opened) {
        if (!opened.whole()) return Optional.empty();
        return Doors.opened(
                opened.id(),
                () -> sql.select(SPOKEN_ANSWER.FILE_ID)
                        .from(SPOKEN_ANSWER)
                        .where(SPOKEN_ANSWER.SUBMISSION_ID.eq(opened.id()), SPOKEN_ANSWER.FILE_ID.isNotNull())
                        .fetchOptional(SPOKEN_ANSWER.FILE_ID));
    }

    private void want(Official official, UUID id) {
        sql.insertInto(SPOKEN_ANSWER)
                .set(SPOKEN_ANSWER.SUBMISSION_ID, id)
                .set(SPOKEN_ANSWER.WANTED_BY, official.id())
                .set(SPOKEN_ANSWER.WANTED_AT, clock.instant())
                .onConflictDoNothing()
                .execute();
    }

    private boolean isWanted(UUID id) {
        return sql.fetchExists(SPOKEN_ANSWER, SPOKEN_ANSWER.SUBMISSION_ID.eq(id).and(SPOKEN_ANSWER.DONE_AT.isNull()));
    }

    private static Condition isNotNamed(Official official) {
        return DSL.notExists(DSL.selectOne()
                .from(NAMED_OFFICIAL)
                .where(NAMED_OFFICIAL.SUBMISSION_ID.eq(SUBMISSION.ID), NAMED_OFFICIAL.ACCOUNT_ID.eq(official.id())));
    }

    private Spoken of(SubmissionRecord row, boolean wanted) {
        LocalDate filed = LegalClock.dayOf(row.getFiledAt());
        @Nullable String summary = row.getSummary();
        return new Spoken(
                row.getId(),
                new TrackingCode(row.getCode()),
                Kind.valueOf(row.getKind()),
                State.valueOf(row.getState()),
                row.getVersion(),
                Language.find(row.getLanguage()).orElse(Language.AR),
                filed,
                law.at(null).triageBy(filed),
                row.getBodyId(),
                row.getWithheld(),
                summary != null,
                wanted);
    }
}
