package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.ATTACHMENT;
import static ma.chikaya.casework.db.Tables.EVENT;
import static ma.chikaya.casework.db.Tables.FILING_KEY;
import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static ma.chikaya.casework.db.Tables.TRACKING_CODE;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.law.LegalDates;
import ma.chikaya.law.Route;
import ma.chikaya.platform.OneTrip;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a submission in: receipt, code, first event and counters in one transaction (decree 2-17-265: at once). */
@Component
class Filing {

    private final DSLContext sql;
    private final InstantSource clock;
    private final LocalLaw law;
    private final Joined joined;
    private final Keys keys;
    private final Tally tally;
    private final Searchable searchable;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Filing(
            DSLContext sql,
            InstantSource clock,
            LocalLaw law,
            Joined joined,
            Keys keys,
            Tally tally,
            Searchable searchable,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.law = law;
        this.joined = joined;
        this.keys = keys;
        this.tally = tally;
        this.searchable = searchable;
        this.events = events;
    }

    @Transactional
    public Outcome<Receipt> file(NewSubmission filing) {
        Optional<Outcome<Receipt>> before = findEarlier(filing);
        if (before.isPresent()) return before.get();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SubmissionRecord row = rowOf(filing, at);
        String facts = Canonical.write(factsOf(filing, row));
        byte[] hash = Chain.next(
                Chain.START,
                filing.id(),
                1,
                at,
                EventType.FILED,
                actorOf(filing),
                filing.keyedBy(),
                row.getBodyId(),
                null,
                State.REGISTERED,
                facts);
        row.setChain(hash);
        claimCode(row);
        List<Query> rows = new ArrayList<>();
        rows.add(sql.insertInto(SUBMISSION).set(row));
        rows.add(sql.insertInto(EVENT)
                .columns(
                        EVENT.SUBMISSION_ID,
                        EVENT.SEQ,
                        EVENT.AT,
                        EVENT.TYPE,
                        EVENT.ACTOR,
                        EVENT.ACCOUNT_ID,
                        EVENT.BODY_ID,
                        EVENT.TO_STATE,
                        EVENT.DATA,
                        EVENT.HASH)
                .values(
                        filing.id(),
                        1,
                        at,
                        EventType.FILED.name(),
                        actorOf(filing),
                        filing.keyedBy(),
                        row.getBodyId(),
                        State.REGISTERED.name(),
                        facts,
                        hash));
        attach(filing, rows);
        rows.add(searchable.add(row));
        rows.addAll(tally.moves(null, Tally.placeOf(row)));
        OneTrip.run(sql, rows);
        events.publishEvent(new CaseEvent(filing.id(), 1, EventType.FILED));
        return Outcome.done(receiptOf(row));
    }

    Optional<Receipt> findReceipt(java.util.UUID id) {
        return sql.selectFrom(SUBMISSION)
                .where(SUBMISSION.ID.eq(id))
                .fetchOptional()
                .map(this::receiptOf);
    }

    Receipt receiptOf(SubmissionRecord row) {
        TrackingCode code = new TrackingCode(row.getCode());
        return new Receipt(
                row.getId(),
                code,
                keys.pin(code),
                keys.token(code),
                State.valueOf(row.getState()),
                row.getFiledAt(),
                row.getDecideBy(),
                row.getAnswerBy(),
                row.getBodyId(),
                row.getCompetentBodyId());
    }

    /** The same key again: the same receipt for the same content, a refusal for another. */
    private Optional<Outcome<Receipt>> findEarlier(NewSubmission filing) {
        if (filing.key() == null || filing.contentHash() == null) return Optional.empty();
        int claimed = sql.insertInto(FILING_KEY)
                .values(filing.key(), filing.contentHash(), filing.id(), clock.instant())
                .onConflictDoNothing()
                .execute();
        if (claimed == 1) return Optional.empty();
        return findFiled(filing.key(), filing.contentHash());
    }

    Optional<Outcome<Receipt>> findFiled(String key, String contentHash) {
        return sql.selectFrom(FILING_KEY)
                .where(FILING_KEY.KEY.eq(key))
                .fetchOptional()
                .flatMap(earlier -> earlier.getContentHash().equals(contentHash)
                        ? Doors.opened(earlier.getSubmissionId(), () -> findReceipt(earlier.getSubmissionId()))
                                .map(Outcome::done)
                        : Optional.of(Outcome.refused("casework.refused.key")));
    }

    private SubmissionRecord rowOf(NewSubmission filing, Instant at) {
        boolean addressed = filing.bodyId() != null;
        LegalDates dates = law.at(filing.bodyId())
                .datesFor(
                        filing.kind(),
                        addressed ? new Route.Addressed() : new Route.AwaitingTriage(),
                        filing.receivedOn());
        SubmissionRecord row = new SubmissionRecord();
        row.setId(filing.id());
        row.setKind(filing.kind().name());
        row.setState(State.REGISTERED.name());
        row.setVersion(0);
        row.setRound(0);
        row.setSeq(1);
        row.setLanguage(filing.language().tag());
        row.setWrittenIn(filing.writtenIn());
        row.setSubject(subjectOf(filing));
        row.setBody(filing.text());
        if (filing.business() != null) row.setBusiness(JSONB.valueOf(filing.business()));
        row.setChannel(filing.channel().name());
        row.setReceivedOn(filing.receivedOn());
        row.setFiledAt(at);
        row.setKeyedBy(filing.keyedBy());
        row.setPersonId(filing.complainant().personId());
        row.setHelperId(filing.complainant().helperId());
        row.setHelperSees(filing.complainant().helperSees());
        row.setComplainantType(filing.complainant().type());
        row.setWithheld(filing.complainant().withheld());
        row.setBodyId(joined.handlingBody(Objects.requireNonNullElse(filing.bodyId(), Bodies.NATIONAL_DESK)));
        row.setCompetentBodyId(filing.bodyId());
        row.setBodyReceivedOn(filing.receivedOn());
        row.setTriageBy(dates.triageBy().orElse(null));
        row.setRules(dates.rules());
        row.setDecideBy(dates.decideBy());
        row.setAnswerBy(dates.answerBy().orElse(null));
        row.setBall(Ball.BODY.name());
        row.setTopic(filing.topic());
        row.setTerritory(filing.place().territory());
        row.setPlaceWords(filing.place().words());
        row.setLat(filing.place().lat());
        row.setLon(filing.place().lon());
        row.setCountry(filing.place().country());
        row.setConsulate(filing.place().consulate());
        row.setRedirections(0);
        row.setReopened(0);
        row.setDanger(filing.danger());
        row.setRecorded(filing.recorded());
        row.setUpdatedAt(at);
        Standing.settle(row);
        return row;
    }

    /** A code is claimed in the small table that alone knows all of them; a clash, one in billions, draws again. */
    private void claimCode(SubmissionRecord row) {
        while (true) {
            TrackingCode code = TrackingCode.generate(random);
            int claimed = sql.insertInto(TRACKING_CODE)
                    .values(code.digits(), row.getId())
                    .onConflictDoNothing()
                    .execute();
            if (claimed == 1) {
                row.setCode(code.digits());
                return;
            }
        }
    }

    private void attach(NewSubmission filing, List<Query> rows) {
        if (filing.files().isEmpty()) return;
        var insert = sql.insertInto(
                ATTACHMENT, ATTACHMENT.SUBMISSION_ID, ATTACHMENT.FILE_ID, ATTACHMENT.ROLE, ATTACHMENT.POSITION);
        int position = 0;
        for (var file : filing.files()) {
            insert = insert.values(filing.id(), file.fileId(), file.role().name(), ++position);
        }
        rows.add(insert);
    }

    private static Map<String, Object> factsOf(NewSubmission filing, SubmissionRecord row) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", filing.kind());
        facts.put("channel", filing.channel());
        facts.put("received", filing.receivedOn());
        facts.put("decideBy", row.getDecideBy());
        if (row.getAnswerBy() != null) facts.put("answerBy", row.getAnswerBy());
        if (filing.bodyId() != null) facts.put("addressed", filing.bodyId());
        facts.put("text", Digests.of(filing.text()));
        if (filing.noCourt() != null) facts.put("noCourt", filing.noCourt());
        return facts;
    }

    private static String actorOf(NewSubmission filing) {
        return filing.keyedBy() == null ? "citizen" : "official";
    }

    private static String subjectOf(NewSubmission filing) {
        String subject = filing.subject();
        if (subject != null && !subject.isBlank()) return subject.strip();
        return FirstWords.of(filing.text());
    }

    static LocalDate today(InstantSource clock) {
        return LegalClock.dayOf(clock.instant());
    }
}
