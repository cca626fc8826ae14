package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The centre takes out what the reading of texts may learn from. */
@ChikayaTest
class LessonsPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Test
    void anAdministratorTakesTheLessonsOutAsAFile() {
        Cast.Commune commune = cast.aCommune();
        String text = "بولة الدرب طافية، درس للقراءة " + commune.body().id();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), text);
        cases.correct(
                        commune.khadija(),
                        receipt.submissionId(),
                        version(commune, receipt),
                        "الإنارة",
                        "streets.lighting",
                        Kind.COMPLAINT)
                .get();
        cases.accept(commune.khadija(), receipt.submissionId(), version(commune, receipt), "من اختصاصنا")
                .get();
        Official admin = SomeOfficials.admin(officials);
        Visitor browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        assertThat(browser.get("/admin/lessons").body()).contains("href=\"/admin/lessons.tsv\"");
        Visitor.Answer file = browser.get("/admin/lessons.tsv");
        assertThat(file.body().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("ary\tstreets.lighting\tC\t-\t")
                        .endsWith(text));
        assertThat(file.body()).doesNotContain(receipt.code().toString());
        assertThat(file.header("cache-control")).contains("no-store");
    }

    @Test
    void nobodyElseSeesThem() {
        Official khadija = cast.aCommune().khadija();
        Visitor browser = new Visitor(port).signIn(khadija.email(), "a long password " + khadija.email());
        assertThat(browser.get("/admin/lessons.tsv").status()).isIn(302, 303, 403, 404);
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }
}
