package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.LettersOut;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.PersonType;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is told by post: by letters that somebody is told to print and post, numbered with all that goes out. */
@ChikayaTest
class PostTest {

    private static final String TO_POST = "/desk/to-post";
    private static final String ADDRESS = "12 rue Ibn Battouta";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    LettersOut letters;

    @Autowired
    Preferences preferences;

    @Test
    void whateverIsToldIsALetterToPostWhichGoesByItsLineWhereverTheCaseIs() throws IOException {
        Cast.Commune commune = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Official clerk = cast.anOfficial(
                "عائشة", "Aicha", Membership.of(Role.CLERK, commune.body().id()));
        Receipt receipt = file(Kind.COMPLAINT, commune, false, null);
        UUID id = receipt.submissionId();
        assertThat(letters.countToPost(commune.khadija())).isZero();
        cases.askComplement(commune.khadija(), id, version(commune, receipt), "Le numero du lampadaire")
                .get();
        cases.redirect(
                        commune.khadija(),
                        id,
                        version(commune, receipt),
                        other.body().id(),
                        "Rue de l autre commune")
                .get();

        Visitor khadija = signIn(port, commune.khadija());
        assertThat(letters.countToPost(commune.khadija())).isEqualTo(2);
        assertThat(letters.countToPost(other.khadija())).isZero();
        String list = khadija.get(TO_POST).body();
        assertThat(list)
                .contains(
                        "1/2026",
                        "2/2026",
                        "طلب معلومات",
                        "إحالة",
                        receipt.code().display());
        assertThat(signIn(port, clerk).get(TO_POST).body()).contains("1/2026");
        Visitor next = signIn(port, other.khadija());
        assertThat(next.get(TO_POST).body()).doesNotContain("2/2026");
        String head = next.get("/desk/case/" + receipt.code().digits()).body();
        assertThat(head).contains("id=\"by-post\"").doesNotContain(ADDRESS);

        // The case has gone, its letters have not.
        assertThat(khadija.get("/desk/case/" + receipt.code().digits()).status())
                .isEqualTo(404);
        String body = "?body=" + commune.body().id();
        String first = "/desk/registers/out/2026/1";
        assertThat(text(khadija, first + "/letter.pdf" + body))
                .contains("Fatima Oubella", ADDRESS, "Tiznit 85000", "Le numero du lampadaire", "1/2026");
        assertThat(text(khadija, "/desk/registers/out/2026/2/letter.pdf" + body))
                .contains("Rue de l autre commune", "passé à l'administration compétente", "2/2026");
        for (String part : new String[] {"", "/letter.pdf"})
            assertThat(next.get(first + part + body).status()).isEqualTo(404);
        khadija.get(first + body);
        assertThat(khadija.upload(first, Map.of("way", "post", "on", "2026-11-23"), "file", Map.of())
                        .location())
                .contains("did=delivered");
        assertThat(khadija.get(TO_POST).body()).doesNotContain("1/2026").contains("2/2026");
        assertThat(khadija.get("/desk/registers?side=out").body()).contains("بريد عادي", "طلب معلومات");
        assertThat(letters.countToPost(commune.khadija())).isEqualTo(1);

        // Told otherwise from now on: nothing waits.
        preferences.choose(id, false, new Preference(Way.PORTAL, null));
        assertThat(letters.countToPost(commune.khadija())).isZero();
        assertThat(khadija.get(TO_POST).body()).doesNotContain("2/2026");
    }

    @Test
    void aWithheldNameIsInTheWindowForTheNationalDeskAlone() throws IOException {
        Cast.Commune commune = cast.aCommune();
        Official nadia = cast.nadia();
        Receipt receipt = file(Kind.OBSERVATION, commune, true, null);
        cases.conclude(
                        commune.khadija(),
                        receipt.submissionId(),
                        version(commune, receipt),
                        Concluding.TAKEN_INTO_ACCOUNT,
                        "Merci")
                .get();
        Visitor khadija = signIn(port, commune.khadija());
        String address = "/desk/registers/out/2026/1";
        String body = "?body=" + commune.body().id();
        assertThat(khadija.get(TO_POST).body()).doesNotContain(receipt.code().display());
        assertThat(khadija.get("/desk/case/" + receipt.code().digits()).body())
                .contains("مكتب التوجيه الوطني هو من يرسل")
                .doesNotContain(ADDRESS);
        assertThat(text(khadija, address + "/letter.pdf" + body)).doesNotContain("Fatima", ADDRESS);
        assertThat(khadija.get(address + body).body()).doesNotContain("المحجوبين");
        assertThat(khadija.post(address + "/letter.pdf", with(khadija, address + body, commune))
                        .status())
                .isEqualTo(404);

        Visitor desk = signIn(port, nadia);
        assertThat(desk.get(TO_POST).body()).contains(receipt.code().display());
        assertThat(desk.get(address + body).body()).contains("المحجوبين").doesNotContain("Fatima", ADDRESS);
        assertThat(text(desk, address + "/letter.pdf" + body)).doesNotContain("Fatima");
        try (PDDocument pdf = Loader.loadPDF(desk.saves(address + "/letter.pdf", body(commune)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Fatima Oubella", ADDRESS);
        }
        CaseFile seen = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(seen.history().getLast().type()).isEqualTo(EventType.IDENTITY_SHOWN);
        desk.get(address + body);
        assertThat(desk.upload(address, Map.of("way", "post", "on", "2026-11-23"), "file", Map.of())
                        .location())
                .contains("did=delivered");
        assertThat(desk.get(TO_POST).body()).doesNotContain(receipt.code().display());
    }

    @Test
    void aWayThatCannotBeIsRefusedInWordsAndAnApprovalSaysHowItGoes() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = file(Kind.COMPLAINT, commune, false, "+212661234567");
        String page = "/desk/case/" + receipt.code().digits();
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.get(page).body()).doesNotContain("id=\"by-post\"").contains(page + "/told");
        khadija.get(page + "/told");
        assertThat(khadija.submit(page + "/told", Map.of("way", "mail")).body())
                .contains("href=\"#way\"", "لا بريد إلكتروني في الملف");
        assertThat(khadija.submit(page + "/told", Map.of("way", "post")).location())
                .contains("did=told");
        assertThat(khadija.get(page).body()).contains("id=\"by-post\"");
        cases.proposeRefusal(
                        commune.khadija(),
                        receipt.submissionId(),
                        version(commune, receipt),
                        ma.chikaya.casework.Ground.NOT_COMPETENT,
                        "ليست من اختصاصنا",
                        null,
                        cast.aCommune().body().id(),
                        null)
                .get();
        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.get(page + "/approve").body())
                .contains("اطبع الرسالة وأرسلها إليه")
                .doesNotContain("مصادقة وإرسال");
        assertThat(brahim.submit(page + "/approve", Map.of("do", "approve")).location())
                .contains("did=approved-post");
        assertThat(brahim.get(TO_POST).body()).contains(receipt.code().display(), "رفض");
    }

    private Receipt file(
            Kind kind, Cast.Commune commune, boolean withheld, @org.jspecify.annotations.Nullable String phone) {
        UUID person = cast.register(new NewPerson(
                PersonType.RESIDENT,
                "Fatima Oubella",
                phone,
                null,
                null,
                null,
                null,
                null,
                ADDRESS + "\nTiznit 85000",
                null,
                Language.FR));
        return cast.fileFor(person, kind, commune.body().id(), "Le lampadaire est eteint", withheld, Language.FR);
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }

    private static Map<String, String> with(Visitor visitor, String page, Cast.Commune commune) {
        visitor.get(page);
        Map<String, String> fields = new java.util.HashMap<>(visitor.hiddenFields("/desk/registers/out/2026/1"));
        fields.putAll(body(commune));
        return fields;
    }

    private static Map<String, String> body(Cast.Commune commune) {
        return Map.of("body", Integer.toString(commune.body().id()));
    }

    private static String text(Visitor visitor, String address) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(visitor.download(address))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
