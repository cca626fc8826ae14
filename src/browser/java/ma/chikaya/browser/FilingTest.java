package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ma.chikaya.BrowserTest;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways of filing beside the plain one: spoken, with one's name withheld, broken off, sent twice. */
@BrowserTest
class FilingTest {

    @Autowired
    Town town;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,false", "FR,true"})
    void aRecordingAloneIsListenedToAndRouted(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        String phone = Town.aPhone();
        aicha.speaks(Evidence.recording());
        aicha.goesNowhere();
        assertThat(aicha.window().address()).as("no choice of body").startsWith("/new/evidence");
        aicha.goesOn();
        aicha.introducesHerself(words.name(), phone);
        aicha.goesOn();
        Citizen.Receipt receipt = aicha.sends();

        Desk nadia = town.nadia(aicha);
        nadia.opens(receipt.code());
        assertThat(nadia.window().find("main audio").count()).isPositive();
        nadia.begins(receipt.code(), "summary");
        nadia.window().type("summary", words.trouble());
        nadia.decides();
        nadia.begins(receipt.code(), "route");
        nadia.finds(town.commune().id(), words.town());
        nadia.window().type("reason", words.accepted());
        nadia.decides();

        aicha.tracks(receipt.code(), phone);
        assertThat(aicha.window().text()).contains(words.trouble());
        assertThat(aicha.window().find("main audio").count()).isPositive();
        Desk khadija = town.khadija(aicha);
        assertThat(khadija.reads(receipt.code())).contains(words.trouble());
        assertThat(khadija.window().find("main audio").count()).isPositive();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aWithheldIdentityDoesNotReachTheBody(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen zineb = town.aCitizen(language, scripts);
        String phone = Town.aPhone();
        zineb.tells(words.trouble());
        zineb.confirmsPlace();
        zineb.addresses(town.commune().id(), words.town());
        zineb.attaches(Evidence.picture("zineb-canari.jpg"));
        zineb.goesOn();
        zineb.introducesHerself("Zineb Canari", phone);
        zineb.window().type("email", "zineb.canari@example.ma");
        zineb.window().choose("withheld", "1");
        zineb.goesOn();
        Citizen.Receipt receipt = zineb.sends();
        String number = phone.replaceAll("\\D", "").substring(1);

        for (Desk official : new Desk[] {town.khadija(zineb), town.brahim(zineb)}) {
            for (String address :
                    new String[] {"/desk", Desk.path(receipt.code()), Desk.path(receipt.code()) + "/accept"}) {
                assertThat(official.window().open(address)).as(address).isEqualTo(200);
                String source =
                        official.window().source().toLowerCase(Locale.ROOT).replace(" ", "");
                for (String canary : new String[] {"zineb", "canari", number}) {
                    assertThat(source.contains(canary))
                            .as(canary + " on " + address)
                            .isFalse();
                }
            }
            for (String search : new String[] {"canari", phone.replace(" ", ""), "zineb.canari@example.ma"}) {
                official.window().open("/desk/search?q=" + search);
                assertThat(official.window().has("main a[href='" + Desk.path(receipt.code()) + "']"))
                        .as("found by " + search)
                        .isFalse();
            }
            official.opens(receipt.code());
            assertThat(official.window().text()).contains(words.trouble());
            assertThat(official.window().has("form[action$='/identity']"))
                    .as("a way to show it")
                    .isFalse();
        }
        Window nadia = town.nadia(zineb).window();
        nadia.open("/desk");
        nadia.press("nav a[href='/desk/withheld']");
        nadia.type("code", receipt.code());
        nadia.press("main form[action='/desk/withheld'] .actions button");
        assertThat(nadia.text()).contains("Zineb Canari", "zineb.canari@example.ma");
        nadia.type("text", words.question());
        nadia.press("main form[action^='/desk/withheld/'] .actions button");
        assertThat(nadia.address()).isEqualTo("/desk/withheld?did=withheld");
        zineb.tracks(receipt.code(), phone);
        assertThat(zineb.window().text()).contains(words.trouble(), words.question());
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aDraftGoesOnInAnotherBrowserByItsLink(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen here = town.aCitizen(language, scripts);
        here.tells(words.trouble());
        here.window().press("main button[name=then][value=later]");
        String link = URI.create(here.window().find("#link").inputValue()).getPath();

        Citizen elsewhere = town.aCitizen(language, scripts);
        assertThat(elsewhere.window().open("/new/body")).isEqualTo(200);
        assertThat(elsewhere.window().address()).as("nothing to go on with").startsWith("/new/tell");
        elsewhere.window().open(link);
        assertThat(elsewhere.window().address())
                .as("a link alone changes nothing")
                .isEqualTo(link);
        elsewhere.window().press("main form[action='" + link + "'] button");
        elsewhere.addresses(town.commune().id(), words.town());
        elsewhere.goesOn();
        elsewhere.introducesHerself(words.name(), Town.aPhone());
        elsewhere.goesOn();
        assertThat(elsewhere.window().text()).contains(words.trouble());
        assertThat(elsewhere.sends().code()).hasSize(12);
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,false", "FR,true"})
    void sendingTwiceFilesOnce(Language language, boolean scripts) {
        Words words = Words.in(language);
        String mark = "xq" + Town.aPhone().replaceAll("\\D", "");
        Citizen aicha = town.aCitizen(language, scripts);
        aicha.tells(words.trouble() + " " + mark);
        aicha.confirmsPlace();
        aicha.addresses(town.commune().id(), words.town());
        aicha.goesOn();
        aicha.introducesHerself(words.name(), Town.aPhone());
        aicha.goesOn();
        Citizen twice = new Citizen(aicha.window().tab());
        twice.window().open("/new/check");
        Citizen.Receipt first = aicha.sends();
        assertThat(twice.sends()).isEqualTo(first);

        Desk khadija = town.khadija(aicha);
        khadija.window().open("/desk/search?q=" + mark);
        assertThat(khadija.window().find("main .tbl .c-title a").count()).isEqualTo(1);
    }

    @ParameterizedTest(name = "scripts {0}")
    @ValueSource(booleans = {true, false})
    void aButtonStandsOnlyWhereItIsNeeded(boolean scripts) {
        Citizen aicha = town.aCitizen(Language.AR, scripts);
        aicha.tells(Words.in(Language.AR).trouble());
        Window window = aicha.window();
        assertThat(window.find(".show-list").first().isVisible())
                .as("shows the next list")
                .isNotEqualTo(scripts);
        assertThat(window.find("#locate").isVisible()).as("finds the telephone").isEqualTo(scripts);
        aicha.confirmsPlace();
        aicha.leavesTheBodyToTheDesk();
        assertThat(window.find("#add").isVisible()).as("sends the files chosen").isNotEqualTo(scripts);
    }

    @Test
    void anIncompleteFilingSaysWhatIsMissingAndKeepsTheRest() {
        Citizen aicha = town.aCitizen(Language.AR, true);
        Words words = Words.in(Language.AR);
        aicha.tells(words.trouble());
        aicha.confirmsPlace();
        aicha.leavesTheBodyToTheDesk();
        aicha.goesOn();
        aicha.introducesHerself(words.name(), "0661");
        aicha.goesOn();
        assertThat(aicha.window().status()).isEqualTo(422);
        assertThat(aicha.window().find("#errors a[href='#phone']").isVisible()).isTrue();
        assertThat(aicha.window().find("#name").inputValue()).isEqualTo(words.name());
        aicha.window().type("phone", Town.aPhone());
        aicha.goesOn();
        aicha.window().press("#send button:not([name])");
        assertThat(aicha.window().status()).as("no court is seized: not said").isEqualTo(422);
        assertThat(aicha.window().has("#errors a[href='#noCourt']")).isTrue();
        aicha.sends();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,false", "FR,true"})
    void aPaperIsRegisteredAtTheDeskAndFollowedByItsReceipt(Language language, boolean scripts) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, scripts);
        Desk khadija = town.khadija(aicha);
        Window window = khadija.window();
        window.open("/desk/register");
        window.find("#channel").selectOption("paper");
        window.find("#type").selectOption("resident");
        window.type("receivedOn", Desk.inDays(-3));
        window.type("text", words.trouble());
        window.type("name", words.name());
        window.type("phone", Town.aPhone());
        window.find("main input[name=body][value='" + town.commune().id() + "']")
                .check();
        window.press("#register .actions button[value=send]");
        assertThat(window.address()).as(window.text()).matches("/desk/register/\\d{12}.*");
        String code = window.find("main .code").nth(0).innerText().replaceAll("\\D", "");
        String pin = window.find("main .code").nth(1).innerText().replaceAll("\\D", "");
        String paper = window.find("main a[href$='receipt.pdf']").getAttribute("href");
        assertThat(new String(window.fetch(paper), StandardCharsets.ISO_8859_1)).startsWith("%PDF");

        aicha.tracks(code, pin);
        assertThat(aicha.window().text()).contains(words.trouble());
        assertThat(khadija.reads(code)).contains(words.trouble(), words.name());
    }
}
