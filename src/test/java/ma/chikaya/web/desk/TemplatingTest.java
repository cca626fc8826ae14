package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.decide;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.knowledge.ReplyTemplates;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** Reply templates: written by the supervisor, put into a draft by the form's own button, with or without scripts. */
@ChikayaTest
class TemplatingTest {

    private static final Map<String, String> FRENCH = Map.of(
            "name", "Éclairage",
            "language", "fr",
            "finding", "Dossier {code} « {subject} », reçu le {received} par {body}.",
            "reason", "Constaté le {date} à {place} ; réponse due le {due}.",
            "basis", "Article 83");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    ReplyTemplates templates;

    @Test
    void aTemplateIsPutIntoTheDraftWithItsFieldsFilledInItsOwnLanguage() {
        Cast.Commune commune = cast.aCommune();
        int template = aTemplate(commune, FRENCH);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = accepting(commune, receipt);
        Map<String, String> typed = typed(template);
        typed.putAll(Map.of("opening", "السلام عليكم", "finding-1", "عاينا العمود.", "measure-1", "<b>إصلاح</b>"));
        Visitor.Answer answer = khadija.submit(path(receipt) + "/answer", typed);
        assertThat(answer.status()).isEqualTo(200);
        String body = commune.body().name().fr();
        String subject = cases.find(commune.khadija(), receipt.code())
                .orElseThrow()
                .line()
                .subject();
        assertThat(box(answer, "finding-1"))
                .isEqualTo("عاينا العمود.\n\nDossier " + receipt.code().display() + " « " + subject
                        + " », reçu le 23 novembre 2026 par " + body + ".");
        // Nothing is known of the place: the field stays, for a person to see and to fill.
        assertThat(box(answer, "reason-1"))
                .isEqualTo("Constaté le 23 novembre 2026 à {place} ; réponse due le 22 janvier 2027.");
        assertThat(box(answer, "opening")).isEqualTo("السلام عليكم");
        assertThat(answer.body()).contains("<html lang=\"ar\"", "value=\"Article 83\"", "value=\"&lt;b>إصلاح&lt;/b>\"");
        assertThat(cases.find(commune.khadija(), receipt.code()).orElseThrow().answers())
                .as("nothing is saved until somebody saves it")
                .isEmpty();
    }

    @Test
    void whatWasInsertedIsSavedWithTheDraftAndNotInsertedTwice() {
        Cast.Commune commune = cast.aCommune();
        int template = aTemplate(commune, FRENCH);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = accepting(commune, receipt);
        Visitor.Answer once = khadija.submit(path(receipt) + "/answer", typed(template));
        Map<String, String> again = typed(template);
        for (String box : List.of("finding-1", "reason-1")) again.put(box, box(once, box));
        Visitor.Answer twice = khadija.submit(path(receipt) + "/answer", again);
        assertThat(box(twice, "finding-1")).isEqualTo(box(once, "finding-1"));
        again.put("do", "save");
        assertThat(khadija.submit(path(receipt) + "/answer", again).location()).contains("did=saved");
        assertThat(cases.find(commune.khadija(), receipt.code())
                        .orElseThrow()
                        .answer()
                        .orElseThrow()
                        .points()
                        .getFirst()
                        .finding())
                .isEqualTo(box(once, "finding-1"));
        assertThat(khadija.get(path(receipt)).body()).contains("reçu le 23 novembre 2026");
    }

    @Test
    void itGoesIntoThePointThatWasChosen() {
        Cast.Commune commune = cast.aCommune();
        int template = aTemplate(commune, FRENCH);
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = accepting(commune, receipt);
        decide(khadija, receipt, "points", Map.of("label-1", "الضو", "label-2", "الجواب"));
        khadija.get(path(receipt));
        Map<String, String> typed = typed(template);
        typed.put("into", "2");
        Visitor.Answer answer = khadija.submit(path(receipt) + "/answer", typed);
        assertThat(box(answer, "finding-2")).startsWith("Dossier");
        assertThat(box(answer, "finding-1")).isEmpty();
        // The page says so at the box itself, which has the focus.
        assertThat(answer.body()).contains("أدرج النموذج في النقطة 2.").doesNotContain("أدرج النموذج في النقطة 1.");
        assertThat(answer.body()).containsPattern("<textarea id=\"finding-2\"[^>]* autofocus");
    }

    @Test
    void anotherBodysTemplateIsNeitherOfferedNorInserted() {
        Cast.Commune commune = cast.aCommune();
        int foreign = aTemplate(cast.aCommune(), FRENCH);
        aTemplate(commune, Map.of("name", "جواب", "language", "ar", "finding", "عاينا", "reason", "لأن", "basis", ""));
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = accepting(commune, receipt);
        assertThat(khadija.get(path(receipt)).body()).contains("جواب (").doesNotContain("Éclairage");
        Visitor.Answer answer = khadija.submit(path(receipt) + "/answer", typed(foreign));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(box(answer, "finding-1")).isEmpty();
    }

    @Test
    void aTemplateWithAFieldThatDoesNotExistIsNotSaved() {
        Cast.Commune commune = cast.aCommune();
        Visitor brahim = signIn(port, commune.brahim());
        brahim.get("/desk/templates/new");
        Map<String, String> wrong = new HashMap<>(FRENCH);
        wrong.put("finding", "Bonjour {nom}");
        Visitor.Answer refused = brahim.submit("/desk/templates/new", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Bonjour {nom}");
        assertThat(templates.listOf(commune.body().id())).isEmpty();
    }

    private int aTemplate(Cast.Commune commune, Map<String, String> fields) {
        Visitor brahim = signIn(port, commune.brahim());
        brahim.get("/desk/templates/new");
        assertThat(brahim.submit("/desk/templates/new", fields).location()).contains("did=template-saved");
        return templates.listOf(commune.body().id()).getFirst().id();
    }

    private Visitor accepting(Cast.Commune commune, Receipt receipt) {
        Visitor khadija = signIn(port, commune.khadija());
        decide(khadija, receipt, "accept", Map.of("reason", "من اختصاصنا"));
        khadija.get(path(receipt));
        return khadija;
    }

    private static Map<String, String> typed(int template) {
        return new HashMap<>(
                Map.of("do", "insert", "template", Integer.toString(template), "into", "1", "language", "fr"));
    }

    /** What stands in a text box. */
    private static String box(Visitor.Answer answer, String name) {
        Matcher box = Pattern.compile("(?s)<textarea id=\"" + name + "\"[^>]*>(.*?)</textarea>")
                .matcher(answer.body());
        if (!box.find()) throw new AssertionError("no box " + name);
        return HtmlUtils.htmlUnescape(box.group(1)).strip();
    }
}
