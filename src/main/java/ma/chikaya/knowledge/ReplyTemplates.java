package ma.chikaya.knowledge;

import static ma.chikaya.knowledge.db.Tables.REPLY_TEMPLATE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.knowledge.db.tables.records.ReplyTemplateRecord;
import ma.chikaya.text.CleanText;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The reply templates of bodies. Who may change those of a body is the caller's business. */
@Component
public class ReplyTemplates {

    /** Characters of one text of a template. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_NAME = 120;

    private final DSLContext sql;

    ReplyTemplates(DSLContext sql) {
        this.sql = sql;
    }

    /** Those offered for a case: the body's own before the common ones, those of its topic before the general ones. */
    public List<ReplyTemplate> listFor(int body, @Nullable String topic) {
        Condition fits = topic == null
                ? REPLY_TEMPLATE.TOPIC.isNull()
                : REPLY_TEMPLATE.TOPIC.isNull().or(REPLY_TEMPLATE.TOPIC.eq(topic));
        return sql.selectFrom(REPLY_TEMPLATE)
                .where(
                        REPLY_TEMPLATE.ACTIVE.isTrue(),
                        REPLY_TEMPLATE.BODY_ID.eq(body).or(REPLY_TEMPLATE.BODY_ID.isNull()),
                        fits)
                .orderBy(
                        REPLY_TEMPLATE.BODY_ID.asc().nullsLast(),
                        REPLY_TEMPLATE.TOPIC.asc().nullsLast(),
                        REPLY_TEMPLATE.NAME)
                .fetch(ReplyTemplates::read);
    }

    /** A body's own, by topic and name. */
    public List<ReplyTemplate> listOf(int body) {
        return sql.selectFrom(REPLY_TEMPLATE)
                .where(REPLY_TEMPLATE.ACTIVE.isTrue(), REPLY_TEMPLATE.BODY_ID.eq(body))
                .orderBy(REPLY_TEMPLATE.TOPIC.asc().nullsFirst(), REPLY_TEMPLATE.NAME)
                .fetch(ReplyTemplates::read);
    }

    /** One that a body is offered: its own or a common one. */
    public Optional<ReplyTemplate> find(int body, int id) {
        return sql.selectFrom(REPLY_TEMPLATE)
                .where(
                        REPLY_TEMPLATE.ID.eq(id),
                        REPLY_TEMPLATE.ACTIVE.isTrue(),
                        REPLY_TEMPLATE.BODY_ID.eq(body).or(REPLY_TEMPLATE.BODY_ID.isNull()))
                .fetchOptional(ReplyTemplates::read);
    }

    public Outcome<ReplyTemplate> add(int body, TemplateDraft draft) {
        return check(draft).map(Outcome::<ReplyTemplate>refused).orElseGet(() -> {
            ReplyTemplateRecord row = sql.newRecord(REPLY_TEMPLATE);
            row.setBodyId(body);
            row.setActive(true);
            write(row, draft);
            return Outcome.done(read(row));
        });
    }

    /** Changes one of a body's own; the common ones are not its to change. */
    @Transactional
    public Outcome<ReplyTemplate> change(int body, int id, TemplateDraft draft) {
        Optional<Refusal> wrong = check(draft);
        if (wrong.isPresent()) return Outcome.refused(wrong.get());
        return sql.selectFrom(REPLY_TEMPLATE)
                .where(REPLY_TEMPLATE.ID.eq(id), REPLY_TEMPLATE.BODY_ID.eq(body), REPLY_TEMPLATE.ACTIVE.isTrue())
                .forUpdate()
                .fetchOptional()
                .map(row -> {
                    write(row, draft);
                    return Outcome.done(read(row));
                })
                .orElseGet(() -> Outcome.refused("knowledge.refused.gone"));
    }

    /** Offers one of a body's own no more; nothing happens where it is not. */
    public void remove(int body, int id) {
        sql.update(REPLY_TEMPLATE)
                .set(REPLY_TEMPLATE.ACTIVE, false)
                .where(REPLY_TEMPLATE.ID.eq(id), REPLY_TEMPLATE.BODY_ID.eq(body))
                .execute();
    }

    private static Optional<Refusal> check(TemplateDraft draft) {
        if (draft.name().isBlank()) return Optional.of(new Refusal("knowledge.refused.name"));
        if (CleanText.length(draft.name()) > LONGEST_NAME) {
            return Optional.of(new Refusal("knowledge.refused.name-long", Map.of("most", LONGEST_NAME)));
        }
        if (draft.finding().isBlank() && draft.reason().isBlank()) {
            return Optional.of(new Refusal("knowledge.refused.empty"));
        }
        String basis = draft.legalBasis() == null ? "" : draft.legalBasis();
        List<String> texts = List.of(draft.finding(), draft.reason(), basis);
        if (texts.stream().anyMatch(text -> CleanText.length(text) > LONGEST)) {
            return Optional.of(new Refusal("knowledge.refused.long", Map.of("most", LONGEST)));
        }
        return texts.stream()
                .flatMap(text -> TemplateField.findUnknown(text).stream())
                .findFirst()
                .map(word -> new Refusal("knowledge.refused.field", Map.of("field", word)));
    }

    private static void write(ReplyTemplateRecord row, TemplateDraft draft) {
        row.setTopic(draft.topic());
        row.setName(CleanText.cleanLine(draft.name()));
        row.setLanguage(draft.language().tag());
        row.setFinding(CleanText.clean(draft.finding()));
        row.setReason(CleanText.clean(draft.reason()));
        String basis = draft.legalBasis() == null ? "" : CleanText.clean(draft.legalBasis());
        row.setLegalBasis(basis.isEmpty() ? null : basis);
        row.store();
    }

    private static ReplyTemplate read(ReplyTemplateRecord row) {
        return new ReplyTemplate(
                row.getId(),
                row.getBodyId(),
                row.getTopic(),
                row.getName(),
                Language.find(row.getLanguage()).orElse(Language.AR),
                row.getFinding(),
                row.getReason(),
                row.getLegalBasis());
    }
}
