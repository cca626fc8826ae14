package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.OUTGOING;
import static ma.chikaya.casework.db.Tables.SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a clerk finds at his counter, asked past the application's own scope. */
@ChikayaTest
class CounterWallTest {

    @Autowired
    DSLContext sql;

    @Autowired
    Cases cases;

    @Autowired
    Scopes scopes;

    @Autowired
    Cast cast;

    private Cast.Commune commune;
    private Official clerk;
    private Receipt answered;
    private Receipt open;

    @BeforeEach
    void file() {
        commune = cast.aCommune();
        clerk = cast.anOfficial(
                "عائشة", "Aicha", Membership.of(Role.CLERK, commune.body().id()));
        answered = cast.file(Kind.OBSERVATION, commune.body().id(), "الحديقة نظيفة");
        open = cast.file(Kind.OBSERVATION, commune.body().id(), "الحديقة مظلمة");
        conclude(answered);
    }

    @Test
    void theLettersAreThereAtTheCounterAloneAndTheCasesNowhere() {
        Acting away = scopes.of(clerk).acting();
        Acting there = away.atCounters(clerk.bodies(Role.CLERK));
        assertThat(letters(away)).isZero();
        assertThat(letters(there)).isEqualTo(1);
        assertThat(letters(away.atCounters(Set.of(cast.aCommune().body().id()))))
                .isZero();
        assertThat(isCase(there, answered.submissionId())).isFalse();
    }

    @Test
    void aCaseIsEnteredForItsLetterAndNoOther() {
        Acting there = scopes.of(clerk).acting().atCounters(clerk.bodies(Role.CLERK));
        assertThat(isCase(there.in(answered.submissionId()), answered.submissionId()))
                .isTrue();
        assertThat(isCase(there.in(open.submissionId()), open.submissionId())).isFalse();
        assertThat(isCase(scopes.of(clerk).acting().in(answered.submissionId()), answered.submissionId()))
                .isFalse();
    }

    @Test
    void aLetterOfACaseThatNamesTheClerkIsNotThere() {
        assertThat(cases.nameOfficial(commune.khadija(), open.submissionId(), version(open), clerk.id())
                        .isDone())
                .isTrue();
        conclude(open);
        Acting there = scopes.of(clerk).acting().atCounters(clerk.bodies(Role.CLERK));
        assertThat(letters(there, open)).isZero();
        assertThat(isCase(there.in(open.submissionId()), open.submissionId())).isFalse();
    }

    private int version(Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }

    private void conclude(Receipt receipt) {
        assertThat(cases.conclude(
                                commune.khadija(),
                                receipt.submissionId(),
                                version(receipt),
                                Concluding.TAKEN_INTO_ACCOUNT,
                                "شكرا")
                        .isDone())
                .isTrue();
    }

    private int letters(Acting acting) {
        return letters(acting, answered);
    }

    private int letters(Acting acting, Receipt receipt) {
        return Objects.requireNonNull(
                Scoped.as(acting, () -> sql.fetchCount(OUTGOING, OUTGOING.SUBMISSION_ID.eq(receipt.submissionId()))));
    }

    private boolean isCase(Acting acting, UUID id) {
        return Objects.requireNonNull(Scoped.as(acting, () -> sql.fetchExists(SUBMISSION, SUBMISSION.ID.eq(id))));
    }
}
