package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import ma.chikaya.BrowserTest;
import ma.chikaya.accounts.Account;
import ma.chikaya.accounts.InvitationWay;
import ma.chikaya.accounts.Invitations;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.NewOfficial;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SealedCode;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.accounts.Telephone;
import ma.chikaya.accounts.TestSignIns;
import ma.chikaya.casework.Cast;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.ProductClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything without a pointer: Tab, Enter, Space and what is typed. */
@BrowserTest
class KeyboardTest {

    private static final String ON = Citizen.ON.replace("main ", "");

    @Autowired
    Town town;

    @Autowired
    Officials officials;

    @Autowired
    Invitations invitations;

    @Autowired
    Cast cast;

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aComplaintIsFiledByKeyboardAlone(Language language, boolean scripts) {
        Words words = Words.in(language);
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/?lang=" + language.tag());
        keys.to("textarea[name=text]").type(words.trouble());
        keys.to("form[action='/new'] button").enter();
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/place");
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/body");
        keys.to("input[type=radio][name=body]").press("Space");
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/evidence");
        keys.to(ON).enter();
        keys.to("input[name=type]").press("Space");
        keys.to("input[name=name]").type(words.name());
        keys.to("input[name=phone]").type(Town.aPhone());
        keys.to(ON).enter();
        assertThat(window.address()).startsWith("/new/check");
        keys.to("input[name=noCourt]").press("Space");
        keys.to("#send button").enter();
        assertThat(window.address()).startsWith("/new/receipt");
        assertThat(new Citizen(window).receipt().code()).hasSize(12);
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void theFirstKeySkipsToTheContent(Language language, boolean scripts) {
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/track?lang=" + language.tag());
        keys.press("Tab");
        assertThat(keys.isAt("a.skip")).isTrue();
        assertThat(window.find("a.skip").boundingBox().height).isGreaterThan(20);
        keys.press("Enter");
        keys.press("Tab");
        assertThat(keys.isAt("main *")).isTrue();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void afterAMistakeTheSummaryHasTheFocusAndLeadsToTheField(Language language, boolean scripts) {
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/track?lang=" + language.tag());
        keys.to("input[name=code]").type("12");
        keys.press("Enter");
        window.page().waitForCondition(() -> window.has("#errors"));
        assertThat(keys.isAt("#errors")).isTrue();
        keys.press("Tab");
        assertThat(keys.isAt("#errors a")).isTrue();
        keys.press("Enter");
        assertThat(keys.isAt("#code")).isTrue();
    }

    @Test
    void theDesksKeysMoveThroughTheListAndCanBeSwitchedOff() {
        Citizen aicha = town.aCitizen(Language.AR, true);
        town.filed(aicha, Words.in(Language.AR), Town.aPhone());
        town.filed(aicha, Words.in(Language.AR), Town.aPhone());
        Window desk = town.khadija(aicha).window();
        Keys keys = new Keys(desk);
        desk.open("/desk?view=open");
        keys.press("j");
        assertThat(keys.isAt("tbody tr:nth-child(1) .c-title a")).isTrue();
        keys.press("j");
        assertThat(keys.isAt("tbody tr:nth-child(2) .c-title a")).isTrue();
        keys.press("x");
        assertThat(desk.find("tbody tr:nth-child(2) input[name=pick]").isChecked())
                .isTrue();
        keys.press("/");
        assertThat(keys.isAt("#find")).isTrue();
        desk.open("/desk/preferences");
        desk.find("main input[name=keys]").uncheck();
        desk.press(Citizen.ON);
        desk.open("/desk?view=open");
        keys.press("j");
        assertThat(keys.isAt("tbody a")).isFalse();
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void whoIsInvitedComesInAndTiesATelephone(Language language, boolean scripts) {
        String email = "invited." + language.tag() + TestSignIns.SECURED;
        Account invited = officials
                .invite(
                        null,
                        new NewOfficial(
                                email,
                                new LocalText("هند", "Hind"),
                                language,
                                List.of(Membership.of(
                                        Role.SUPERVISOR, town.commune().id())),
                                null),
                        null)
                .get();
        SealedCode sealed = invitations
                .issue(null, List.of(invited.id()), InvitationWay.LETTER, null)
                .get()
                .getFirst();
        Window window = town.aCitizen(language, scripts).window();
        Keys keys = new Keys(window);
        window.open("/invitation?lang=" + language.tag());
        keys.to("#email").type(email);
        keys.to("#code").type(sealed.code());
        keys.to("#password").type("ثلاث قطط على السطح");
        keys.enter();
        assertThat(window.address()).isEqualTo("/desk/me/second-factor");
        String key = window.find("#totp-key").innerText().replaceAll("\\s", "");
        keys.to("#code").type(new Telephone(key, InstantSource.system()).shows(0));
        keys.enter();
        keys.to("main a.btn").enter();
        assertThat(window.address()).startsWith("/desk/me?");
        officials.deactivate(SomeOfficials.admin(officials), invited.id());
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aProvinceRemindsACommuneOfWhatIsLate(Language language, boolean scripts) {
        Citizen aicha = town.aCitizen(language, scripts);
        ProductClock.at(
                Instant.now().minus(Duration.ofDays(70)),
                () -> cast.file(
                        Kind.COMPLAINT, town.commune().id(), Words.in(language).trouble()));
        Window window = town.rachida(aicha).window();
        Keys keys = new Keys(window);
        window.open("/desk/territory");
        keys.press("Tab");
        keys.press("Enter");
        keys.to("main input[name=text]").type(Words.in(language).unhappy());
        keys.to("main input[name=pick]").press("Space");
        keys.enter();
        assertThat(window.address()).contains("did=reminded");
        if (scripts)
            assertThat(keys.isAt("#notice")).as("what was done is read out").isTrue();
    }
}
