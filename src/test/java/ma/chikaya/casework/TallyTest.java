package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.TALLY;
import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Counters say what is there, and those of places where nothing is any more go. */
@ChikayaTest
class TallyTest {

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    Tally tally;

    @Autowired
    DSLContext sql;

    @Test
    void nothingIsDueWhereEverythingHasLeft() {
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        for (int i = 0; i < 12; i++) {
            Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو ديال الزنقة طافي");
            assertThat(cases.findNextDue(tiznit.khadija())).contains(receipt.decideBy());
            Outcome<Integer> given = cases.redirect(
                    tiznit.khadija(), receipt.submissionId(), 0, agadir.body().id(), "الزنقة في تراب أكادير");
            assertThat(given.isDone()).as(given.toString()).isTrue();
            assertThat(cases.findNextDue(tiznit.khadija())).isEmpty();
        }
        assertThat(rows(tiznit)).isPositive();

        assertThat(cases.count(agadir.khadija())).containsEntry(InboxQuery.View.OPEN, 12);
        assertThat(Scoped.as(Acting.system(), tally::clear)).isPositive();

        assertThat(rows(tiznit)).isZero();
        assertThat(cases.count(agadir.khadija())).containsEntry(InboxQuery.View.OPEN, 12);
    }

    private int rows(Cast.Commune commune) {
        return Scoped.as(
                Acting.system(),
                () -> sql.fetchCount(TALLY, TALLY.BODY_ID.eq(commune.body().id())));
    }
}
