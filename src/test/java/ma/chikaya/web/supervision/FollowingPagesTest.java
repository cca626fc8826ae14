package ma.chikaya.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A province and its commune, each at its own browser: asked, explained, taken over, delegated. */
@ChikayaTest
class FollowingPagesTest {

    private static final String LIGHT = "الضو ديال زنقة الورود طافي هادي شهر";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Bodies bodies;

    @Autowired
    TestClock clock;

    private Cast.Commune tiznit;
    private Visitor rachida;
    private Visitor brahim;
    private Receipt receipt;

    @BeforeEach
    void aCaseOfACommune() {
        tiznit = cast.aCommune();
        receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        rachida = signIn(cast.anOfficial("رشيدة السوسي", "Rachida Soussi", Membership.of(Role.SUPERVISOR, province())));
        brahim = signIn(tiznit.brahim());
    }

    @Test
    void theSupervisorExplainsByTheDayBothAreShown() {
        assertThat(rachida.open(path()).body()).contains("/ask-explanation\"").doesNotContain("/accept\"");
        Visitor.Answer empty = send(rachida, "ask-explanation", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(send(rachida, "ask-explanation", "لماذا لم يتناوله أحد؟").location())
                .contains("did=ask-explanation");
        String seen = rachida.open(path()).body();
        assertThat(seen).contains("لماذا لم يتناوله أحد؟", "30 نونبر 2026").doesNotContain("/ask-explanation\"");
        String asked = brahim.open(path()).body();
        assertThat(asked).contains("لماذا لم يتناوله أحد؟", "30 نونبر 2026", "/explain\"");
        assertThat(signIn(tiznit.khadija()).open(path() + "/explain").body()).doesNotContain("<textarea id=\"text\"");
        assertThat(send(brahim, "explain", "كانت المستخدمة في عطلة").location()).contains("did=explain");
        assertThat(rachida.open(path()).body()).contains("كانت المستخدمة في عطلة");
    }

    @Test
    void whatIsLateAndRemindedOfIsTakenOverAndTheCommuneSeesItNoMore() {
        assertThat(rachida.open(path()).body()).doesNotContain("/take-over\"");
        clock.advanceDays(30);
        assertThat(send(rachida, "remind", "تأخر كثيرا").location()).contains("did=remind");
        assertThat(send(rachida, "remind", "مرة أخرى").status()).isEqualTo(422);
        clock.advanceDays(3);
        assertThat(rachida.open(path()).body()).contains("/take-over\"");
        assertThat(send(rachida, "take-over", "لم يتحرك منذ شهر").location()).contains("did=take-over");
        assertThat(rachida.open(path()).body()).contains("/accept\"", "لم يتحرك منذ شهر");
        assertThat(brahim.get(path()).status()).isEqualTo(404);
    }

    @Test
    void aCommuneDelegatesForATimeAndTakesItBack() {
        String page = brahim.open("/desk/delegation").body();
        assertThat(page).contains(bodies.get(province()).label().ar());
        Map<String, String> form = Map.of(
                "to", "" + province(), "until", clock.today().plusDays(30).toString(), "reason", "لا مستخدم عندنا");
        Visitor.Answer wrong =
                brahim.submit("/desk/delegation", Map.of("to", "" + province(), "until", "", "reason", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#until\"");
        Visitor.Answer given = brahim.submit("/desk/delegation", form);
        assertThat(given.location()).contains("did=delegated");
        String shown = brahim.open(given.location()).body();
        assertThat(shown).contains("لا مستخدم عندنا");
        assertThat(rachida.open("/desk/territory").body()).contains("فوضت ملفاتها");
        assertThat(rachida.open(path()).body()).contains("/take-over\"");

        String revoke = shown.replaceFirst("(?s).*action=\"(/desk/delegation/\\d+/revoke)\".*", "$1");
        brahim.open("/desk/delegation");
        assertThat(brahim.submit(revoke, Map.of()).location()).contains("did=revoked");
        assertThat(rachida.open(path()).body()).doesNotContain("/take-over\"");
        assertThat(signIn(tiznit.khadija()).get("/desk/delegation").status()).isEqualTo(404);
    }

    private Visitor.Answer send(Visitor browser, String decision, String text) {
        String address = path() + "/" + decision;
        assertThat(browser.get(address).status()).isEqualTo(200);
        return browser.submit(address, Map.of("text", text));
    }

    private int province() {
        return Objects.requireNonNull(tiznit.body().parent());
    }

    private String path() {
        return "/desk/case/" + receipt.code().digits();
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }
}
