package ma.chikaya.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory changes from a day on, and what was before stays known. */
@ChikayaTest
class BodyChangesTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String DECREE = "مرسوم رقم 2.26.100";

    @Autowired
    Bodies bodies;

    @Autowired
    BodyChanges changes;

    @Autowired
    BodyChangeStore store;

    @Autowired
    Territories territories;

    @Autowired
    Officials officials;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    private int admin;
    private Body ministry;

    @BeforeEach
    void aMinistry() {
        admin = SomeOfficials.admin(officials).id();
        ministry = agency(bodies.getByCode("CG").id());
    }

    private Body agency(int parent) {
        return SomeBodies.agencyUnder(changes, bodies, admin, parent);
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome.fold(done -> "done", refused -> refused.key());
    }

    @Test
    void aBodyIsCalledByTheNameOfTheDay() {
        LocalText before = ministry.name();
        LocalText after = new LocalText("وكالة الانتقال الهادئ", "Agence de la transition calme", "ⵜⴰⵎⵙⵙⵓⵔⵜ");
        changes.rename(admin, ministry.id(), 1, TODAY.plusDays(3), after, DECREE)
                .get();
        assertThat(bodies.get(ministry.id()).name()).isEqualTo(before);
        clock.advanceDays(3);
        bodies.refresh();
        assertThat(bodies.get(ministry.id()).name()).isEqualTo(after);
        assertThat(bodies.get(ministry.id(), TODAY.plusDays(2)).name()).isEqualTo(before);
        assertThat(bodies.get(ministry.id(), TODAY.plusDays(3)).label()).isEqualTo(after);
        assertThat(bodies.search("Agence de la transition calme", null, 3)).contains(bodies.get(ministry.id()));
        assertThat(bodies.search(before.fr(), null, 3)).contains(bodies.get(ministry.id()));
    }

    @Test
    void anotherNodeReadsWhatThisOneEntered() {
        Bodies other = new Bodies(territories, store, clock);
        changes.rename(admin, ministry.id(), 1, TODAY, new LocalText("وكالة الصدى", "Agence de l'écho"), DECREE)
                .get();
        assertThat(other.get(ministry.id()).name().fr())
                .isEqualTo(ministry.name().fr());
        other.refresh();
        assertThat(other.get(ministry.id()).name().fr()).isEqualTo("Agence de l'écho");
    }

    @Test
    void aBodyMovesWithAllThatIsUnderIt() {
        Body below = agency(ministry.id());
        Body newAbove = agency(bodies.getByCode("CG").id());
        changes.move(admin, ministry.id(), 1, TODAY, newAbove.id(), DECREE).get();
        assertThat(bodies.subtree(newAbove.id())).contains(ministry.id(), below.id());
        assertThat(bodies.listAncestors(below.id())).extracting(Body::id).startsWith(ministry.id(), newAbove.id());
        assertThat(bodies.listAncestors(below.id(), TODAY.minusDays(1)))
                .extracting(Body::id)
                .doesNotContain(newAbove.id());
    }

    @Test
    void nothingStandsAboveItself() {
        Body below = agency(ministry.id());
        Body deeper = agency(below.id());
        assertThat(refusal(changes.move(admin, ministry.id(), 1, TODAY, deeper.id(), DECREE)))
                .isEqualTo("bodies.refusal.circle");
        assertThat(refusal(changes.move(admin, ministry.id(), 1, TODAY, ministry.id(), DECREE)))
                .isEqualTo("bodies.refusal.circle");
        assertThat(bodies.listChanges(ministry.id())).hasSize(1);
    }

    @Test
    void twoMovesEnteredForLaterCannotCloseACircleEither() {
        Body one = agency(bodies.getByCode("CG").id());
        Body other = agency(bodies.getByCode("CG").id());
        changes.move(admin, one.id(), 1, TODAY.plusMonths(2), other.id(), DECREE)
                .get();
        assertThat(refusal(changes.move(admin, other.id(), 1, TODAY.plusMonths(1), one.id(), DECREE)))
                .isEqualTo("bodies.refusal.circle");
    }

    @Test
    void twoMovesAtOnceCannotCloseACircle() throws Exception {
        Body one = agency(bodies.getByCode("CG").id());
        Body other = agency(bodies.getByCode("CG").id());
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> move(together, one, other));
            var second = both.submit(() -> move(together, other, one));
            assertThat(Stream.of(first.get(), second.get())).containsExactlyInAnyOrder("done", "bodies.refusal.circle");
        }
    }

    private String move(CountDownLatch together, Body body, Body above) throws InterruptedException {
        together.countDown();
        together.await();
        return refusal(changes.move(admin, body.id(), 1, TODAY, above.id(), DECREE));
    }

    @Test
    void aBodyThatEndsLeavesWhatIsUnderItToItsSuccessor() {
        Body below = agency(ministry.id());
        Body successor = agency(bodies.getByCode("CG").id());
        changes.end(admin, ministry.id(), 1, TODAY, successor.id(), DECREE).get();
        assertThat(bodies.isEnded(ministry.id())).isTrue();
        assertThat(bodies.get(ministry.id()).addressable()).isFalse();
        assertThat(bodies.findSuccessor(ministry.id())).map(Body::id).contains(successor.id());
        assertThat(bodies.get(below.id()).parent()).isEqualTo(successor.id());
        assertThat(bodies.search(ministry.name().fr(), null, 5))
                .extracting(Body::id)
                .doesNotContain(ministry.id());
        changes.reopen(admin, ministry.id(), 2, TODAY, DECREE).get();
        assertThat(bodies.get(ministry.id()).addressable()).isTrue();
    }

    @Test
    void withoutASuccessorTheyGoToTheBodyAbove() {
        Body below = agency(ministry.id());
        changes.end(admin, ministry.id(), 1, TODAY, null, DECREE).get();
        assertThat(bodies.get(below.id()).parent())
                .isEqualTo(bodies.getByCode("CG").id());
        assertThat(bodies.findSuccessor(ministry.id())).isEmpty();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndWritesOverNothing() {
        LocalText first = new LocalText("وكالة الأول", "Agence du premier");
        changes.rename(admin, ministry.id(), 1, TODAY, first, DECREE).get();
        var second = changes.rename(
                admin, ministry.id(), 1, TODAY, new LocalText("وكالة الثاني", "Agence du second"), DECREE);
        assertThat(refusal(second)).isEqualTo("bodies.refusal.stale");
        assertThat(bodies.get(ministry.id()).name()).isEqualTo(first);
    }

    @Test
    void whatIsRefusedSaysWhatToDo() {
        LocalText good = new LocalText("وكالة حسنة", "Bonne agence");
        int cg = bodies.getByCode("CG").id();
        int id = ministry.id();
        assertThat(refusal(changes.rename(admin, id, 1, TODAY, new LocalText("Agence", "Agence"), DECREE)))
                .isEqualTo("bodies.refusal.name-ar");
        assertThat(refusal(changes.rename(admin, id, 1, TODAY, new LocalText("وكالة", "وكالة"), DECREE)))
                .isEqualTo("bodies.refusal.name-fr");
        assertThat(refusal(changes.rename(admin, id, 1, TODAY, new LocalText("وكالة", "Agence", "abc"), DECREE)))
                .isEqualTo("bodies.refusal.name-zgh");
        assertThat(refusal(changes.rename(admin, id, 1, LocalDate.of(1400, 1, 1), good, DECREE)))
                .isEqualTo("bodies.refusal.since");
        assertThat(refusal(changes.rename(admin, id, 1, TODAY, good, " "))).isEqualTo("bodies.refusal.reason");
        assertThat(refusal(changes.move(admin, Bodies.NATIONAL_DESK, 0, TODAY, cg, DECREE)))
                .isEqualTo("bodies.refusal.desk");
        assertThat(refusal(changes.end(admin, id, 1, TODAY, id, DECREE))).isEqualTo("bodies.refusal.successor");
        assertThat(refusal(add("cnss", Family.ESTABLISHMENT, cg, null))).isEqualTo("bodies.refusal.code-taken");
        assertThat(refusal(add("a b", Family.ESTABLISHMENT, cg, null))).isEqualTo("bodies.refusal.code");
        assertThat(refusal(add("NEWCOM", Family.COMMUNE, cg, null))).isEqualTo("bodies.refusal.territory");
        assertThat(refusal(add("NEWCOM", Family.COMMUNE, cg, "99.999"))).isEqualTo("bodies.refusal.territory");
        assertThat(refusal(add("NEWAG", Family.ESTABLISHMENT, 999_999, null))).isEqualTo("bodies.refusal.parent");
    }

    private Outcome<Integer> add(
            String code, Family family, int parent, @org.jspecify.annotations.Nullable String territory) {
        LocalText name = new LocalText("إدارة جديدة", "Nouvelle administration");
        return changes.add(admin, new NewBody(code, family, name, parent, territory), TODAY, DECREE);
    }

    @Test
    void theHistoryIsNeverWrittenOver() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> sql.execute("update directory.body_change set name_fr = 'x'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.execute("delete from directory.body_change"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
