package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyChanges;
import ma.chikaya.directory.SomeBodies;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The national administration keeps the directory, page by page, without scripts. */
@ChikayaTest
class BodyEditPagesTest {

    private static final String TODAY = TestClock.TODAY.toString();

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Bodies bodies;

    @Autowired
    BodyChanges changes;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    private Official admin;
    private Visitor browser;
    private Body body;

    @BeforeEach
    void anAdministrator() {
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        body = SomeBodies.agencyUnder(
                changes, bodies, admin.id(), bodies.getByCode("CG").id());
    }

    private String path() {
        return "/admin/bodies/" + body.id();
    }

    @Test
    void addsABodyUnderAnotherThatIsSearchedForFirst() {
        browser.get("/admin/bodies/new");
        Map<String, String> fields = new HashMap<>(Map.of(
                "name-ar", "وكالة الأفق الجديد",
                "name-fr", "Agence du nouvel horizon",
                "code", "HORIZON",
                "family", "ESTABLISHMENT",
                "since", TODAY,
                "reason", "مرسوم",
                "body-query", "وزارة الداخلية",
                "find", "yes"));
        var found = browser.submit("/admin/bodies/new", fields);
        int interior = bodies.getByCode("MI").id();
        assertThat(found.body()).contains("value=\"وكالة الأفق الجديد\"", "name=\"body\" value=\"" + interior + "\"");
        fields.remove("find");
        assertThat(browser.submit("/admin/bodies/new", fields).body()).contains("اختر إدارة موجودة");
        fields.put("body", Integer.toString(interior));
        var added = browser.submit("/admin/bodies/new", fields);
        Body horizon = bodies.getByCode("HORIZON");
        assertThat(added.location()).isEqualTo("/admin/bodies/" + horizon.id() + "?done=added");
        assertThat(browser.get(added.location()).body()).contains("أضيفت الإدارة", "HORIZON", "مرسوم");
        assertThat(new Visitor(port).get("/api/v1/administrations?q=HORIZON").body())
                .contains("HORIZON");
    }

    @Test
    void aFileKeepsTheNameOfItsTimeAndListsShowTodays() {
        Cast.Commune commune = cast.aCommune();
        String before = commune.body().label().ar();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو طافي");
        int version =
                cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
        cases.accept(commune.khadija(), receipt.submissionId(), version, "الإنارة من اختصاصنا")
                .get();
        clock.advanceDays(2);
        String address = "/admin/bodies/" + commune.body().id();
        browser.get(address + "/name");
        var renamed = browser.submit(
                address + "/name",
                Map.of(
                        "name-ar",
                        "جماعة الاسم الجديد " + letters(commune.body().id()),
                        "name-fr",
                        "Commune du nouveau nom",
                        "since",
                        clock.today().toString(),
                        "reason",
                        "قرار"));
        assertThat(renamed.location()).isEqualTo(address + "?done=name");
        assertThat(browser.get(renamed.location()).body()).contains("جماعة الاسم الجديد", "قرار");
        Visitor citizen = new Visitor(port);
        String path = "/track/" + receipt.code().digits();
        citizen.get(path);
        citizen.submit(path, Map.of("key", receipt.pin()));
        String page = citizen.get(path).body();
        assertThat(page).contains(before).contains("جماعة الاسم الجديد");
        String shown = new Visitor(port)
                .get("/api/v1/administrations?q=" + "Commune+du+nouveau+nom")
                .body();
        assertThat(shown).contains("Commune du nouveau nom");
        Visitor khadija = new Visitor(port)
                .signIn(
                        commune.khadija().email(),
                        "a long password " + commune.khadija().email());
        assertThat(khadija.get("/desk/case/" + receipt.code().digits()).body()).contains("جماعة الاسم الجديد");
    }

    private static String letters(int number) {
        StringBuilder out = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) out.append((char) ('ب' + digit - '0'));
        return out.toString();
    }

    @Test
    void aCircleIsRefusedInWords() {
        Body below = SomeBodies.agencyUnder(changes, bodies, admin.id(), body.id());
        browser.get(path() + "/place");
        var refused = browser.submit(
                path() + "/place",
                Map.of("body-query", "x", "body", below.id() + "", "since", TODAY, "reason", "قرار"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("لا يمكن أن تكون كل واحدة منهما فوق الأخرى", "value=\"قرار\"", "<title>خطأ:");
    }

    @Test
    void ofTwoEditorsTheSecondLosesNothing() {
        Visitor other = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        browser.get(path() + "/name");
        other.get(path() + "/name");
        Map<String, String> first =
                Map.of("name-ar", "وكالة الأولى", "name-fr", "Agence première", "since", TODAY, "reason", "قرار أول");
        Map<String, String> second =
                Map.of("name-ar", "وكالة الثانية", "name-fr", "Agence seconde", "since", TODAY, "reason", "قرار ثان");
        assertThat(browser.submit(path() + "/name", first).status()).isEqualTo(302);
        var refused = other.submit(path() + "/name", second);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("غيّر شخص آخر", "value=\"وكالة الثانية\"", "value=\"Agence seconde\"", "قرار أول");
        assertThat(other.submit(path() + "/name", second).status()).isEqualTo(302);
        assertThat(bodies.get(body.id()).name().fr()).isEqualTo("Agence seconde");
    }

    @Test
    void endsABodyWithASuccessorAndOpensItAgain() {
        Body successor = SomeBodies.agencyUnder(
                changes, bodies, admin.id(), bodies.getByCode("CG").id());
        browser.get(path() + "/end");
        var ended = browser.submit(
                path() + "/end", Map.of("body", successor.id() + "", "since", TODAY, "reason", "قرار الحذف"));
        assertThat(ended.location()).isEqualTo(path() + "?done=end");
        assertThat(browser.get(ended.location()).body())
                .contains("انتهت هذه الإدارة", successor.label().ar());
        browser.get(path() + "/reopen");
        browser.submit(path() + "/reopen", Map.of("since", TODAY, "reason", "قرار"));
        assertThat(browser.get(path()).body()).doesNotContain("انتهت هذه الإدارة");
    }

    @Test
    void onlyTheNationalAdministrationComesHere() {
        Cast.Commune commune = cast.aCommune();
        Visitor brahim = new Visitor(port)
                .signIn(
                        commune.brahim().email(),
                        "a long password " + commune.brahim().email());
        assertThat(brahim.get(path() + "/name").status()).isEqualTo(403);
        assertThat(brahim.get("/admin/bodies/new").status()).isEqualTo(403);
        assertThat(new Visitor(port).get(path() + "/end").status()).isEqualTo(302);
    }

    @Test
    void whatIsUnreadableIsAskedForAgain() {
        browser.get(path() + "/name");
        var answer = browser.submit(
                path() + "/name",
                Map.of("name-ar", "=1+1", "name-fr", "<b>x</b>", "since", "يوم الاثنين", "reason", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("اكتب تاريخا", "&lt;b>x&lt;/b>");
        assertThat(browser.get("/admin/bodies/999999/name").status()).isEqualTo(404);
    }
}
