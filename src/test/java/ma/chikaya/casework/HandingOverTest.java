package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is always with somebody who may act on it. */
@ChikayaTest
class HandingOverTest {

    private static final String LIGHT = "الإنارة مقطوعة في زنقتنا منذ شهر";

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Officials officials;

    @Autowired
    Bodies bodies;

    @Autowired
    Joined joined;

    @Autowired
    TestClock clock;

    @Test
    void aBodyThatJoinsLaterIsGivenWhatWaitsForItAndTheClocksGoOn() {
        Body commune = notJoined();
        Official rachida = above(commune);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.id(), LIGHT);
        CaseFile before = cases.find(rachida, receipt.code()).orElseThrow();
        assertThat(cases.redirect(rachida, receipt.submissionId(), 0, commune.id(), "انضمت"))
                .as("while nobody is there")
                .isEqualTo(Outcome.refused("casework.refused.same-body"));

        Official hasna = cast.anOfficial("حسناء", "Hasna", Membership.of(Role.HANDLER, commune.id()));
        clock.advanceDays(4);
        done(cases.redirect(rachida, receipt.submissionId(), 0, commune.id(), "انضمت الجماعة"));
        CaseFile file = cases.find(hasna, receipt.code()).orElseThrow();
        assertThat(file.line().bodyId()).isEqualTo(commune.id());
        assertThat(file.line().decideBy()).isEqualTo(before.line().decideBy());
        assertThat(file.line().answerBy()).isEqualTo(before.line().answerBy());
        assertThat(file.bodyReceivedOn()).isEqualTo(before.bodyReceivedOn());
        assertThat(file.redirections()).isZero();
        assertThat(file.history().getLast().type()).isEqualTo(EventType.HANDED_OVER);
        assertThat(file.historyHolds()).isTrue();
        assertThat(cases.list(
                        hasna,
                        new InboxQuery(InboxQuery.View.OPEN, false, null, null, null, null, null, "الإنارة", null, 20)))
                .extracting(CaseLine::code)
                .contains(receipt.code());
        done(cases.accept(hasna, receipt.submissionId(), file.version(), "من اختصاصنا"));
    }

    @Test
    void whatWasAcceptedInItsPlaceIsReferredToABodyThatJoinsLater() {
        Body commune = notJoined();
        Official rachida = above(commune);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.id(), LIGHT);
        done(cases.accept(rachida, receipt.submissionId(), 0, "نيابة عنها"));
        CaseFile before = cases.find(rachida, receipt.code()).orElseThrow();
        Official hasna = cast.anOfficial("حسناء", "Hasna", Membership.of(Role.HANDLER, commune.id()));
        clock.advanceDays(4);
        done(cases.refer(rachida, receipt.submissionId(), before.version(), commune.id(), "انضمت الجماعة"));
        CaseFile file = cases.find(hasna, receipt.code()).orElseThrow();
        assertThat(file.line().answerBy()).isEqualTo(before.line().answerBy());
        assertThat(file.bodyReceivedOn()).isEqualTo(before.bodyReceivedOn());
    }

    /** A commune nobody works in yet: the last, since stories take the first ones. */
    private Body notJoined() {
        return bodies.list(Family.COMMUNE).reversed().stream()
                .filter(body -> !joined.isJoined(body.id()))
                .findFirst()
                .orElseThrow();
    }

    private Official above(Body commune) {
        return cast.anOfficial(
                "رشيدة", "Rachida", Membership.of(Role.SUPERVISOR, java.util.Objects.requireNonNull(commune.parent())));
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome.isDone()).as(outcome.toString()).isTrue();
    }
}
