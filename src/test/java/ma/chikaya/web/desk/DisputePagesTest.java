package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.decide;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.escalation.Escalating;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the law's clocks ask of officials, on their pages: whose it is, more time, reminders, the Médiateur. */
@ChikayaTest
class DisputePagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    Bodies bodies;

    @Autowired
    Escalating escalating;

    @Autowired
    TestClock clock;

    @Test
    void theNationalDeskFindsTheCaseInItsListAndItsDecisionBinds() {
        Cast.Commune one = cast.aCommune();
        Official far = cast.anOfficial(
                "مينة", "Mina", ma.chikaya.accounts.Membership.of(ma.chikaya.accounts.Role.HANDLER, elsewhere()));
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        clock.advanceDays(4);
        pass(signIn(port, one.khadija()), receipt, elsewhere());
        clock.advanceDays(2);
        pass(signIn(port, far), receipt, one.body().id());

        Visitor nadia = signIn(port, cast.nadia());
        String list = nadia.get("/desk/arbitration").body();
        assertThat(list).contains(receipt.code().display(), path(receipt) + "/arbitrate");
        assertThat(nadia.get("/desk/reminders").body()).contains("ملف ينتظر أن تبت في الاختصاص");
        decide(
                nadia,
                receipt,
                "arbitrate",
                Map.of("body", Integer.toString(one.body().id()), "reason", "الزنقة في ترابها"));

        Visitor khadija = signIn(port, one.khadija());
        String page = khadija.get(path(receipt)).body();
        assertThat(page)
                .contains("البت في الاختصاص", "بقي عند الإدارة السابقة: 4 أيام", "بقي عند الإدارة السابقة: يومين")
                .doesNotContain(path(receipt) + "/redirect");
        assertThat(signIn(port, one.said()).get("/desk/arbitration").status()).isEqualTo(404);
    }

    @Test
    void aSupervisorGivesMoreTimeOnceAndTheReasonIsRead() {
        Cast.Commune one = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        Visitor khadija = signIn(port, one.khadija());
        decide(khadija, receipt, "accept", Map.of("reason", "من اختصاصنا"));
        assertThat(khadija.get(path(receipt)).body()).doesNotContain(path(receipt) + "/extend");
        Visitor brahim = signIn(port, one.brahim());
        decide(brahim, receipt, "extend", Map.of("reason", "ننتظر قطع الغيار"));
        assertThat(brahim.get(path(receipt)).body())
                .contains("تمديد أجل الجواب", "ننتظر قطع الغيار")
                .doesNotContain(path(receipt) + "/extend");
        Visitor citizen = new Visitor(port);
        assertThat(citizen.open("/t/" + receipt.code() + "/" + receipt.token()).body())
                .contains("مدد أجل الجواب مرة واحدة", "ننتظر قطع الغيار");
    }

    @Test
    void whoIsRemindedReadsItWithTheCase() {
        Cast.Commune one = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, one.body().id(), "الضو طافي");
        clock.set(receipt.decideBy().plusDays(1));
        escalating.work();
        Visitor khadija = signIn(port, one.khadija());
        assertThat(khadija.get("/desk/reminders").body())
                .contains(receipt.code().display(), path(receipt));
        assertThat(khadija.get(path(receipt)).body()).contains("مضى الأجل: كان آخر يوم", path(receipt) + "/mediator");
        decide(khadija, receipt, "mediator", Map.of("on", clock.today().toString()));
        assertThat(khadija.get(path(receipt)).body()).contains("أجل جواب الوسيط");
    }

    private int elsewhere() {
        return bodies.list(ma.chikaya.directory.Family.COMMUNE).stream()
                .filter(body -> String.valueOf(body.territory()).startsWith("10."))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void pass(Visitor from, Receipt receipt, int to) {
        decide(from, receipt, "redirect", Map.of("body", Integer.toString(to), "reason", "ليست من اختصاصنا"));
    }
}
