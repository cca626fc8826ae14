package ma.chikaya.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.platform.BundledMessages;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PapersTest {

    private final Papers papers = new Papers(new BundledMessages());

    @Test
    void theReceiptTellsCodePinDatesAndTheWayOut() throws IOException {
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receipt(), out))) {
            assertThat(receipt.pages()).isEqualTo(1);
            assertThat(receipt.text())
                    .contains(
                            Samples.CODE.display(),
                            "604831",
                            "Commune de Tiznit",
                            "جماعة تيزنيت",
                            "فاطمة أوبلا",
                            "au plus tard le 7 décembre 2026",
                            "قبل نهاية يوم",
                            "دجنبر",
                            "au plus tard le 21 janvier 2027",
                            "يناير",
                            "Décret n° 2-17-265",
                            "Médiateur du Royaume",
                            "وسيط المملكة",
                            "2 fichiers, 1 enregistrement",
                            "ملفان، تسجيل واحد",
                            "9f2c 41ab",
                            "photo.jpg");
        }
    }

    @Test
    void whatWasAnsweredToTheBodysQuestionsIsOnTheLetterAndTheReceipt() throws IOException {
        List<Receipt.Given> given = new ArrayList<>();
        given.add(new Receipt.Given(new LocalText("نوع العمود", "Type de poteau"), new LocalText("خشب", "Bois")));
        for (int i = 1; i < 10; i++) {
            given.add(new Receipt.Given(
                    new LocalText("سؤال " + i, "Question " + i), new LocalText("ض".repeat(900), "ض".repeat(900))));
        }
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receipt(given), out))) {
            assertThat(receipt.text()).contains("Type de poteau", "Bois", "خشب", "Question 9");
            assertThat(receipt.pages()).isLessThanOrEqualTo(3);
        }
        try (PdfReader letter = PdfReader.read(out -> papers.answerLetter(Samples.letter(Language.FR), out))) {
            assertThat(letter.text()).contains("Numéro du poteau", "1147");
        }
    }

    @Test
    void noPaperShowsAPlaceholder() throws IOException {
        for (Language language : Language.values()) {
            for (PdfReader.Writer paper : List.<PdfReader.Writer>of(
                    out -> papers.receipt(Samples.receipt(), out),
                    out -> papers.answerLetter(Samples.letter(language), out),
                    out -> papers.decisionLetter(Samples.refusal(language), out),
                    out -> papers.dossier(Samples.dossier(language, false), out),
                    out -> papers.mediatorFile(Samples.dossier(language, false), out),
                    out -> papers.letterAbove(
                            Samples.dossier(language, false), Samples.COMMUNE, Samples.COMMUNE.in(language), out))) {
                try (PdfReader printed = PdfReader.read(paper)) {
                    assertThat(printed.text()).as(language.tag()).doesNotContain("{", "}");
                }
            }
        }
    }

    @Test
    void theFileForTheMediatorEndsWithTheSignatureNotWithAFingerprint() throws IOException {
        try (PdfReader file = PdfReader.read(out -> papers.mediatorFile(Samples.dossier(Language.FR, false), out))) {
            assertThat(file.text().indexOf("9f2c 41ab"))
                    .isBetween(0, file.text().indexOf("Date et signature"));
        }
    }

    @Test
    void theCodeIsInThirtyFourPoints() throws IOException {
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receipt(), out))) {
            assertThat(receipt.glyphs()).anySatisfy(glyph -> {
                assertThat(glyph.getUnicode()).isEqualTo("4");
                assertThat(glyph.getFontSizeInPt()).isBetween(33.9f, 34.1f);
            });
        }
    }

    @Test
    void theQrHoldsTheTrackingAddressEvenPhotocopied() throws Exception {
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receipt(), out))) {
            for (ImageType type : List.of(ImageType.RGB, ImageType.GRAY, ImageType.BINARY)) {
                assertThat(receipt.qr(1, type).getText()).isEqualTo(Samples.ADDRESS.toString());
            }
        }
        try (PdfReader letter = PdfReader.read(out -> papers.answerLetter(Samples.letter(Language.AR), out))) {
            assertThat(letter.qr(letter.pages(), ImageType.BINARY).getText()).isEqualTo(Samples.ADDRESS.toString());
        }
    }

    @Test
    void aSmallReceiptIsInTheLanguageOfTheFileItsSealWholeAndPromisesNoDayThatIsOver() throws Exception {
        try (PdfReader half = PdfReader.read(out -> papers.receipt(Samples.frenchReceipt(), Sheet.A5, out));
                PdfReader roll = PdfReader.read(out -> papers.receipt(Samples.frenchReceipt(), Sheet.ROLL, out))) {
            for (PdfReader receipt : List.of(half, roll)) {
                assertThat(receipt.text())
                        .contains("Récépissé", "Mon fils ne va plus à l’école.", "Fatima Oubella")
                        .contains("Le dernier jour était le 14 novembre 2026", "29 décembre 2026")
                        .doesNotContain("au plus tard le 14 novembre", "وصل", "جماعة");
            }
            assertThat(half.pages()).isEqualTo(2);
            assertThat(half.qr(2, ImageType.BINARY).getText()).isEqualTo(Samples.SEAL.toString());
            assertThat(roll.pages()).isEqualTo(1);
        }
    }

    @Test
    void everyKindHasItsReceipt() throws IOException {
        for (String kind : List.of("complaint", "observation", "suggestion", "question")) {
            try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receiptOf(kind), out))) {
                assertThat(receipt.pages()).isEqualTo(1);
                assertThat(receipt.text()).contains("au plus tard le 7 décembre 2026");
                assertThat(receipt.text().contains("2-17-265")).isEqualTo(!kind.equals("question"));
            }
        }
        assertThatThrownBy(() -> Samples.receiptOf("petition")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReceiptWithoutABodyPromisesNoAnswerDate() throws IOException {
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receiptInTriage(), out))) {
            assertThat(receipt.text())
                    .contains("60 jours à compter de l’arrivée", "يوما من وصول الملف", "national d’orientation")
                    .contains("jeudi 19 novembre 2026")
                    .doesNotContain("janvier 2027", "Code secret 6");
        }
    }

    @Test
    void aReceiptForARecordingAloneShowsItsFingerprintAndNoneOfAText() throws IOException {
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receiptInTriage(), out))) {
            assertThat(receipt.text())
                    .contains("Empreintes de ce qui est déposé", "voix.webm", "7777 7777")
                    .doesNotContain("Empreinte du texte", "· texte", "9f2c 41ab");
        }
    }

    @Test
    void aWithheldIdentityIsOnNoPaper() throws IOException {
        try (PdfReader receipt =
                PdfReader.read(out -> papers.receipt(Samples.receipt(false, "Canari Zerhouni", null, true), out))) {
            assertThat(receipt.text()).contains("Identité masquée").doesNotContain("Canari", "Zerhouni");
        }
        try (PdfReader dossier = PdfReader.read(out -> papers.dossier(Samples.dossier(Language.FR, true), out))) {
            assertThat(dossier.text()).contains("Identité masquée").doesNotContain("JB123456", "661 23 45 67");
        }
        try (PdfReader dossier = PdfReader.read(out -> papers.dossier(Samples.dossier(Language.FR, false), out))) {
            assertThat(dossier.text()).contains("JB123456", "+212 661 23 45 67").doesNotContain("Identité masquée");
        }
    }

    @Test
    void theLetterAnswersEveryPointWithItsReason() throws IOException {
        try (PdfReader letter = PdfReader.read(out -> papers.answerLetter(Samples.letter(Language.FR), out))) {
            assertThat(letter.text())
                    .contains(
                            "Commune de Tiznit",
                            "إقليم تيزنيت",
                            "118/2027",
                            "mardi 5 janvier 2027",
                            "À Mme Fatima Oubella",
                            "Point 1",
                            "14 lampadaires sur 31",
                            "L’entretien relève de la commune",
                            "Loi organique 113-14, article 83",
                            "Remplacer le câble",
                            "Service des travaux · au plus tard le 31 janvier 2027",
                            "الخلاصة",
                            "Président du conseil communal",
                            "réouverture du dossier, au plus tard le 4 février 2027",
                            "Province de Tiznit",
                            "Médiateur du Royaume",
                            "9f2c 41ab");
        }
        try (PdfReader letter = PdfReader.read(out -> papers.answerLetter(Samples.letter(Language.AR), out))) {
            assertThat(letter.text()).contains("جواب معلل", "النقطة", "السند القانوني", "القانون التنظيمي");
        }
    }

    @Test
    void theDossierHoldsTheWholeCase() throws IOException {
        for (Language language : Language.values()) {
            try (PdfReader dossier = PdfReader.read(out -> papers.dossier(Samples.dossier(language, false), out))) {
                assertThat(dossier.text())
                        .contains(
                                Samples.CODE.display(),
                                "Salam, l passport dyali",
                                "ⴰⵣⵓⵍ",
                                "photo-1.jpg",
                                "IMG_2041.jpg",
                                "9f2c 41ab");
            }
        }
        try (PdfReader dossier = PdfReader.read(out -> papers.dossier(Samples.dossier(Language.FR, false), out))) {
            assertThat(dossier.text())
                    .contains(
                            "Répondue",
                            "L’unité a demandé l’avis",
                            "Combien de lampadaires",
                            "Acceptation",
                            "aucun tribunal n’est saisi",
                            "Historique : 7 événements");
        }
    }

    @Test
    void everyPageOfADemonstrationSaysSo() throws IOException {
        try (PdfReader dossier = PdfReader.read(out -> papers.dossier(Samples.dossier(Language.AR, false), out))) {
            assertThat(dossier.pages()).isGreaterThan(1);
            for (int page = 1; page <= dossier.pages(); page++) {
                assertThat(dossier.page(page))
                        .contains("DÉMONSTRATION", "نسخة تجريبية", page + " / " + dossier.pages());
            }
        }
        try (PdfReader real = PdfReader.read(out -> papers.receipt(Samples.receipt(false, null, null, false), out))) {
            assertThat(real.text()).doesNotContain("DÉMONSTRATION", "تجريبية");
        }
    }

    @Test
    void papersAreTaggedTitledAndInOneLanguageWithTheirFonts() throws IOException {
        try (PdfReader letter = PdfReader.read(out -> papers.answerLetter(Samples.letter(Language.AR), out))) {
            var catalog = letter.document().getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getLanguage()).isEqualTo("ar");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(letter.document().getDocumentInformation().getTitle())
                    .isEqualTo("جواب معلل " + Samples.CODE.display());
            for (PDPage page : letter.document().getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Chikaya");
                }
            }
        }
    }

    @Test
    void papersPrintedAtOnceDoNotMix() throws Exception {
        try (var printers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> printed = IntStream.range(0, 8)
                    .mapToObj(i -> printers.submit(() -> {
                        Receipt own = Samples.receipt(false, "Personne " + (char) ('A' + i), "باب " + i, false);
                        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(own, out))) {
                            return receipt.text();
                        }
                    }))
                    .toList();
            for (int i = 0; i < printed.size(); i++) {
                assertThat(printed.get(i).get())
                        .contains("Personne " + (char) ('A' + i) + " ", "وصل إيداع شكاية")
                        .containsOnlyOnce("Personne");
            }
        }
    }

    @Test
    void theEngineUnderstandsTheWholeStyleSheet() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger(Papers.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.addAppender(heard);
        try (PdfReader receipt = PdfReader.read(out -> papers.receipt(Samples.receipt(), out))) {
            assertThat(receipt.pages()).isEqualTo(1);
        } finally {
            log.detachAppender(heard);
        }
        assertThat(heard.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }
}
