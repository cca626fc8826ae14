package ma.chikaya.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.directory.Question;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was answered to a body's own questions, asked past the application's own scope. */
@ChikayaTest
class AnswersWallTest {

    private final UUID submission = UUID.randomUUID();

    @Autowired
    AnswerStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void answer() {
        store.insert(
                submission,
                List.of(new GivenAnswer(
                        1,
                        Question.Kind.TEXT,
                        new LocalText("رقم العمود", "Numéro du poteau"),
                        new LocalText("1147", "1147"),
                        null)));
    }

    @Test
    void isReadWhereItsCaseIsEntered() {
        assertThat(store.list(submission)).extracting(one -> one.value().fr()).containsExactly("1147");
    }

    @Test
    void isThereForNobodyWhoHasNotEnteredIt() {
        assertThat(count(Acting.within(submission))).isOne();
        assertThat(count(Acting.within(UUID.randomUUID()))).isZero();
        assertThat(count(Acting.filing())).isZero();
        assertThat(count(Acting.national())).isZero();
        assertThat(all()).isZero();
    }

    private int count(Acting acting) {
        return Objects.requireNonNull(Scoped.as(acting, this::all));
    }

    /** A query that forgot whose answers it wants. */
    private int all() {
        return jdbc.sql("select count(*) from intake.answer")
                .query(Integer.class)
                .single();
    }
}
