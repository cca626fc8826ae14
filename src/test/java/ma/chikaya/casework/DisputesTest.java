package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that bodies pass to and fro: the second time somebody above them says whose it is, and that is the end. */
@ChikayaTest
class DisputesTest {

    @Autowired
    Cases cases;

    @Autowired
    Arbitrations arbitrations;

    @Autowired
    Choices choices;

    @Autowired
    Cast cast;

    @Autowired
    Bodies bodies;

    @Autowired
    LegalClock law;

    @Autowired
    TestClock clock;

    @Test
    void theSupervisorCommonToTheBodiesDecidesAfterTheSecondRedirectionAndItBinds() {
        List<Cast.Commune> both = cast.neighbours();
        Cast.Commune one = both.getFirst();
        Cast.Commune two = both.getLast();
        Body province = common(one, two);
        Official hassan = cast.anOfficial("حسن", "Hassan", Membership.of(Role.SUPERVISOR, province.id()));
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        redirect(one.khadija(), receipt, two);
        assertThat(arbitrations.list(hassan, 50))
                .noneMatch(each -> each.line().code().equals(receipt.code()));
        clock.advanceDays(3);
        redirect(two.khadija(), receipt, one);

        Arbitrations.Waiting waiting = arbitrations.list(hassan, 50).stream()
                .filter(each -> each.line().code().equals(receipt.code()))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.arbiter()).isEqualTo(province.id());
        assertThat(waiting.by())
                .isEqualTo(law.deadline(ma.chikaya.law.Term.ARBITRATION, clock.today())
                        .due());
        Outcome<Integer> again = cases.redirect(
                one.khadija(),
                receipt.submissionId(),
                version(one.khadija(), receipt),
                two.body().id(),
                "ليس لنا");
        assertThat(why(again)).isEqualTo("casework.refused.arbitration");
        assertThat(why(arbitrations.decide(
                        one.brahim(),
                        receipt.submissionId(),
                        version(one.khadija(), receipt),
                        two.body().id(),
                        "لكم")))
                .isEqualTo("casework.refused.permission");

        clock.advanceDays(1);
        arbitrations
                .decide(
                        hassan,
                        receipt.submissionId(),
                        version(hassan, receipt),
                        two.body().id(),
                        "الزنقة في ترابها")
                .get();
        CaseFile there = cases.find(two.khadija(), receipt.code()).orElseThrow();
        assertThat(there.line().bodyId()).isEqualTo(two.body().id());
        assertThat(there.actions()).doesNotContain(Action.REDIRECT).contains(Action.ACCEPT);
        assertThat(there.line().answerBy()).isEqualTo(law.answerBy(clock.today()));
        assertThat(there.line().receivedOn()).as("the total age goes on").isEqualTo(TestClock.TODAY);
        assertThat(there.historyHolds()).isTrue();
        assertThat(why(cases.redirect(
                        two.khadija(),
                        receipt.submissionId(),
                        there.version(),
                        one.body().id(),
                        "ليس لنا")))
                .isEqualTo("casework.refused.settled");
        PublicCase file = cases.findPublic(receipt.submissionId()).orElseThrow();
        assertThat(RunningClock.findAnswer(
                        law, file.receivedOn(), file.timeline(), java.util.Objects.requireNonNull(file.answerBy())))
                .as("explained")
                .isPresent();
        assertThat(arbitrations.list(hassan, 50))
                .noneMatch(each -> each.line().code().equals(receipt.code()));
    }

    @Test
    void whereItStaysTheClocksGoOn() {
        List<Cast.Commune> both = cast.neighbours();
        Cast.Commune one = both.getFirst();
        Cast.Commune two = both.getLast();
        Official hassan = cast.anOfficial(
                "حسن", "Hassan", Membership.of(Role.SUPERVISOR, common(one, two).id()));
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        redirect(one.khadija(), receipt, two);
        redirect(two.khadija(), receipt, one);
        LocalDate answerBy =
                cases.findPublic(receipt.submissionId()).orElseThrow().answerBy();
        clock.advanceDays(2);
        arbitrations
                .decide(
                        hassan,
                        receipt.submissionId(),
                        version(hassan, receipt),
                        one.body().id(),
                        "الزنقة في ترابها")
                .get();
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().answerBy())
                .isEqualTo(answerBy);
    }

    @Test
    void whereOnlyTheCentreIsCommonTheNationalDeskDecides() {
        Cast.Commune one = cast.aCommune();
        Body elsewhere = bodies.list(ma.chikaya.directory.Family.COMMUNE).stream()
                .filter(body -> String.valueOf(body.territory()).startsWith("09."))
                .findFirst()
                .orElseThrow();
        Official far = cast.anOfficial("مينة", "Mina", Membership.of(Role.HANDLER, elsewhere.id()));
        Official nadia = cast.nadia();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        cases.redirect(one.khadija(), receipt.submissionId(), 0, elsewhere.id(), "الزنقة في ترابها")
                .get();
        redirect(far, receipt, one);
        assertThat(arbitrations.list(nadia, 100))
                .filteredOn(each -> each.line().code().equals(receipt.code()))
                .singleElement()
                .satisfies(each -> assertThat(each.arbiter()).isEqualTo(Bodies.NATIONAL_DESK));
        arbitrations
                .decide(
                        nadia,
                        receipt.submissionId(),
                        version(nadia, receipt),
                        one.body().id(),
                        "لكم")
                .get();
        assertThat(cases.find(nadia, receipt.code()))
                .as("no longer hers to read")
                .isEmpty();
    }

    @Test
    void aBodyThatAcceptsItEndsTheDispute() {
        List<Cast.Commune> both = cast.neighbours();
        Cast.Commune one = both.getFirst();
        Cast.Commune two = both.getLast();
        Official hassan = cast.anOfficial(
                "حسن", "Hassan", Membership.of(Role.SUPERVISOR, common(one, two).id()));
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        redirect(one.khadija(), receipt, two);
        redirect(two.khadija(), receipt, one);
        cases.accept(one.khadija(), receipt.submissionId(), version(one.khadija(), receipt), "من اختصاصنا")
                .get();
        assertThat(arbitrations.list(hassan, 50))
                .noneMatch(each -> each.line().code().equals(receipt.code()));
    }

    @Test
    void howManyRedirectionsAreTooManyIsAChoice() {
        Official admin = cast.anOfficial("سلمى", "Salma", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        Choices.Choice before = choices.current();
        List<Cast.Commune> both = cast.neighbours();
        Cast.Commune one = both.getFirst();
        Cast.Commune two = both.getLast();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        try {
            choices.choose(admin, before.no(), 3, before.extension()).get();
            redirect(one.khadija(), receipt, two);
            redirect(two.khadija(), receipt, one);
            redirect(one.khadija(), receipt, two);
            assertThat(why(cases.redirect(
                            two.khadija(),
                            receipt.submissionId(),
                            version(two.khadija(), receipt),
                            one.body().id(),
                            "ليس لنا")))
                    .isEqualTo("casework.refused.arbitration");
            assertThat(choices.choose(admin, before.no(), 4, true).isDone())
                    .as("on an old choice")
                    .isFalse();
        } finally {
            choices.choose(admin, choices.current().no(), before.redirections(), before.extension())
                    .get();
        }
    }

    private void redirect(Official from, Receipt receipt, Cast.Commune to) {
        cases.redirect(
                        from,
                        receipt.submissionId(),
                        version(from, receipt),
                        to.body().id(),
                        "الزنقة في ترابها")
                .get();
    }

    private Body common(Cast.Commune one, Cast.Commune two) {
        List<Body> above = bodies.listAncestors(two.body().id());
        return bodies.listAncestors(one.body().id()).stream()
                .filter(above::contains)
                .findFirst()
                .orElseThrow();
    }

    private int version(Official official, Receipt receipt) {
        return cases.find(official, receipt.code()).orElseThrow().version();
    }

    private static String why(Outcome<?> outcome) {
        return outcome.fold(done -> "done", Refusal::key);
    }
}
