package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that saves by itself still tells its author what he has not seen. */
@ChikayaTest
class AutosaveTest {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Test
    void whatTheCitizenSentMeanwhileIsSeenBeforeTheAnswerIsProposed() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        Visitor khadija = signIn(port, commune.khadija());
        Map<String, String> form = written(khadija, receipt);
        assertThat(cases.writeToBody(receipt.submissionId(), "شبت النار في عمود البارحة", List.of())
                        .isDone())
                .isTrue();
        saveByItself(khadija, receipt, form);
        saveByItself(khadija, receipt, form);
        form.put("do", "propose");
        Visitor.Answer proposed = khadija.post(path(receipt) + "/answer", form);
        assertThat(proposed.status()).isEqualTo(422);
        assertThat(proposed.body()).contains("شبت النار في عمود البارحة");
    }

    @Test
    void whatThePageSavedItselfDoesNotStandInItsOwnWay() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = accepted(commune);
        Visitor khadija = signIn(port, commune.khadija());
        Map<String, String> form = written(khadija, receipt);
        saveByItself(khadija, receipt, form);
        saveByItself(khadija, receipt, form);
        form.put("do", "propose");
        assertThat(khadija.post(path(receipt) + "/answer", form).location()).contains("did=proposed");
    }

    private Receipt accepted(Cast.Commune commune) {
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        assertThat(cases.accept(commune.khadija(), receipt.submissionId(), 0, "من اختصاصنا")
                        .isDone())
                .isTrue();
        return receipt;
    }

    private static Map<String, String> written(Visitor browser, Receipt receipt) {
        browser.get(path(receipt));
        Map<String, String> form = new HashMap<>(browser.hiddenFields(path(receipt) + "/answer"));
        form.putAll(Map.of("language", "ar", "finding-1", "عاينا ستة أعمدة", "reason-1", "انتهت الصفقة"));
        return form;
    }

    /** As the page's script does: what comes back goes into the form's hidden fields. */
    private static void saveByItself(Visitor browser, Receipt receipt, Map<String, String> form) {
        Visitor.Answer saved = browser.post(path(receipt) + "/answer/auto", form);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        for (String field : List.of("revision", "version")) {
            var found =
                    java.util.regex.Pattern.compile('"' + field + "\":(-?\\d+)").matcher(saved.body());
            if (found.find()) form.put(field, found.group(1));
        }
    }
}
