package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.People;
import ma.chikaya.people.PersonType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ChikayaTest
class HelperTest {

    private static final String SECRET = "الضو العمومي مقطوع بحي النهضة";
    private static final String HELPERS_PHONE = "0677889900";

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    InstantSource clock;

    @Autowired
    Cast cast;

    @Test
    void aHelperWhoMaySeeNothingOpensNothing() {
        assertThat(cases.open(file("NOTHING").code(), HELPERS_PHONE)).isEmpty();
    }

    @Test
    void aHelperWhoMaySeeTheStateReadsNoWordOfIt() {
        Receipt receipt = file("STATE");
        Opened opened = cases.open(receipt.code(), HELPERS_PHONE).orElseThrow();
        assertThat(opened).isEqualTo(new Opened(receipt.submissionId(), true, false));
        PublicCase shown = cases.findPublic(opened).orElseThrow();
        assertThat(shown.decideBy()).isEqualTo(receipt.decideBy());
        assertThat(shown.timeline()).hasSize(1);
        assertThat(shown.toString()).doesNotContain("الضو", "النهضة");
        assertRefused(cases.writeToBody(opened, UUID.randomUUID(), "السلام عليكم", List.of()));
        assertRefused(cases.reopen(opened, "لم يصلح"));
        assertRefused(cases.rate(opened, Verdict.NO, null));
    }

    @Test
    void aHelperWhoMaySeeAllWritesAsAHelper() {
        Receipt receipt = file("ALL");
        Opened opened = cases.open(receipt.code(), HELPERS_PHONE).orElseThrow();
        assertThat(cases.findPublic(opened).orElseThrow().text()).isEqualTo(SECRET);
        assertThat(cases.writeToBody(opened, UUID.randomUUID(), "هذه صورة الزنقة", List.of())
                        .isDone())
                .isTrue();
        assertThat(cases.findPublic(opened).orElseThrow().messages())
                .extracting(CaseFile.Message::sender)
                .containsExactly("helper");
    }

    @Test
    void theStatementAboutCourtsIsKept() {
        assertThat(cases.findPublic(file("ALL").submissionId()).orElseThrow().noCourtSeized())
                .isTrue();
    }

    private Receipt file(String sees) {
        UUID helper = transactions.execute(t ->
                people.register(NewPerson.of(PersonType.HELPER, "يوسف أوبلا", "+212677889900", null, Language.AR)));
        return cases.file(new NewSubmission(
                        Ids.next(clock.instant()),
                        Kind.COMPLAINT,
                        Language.AR,
                        "ary",
                        null,
                        SECRET,
                        null,
                        Channel.WEB,
                        LegalClock.dayOf(clock.instant()),
                        null,
                        new NewSubmission.Complainant(cast.fatima(), "RESIDENT", false, helper, sees),
                        null,
                        null,
                        NewSubmission.Place.NOWHERE,
                        false,
                        false,
                        List.of(),
                        true,
                        null,
                        null))
                .get();
    }

    private static void assertRefused(Outcome<Integer> outcome) {
        assertThat(outcome.<String>fold(done -> "done", refusal -> refusal.key()))
                .isEqualTo("casework.refused.permission");
    }
}
