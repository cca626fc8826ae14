package ma.chikaya.intake;

import static ma.chikaya.intake.db.Tables.ANSWER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.chikaya.directory.Question;
import ma.chikaya.intake.db.tables.records.AnswerRecord;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class AnswerStore {

    private final DSLContext sql;

    AnswerStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID submission, List<GivenAnswer> answers) {
        if (answers.isEmpty()) return;
        List<AnswerRecord> rows = new ArrayList<>();
        for (GivenAnswer answer : answers) {
            AnswerRecord row = sql.newRecord(ANSWER);
            row.setSubmissionId(submission);
            row.setNo((short) (rows.size() + 1));
            row.setQuestionId(answer.question());
            row.setKind(answer.kind().name());
            row.setLabelAr(answer.label().ar());
            row.setLabelFr(answer.label().fr());
            row.setLabelZgh(answer.label().zgh());
            row.setValueAr(answer.value().ar());
            row.setValueFr(answer.value().fr());
            row.setFileId(answer.file());
            rows.add(row);
        }
        Scoped.run(Acting.filing(), () -> sql.batchInsert(rows).execute());
    }

    List<GivenAnswer> list(UUID submission) {
        return Scoped.as(
                Acting.within(submission),
                () -> sql.selectFrom(ANSWER)
                        .where(ANSWER.SUBMISSION_ID.eq(submission))
                        .orderBy(ANSWER.NO)
                        .fetch(row -> new GivenAnswer(
                                row.getQuestionId(),
                                Question.Kind.valueOf(row.getKind()),
                                new LocalText(row.getLabelAr(), row.getLabelFr(), row.getLabelZgh()),
                                new LocalText(row.getValueAr(), row.getValueFr()),
                                row.getFileId())));
    }
}
