package ma.chikaya.web.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Ground;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyChanges;
import ma.chikaya.directory.Joinings;
import ma.chikaya.directory.SomeBodies;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body joins step by step; where its cases go depends on its users alone. */
@ChikayaTest
class JoiningTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Bodies bodies;

    @Autowired
    BodyChanges changes;

    @Autowired
    Joinings joinings;

    @Autowired
    Officials officials;

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    @Test
    void theStepsEndInADatedDeclaration() {
        Cast.Commune commune = cast.aCommune();
        int id = commune.body().id();
        String page = "/desk/body/" + id + "/joining";
        Visitor brahim = signIn(commune.brahim());
        assertThat(brahim.get(page).body()).contains("ملف أول عولج");
        var early = brahim.submit(page + "/declare", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body()).contains("بقيت خطوات لم تتم");

        brahim.get("/desk/body/" + id + "/unit");
        brahim.submit(
                "/desk/body/" + id + "/unit",
                Map.of(
                        "officer", commune.khadija().id() + "",
                        "deputy", commune.brahim().id() + "",
                        "since", TestClock.TODAY.toString()));
        brahim.get("/desk/body/" + id + "/contacts");
        brahim.submit("/desk/body/" + id + "/contacts", Map.of("day1-from", "08:30", "day1-to", "16:30"));

        Receipt receipt = cast.file(Kind.COMPLAINT, id, "الضو طافي");
        brahim.get(page);
        var open = brahim.submit(page + "/test", Map.of("code", receipt.code().digits()));
        assertThat(open.status()).as("not handled yet").isEqualTo(422);
        int version =
                cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
        cases.proposeRefusal(
                        commune.khadija(),
                        receipt.submissionId(),
                        version,
                        Ground.INSULT,
                        "فيها سب وقذف",
                        null,
                        null,
                        null)
                .get();
        version = cases.find(commune.brahim(), receipt.code()).orElseThrow().version();
        cases.approve(commune.brahim(), receipt.submissionId(), version, "").get();
        brahim.get(page);
        var told = brahim.submit(page + "/test", Map.of("code", receipt.code().digits()));
        assertThat(told.status()).isEqualTo(302);
        brahim.get(page);
        assertThat(brahim.submit(page + "/declare", Map.of()).location()).isEqualTo(page + "?done=yes");
        assertThat(joinings.get(id).declared()).isNotNull();
        assertThat(brahim.get(page).body()).contains("انضمت هذه الإدارة يوم");
    }

    @Test
    void aBodyAsksAndTheOneAboveAnswersAndWhoAskedIsForgotten() {
        Official admin = SomeOfficials.admin(officials);
        Body above = SomeBodies.agencyUnder(
                changes, bodies, admin.id(), bodies.getByCode("CG").id());
        Body body = SomeBodies.agencyUnder(changes, bodies, admin.id(), above.id());
        Visitor clerk = new Visitor(port);
        clerk.get("/join");
        var found = clerk.submit("/join", Map.of("q", body.code(), "name", "سعاد", "then", "find"));
        assertThat(found.body()).contains("value=\"" + body.id() + "\"", "value=\"سعاد\"");
        var wrong = clerk.submit("/join", Map.of("body", body.id() + "", "phone", "1", "email", "x"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("اكتب قيمة هنا", "اكتب رقما مغربيا");
        var sent = clerk.submit(
                "/join",
                Map.of(
                        "body", body.id() + "",
                        "name", "سعاد العلوي",
                        "office", "رئيسة المصلحة",
                        "phone", "0528000000",
                        "email", "souad@agence.ma",
                        "words", "نريد أن نبدأ"));
        assertThat(sent.location()).isEqualTo("/join?done=yes");
        assertThat(clerk.get("/join?done=yes").body()).contains("وصل الطلب");

        Official keeper = cast.anOfficial("فؤاد", "Fouad", Membership.of(Role.SUPERVISOR, above.id()));
        Visitor fouad = signIn(keeper);
        assertThat(fouad.get("/desk/body").body())
                .contains("سعاد العلوي", "0 من 6", body.label().ar());
        String page = "/desk/body/" + body.id() + "/joining";
        assertThat(fouad.get(page).body()).contains("نريد أن نبدأ");
        assertThat(fouad.submit(page + "/bring-in", Map.of()).status()).isEqualTo(302);
        assertThat(fouad.get(page).body())
                .contains("أخذت الإدارة التي فوقها بيدها")
                .doesNotContain("سعاد العلوي");
        assertThat(joinings.listRequests()).noneMatch(one -> one.body() == body.id());
        assertThat(signIn(cast.aCommune().brahim()).get(page).status()).isEqualTo(404);
    }
}
