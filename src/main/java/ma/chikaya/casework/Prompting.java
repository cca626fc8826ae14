package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.PROMPT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile.Prompt;
import ma.chikaya.casework.db.tables.records.PromptRecord;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a body above asks of the one that has a case: to be quick, or to explain itself. The citizen sees neither. */
@Component
class Prompting {

    private final DSLContext sql;
    private final InstantSource clock;
    private final LegalClock law;
    private final Register register;
    private final Commands commands;
    private final Above above;

    Prompting(DSLContext sql, InstantSource clock, LegalClock law, Register register, Commands commands, Above above) {
        this.sql = sql;
        this.clock = clock;
        this.law = law;
        this.register = register;
        this.commands = commands;
        this.above = above;
    }

    /** Once a day and case; refused where it was done today. */
    Outcome<Integer> remind(Official official, UUID id, @Nullable String text) {
        return commands.on(id, row -> {
            Optional<Integer> by = above.findBody(official, row.getBodyId());
            if (by.isEmpty()) return Outcome.refused("casework.refused.permission");
            Map<String, Object> facts = new HashMap<>(Map.of("fromBody", by.get()));
            if (text != null && !text.isBlank()) facts.put("what", text);
            Outcome<Integer> done = register.apply(row, Action.PROMPT, Actor.of(official), facts, change -> {});
            if (!done.isDone()) return done;
            PromptRecord prompt = prompt(row, official, by.get(), PromptKind.REMINDER);
            prompt.setText(text == null || text.isBlank() ? null : text);
            int added = sql.insertInto(PROMPT).set(prompt).onConflictDoNothing().execute();
            return added == 1 ? done : Outcome.refused("casework.refused.reminded");
        });
    }

    /** The body's supervisor answers within some working days; one question at a time. */
    Outcome<Integer> askExplanation(Official official, UUID id, int version, String question) {
        if (question.isBlank()) return Outcome.refused("casework.refused.question");
        return commands.onSeen(id, version, row -> {
            Optional<Integer> by = above.findBody(official, row.getBodyId());
            if (by.isEmpty()) return Outcome.refused("casework.refused.permission");
            if (findAsked(row).isPresent()) return Outcome.refused("casework.refused.asked");
            LocalDate due = workingDaysOn(CaseworkSettings.EXPLANATION_DAYS);
            Map<String, Object> facts = Map.of("question", question, "dueOn", due, "fromBody", by.get());
            Outcome<Integer> done =
                    register.apply(row, Action.ASK_EXPLANATION, Actor.of(official), facts, change -> {});
            if (!done.isDone()) return done;
            PromptRecord prompt = prompt(row, official, by.get(), PromptKind.EXPLANATION);
            prompt.setText(question);
            prompt.setDueOn(due);
            sql.insertInto(PROMPT).set(prompt).execute();
            return done;
        });
    }

    Outcome<Integer> explain(Official official, UUID id, int version, String answer) {
        if (answer.isBlank()) return Outcome.refused("casework.refused.answer");
        return commands.onSeen(id, version, row -> {
            Optional<PromptRecord> asked = findAsked(row);
            if (asked.isEmpty()) return Outcome.refused("casework.refused.state");
            Map<String, Object> facts =
                    Map.of("what", answer, "dueOn", asked.get().getDueOn());
            Outcome<Integer> done =
                    register.apply(row, Action.GIVE_EXPLANATION, Actor.of(official), facts, change -> {});
            if (!done.isDone()) return done;
            sql.update(PROMPT)
                    .set(PROMPT.ANSWER, answer)
                    .set(PROMPT.ANSWERED_BY, official.id())
                    .set(PROMPT.ANSWERED_AT, clock.instant())
                    .set(PROMPT.STANDING, false)
                    .where(PROMPT.SUBMISSION_ID.eq(id), PROMPT.ID.eq(asked.get().getId()), PROMPT.ANSWERED_AT.isNull())
                    .execute();
            return done;
        });
    }

    /** What was asked of a body ends with its work on the case. */
    static Query end(DSLContext sql, UUID id) {
        return sql.update(PROMPT)
                .set(PROMPT.STANDING, false)
                .where(PROMPT.SUBMISSION_ID.eq(id), PROMPT.STANDING.isTrue());
    }

    /** Whether one of these bodies reminded of it so long ago that it may be taken over. */
    static boolean isRemindedLongAgo(List<Prompt> prompts, int byBody, LocalDate today) {
        return prompts.stream()
                .anyMatch(prompt -> prompt.standing()
                        && prompt.kind() == PromptKind.REMINDER
                        && prompt.byBody() == byBody
                        && !prompt.day()
                                .plusDays(CaseworkSettings.REMINDED_DAYS)
                                .isAfter(today));
    }

    static Prompt read(PromptRecord r) {
        return new Prompt(
                r.getId(),
                PromptKind.valueOf(r.getKind()),
                r.getBodyId(),
                r.getByBodyId(),
                r.getByAccount(),
                r.getAt(),
                r.getDay(),
                r.getText(),
                r.getDueOn(),
                r.getStanding(),
                r.getAnswer(),
                r.getAnsweredBy(),
                r.getAnsweredAt());
    }

    private Optional<PromptRecord> findAsked(SubmissionRecord row) {
        return sql.selectFrom(PROMPT)
                .where(
                        PROMPT.SUBMISSION_ID.eq(row.getId()),
                        PROMPT.KIND.eq(PromptKind.EXPLANATION.name()),
                        PROMPT.STANDING.isTrue(),
                        PROMPT.ANSWERED_AT.isNull())
                .fetchOptional();
    }

    private PromptRecord prompt(SubmissionRecord row, Official official, int by, PromptKind kind) {
        PromptRecord prompt = new PromptRecord();
        prompt.setSubmissionId(row.getId());
        prompt.setId(Ids.next(clock.instant()));
        prompt.setKind(kind.name());
        prompt.setBodyId(row.getBodyId());
        prompt.setByBodyId(by);
        prompt.setByAccount(official.id());
        prompt.setAt(clock.instant());
        prompt.setDay(today());
        prompt.setStanding(true);
        return prompt;
    }

    private LocalDate workingDaysOn(int days) {
        LocalDate day = today();
        for (int i = 0; i < days; i++) day = law.calendar().nextWorking(day.plusDays(1));
        return day;
    }

    private LocalDate today() {
        return LegalClock.dayOf(clock.instant());
    }
}
