package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ma.chikaya.BrowserTest;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.demo.Demonstration;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the desk and of the administration is accessible, in light and dark, wide and narrow. */
@BrowserTest
class DeskPagesTest {

    @Autowired
    Portal portal;

    @Autowired
    Town town;

    @Autowired
    Demonstration demonstration;

    private final Inspection inspection = new Inspection();

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theListsAndToolsAreOpenToEveryone(Language language) {
        demonstration.submissions();
        Window window = portal.window(Look.desk(language));
        window.expect(401);
        look(window, "/desk/sign-in?lang=" + language.tag());
        window.fill("#email", "nobody@example.ma");
        window.fill("#password", "not the password");
        window.press("main form.card button");
        inspection.look(window);
        Window khadija = at(language, "khadija.tiznit");
        for (String address : List.of(
                "/desk",
                "/desk?view=today",
                "/desk?view=done",
                "/desk?view=overdue",
                "/desk/search?q=" + Words.in(language).town(),
                "/desk/search?q=zzzzqqqq",
                "/desk?view=open&state=under_study",
                "/desk/register",
                "/desk/preferences",
                "/desk/me",
                "/desk/me/password",
                "/desk/nothing-here")) {
            look(khadija, address);
        }
        khadija.open("/desk/register");
        khadija.press("#register .actions button[value=send]");
        assertThat(khadija.status()).isEqualTo(422);
        inspection.look(khadija);
        Window brahim = at(language, "brahim.tiznit");
        for (String address : List.of("/desk", "/desk?view=to_approve", "/desk/templates", "/desk/templates/new")) {
            look(brahim, address);
        }
        brahim.press("main form.card .actions button:not([name])");
        assertThat(brahim.status()).isEqualTo(422);
        inspection.look(brahim);
        look(at(language, "said.tiznit"), "/desk/asked");
        Window nadia = at(language, "nadia.triage");
        look(nadia, "/desk");
        look(nadia, "/desk/withheld");
        nadia.press("main form.card .actions button");
        assertThat(nadia.status()).isEqualTo(422);
        inspection.look(nadia);
        look(at(language, "rachida.province"), "/desk");
        inspection.foundNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void aCaseAndItsDecisionsAreOpenToEveryone(Language language) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, true);
        String code = town.filed(aicha, words, Town.aPhone()).code();
        Desk khadija = town.khadija(aicha);
        Window window = khadija.window();
        khadija.opens(code);
        inspection.look(window);
        for (String decision : List.of(
                "accept",
                "refer",
                "complement",
                "redirect",
                "refuse",
                "circulate",
                "message",
                "note",
                "name",
                "correct",
                "assign")) {
            look(window, Desk.path(code) + "/" + decision);
            assertThat(window.address()).as("offered").endsWith(decision);
        }
        window.open(Desk.path(code) + "/refuse");
        window.press("#decision .actions button:not([name])");
        assertThat(window.status()).isEqualTo(422);
        inspection.look(window);
        khadija.accepts(code, words.accepted());
        inspection.look(window);
        khadija.asksAService(code, words.question());
        Desk said = town.said(aicha);
        look(said.window(), "/desk/asked");
        look(said.window(), "/desk/asked/" + code);
        said.answersTheRequest(words.asked());
        look(window, Desk.path(code) + "/points");
        khadija.opens(code);
        window.press("#answer button[value=propose]");
        assertThat(window.address()).as("an empty draft").contains("check=yes");
        assertThat(window.find("[href='#finding-1']").count()).isPositive();
        inspection.look(window);
        khadija.drafts(1, words);
        window.press("#answer button[value=preview]");
        inspection.look(window);
        khadija.opens(code);
        khadija.proposes();
        inspection.look(window);
        Desk brahim = town.brahim(aicha);
        brahim.begins(code, "approve");
        inspection.look(brahim.window());
        brahim.window().press("#decision button[value=back]");
        assertThat(brahim.window().status()).as("sent back without a word").isEqualTo(422);
        inspection.look(brahim.window());
        brahim.begins(code, "approve");
        brahim.approves();
        khadija.opens(code);
        inspection.look(window);
        window.press("form[action$='/identity'] button");
        inspection.look(window);
        inspection.foundNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theNationalPagesAreOpenToEveryone(Language language) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, true);
        aicha.speaks(Evidence.recording());
        aicha.goesNowhere();
        aicha.goesOn();
        aicha.introducesHerself(words.name(), Town.aPhone());
        aicha.goesOn();
        String code = aicha.sends().code();
        Desk nadia = town.nadia(aicha);
        nadia.opens(code);
        inspection.look(nadia.window());
        for (String decision : List.of("summary", "route", "correct")) {
            look(nadia.window(), Desk.path(code) + "/" + decision);
            assertThat(nadia.window().address()).as("offered").endsWith(decision);
        }
        Window driss = at(language, "driss.administration");
        for (String address : List.of(
                "/admin", "/admin/accounts", "/admin/accounts/new", "/admin/bodies", "/admin/bodies?q=Tiznit")) {
            look(driss, address);
        }
        driss.press(driss.find("main a[href^='/admin/bodies/']").first());
        inspection.look(driss);
        driss.open("/admin/accounts");
        driss.press(driss.find("main a[href^='/admin/accounts/']:not([href$='/new'])")
                .first());
        inspection.look(driss);
        driss.open("/admin/accounts/new");
        driss.press("main form .actions button:not([name])");
        assertThat(driss.has("#errors")).isTrue();
        inspection.look(driss);
        inspection.foundNothing();
    }

    private Window at(Language language, String account) {
        return Desk.of(portal.window(Look.desk(language)), account).window();
    }

    private void look(Window window, String address) {
        window.open(address);
        inspection.look(window);
    }
}
