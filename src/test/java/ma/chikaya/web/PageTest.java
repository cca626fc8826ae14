package ma.chikaya.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class PageTest {

    /** Messages that show their arguments as they came. */
    private static final Messages ECHO = new Messages() {
        @Override
        public String text(Language language, String key, Map<String, Object> arguments) {
            return key + arguments;
        }

        @Override
        public boolean has(String key) {
            return true;
        }

        @Override
        public Pattern pattern(Language language, String key) {
            return new Pattern(key.startsWith("ar.") ? Language.AR : language, key);
        }
    };

    @Test
    void escapesAndIsolatesWhatPeopleWrote() {
        assertThat(html(Language.AR, "k", "name", "<b>Tiznit</b> & co"))
                .isEqualTo("k{name=<bdi>&lt;b&gt;Tiznit&lt;/b&gt; &amp; co</bdi>}");
    }

    @Test
    void leavesNumbersAndChoicesToThePattern() {
        assertThat(html(Language.FR, "k", "days", 34)).isEqualTo("k{days=34}");
        assertThat(html(Language.FR, "k", "tone", Tone.BRICK)).isEqualTo("k{tone=brick}");
    }

    @Test
    void marksAMessageThatIsNotWrittenInThePagesLanguage() {
        assertThat(html(Language.ZGH, "ar.k")).isEqualTo("<span lang=\"ar\" dir=\"rtl\">ar.k{}</span>");
        assertThat(html(Language.AR, "ar.k")).isEqualTo("ar.k{}");
    }

    @Test
    void isolatesOnlyForeignTextInAttributes() {
        Page page = page(Language.AR, "/");
        assertThat(page.t("k", "name", "Tiznit")).isEqualTo("k{name=\u2068Tiznit\u2069}");
        assertThat(page.t("k", "name", "تيزنيت")).isEqualTo("k{name=تيزنيت}");
        assertThat(page(Language.FR, "/").t("k", "name", "Tiznit")).isEqualTo("k{name=Tiznit}");
    }

    @Test
    void switchesLanguageOnTheSamePage() {
        assertThat(page(Language.AR, "/track").in(Language.FR)).isEqualTo("/track?lang=fr");
        assertThat(page(Language.FR, "/track?a=1&lang=fr&b=%20").in(Language.ZGH))
                .isEqualTo("/track?a=1&b=%20&lang=zgh");
    }

    @Test
    void knowsThePageItIsOn() {
        Page page = page(Language.AR, "/track/answer?x=1");
        assertThat(page.current("/track")).isEqualTo("page");
        assertThat(page.current("/tra")).isNull();
        assertThat(page.current("/")).isNull();
    }

    @Test
    void bindsFrenchSignsToTheWordBeforeThem() {
        assertThat(French.bound("Pas d’accord ? « oui » : 66 %"))
                .isEqualTo("Pas d’accord\u00a0? «\u00a0oui\u00a0»\u00a0: 66\u00a0%");
    }

    @Test
    void keepsSpacedNumbersInOrder() {
        assertThat(Html.markup(Html.said("مثال: 0661 23 45 67 <x>")))
                .isEqualTo("مثال: <bdi class=\"code\">0661 23 45 67</bdi> &lt;x&gt;");
    }

    @Test
    void formsCarryTheirToken() {
        Page page = new Page(Language.AR, "/", new DefaultCsrfToken("X-CSRF", "_csrf", "a\"b"), false, false, ECHO);
        assertThat(Html.markup(page.csrf())).isEqualTo("<input type=\"hidden\" name=\"_csrf\" value=\"a&#34;b\">");
    }

    private static String html(Language language, String key, Object... arguments) {
        return Html.markup(page(language, "/").html(key, arguments));
    }

    private static Page page(Language language, String address) {
        return new Page(language, address, null, false, false, ECHO);
    }
}
