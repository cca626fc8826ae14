package ma.chikaya.web.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.Contacts;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.directory.UnitOfficers;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A body keeps its own pages; the one above may help, its neighbours may not. */
@ChikayaTest
class BodyPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Bodies bodies;

    @Autowired
    Services services;

    @Autowired
    Contacts contacts;

    @Autowired
    UnitOfficers unit;

    @Autowired
    Officials officials;

    private Cast.Commune commune;
    private Visitor brahim;
    private String home = "";

    @BeforeEach
    void aSupervisor() {
        commune = cast.aCommune();
        brahim = signIn(commune.brahim());
        home = "/desk/body/" + commune.body().id();
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    private Service lights() {
        return services.listOf(commune.body().id()).stream()
                .filter(one -> one.name().fr().equals("Éclairage"))
                .findFirst()
                .orElseThrow();
    }

    private void addLights() {
        brahim.get(home + "/services/new");
        assertThat(brahim.submit(
                                home + "/services/new",
                                Map.of(
                                        "name-ar", "مصلحة الإنارة",
                                        "name-fr", "Éclairage",
                                        "topics", "streets.lighting"))
                        .location())
                .isEqualTo(home + "/services?done=yes");
    }

    @Test
    void whoKeepsTheBodyIsLedToIt() {
        assertThat(brahim.get("/desk/body").location()).isEqualTo(home);
        assertThat(brahim.get(home).body()).contains(commune.body().label().ar(), home + "/services");
        assertThat(brahim.get("/desk").status()).isIn(200, 302);
        assertThat(brahim.open("/desk/preferences").body()).contains("href=\"/desk/body\"");
    }

    @Test
    void theServiceThatTakesTheTopicIsProposed() {
        addLights();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو طافي");
        var file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        cases.correct(
                        commune.khadija(),
                        receipt.submissionId(),
                        file.version(),
                        "الإنارة",
                        "streets.lighting",
                        Kind.COMPLAINT)
                .get();
        file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        cases.accept(commune.khadija(), receipt.submissionId(), file.version(), "من اختصاصنا")
                .get();
        Visitor khadija = signIn(commune.khadija());
        String page = khadija.get("/desk/case/" + receipt.code().digits() + "/circulate")
                .body();
        assertThat(page).containsPattern("name=\"services\" value=\"" + lights().id() + "\"[^>]*checked");
        assertThat(page).doesNotContainPattern("value=\"" + commune.works().id() + "\"[^>]*checked");
        assertThat(page).contains("تتكفل بهذا الموضوع");
    }

    @Test
    void aServiceIsChangedAndTheSecondOfTwoEditorsLosesNothing() {
        addLights();
        String page = home + "/services/" + lights().id();
        Visitor other = signIn(commune.brahim());
        other.get(page);
        brahim.get(page);
        assertThat(brahim.submit(page, Map.of("name-ar", "مصلحة الإنارة", "name-fr", "Éclairage", "topics", "streets"))
                        .status())
                .isEqualTo(302);
        assertThat(lights().takes("streets.lighting")).isTrue();
        var late = other.submit(page, Map.of("name-ar", "مصلحة الضوء", "name-fr", "Éclairage", "topics", "water"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("غيّر شخص آخر هذه المصلحة", "value=\"مصلحة الضوء\"");
        assertThat(other.submit(page, Map.of("name-ar", "مصلحة الضوء", "name-fr", "Éclairage"))
                        .status())
                .isEqualTo(302);
        brahim.get(home + "/services/new");
        assertThat(brahim.submit(home + "/services/new", Map.of("name-ar", "مصلحة الضوء", "name-fr", "Autre"))
                        .body())
                .contains("لهذه الإدارة مصلحة بهذا الاسم");
    }

    @Test
    void contactsAreCheckedAndKeptWithWhatIsPublic() {
        String page = home + "/contacts";
        brahim.get(page);
        Map<String, String> wrong = new HashMap<>(Map.of(
                "holder-ar", "السيد العمراني",
                "phone", "12345678901",
                "email", "not an address",
                "address-fr", "Avenue Hassan II",
                "day1-from", "16:30",
                "day1-to", "08:30"));
        var refused = brahim.submit(page, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "اكتب رقما مغربيا",
                        "اكتب بريدا مثل",
                        "اكتبه بالعربية وبالفرنسية معا",
                        "لكل وقت بداية ونهاية بعدها",
                        "value=\"12345678901\"",
                        "value=\"16:30\"");
        Map<String, String> right = new HashMap<>(Map.of(
                "holder-ar", "السيد العمراني",
                "holder-fr", "M. El Amrani",
                "office-ar", "رئيس المجلس",
                "office-fr", "Président du conseil",
                "phone", "05 28 86 20 10",
                "phone-public", "yes",
                "email", "contact@commune.ma",
                "address-ar", "شارع الحسن الثاني",
                "address-fr", "Avenue Hassan II",
                "address-public", "yes"));
        for (int day = 1; day <= 5; day++) {
            right.put("day" + day + "-from", "08:30");
            right.put("day" + day + "-to", day == 5 ? "11:30" : "16:30");
        }
        right.put("day5-from2", "14:30");
        right.put("day5-to2", "16:30");
        right.put("hours-public", "yes");
        assertThat(brahim.submit(page, right).location()).isEqualTo(page + "?done=yes");
        Contact kept = contacts.get(commune.body().id(), 0);
        assertThat(kept.phone()).isEqualTo("+212528862010");
        assertThat(kept.emailPublic()).isFalse();
        assertThat(kept.hours().write()).isEqualTo("1-4 08:30-16:30; 5 08:30-11:30 14:30-16:30");
        assertThat(kept.shownToAll().email()).isNull();
        assertThat(kept.shownToAll().phone()).isNotNull();
        assertThat(brahim.get(home).body()).contains("05 28 86 20 10", "الاثنين", "الخميس");
    }

    @Test
    void ofTwoWhoWriteContactsTheSecondIsTold() {
        String page = home + "/contacts";
        Visitor other = signIn(commune.brahim());
        other.get(page);
        brahim.get(page);
        assertThat(brahim.submit(page, Map.of("phone", "0528000001")).status()).isEqualTo(302);
        var late = other.submit(page, Map.of("phone", "0528000002"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("غيّر شخص آخر هذه المعطيات", "value=\"0528000002\"");
        assertThat(other.submit(page, Map.of("phone", "0528000002")).status()).isEqualTo(302);
        assertThat(contacts.get(commune.body().id(), 0).phone()).isEqualTo("+212528000002");
    }

    @Test
    void theOfficerOfTheUnitIsOneOfItsAccountsFromADayOn() {
        String page = home + "/unit";
        Official stranger = cast.aCommune().khadija();
        brahim.get(page);
        var refused = brahim.submit(page, Map.of("officer", stranger.id() + "", "since", TestClock.TODAY.toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("اختر أحد حسابات هذه الإدارة");
        String khadija = Integer.toString(commune.khadija().id());
        assertThat(brahim.submit(
                                page,
                                Map.of("officer", khadija, "deputy", khadija, "since", TestClock.TODAY.toString()))
                        .body())
                .contains("اختر نائبا غير المسؤول");
        assertThat(brahim.submit(
                                page,
                                Map.of(
                                        "officer",
                                        khadija,
                                        "deputy",
                                        commune.brahim().id() + "",
                                        "since",
                                        TestClock.TODAY.plusDays(2).toString()))
                        .status())
                .isEqualTo(302);
        assertThat(unit.find(commune.body().id())).isEmpty();
        assertThat(brahim.get(page).body()).contains("خديجة الراجي", "ونائبه");
    }

    @Test
    void theOneAboveHelpsAndTheNeighbourFindsNothing() {
        int province = bodies.listAncestors(commune.body().id()).getFirst().id();
        Official above = cast.anOfficial("فؤاد", "Fouad", Membership.of(Role.SUPERVISOR, province));
        Visitor fouad = signIn(above);
        assertThat(fouad.get("/desk/body").body())
                .contains(commune.body().label().ar());
        assertThat(fouad.get(home + "/contacts").status()).isEqualTo(200);
        assertThat(fouad.submit(home + "/contacts", Map.of("phone", "3737")).status())
                .isEqualTo(302);
        Visitor neighbour = signIn(cast.aCommune().brahim());
        Visitor khadija = signIn(commune.khadija());
        for (String page : new String[] {"", "/services", "/services/new", "/contacts", "/unit"}) {
            assertThat(neighbour.get(home + page).status()).as(page).isEqualTo(404);
            assertThat(khadija.get(home + page).status()).as(page).isEqualTo(404);
        }
        assertThat(brahim.get("/desk/body/" + province).status()).isEqualTo(404);
        assertThat(brahim.get(home + "/services/" + cast.aCommune().works().id())
                        .status())
                .isEqualTo(404);
        SomeOfficials.removeAll(officials, province);
    }
}
