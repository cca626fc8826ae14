package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.BODY_WINDOW;
import static ma.chikaya.directory.db.Tables.QUESTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.directory.db.tables.records.BodyWindowRecord;
import ma.chikaya.directory.db.tables.records.QuestionRecord;
import ma.chikaya.kernel.LocalText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class WindowStore {

    private final DSLContext sql;

    WindowStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Window> find(int body) {
        return sql.selectFrom(BODY_WINDOW)
                .where(BODY_WINDOW.BODY_ID.eq(body))
                .fetchOptional(row -> new Window(
                        row.getBodyId(),
                        row.getVersion(),
                        row.getWelcomeAr(),
                        row.getWelcomeFr(),
                        row.getWelcomeZgh(),
                        Set.of(row.getTopics())));
    }

    /** False where another version was written meanwhile. */
    boolean put(Window window, int by, Instant at) {
        BodyWindowRecord row = sql.newRecord(BODY_WINDOW);
        row.setBodyId(window.body());
        row.setVersion(window.version() + 1);
        row.setWelcomeAr(window.welcomeAr());
        row.setWelcomeFr(window.welcomeFr());
        row.setWelcomeZgh(window.welcomeZgh());
        row.setTopics(window.topics().stream().sorted().toArray(String[]::new));
        row.setUpdatedAt(at);
        row.setUpdatedBy(by);
        if (window.version() == 0) {
            return sql.insertInto(BODY_WINDOW).set(row).onConflictDoNothing().execute() == 1;
        }
        return sql.update(BODY_WINDOW)
                        .set(row)
                        .where(BODY_WINDOW.BODY_ID.eq(window.body()), BODY_WINDOW.VERSION.eq(window.version()))
                        .execute()
                == 1;
    }

    boolean isUsed() {
        return sql.fetchExists(QUESTION);
    }

    /** Every question that is asked, body by body in its order. */
    List<Question> listAsked() {
        return sql.selectFrom(QUESTION)
                .where(QUESTION.ACTIVE.isTrue())
                .orderBy(QUESTION.BODY_ID, QUESTION.PLACE, QUESTION.ID)
                .fetch(WindowStore::question);
    }

    List<Question> listAsked(int body) {
        return sql.selectFrom(QUESTION)
                .where(QUESTION.ACTIVE.isTrue(), QUESTION.BODY_ID.eq(body))
                .orderBy(QUESTION.PLACE, QUESTION.ID)
                .fetch(WindowStore::question);
    }

    /** One editor of a body's questions at a time, so that their number stays within its limit. */
    void lock(int body) {
        sql.execute("select pg_advisory_xact_lock(hashtext('directory.question'), " + body + ")");
    }

    int add(int body, int place, QuestionTyped typed) {
        QuestionRecord row = sql.newRecord(QUESTION);
        row.setBodyId(body);
        row.setPlace(place);
        fill(row, typed);
        return Objects.requireNonNull(
                sql.insertInto(QUESTION).set(row).returningResult(QUESTION.ID).fetchOne(QUESTION.ID));
    }

    /** False where another version was written meanwhile, or it is asked no more. */
    boolean update(int id, int version, QuestionTyped typed) {
        QuestionRecord row = sql.newRecord(QUESTION);
        fill(row, typed);
        return sql.update(QUESTION)
                        .set(row)
                        .set(QUESTION.VERSION, version + 1)
                        .where(QUESTION.ID.eq(id), QUESTION.VERSION.eq(version), QUESTION.ACTIVE.isTrue())
                        .execute()
                == 1;
    }

    void setPlace(int id, int place) {
        sql.update(QUESTION)
                .set(QUESTION.PLACE, place)
                .where(QUESTION.ID.eq(id))
                .execute();
    }

    void end(int id) {
        sql.update(QUESTION)
                .set(QUESTION.ACTIVE, false)
                .where(QUESTION.ID.eq(id))
                .execute();
    }

    private static void fill(QuestionRecord row, QuestionTyped typed) {
        LocalText label = typed.label();
        row.setTopic(typed.topic());
        row.setKind(Objects.requireNonNull(typed.kind()).name());
        row.setRequired(typed.required());
        row.setLabelAr(label.ar());
        row.setLabelFr(label.fr());
        row.setLabelZgh(label.zgh());
        row.setChoicesAr(typed.arabicChoices().toArray(String[]::new));
        row.setChoicesFr(typed.frenchChoices().toArray(String[]::new));
    }

    private static Question question(QuestionRecord row) {
        List<LocalText> choices = new ArrayList<>();
        for (int i = 0; i < row.getChoicesAr().length; i++) {
            choices.add(new LocalText(row.getChoicesAr()[i], row.getChoicesFr()[i]));
        }
        return new Question(
                row.getId(),
                row.getBodyId(),
                row.getVersion(),
                row.getPlace(),
                row.getTopic(),
                Question.Kind.valueOf(row.getKind()),
                row.getRequired(),
                new LocalText(row.getLabelAr(), row.getLabelFr(), row.getLabelZgh()),
                choices);
    }
}
