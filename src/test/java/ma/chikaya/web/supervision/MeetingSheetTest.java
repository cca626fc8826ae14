package ma.chikaya.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Lives;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Kind;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a province prints before it meets its communes, and whom it reminds at one press. */
@ChikayaTest
class MeetingSheetTest {

    private static final String LIGHT = "الضو ديال زنقة الورود طافي هادي شهر";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Lives lives;

    @Autowired
    Bodies bodies;

    @Autowired
    TestClock clock;

    @Test
    void thePaperHasEveryCommuneAndWhatIsLateByCodeAlone() throws IOException {
        Cast.Commune tiznit = cast.aCommune();
        Receipt late = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        clock.advanceDays(40);
        Receipt inTime = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Visitor rachida = province(tiznit);
        byte[] pdf = rachida.download(address(tiznit) + "/sheet.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(late.code().display())
                    .doesNotContain(inTime.code().display());
        }
    }

    @Test
    void theWorkbookSaysTheSameAndNobodysWords() throws IOException {
        Cast.Commune tiznit = cast.aCommune();
        Receipt late = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        clock.advanceDays(40);
        Visitor rachida = province(tiznit);
        byte[] xlsx = rachida.download(address(tiznit) + "/sheet.xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> figures = book.getFirstSheet().read();
            int communes = bodies.listChildren(
                            Objects.requireNonNull(tiznit.body().parent()))
                    .size();
            assertThat(figures).hasSizeGreaterThanOrEqualTo(communes);
            Row row = figures.stream()
                    .filter(one ->
                            one.getCellText(0).equals(tiznit.body().name().ar()))
                    .findFirst()
                    .orElseThrow();
            assertThat(Double.parseDouble(row.getCellText(2))).isPositive();
            List<Row> lines = book.getSheet(1).orElseThrow().read();
            assertThat(lines)
                    .anyMatch(line -> line.getCellText(1).equals(late.code().display()));
            assertThat(lines.toString()).doesNotContain("زنقة الورود");
        }
    }

    @Test
    void aProvinceRemindsOfAllThatIsLateInTheCommunesItTicks() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt first = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Receipt second = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        clock.advanceDays(40);
        Receipt inTime = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Visitor rachida = province(tiznit);
        rachida.open(address(tiznit));
        String action = address(tiznit) + "/remind";
        Visitor.Answer told = rachida.submit(
                action, java.util.Map.of("pick", "" + tiznit.body().id(), "text", "هذا تأخر"));
        assertThat(told.location()).contains("did=reminded", "n=2").doesNotContain("not=");
        assertThat(rachida.open(told.location()).body()).contains("ذُكّر بملفين");
        assertThat(lives.read(tiznit.khadija(), first).prompts())
                .extracting(CaseFile.Prompt::text)
                .containsExactly("هذا تأخر");
        assertThat(lives.read(tiznit.khadija(), second).prompts()).hasSize(1);
        assertThat(lives.read(tiznit.khadija(), inTime).prompts()).isEmpty();
        told = rachida.submit(
                action, java.util.Map.of("pick", "" + tiznit.body().id()));
        assertThat(told.location()).contains("n=0", "not=2");

        // Its handler finds them in a list of their own, with what was written.
        Visitor khadija = signIn(tiznit.khadija());
        assertThat(khadija.open("/desk").body()).contains("view=reminded");
        assertThat(khadija.open("/desk/case/" + first.code().digits()).body()).contains("هذا تأخر");
    }

    @Test
    void tickedCasesOfAListAreRemindedOfOneByOne() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt first = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Receipt second = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Visitor rachida = province(tiznit);
        String list = rachida.open("/desk?below=yes&body=" + tiznit.body().id()).body();
        assertThat(list).contains("action=\"/desk/remind\"");
        Visitor.Answer told = rachida.submit(
                "/desk/remind", java.util.Map.of("pick", first.code().digits()));
        assertThat(told.location()).contains("did=reminded", "n=1", "below=yes");
        assertThat(lives.read(tiznit.khadija(), first).prompts()).hasSize(1);
        assertThat(lives.read(tiznit.khadija(), second).prompts()).isEmpty();
        // A commune reminds nobody, not even of its own.
        Visitor brahim = signIn(tiznit.brahim());
        brahim.open("/desk");
        brahim.postRaw(
                "/desk/remind",
                "_csrf=" + brahim.hiddenField("/desk/assign", "_csrf") + "&pick="
                        + second.code().digits());
        assertThat(lives.read(tiznit.khadija(), second).prompts()).isEmpty();
    }

    private Visitor province(Cast.Commune commune) {
        int above = Objects.requireNonNull(commune.body().parent());
        return signIn(cast.anOfficial("رشيدة السوسي", "Rachida Soussi", Membership.of(Role.SUPERVISOR, above)));
    }

    private String address(Cast.Commune commune) {
        return "/desk/territory/"
                + bodies.get(Objects.requireNonNull(commune.body().parent())).code();
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }
}
