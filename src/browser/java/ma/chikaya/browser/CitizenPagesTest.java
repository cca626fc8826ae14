package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.BrowserTest;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.demo.Demonstration;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page a citizen meets is accessible, in light and dark, narrow and wide. */
@BrowserTest
class CitizenPagesTest {

    private static final String[] OPEN = {"/privacy", "/accessibility", "/source", "/dates", "/no-such-page", "/track"};

    @Autowired
    Town town;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Cases cases;

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theWayToAReceiptIsOpenToEveryone(Language language) {
        Inspection inspection = new Inspection();
        Citizen aicha = town.aCitizen(language, true);
        Window window = aicha.window();
        Words words = Words.in(language);
        open(inspection, window, "/?lang=" + language.tag());
        open(inspection, window, "/new/tell");
        aicha.goesOn();
        assertThat(window.status()).isEqualTo(422);
        inspection.look(window);
        window.find("#recording-file").setInputFiles(Evidence.recording());
        window.type("text", words.trouble());
        window.choose("kind", "complaint");
        aicha.goesOn();
        inspection.look(window);
        open(inspection, window, "/new/place?where=abroad");
        open(inspection, window, "/new/tell");
        open(inspection, window, "/new/place?where=morocco");
        window.press("main button[name=then][value=later]");
        inspection.look(window);
        String link = URI.create(window.find("#link").inputValue()).getPath();
        open(inspection, window, link);
        open(inspection, window, "/new/resume/" + "x".repeat(43));
        open(inspection, window, "/new/body?q=" + words.town());
        open(inspection, window, "/new/body/all");
        open(inspection, window, "/new/body");
        aicha.addresses(town.commune().id(), words.town());
        inspection.look(window);
        aicha.attaches(Evidence.picture("lamp.jpg"));
        inspection.look(window);
        aicha.goesOn();
        inspection.look(window);
        window.choose("type", "group");
        window.choose("withheld", "1");
        window.choose("helped", "1");
        window.type("phone", "12");
        aicha.goesOn();
        assertThat(window.status()).isEqualTo(422);
        inspection.look(window);
        window.find("main [name=helped]").uncheck();
        aicha.introducesHerself(words.name(), Town.aPhone());
        aicha.goesOn();
        inspection.look(window);
        window.press("#send button:not([name])");
        assertThat(window.status()).isEqualTo(422);
        inspection.look(window);
        aicha.sends();
        inspection.look(window);
        inspection.foundNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theFileInEveryStateIsOpenToEveryone(Language language) {
        Inspection inspection = new Inspection();
        Window window = town.aCitizen(language, true).window();
        window.open("/?lang=" + language.tag());
        Map<State, Receipt> one = new EnumMap<>(State.class);
        for (Receipt receipt : demonstration.submissions()) {
            one.put(cases.findPublic(receipt.submissionId()).orElseThrow().state(), receipt);
        }
        assertThat(one).containsKeys(State.REGISTERED, State.AWAITING_COMPLEMENT, State.REFUSED, State.ANSWERED);
        for (Receipt receipt : one.values()) {
            window.open("/t/" + receipt.code().digits() + "/" + receipt.token());
            assertThat(window.address()).isEqualTo("/track/" + receipt.code().digits());
            inspection.look(window);
        }
        String answered = Objects.requireNonNull(one.get(State.ANSWERED)).code().digits();
        window.open("/track/" + answered);
        window.type("comment", "");
        window.press("#rate button[value=reopen]");
        assertThat(window.status()).isEqualTo(422);
        inspection.look(window);
        Window closed = window.tab();
        closed.open("/track/" + answered);
        window.press("main form[action$='/close'] button");
        closed.type("comment", Words.in(language).unhappy());
        closed.press("#rate button[value=reopen]");
        inspection.look(closed);
        inspection.foundNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theOtherPagesAreOpenToEveryone(Language language) {
        Inspection inspection = new Inspection();
        Citizen visitor = town.aCitizen(language, true);
        Window window = visitor.window();
        window.expect(403);
        window.open("/?lang=" + language.tag());
        for (String address : OPEN) open(inspection, window, address);
        window.press(Citizen.ON);
        assertThat(window.status()).isEqualTo(422);
        inspection.look(window);
        visitor.tracks(demonstration.submissions().getFirst().code().digits(), "000000");
        inspection.look(window);
        open(
                inspection,
                window,
                "/track/" + demonstration.submissions().getFirst().code().digits());
        window.open("/new/tell");
        window.type("text", Words.in(language).trouble());
        window.page().context().clearCookies();
        visitor.goesOn();
        assertThat(window.status()).as("the form was open too long").isEqualTo(403);
        inspection.look(window);
        inspection.foundNothing();
    }

    private static void open(Inspection inspection, Window window, String address) {
        window.open(address);
        inspection.look(window);
    }
}
