package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ATTACHMENT;
import static ma.chikaya.casework.db.Tables.MESSAGE;
import static ma.chikaya.casework.db.Tables.NOTE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.Pause;
import ma.chikaya.law.Term;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages between the citizen and the body, the complement that was asked for, and notes that stay inside. */
@Component
class Corresponding {

    /** Why a message is not written that was written before; nobody reads it. */
    static final String REPEATED = "casework.refused.repeated";

    private final DSLContext sql;
    private final InstantSource clock;
    private final LocalLaw law;
    private final Register register;
    private final Commands commands;
    private final Parts parts;

    Corresponding(
            DSLContext sql, InstantSource clock, LocalLaw law, Register register, Commands commands, Parts parts) {
        this.sql = sql;
        this.clock = clock;
        this.law = law;
        this.register = register;
        this.commands = commands;
        this.parts = parts;
    }

    /** A message of the citizen; where a complement is awaited, it is the complement, and the body has the ball again. */
    Outcome<Integer> fromCitizen(UUID id, UUID message, Actor.Citizen who, String text, List<UUID> files) {
        if (text.isBlank() && files.isEmpty()) return Outcome.refused("casework.refused.empty");
        return commands.on(id, row -> {
            boolean complement = State.valueOf(row.getState()) == State.AWAITING_COMPLEMENT;
            if (sql.fetchExists(MESSAGE, MESSAGE.SUBMISSION_ID.eq(id).and(MESSAGE.ID.eq(message)))) {
                return Outcome.refused(REPEATED);
            }
            Map<String, Object> facts = Map.of("message", message, "text", Digests.of(text), "files", files.size());
            Outcome<Integer> done = register.apply(
                    row, complement ? Action.SEND_COMPLEMENT : Action.WRITE_TO_BODY, who, facts, change -> {
                        if (complement) resume(change);
                    });
            if (done.isDone()) write(id, message, who.word(), null, null, text, files);
            return done;
        });
    }

    Outcome<Integer> toCitizen(Official official, UUID id, String text, List<UUID> files) {
        if (text.isBlank()) return Outcome.refused("casework.refused.empty");
        return commands.on(id, row -> {
            UUID message = Ids.next(clock.instant());
            Map<String, Object> facts = Map.of("message", message, "text", Digests.of(text), "files", files.size());
            Outcome<Integer> done =
                    register.apply(row, Action.WRITE_TO_CITIZEN, Actor.of(official), facts, change -> {});
            if (done.isDone()) write(id, message, "official", official.id(), row.getBodyId(), text, files);
            return done;
        });
    }

    /** The national desk writes to someone it alone knows, in the thread that the body reads too. */
    Outcome<Integer> toWithheld(Official official, UUID id, String text) {
        if (text.isBlank()) return Outcome.refused("casework.refused.empty");
        return commands.on(id, row -> {
            UUID message = Ids.next(clock.instant());
            Map<String, Object> facts =
                    Map.of("message", message, "text", Digests.of(text), "files", 0, "body", Bodies.NATIONAL_DESK);
            Outcome<Integer> done =
                    register.apply(row, Action.WRITE_TO_WITHHELD, Actor.of(official), facts, change -> {});
            if (done.isDone()) write(id, message, "official", official.id(), Bodies.NATIONAL_DESK, text, List.of());
            return done;
        });
    }

    /** The national desk sends an answer to be heard, and what goes with it is done. */
    Outcome<Integer> spoken(Official official, UUID id, String text, UUID file, Runnable then) {
        return commands.on(id, row -> {
            UUID message = Ids.next(clock.instant());
            Map<String, Object> facts =
                    Map.of("message", message, "text", Digests.of(text), "files", 1, "body", Bodies.NATIONAL_DESK);
            Outcome<Integer> done = register.apply(row, Action.SPEAK, Actor.of(official), facts, change -> {});
            if (done.isDone()) {
                write(id, message, "official", official.id(), Bodies.NATIONAL_DESK, text, List.of(file));
                then.run();
            }
            return done;
        });
    }

    Outcome<Integer> note(Official official, UUID id, String text) {
        if (text.isBlank()) return Outcome.refused("casework.refused.empty");
        return commands.on(id, row -> {
            UUID note = Ids.next(clock.instant());
            Outcome<Integer> done = register.apply(
                    row, Action.NOTE, Actor.of(official), Map.of("note", note, "text", Digests.of(text)), change -> {});
            if (done.isDone()) {
                sql.insertInto(NOTE).set(note(id, note, official, row, text)).execute();
            }
            return done;
        });
    }

    /** The complement did not come: the case is decided as it stands. */
    Outcome<Integer> lapse(UUID id) {
        return commands.on(
                id, row -> register.apply(row, Action.LAPSE_COMPLEMENT, Actor.time(), Map.of(), this::resume));
    }

    /**
     * The days the body waited for the citizen are not held against it: its clock stood still, for as long as the rule
     * allows.
     */
    private void resume(SubmissionRecord change) {
        LocalDate asked = change.getPausedOn();
        if (asked != null) {
            LegalClock filedUnder = law.of(change);
            List<HistoryEntry> history =
                    parts.find(change.getId()).orElseThrow().parts().history();
            LocalDate since = RunningClock.findWait(history).orElse(asked);
            Pause pause = new Pause(since, LegalClock.dayOf(clock.instant()));
            // A date counted before a feast was moved is told by no clock: it moves by the days waited.
            LocalDate moved = RunningClock.findDecision(
                            filedUnder,
                            Kind.valueOf(change.getKind()),
                            change.getReceivedOn(),
                            history,
                            change.getDecideBy())
                    .map(running -> running.after(pause).deadline(filedUnder).due())
                    .orElseGet(() -> filedUnder.resume(
                            change.getDecideBy(), remaining(filedUnder, change.getDecideBy(), history, pause)));
            change.setDecideBy(moved);
        }
        change.setPausedOn(null);
        change.setPausedUntil(null);
    }

    /** What the rule still allows of a wait, after those before. */
    private static Pause remaining(LegalClock law, LocalDate due, List<HistoryEntry> history, Pause pause) {
        long most = law.rules(due).getRule(Term.PAUSE).days() - RunningClock.daysWaited(history);
        LocalDate last = pause.asked().plusDays(Math.max(0, most));
        return last.isBefore(pause.resumed()) ? new Pause(pause.asked(), last) : pause;
    }

    private void write(
            UUID id,
            UUID message,
            String sender,
            @Nullable Integer account,
            @Nullable Integer body,
            String text,
            List<UUID> files) {
        sql.insertInto(MESSAGE)
                .set(MESSAGE.SUBMISSION_ID, id)
                .set(MESSAGE.ID, message)
                .set(MESSAGE.AT, clock.instant())
                .set(MESSAGE.SENDER, sender)
                .set(MESSAGE.ACCOUNT_ID, account)
                .set(MESSAGE.BODY_ID, body)
                .set(MESSAGE.TEXT, text)
                .execute();
        int position = 0;
        for (UUID file : files) {
            sql.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.SUBMISSION_ID, id)
                    .set(ATTACHMENT.FILE_ID, file)
                    .set(ATTACHMENT.ROLE, AttachmentRole.MESSAGE.name())
                    .set(ATTACHMENT.PART_ID, message)
                    .set(ATTACHMENT.POSITION, ++position)
                    .execute();
        }
    }

    private ma.chikaya.casework.db.tables.records.NoteRecord note(
            UUID id, UUID note, Official official, SubmissionRecord row, String text) {
        return new ma.chikaya.casework.db.tables.records.NoteRecord(
                id, note, clock.instant(), official.id(), row.getBodyId(), text);
    }
}
