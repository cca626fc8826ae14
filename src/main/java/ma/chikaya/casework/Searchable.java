package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.SEARCHABLE;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.law.LegalClock;
import ma.chikaya.text.SearchTerms;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The words of submissions as normalised stems. The body that has the submission is a lexeme too, so that the index
 * itself applies the scope. No name is ever in it.
 */
@Component
class Searchable {

    private final DSLContext sql;

    Searchable(DSLContext sql) {
        this.sql = sql;
    }

    /** What is to be run where a submission is filed. */
    Query add(SubmissionRecord row) {
        return sql.insertInto(
                        SEARCHABLE, SEARCHABLE.SUBMISSION_ID, SEARCHABLE.FILED_ON, SEARCHABLE.TERMS, SEARCHABLE.BODY_ID)
                .values(
                        DSL.val(row.getId()),
                        DSL.val(LegalClock.dayOf(row.getFiledAt())),
                        vector(row),
                        DSL.val(row.getBodyId()));
    }

    /** After another body got it, or a summary was typed. */
    void update(SubmissionRecord row) {
        int updated = sql.update(SEARCHABLE)
                .set(Map.of(SEARCHABLE.TERMS, vector(row)))
                .set(SEARCHABLE.BODY_ID, row.getBodyId())
                .where(SEARCHABLE.SUBMISSION_ID.eq(row.getId()))
                .execute();
        // Else the body before would go on finding it, and the one that has it now would not.
        if (updated != 1) throw new IllegalStateException("the words of a case could not follow it");
    }

    static String bodyLexeme(int body) {
        return "@" + body;
    }

    private static Field<Object> vector(SubmissionRecord row) {
        Set<String> terms = new LinkedHashSet<>();
        terms.add(bodyLexeme(row.getBodyId()));
        terms.addAll(SearchTerms.of(String.join(
                " ",
                row.getSubject(),
                row.getBody(),
                row.getSummary() == null ? "" : row.getSummary(),
                row.getPlaceWords() == null ? "" : row.getPlaceWords())));
        String array = terms.stream()
                .map(term -> '"' + term.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
        return DSL.field("array_to_tsvector({0}::text[])", Object.class, DSL.val(array));
    }
}
