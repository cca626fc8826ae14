package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ATTACHMENT;
import static ma.chikaya.casework.db.Tables.INTERNAL_REQUEST;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Circulation inside a body: requests to its services, with a due date, answered by their agents. */
@Component
class Circulating {

    private final DSLContext sql;
    private final InstantSource clock;
    private final Register register;
    private final Commands commands;
    private final Services services;

    Circulating(DSLContext sql, InstantSource clock, Register register, Commands commands, Services services) {
        this.sql = sql;
        this.clock = clock;
        this.register = register;
        this.commands = commands;
        this.services = services;
    }

    /**
     * @param instructions written orders from above, shown to the service with the question
     * @param dueOn the day the service shall have answered, today or later, and before the law's own last day while that
     *     is to come
     */
    Outcome<Integer> ask(
            Official official,
            UUID id,
            int version,
            Set<Integer> serviceIds,
            String question,
            @Nullable String instructions,
            LocalDate dueOn) {
        if (serviceIds.isEmpty()) return Outcome.refused("casework.refused.service");
        if (question.isBlank()) return Outcome.refused("casework.refused.question");
        LocalDate today = LegalClock.dayOf(clock.instant());
        if (dueOn.isBefore(today)) return Outcome.refused("casework.refused.past");
        return commands.onSeen(id, version, row -> {
            LocalDate last = Standing.lastDay(row);
            if (last != null && last.isAfter(today) && !dueOn.isBefore(last)) {
                return Outcome.refused(new Refusal("casework.refused.beyond", Map.of("date", last)));
            }
            Set<Integer> own =
                    services.listOf(row.getBodyId()).stream().map(Service::id).collect(Collectors.toSet());
            if (!own.containsAll(serviceIds)) return Outcome.refused("casework.refused.service");
            Map<String, Object> facts = new HashMap<>();
            facts.put("services", serviceIds.stream().sorted().toList());
            facts.put("question", question);
            facts.put("dueOn", dueOn);
            Outcome<Integer> done = register.apply(row, Action.CIRCULATE, Actor.of(official), facts, change -> {
                change.setBall(Ball.SERVICE.name());
                Deciding.takeOn(change, official);
            });
            if (!done.isDone()) return done;
            for (int service : serviceIds) {
                sql.insertInto(INTERNAL_REQUEST)
                        .set(INTERNAL_REQUEST.SUBMISSION_ID, id)
                        .set(INTERNAL_REQUEST.ID, Ids.next(clock.instant()))
                        .set(INTERNAL_REQUEST.BODY_ID, row.getBodyId())
                        .set(INTERNAL_REQUEST.SERVICE_ID, service)
                        .set(INTERNAL_REQUEST.ASKED_BY, official.id())
                        .set(INTERNAL_REQUEST.ASKED_AT, clock.instant())
                        .set(INTERNAL_REQUEST.QUESTION, question)
                        .set(INTERNAL_REQUEST.INSTRUCTIONS, instructions)
                        .set(INTERNAL_REQUEST.DUE_ON, dueOn)
                        .execute();
            }
            return done;
        });
    }

    /** @param files already stored for {@code id}; they stay inside the administration */
    Outcome<Integer> answer(Official official, UUID id, UUID requestId, String answer, List<UUID> files) {
        if (answer.isBlank()) return Outcome.refused("casework.refused.answer");
        return commands.on(id, row -> {
            var request = sql.selectFrom(INTERNAL_REQUEST)
                    .where(INTERNAL_REQUEST.SUBMISSION_ID.eq(id), INTERNAL_REQUEST.ID.eq(requestId))
                    .forUpdate()
                    .fetchOne();
            if (request == null
                    || request.getWithdrawn()
                    || !official.services().contains(request.getServiceId())) {
                return Outcome.refused("casework.refused.permission");
            }
            if (request.getAnsweredAt() != null) return Outcome.refused("casework.refused.answered");
            request.setAnswer(answer);
            request.setAnsweredBy(official.id());
            request.setAnsweredAt(clock.instant());
            sql.update(INTERNAL_REQUEST)
                    .set(request)
                    .where(INTERNAL_REQUEST.SUBMISSION_ID.eq(id), INTERNAL_REQUEST.ID.eq(requestId))
                    .execute();
            attach(id, requestId, files);
            Map<String, Object> facts =
                    Map.of("service", request.getServiceId(), "answer", Digests.of(answer), "files", files.size());
            return register.apply(
                    row, Action.ANSWER_REQUEST, Actor.of(official), facts, change -> settle(change.getId(), change));
        });
    }

    private void attach(UUID id, UUID request, List<UUID> files) {
        int position = 0;
        for (UUID file : files) {
            sql.insertInto(ATTACHMENT)
                    .set(ATTACHMENT.SUBMISSION_ID, id)
                    .set(ATTACHMENT.FILE_ID, file)
                    .set(ATTACHMENT.ROLE, AttachmentRole.INTERNAL.name())
                    .set(ATTACHMENT.PART_ID, request)
                    .set(ATTACHMENT.POSITION, ++position)
                    .execute();
        }
    }

    Outcome<Integer> withdraw(Official official, UUID id, int version, UUID requestId) {
        return commands.onSeen(id, version, row -> {
            int done = sql.update(INTERNAL_REQUEST)
                    .set(INTERNAL_REQUEST.WITHDRAWN, true)
                    .where(
                            INTERNAL_REQUEST.SUBMISSION_ID.eq(id),
                            INTERNAL_REQUEST.ID.eq(requestId),
                            INTERNAL_REQUEST.ANSWERED_AT.isNull())
                    .execute();
            if (done == 0) return Outcome.refused("casework.refused.answered");
            return register.apply(
                    row,
                    Action.WITHDRAW_REQUEST,
                    Actor.of(official),
                    Map.of("request", requestId),
                    change -> settle(id, change));
        });
    }

    private void settle(UUID id, ma.chikaya.casework.db.tables.records.SubmissionRecord change) {
        boolean more = sql.fetchExists(
                INTERNAL_REQUEST,
                INTERNAL_REQUEST
                        .SUBMISSION_ID
                        .eq(id)
                        .and(INTERNAL_REQUEST.ANSWERED_AT.isNull())
                        .and(INTERNAL_REQUEST.WITHDRAWN.isFalse()));
        if (!more && Ball.SERVICE.name().equals(change.getBall())) change.setBall(Ball.BODY.name());
    }
}
