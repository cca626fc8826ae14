package ma.chikaya.knowledge;

import static ma.chikaya.knowledge.db.Tables.ENQUIRY;
import static ma.chikaya.knowledge.db.Tables.ENQUIRY_TALLY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.knowledge.Enquiry.State;
import ma.chikaya.knowledge.db.tables.records.EnquiryRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions and their counts, as rows: every change of a state moves one in the counts. */
@Component
class EnquiryStore {

    private final DSLContext sql;

    EnquiryStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Enquiry enquiry, @Nullable Integer answeredBy) {
        EnquiryRecord row = sql.newRecord(ENQUIRY);
        row.setId(enquiry.id());
        row.setAskedAt(enquiry.askedAt());
        row.setKeyedBy(enquiry.keyedBy());
        row.setBodyId(enquiry.bodyId());
        row.setText(enquiry.text());
        row.setLanguage(enquiry.language().tag());
        row.setChannel(enquiry.channel());
        row.setTopic(enquiry.topic());
        row.setTerritory(enquiry.territory());
        row.setState(enquiry.state().name());
        row.setPhone(enquiry.phone());
        row.setEmail(enquiry.email());
        row.setAnswer(enquiry.answer());
        row.setArticleId(enquiry.articleId());
        row.setDueOn(enquiry.dueOn());
        row.setCode(enquiry.code() == null ? null : enquiry.code().digits());
        row.setVersion(0);
        if (answeredBy != null) {
            row.setAnsweredBy(answeredBy);
            row.setAnsweredAt(enquiry.askedAt());
        }
        int made = sql.insertInto(ENQUIRY).set(row).onConflictDoNothing().execute();
        if (made == 1) count(enquiry, enquiry.state(), 1);
    }

    Optional<Enquiry> find(UUID id) {
        return sql.selectFrom(ENQUIRY).where(ENQUIRY.ID.eq(id)).fetchOptional(EnquiryStore::read);
    }

    Optional<Enquiry> findForUpdate(UUID id) {
        return sql.selectFrom(ENQUIRY).where(ENQUIRY.ID.eq(id)).forUpdate().fetchOptional(EnquiryStore::read);
    }

    List<Enquiry> listMine(int account, int most) {
        return sql.selectFrom(ENQUIRY)
                .where(
                        ENQUIRY.KEYED_BY.eq(account),
                        ENQUIRY.STATE.in(State.SECOND.name(), State.WANTED.name(), State.READY.name()))
                .orderBy(ENQUIRY.ASKED_AT.desc(), ENQUIRY.ID)
                .limit(most)
                .fetch(EnquiryStore::read);
    }

    /** Answers nobody has told yet, of questions that others than this one keyed there, the longest waiting first. */
    List<Enquiry> listReady(Collection<Integer> bodies, int butOf, int most) {
        if (bodies.isEmpty()) return List.of();
        return sql.selectFrom(ENQUIRY)
                .where(ENQUIRY.BODY_ID.in(bodies), ENQUIRY.KEYED_BY.ne(butOf), ENQUIRY.STATE.eq(State.READY.name()))
                .orderBy(ENQUIRY.ANSWERED_AT, ENQUIRY.ID)
                .limit(most)
                .fetch(EnquiryStore::read);
    }

    List<Enquiry> listSecond(Collection<Integer> bodies, int most) {
        if (bodies.isEmpty()) return List.of();
        return sql.selectFrom(ENQUIRY)
                .where(ENQUIRY.BODY_ID.in(bodies), ENQUIRY.STATE.eq(State.SECOND.name()))
                .orderBy(ENQUIRY.DUE_ON, ENQUIRY.ID)
                .limit(most)
                .fetch(EnquiryStore::read);
    }

    List<Enquiry> listWanted(int most) {
        return sql.selectFrom(ENQUIRY)
                .where(ENQUIRY.STATE.eq(State.WANTED.name()))
                .orderBy(ENQUIRY.ASKED_AT, ENQUIRY.ID)
                .limit(most)
                .fetch(EnquiryStore::read);
    }

    /** It has an answer now. */
    void answer(Enquiry before, int by, Instant at, @Nullable String answer, @Nullable Integer article) {
        sql.update(ENQUIRY)
                .set(ENQUIRY.STATE, State.READY.name())
                .set(ENQUIRY.ANSWER, answer)
                .set(ENQUIRY.ARTICLE_ID, article)
                .set(ENQUIRY.ANSWERED_BY, by)
                .set(ENQUIRY.ANSWERED_AT, at)
                .set(ENQUIRY.VERSION, before.version() + 1)
                .where(ENQUIRY.ID.eq(before.id()))
                .execute();
        count(before, before.state(), -1);
        count(before, State.READY, 1);
    }

    /** The second level knows no answer either. */
    void want(Enquiry before) {
        sql.update(ENQUIRY)
                .set(ENQUIRY.STATE, State.WANTED.name())
                .setNull(ENQUIRY.DUE_ON)
                .set(ENQUIRY.VERSION, before.version() + 1)
                .where(ENQUIRY.ID.eq(before.id()))
                .execute();
        count(before, before.state(), -1);
        count(before, State.WANTED, 1);
    }

    /** Its asker knows; nothing is kept to reach him by. */
    void close(Enquiry before) {
        sql.update(ENQUIRY)
                .set(ENQUIRY.STATE, State.CLOSED.name())
                .setNull(ENQUIRY.PHONE)
                .setNull(ENQUIRY.EMAIL)
                .set(ENQUIRY.VERSION, before.version() + 1)
                .where(ENQUIRY.ID.eq(before.id()))
                .execute();
        count(before, before.state(), -1);
        count(before, State.CLOSED, 1);
    }

    List<EnquiryCount> counts(LocalDate month) {
        return sql.selectFrom(ENQUIRY_TALLY)
                .where(ENQUIRY_TALLY.MONTH.eq(month), ENQUIRY_TALLY.N.gt(0))
                .fetch(row -> new EnquiryCount(
                        row.getTopic(),
                        row.getTerritory(),
                        Language.find(row.getLanguage()).orElse(Language.AR),
                        row.getChannel(),
                        Enquiry.Outcome.valueOf(row.getOutcome()),
                        row.getN()));
    }

    private void count(Enquiry one, State state, int by) {
        LocalDate month = LegalTime.dayOf(one.askedAt()).withDayOfMonth(1);
        sql.insertInto(ENQUIRY_TALLY)
                .values(
                        month,
                        one.topic(),
                        one.territory(),
                        one.language().tag(),
                        one.channel(),
                        state.outcome().name(),
                        by)
                .onConflict(
                        ENQUIRY_TALLY.MONTH,
                        ENQUIRY_TALLY.TOPIC,
                        ENQUIRY_TALLY.TERRITORY,
                        ENQUIRY_TALLY.LANGUAGE,
                        ENQUIRY_TALLY.CHANNEL,
                        ENQUIRY_TALLY.OUTCOME)
                .doUpdate()
                .set(ENQUIRY_TALLY.N, ENQUIRY_TALLY.N.plus(by))
                .execute();
    }

    private static Enquiry read(EnquiryRecord row) {
        String code = row.getCode();
        return new Enquiry(
                row.getId(),
                row.getAskedAt(),
                row.getKeyedBy(),
                row.getBodyId(),
                row.getText(),
                Language.find(row.getLanguage()).orElse(Language.AR),
                row.getChannel(),
                row.getTopic(),
                row.getTerritory(),
                State.valueOf(row.getState()),
                row.getPhone(),
                row.getEmail(),
                row.getAnswer(),
                row.getArticleId(),
                row.getDueOn(),
                code == null ? null : new TrackingCode(code),
                row.getVersion());
    }

    /** Takes the contacts away from what was answered before a day, and from all that was asked before another. */
    int forgetAskers(Instant done, Instant any) {
        return sql.update(ENQUIRY)
                .setNull(ENQUIRY.PHONE)
                .setNull(ENQUIRY.EMAIL)
                .where(
                        ENQUIRY.PHONE.isNotNull().or(ENQUIRY.EMAIL.isNotNull()),
                        ENQUIRY.ASKED_AT
                                .lt(any)
                                .or(ENQUIRY.STATE.eq(Enquiry.State.READY.name()).and(ENQUIRY.ANSWERED_AT.lt(done))))
                .execute();
    }
}
