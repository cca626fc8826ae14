package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.chikaya.BrowserTest;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission.NewAttachment;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Filings;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The counter by keyboard alone: a paper with its scan, a voice that becomes a case, a question that becomes an article. */
@BrowserTest
class CounterJourneyTest {

    @Autowired
    Town town;

    @Autowired
    Filings filings;

    @Autowired
    StoredFiles files;

    private final Inspection inspection = new Inspection();

    /** In Arabic the telephone sends by itself, in French it has no scripts and the official presses to see. */
    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void aPaperAVoiceAndAQuestionAreTakenInAtTheCounter(Language language) {
        Words words = Words.in(language);
        boolean scripts = language == Language.AR;
        Citizen somebody = town.aCitizen(language, true);
        Window khadija = town.khadija(somebody).window();
        keysAPaper(khadija, town.aCitizen(language, scripts).window(), words, scripts);
        asksWhatNobodyKnows(khadija, language);
        hearsAVoice(town.nadia(somebody).window(), language, words);
        inspection.foundNothing();
    }

    private void keysAPaper(Window khadija, Window telephone, Words words, boolean scripts) {
        Keys keys = new Keys(khadija);
        khadija.open("/desk/register");
        keys.to("#scans button[value=phone]").enter();
        String address = khadija.find("#scan-link .code").innerText();
        String link = address.substring(address.indexOf("/scan/"));
        inspection.look(khadija);

        telephone.open(link);
        if (scripts) inspection.look(telephone);
        telephone.find("#files").setInputFiles(Evidence.picture("page1.jpg"));
        if (!scripts) telephone.press("#add");
        telephone.page().waitForCondition(() -> telephone.has(".sheets img"));
        if (scripts) inspection.look(telephone);

        if (scripts) {
            // Nobody presses anything: the form shows it by itself.
            keys.to("#text");
            khadija.page().waitForCondition(() -> khadija.has(".sheets img"));
        } else {
            keys.to("#scans button[value=arrived]").enter();
        }
        assertThat(khadija.has(".sheets img")).isTrue();
        keys.to("#channel").press("ArrowDown");
        keys.to("#text").type(words.trouble());
        keys.to("#consent").press("ArrowDown");
        keys.to("#type").press("ArrowDown");
        keys.to("#name").type(words.name());
        keys.to("#phone").type(Town.aPhone());
        keys.to("#register .actions button[value=send]").enter();
        assertThat(khadija.address()).as(khadija.text()).matches("/desk/register/\\d{12}");
        telephone.expect(410);
        assertThat(telephone.open(link)).isEqualTo(410);
        khadija.open("/desk/registers");
        assertThat(khadija.text())
                .contains("/" + LegalClock.dayOf(Instant.now()).getYear());
    }

    private void asksWhatNobodyKnows(Window khadija, Language language) {
        boolean arabic = language == Language.AR;
        String question = arabic ? "كيف أسجل قاربا في البحيرة الزرقاء" : "Comment immatriculer une barque au lac bleu";
        Keys keys = new Keys(khadija);
        khadija.open("/desk/questions");
        keys.to("#text").type(question);
        keys.to("#ask .actions button[value=look]").enter();
        inspection.look(khadija);
        keys.to("#ask button[value=none]").enter();
        assertThat(khadija.address()).contains("did=question-wanted");

        Window driss = town.driss(town.aCitizen(language, true)).window();
        Keys editor = new Keys(driss);
        driss.open("/admin/articles");
        String wanted = driss.find("#wanted li")
                .filter(new Locator.FilterOptions().setHasText(question))
                .last()
                .locator("a")
                .getAttribute("href");
        editor.to("#wanted a[href='" + wanted + "']").enter();
        editor.to("#title-ar").type("تسجيل القوارب");
        editor.to("#body-ar").type("يسجل القارب في مندوبية الصيد.");
        editor.to("#title-fr").type("Immatriculer une barque");
        editor.to("#body-fr").type("À la délégation des pêches.");
        editor.to("#reason").type(question);
        inspection.look(driss);
        editor.enter();
        assertThat(driss.address()).as(driss.text()).endsWith("?done");

        khadija.open("/desk/questions");
        String title = arabic ? "تسجيل القوارب" : "Immatriculer une barque";
        assertThat(khadija.text()).contains(title);
        keys.to("main article button[value=told]").enter();
        assertThat(khadija.address()).contains("did=question-closed");
        khadija.open("/help?q=barque");
        inspection.look(khadija);
        assertThat(khadija.text()).contains(title);
    }

    private void hearsAVoice(Window nadia, Language language, Words words) {
        String code = spoken(language);
        Keys keys = new Keys(nadia);
        nadia.open("/desk/voice");
        inspection.look(nadia);
        keys.to("main a[href='/desk/voice/" + code + "']").enter();
        keys.to("#summary").type(words.trouble());
        keys.to("#bodyWords").type(words.town());
        keys.enter();
        inspection.look(nadia);
        // Into the group of choices, whose last is chosen, and on by arrows to the commune.
        keys.to("input[name=body]");
        String commune = "input[name=body][value='" + town.commune().id() + "']";
        for (int i = 0; i < 12 && !keys.isAt(commune); i++) keys.press("ArrowDown");
        assertThat(nadia.find(commune).isChecked()).isTrue();
        keys.to("main form .actions button[value=hear]").enter();
        assertThat(nadia.address()).as(nadia.text()).contains("did=voice-routed");
        assertThat(nadia.has("main a[href='/desk/voice/" + code + "']")).isFalse();
    }

    private String spoken(Language language) {
        Instant now = Instant.now();
        UUID id = Ids.next(now);
        StoredFile recording = files.store(
                        Owner.draft(id), "voice.wav", new ByteArrayInputStream(Evidence.recording().buffer))
                .get();
        Form form = new Form(
                language,
                new Form.Told(Kind.COMPLAINT, false, null, "", recording.id()),
                null,
                Form.Place.NOWHERE,
                Form.Addressee.UNKNOWN,
                new Form.Who("resident", "Fatima", "0661234567", "", null, "", "", null, "", "", false, null));
        Sent sent = filings.file(
                form,
                new Filings.Way(
                        id,
                        Channel.WEB,
                        LegalClock.dayOf(now),
                        null,
                        List.of(new NewAttachment(recording.id(), AttachmentRole.RECORDING)),
                        null,
                        null));
        var receipt = ((Sent.Done) sent).receipt();
        files.moveOwner(id, receipt.submissionId());
        return receipt.code().digits();
    }
}
