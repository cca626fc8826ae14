package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cast;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.BodyChanges;
import ma.chikaya.directory.SomeBodies;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.sheets.Sheets;
import ma.chikaya.sheets.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sheets of bodies out and in again, page by page: first what would happen, then all of it or nothing. */
@ChikayaTest
class ImportPagesTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String HEADER = "الرمز;الاسم بالعربية;الاسم بالفرنسية;الصنف;رمز الإدارة التي فوقها;ابتداء من";
    private static final Pattern FAULT =
            Pattern.compile("(?s)<tr role=\"row\"><td role=\"cell\" class=\"num\"><bdi class=\"code\">(\\d+)</bdi></td>"
                    + "<td role=\"cell\"><bdi>([^<]*)</bdi></td><td role=\"cell\">(.*?)</td></tr>");

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

    private Official admin;
    private Visitor browser;
    private String code = "";

    @BeforeEach
    void anAdministrator() {
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        code = "SHEET-" + NEXT.getAndIncrement() + "-";
    }

    private Visitor.Answer send(String name, byte[] content) {
        return send("bodies", name, content);
    }

    private Visitor.Answer send(String kind, String name, byte[] content) {
        browser.get("/admin/import");
        return browser.upload("/admin/import", Map.of("kind", kind), "sheet", Map.of(name, content));
    }

    private static byte[] csv(String... lines) {
        return ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String familyWord() {
        return "ESTABLISHMENT";
    }

    @Test
    void showsWhatWouldChangeAndThenChangesAllOfIt() {
        String parent = code + "A;وكالة الأم;Agence mère;" + familyWord() + ";CG;2026-01-01";
        String child = code + "B;وكالة البنت;Agence fille;" + familyWord() + ";" + code + "A;2026-01-01";
        // The child first: a sheet is no program.
        var sent = send("bodies.csv", csv(HEADER, child, parent));
        assertThat(sent.status()).isEqualTo(302);
        var plan = browser.get(sent.location());
        assertThat(plan.body()).contains("تغييران", "وكالة الأم", "وكالة البنت");
        assertThat(bodies.findByCode(code + "A")).isEmpty();
        var done = browser.submit(sent.location(), Map.of());
        assertThat(done.location()).isEqualTo("/admin/import?done=2");
        Body mother = bodies.getByCode(code + "A");
        assertThat(bodies.getByCode(code + "B").parent()).isEqualTo(mother.id());
        assertThat(browser.get(sent.location()).status()).as("confirmed once").isEqualTo(404);
        var again = send("bodies.csv", csv(HEADER, child, parent));
        assertThat(browser.get(again.location()).body()).contains("لا شيء يتغير");
        assertThat(bodies.listChanges(mother.id())).hasSize(1);
    }

    @Test
    void whatIsTakenOutChangesNothingWhenItComesBack() throws Exception {
        byte[] xlsx = browser.download("/admin/import/bodies.xlsx");
        Sheet read = Sheets.read(new ByteArrayInputStream(xlsx));
        assertThat(read.rows().size()).isEqualTo(bodies.listAll().size());
        assertThat(browser.get(send("bodies.xlsx", xlsx).location()).body()).contains("لا شيء يتغير");
        byte[] csv = browser.download("/admin/import/bodies.csv?lang=fr");
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("Code de l'administration au-dessus");
        assertThat(browser.get(send("bodies.csv", csv).location()).body()).contains("Rien ne change");
    }

    @Test
    void everyErrorIsToldByLineAndColumnAndNothingIsKept() {
        String f = familyWord();
        String good = code + "OK;وكالة;Agence;" + f + ";CG;2026-01-01";
        String header = HEADER + ";تنتهي ابتداء من;رمز من يتولى مهامها;رمز التراب;الاسم بالأمازيغية;السند";
        String[] wrong = {
            good,
            ";وكالة;Agence;" + f + ";CG;2026-01-01",
            "a b;وكالة;Agence;" + f + ";CG;2026-01-01",
            good,
            code + "4;;Agence;" + f + ";CG;",
            code + "5;وكالة;;" + f + ";CG;",
            code + "6;Agence;Agence;" + f + ";CG;",
            code + "7;وكالة;وكالة;" + f + ";CG;",
            code + "8;وكالة;Agence;;CG;",
            code + "9;وكالة;Agence;PLANETE;CG;",
            code + "10;وكالة;Agence;" + f + ";;",
            code + "11;وكالة;Agence;" + f + ";NOWHERE;",
            code + "12;وكالة;Agence;" + f + ";" + code + "13;",
            code + "13;وكالة;Agence;" + f + ";" + code + "12;",
            code + "14;وكالة;Agence;" + f + ";CG;31/31/2026",
            code + "15;وكالة;Agence;" + f + ";CG;1400-01-01",
            code + "16;وكالة;Agence;COMMUNE;CG;;;;99.99",
            "CNSS;الصندوق;Caisse;COMMUNE;CG;",
            "CNSS2;الصندوق;Caisse;NATIONAL_DESK;CG;",
            code + "19;وكالة;Agence;" + f + ";CG;;demain",
            code + "20;وكالة;Agence;" + f + ";CG;;2026-05-01;NOBODY",
            code + "21;وكالة;Agence;" + f + ";CG;;;;;latin",
            code + "22;" + "ا".repeat(201) + ";Agence;" + f + ";CG;",
            code + "23;وكالة;Agence;" + f + ";CG;;;;;;" + "ا".repeat(301),
            "MI;وزارة الداخلية;Ministère de l'Intérieur;;" + "GOV-02.381" + ";",
        };
        String[] lines = new String[wrong.length + 1];
        lines[0] = header;
        System.arraycopy(wrong, 0, lines, 1, wrong.length);
        var sent = send("errors.csv", csv(lines));
        String page = browser.get(sent.location()).body();
        assertThat(page).contains("لم يسجل شيء").doesNotContain("سجل كل هذا");
        Map<Integer, String> found = new java.util.TreeMap<>();
        Matcher faults = FAULT.matcher(page);
        while (faults.find()) found.put(Integer.valueOf(faults.group(1)), faults.group(2));
        assertThat(found)
                .containsEntry(3, "الرمز")
                .containsEntry(4, "الرمز")
                .containsEntry(5, "الرمز")
                .containsEntry(6, "الاسم بالعربية")
                .containsEntry(7, "الاسم بالفرنسية")
                .containsEntry(8, "الاسم بالعربية")
                .containsEntry(9, "الاسم بالفرنسية")
                .containsEntry(10, "الصنف")
                .containsEntry(11, "الصنف")
                .containsEntry(12, "رمز الإدارة التي فوقها")
                .containsEntry(13, "رمز الإدارة التي فوقها")
                .containsEntry(14, "رمز الإدارة التي فوقها")
                .containsEntry(15, "رمز الإدارة التي فوقها")
                .containsEntry(16, "ابتداء من")
                .containsEntry(17, "ابتداء من")
                .containsEntry(18, "رمز التراب")
                .containsEntry(19, "الصنف")
                .containsEntry(20, "الصنف")
                .containsEntry(21, "تنتهي ابتداء من")
                .containsEntry(22, "رمز من يتولى مهامها")
                .containsEntry(23, "الاسم بالأمازيغية")
                .containsEntry(24, "الاسم بالعربية")
                .containsEntry(25, "السند")
                .containsEntry(26, "رمز الإدارة التي فوقها")
                .doesNotContainKey(2);
        assertThat(bodies.findByCode(code + "OK")).isEmpty();
    }

    @Test
    void aSheetOfFiveThousandWrongLinesIsToldPageByPage() {
        StringBuilder sheet = new StringBuilder(HEADER).append("\r\n");
        for (int i = 0; i < 5_000; i++) {
            sheet.append(code).append(i).append(";وكالة;Agence;").append(i % 2 == 0 ? "PLANETE" : familyWord());
            sheet.append(i % 3 == 0 ? ";NOWHERE;" : ";CG;")
                    .append(i % 5 == 0 ? "hier" : "2026-01-01")
                    .append("\r\n");
        }
        var sent = send("large.csv", sheet.toString().getBytes(StandardCharsets.UTF_8));
        String first = browser.get(sent.location() + "?lang=fr").body();
        assertThat(first).contains("erreurs", "200 affichés sur", "from=200").doesNotContain("Tout enregistrer");
        assertThat(browser.get(sent.location() + "?from=200").body()).contains("from=400");
        assertThat(bodies.findByCode(code + "1")).isEmpty();
    }

    @Test
    void aCellThatBeginsLikeAFormulaStaysText() throws Exception {
        int id = SomeBodies.agencyUnder(
                        changes, bodies, admin.id(), bodies.getByCode("CG").id())
                .id();
        changes.rename(
                        admin.id(),
                        id,
                        1,
                        TestClock.TODAY,
                        new LocalText("=وكالة", "=HYPERLINK(\"http://x.example\")"),
                        "قرار")
                .get();
        String csv = new String(browser.download("/admin/import/bodies.csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK").doesNotContain("\"=HYPERLINK");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(
                out,
                List.of(new Table(
                        "x",
                        true,
                        List.of("Code", "Nom en arabe", "Nom en français", "Famille", "Parent"),
                        List.of(List.of(code + "F", "=1+1وكالة", "=1+1a", "ESTABLISHMENT", "CG")))));
        var sent = send("formula.xlsx", out.toByteArray());
        assertThat(browser.get(sent.location()).body()).contains("=1+1وكالة");
        browser.submit(sent.location(), Map.of());
        assertThat(bodies.getByCode(code + "F").name().fr()).isEqualTo("=1+1a");
    }

    @Test
    void whatAnotherChangedMeanwhileIsShownBeforeItIsWrittenOver() {
        Body body = SomeBodies.agencyUnder(
                changes, bodies, admin.id(), bodies.getByCode("CG").id());
        var sent = send(
                "b.csv", csv("Code,Nom en arabe,Nom en français", body.code() + ",وكالة الجدول,Agence du tableau"));
        browser.get(sent.location());
        changes.rename(
                        admin.id(),
                        body.id(),
                        1,
                        TestClock.TODAY,
                        new LocalText("وكالة الجدول", "Agence du tableau"),
                        "قرار")
                .get();
        var refused = browser.submit(sent.location(), Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("تغيرت المعطيات");
    }

    @Test
    void aFileThatIsNoSheetIsRefusedInWords() {
        assertThat(send("x.xlsx", "no sheet at all \0 \1".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        var missing = send("x.csv", csv("Code,Nom", "CNSS,x"));
        assertThat(browser.get(missing.location()).body()).contains("هذا العمود ضروري");
        browser.get("/admin/import");
        assertThat(browser.upload("/admin/import", Map.of("kind", "bodies"), "sheet", Map.of("", new byte[0]))
                        .body())
                .contains("اختر الملف أولا");
        assertThat(send("nothing", "x.csv", csv("a")).status()).isEqualTo(404);
    }

    @Test
    void aSheetIsOnlyForWhoSentItAndTheNationalAdministration() {
        var sent = send("b.csv", csv("Code,Nom en arabe,Nom en français", "CNSS,أ,b"));
        Official other = SomeOfficials.admin(officials);
        Visitor stranger = new Visitor(port).signIn(other.email(), SomeOfficials.PASSWORD);
        assertThat(stranger.get(sent.location()).status()).isEqualTo(404);
        Cast.Commune commune = cast.aCommune();
        Visitor brahim = new Visitor(port)
                .signIn(
                        commune.brahim().email(),
                        "a long password " + commune.brahim().email());
        assertThat(brahim.get("/admin/import").status()).isEqualTo(403);
        assertThat(brahim.get("/admin/import/bodies.csv").status()).isEqualTo(403);
        browser.get(sent.location());
        assertThat(browser.submit(sent.location() + "/forget", Map.of()).location())
                .isEqualTo("/admin/import");
        assertThat(browser.get(sent.location()).status()).isEqualTo(404);
    }
}
