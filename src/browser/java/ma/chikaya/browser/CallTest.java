package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.BrowserTest;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.demo.Demonstration;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Meryem of 3737, without a pointer: files for a caller with his helper, and tells him where it stands when he calls back. */
@BrowserTest
class CallTest {

    /**
     * Keys besides the caller's own words, and pages after the one it begins on, that a filing may cost. A slow typist needs half a second a key:
     * 75 s beside a minute of listening and reading is two minutes.
     */
    private static final int MOST_KEYS = 150;

    private static final int MOST_PAGES = 3;

    @Autowired
    Portal portal;

    @Autowired
    Demonstration demonstration;

    private final Inspection inspection = new Inspection();

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void anOperatorFilesForACallerWithAHelperAndTellsHimLaterWhereItStands(Language language) {
        demonstration.signIns();
        Words words = Words.in(language);
        String phone = Town.aPhone();
        Window window = portal.window(Look.desk(language));
        Desk.of(window, "meryem.3737");
        assertThat(window.address()).startsWith("/desk/calls");
        inspection.look(window);
        // In French the browser runs no scripts while she files.
        boolean scripts = language == Language.AR;
        Window filing = scripts ? window : portal.window(Look.desk(language).withScripts(false));
        if (!scripts) Desk.of(filing, "meryem.3737");
        String receipt = files(filing, scripts, words, phone);

        window.open(receipt);
        String code = window.find("#code").innerText();
        String pin = window.find("#pin").innerText();
        assertThat(window.find("#promise [lang=ary]").innerText()).containsPattern("20\\d\\d");
        assertThat(window.find("#sms-text").innerText()).contains(code, pin);
        inspection.look(window);
        Keys keys = new Keys(window);
        keys.alt('q');
        hearsWhereItStands(window, keys, phone, code, pin, words);
        inspection.foundNothing();
    }

    /** Returns the address of the receipt. */
    private String files(Window window, boolean scripts, Words words, String phone) {
        Keys keys = new Keys(window);
        int before = window.pages();
        keys.to("#number").type(phone);
        keys.enter();
        assertThat(keys.isAt("#text")).as("the caller's words come first").isTrue();
        keys.type(words.trouble());
        keys.to("#name").type(words.name());
        keys.to("[name=helped]").press("Space");
        keys.to("#helperName").type("Youssef");
        keys.to("#helperPhone").type("0678112233");
        keys.alt('s');
        assertThat(window.find("#ready blockquote").first().getAttribute("lang") + window.source())
                .as("read in Darija before it is filed")
                .contains("lang=\"ary\"");
        assertThat(keys.isAt("button[value=sms]")).as("what comes next").isTrue();
        // The looking itself runs scripts.
        if (scripts) inspection.look(window);
        keys.enter();
        int spoken = words.trouble().length();
        int strokes = keys.strokes() - spoken;
        int pages = window.pages() - before;
        System.out.printf(
                "a call is filed with %d keys besides the %d of the caller's words, on %d pages, scripts %s%n",
                strokes, spoken, pages, scripts ? "on" : "off");
        assertThat(strokes).isLessThanOrEqualTo(MOST_KEYS);
        assertThat(pages).isBetween(1, MOST_PAGES);
        assertThat(window.address()).contains("/filed?sms=shown");
        return window.address();
    }

    private void hearsWhereItStands(Window window, Keys keys, String phone, String code, String pin, Words words) {
        keys.to("#number").type(phone);
        keys.enter();
        assertThat(window.text())
                .as("nothing of the case before he is verified")
                .doesNotContain(code, words.name(), words.trouble());
        inspection.look(window);
        if (window.look().language() == Language.AR) {
            keys.alt('v');
            keys.to("#code").type(code);
            keys.to("#pin").type(pin);
            keys.enter();
        } else {
            keys.to("button[value^='go:verify?file=']").enter();
            inspection.look(window);
            keys.alt('c');
            String sent =
                    window.find(".note.amber .code, .note.amber bdi").first().innerText();
            keys.to("#sent").type(sent);
            keys.enter();
        }
        assertThat(window.find("#state blockquote").first().innerText()).contains(code);
        inspection.look(window);
        keys.alt('h');
        assertThat(window.find("#notice").isVisible()).isTrue();
        keys.alt('q');
        window.open("/desk/call-backs");
        inspection.look(window);
    }
}
