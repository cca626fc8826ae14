package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.chikaya.BrowserTest;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What pages cost on the line, compressed, fonts and all. */
@BrowserTest
class WeightTest {

    private static final int FIRST = 80_000;
    private static final int NEXT = 15_000;
    private static final int DESK = 130_000;

    @Autowired
    Portal portal;

    @Autowired
    Town town;

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void aCitizensPageIsLightAndTheNextOneLighter(Language language) {
        Words words = Words.in(language);
        Citizen aicha = town.aCitizen(language, true);
        Window window = aicha.window();
        Scale scale = new Scale(window);
        Set<String> met = new LinkedHashSet<>();
        List<String> heavy = new ArrayList<>();
        Runnable weigh = () -> {
            int weight = scale.read();
            if (!met.isEmpty() && weight > NEXT) heavy.add(window.address() + ", next: " + weight);
            met.add(window.address());
            int cold = cold(window);
            if (cold > FIRST) heavy.add(window.address() + ", first: " + cold);
        };
        window.open("/?lang=" + language.tag());
        weigh.run();
        window.fill("main textarea[name=text]", words.trouble());
        window.press("main form[action='/new'] button");
        weigh.run();
        aicha.goesOn();
        weigh.run();
        aicha.confirmsPlace();
        weigh.run();
        aicha.addresses(town.commune().id(), words.town());
        weigh.run();
        aicha.goesOn();
        weigh.run();
        aicha.introducesHerself(words.name(), Town.aPhone());
        aicha.goesOn();
        weigh.run();
        Citizen.Receipt receipt = aicha.sends();
        weigh.run();
        for (String address : new String[] {
            "/track/" + receipt.code(),
            "/track",
            "/new/body/all",
            "/privacy",
            "/dates",
            "/accessibility",
            "/source",
            "/nothing-here"
        }) {
            window.open(address);
            weigh.run();
        }
        assertThat(met).hasSizeGreaterThan(12);
        assertThat(scale.total()).as("what the scale saw").isGreaterThan(40_000);
        assertThat(heavy).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theDeskStaysWithinItsMeasure(Language language) {
        Citizen aicha = town.aCitizen(language, true);
        Citizen.Receipt receipt = town.filed(aicha, Words.in(language), Town.aPhone());
        Window desk = town.khadija(aicha).window();
        List<String> heavy = new ArrayList<>();
        for (String address : new String[] {
            "/desk", Desk.path(receipt.code()), Desk.path(receipt.code()) + "/refuse", "/desk/register", "/desk/me"
        }) {
            desk.open(address);
            int cold = cold(desk);
            if (cold > DESK) heavy.add(address + ": " + cold);
        }
        assertThat(heavy).isEmpty();
    }

    /** The page shown, as somebody with the same cookies and an empty cache gets it. */
    private int cold(Window window) {
        Window fresh =
                portal.window(new Look(window.look().width(), window.look().language(), true, false));
        fresh.page().context().addCookies(window.cookies());
        Scale scale = new Scale(fresh);
        fresh.open(window.address());
        int weight = scale.read();
        fresh.page().close();
        return weight;
    }

    /** Counts what comes over the line into one window, headers and all. */
    private static final class Scale {

        private final Window window;
        private int bytes;
        private int running;
        private int total;

        Scale(Window window) {
            this.window = window;
            CDPSession line = window.page().context().newCDPSession(window.page());
            line.on("Network.requestWillBeSent", event -> {
                // A redirection begins anew under the same id.
                if (!event.has("redirectResponse")) running++;
            });
            line.on("Network.loadingFailed", event -> running--);
            line.on("Network.loadingFinished", this::add);
            line.send("Network.enable");
        }

        private void add(JsonObject event) {
            running--;
            bytes += event.get("encodedDataLength").getAsInt();
        }

        int total() {
            return total;
        }

        /** What came since the last reading, once the fonts are there. */
        int read() {
            window.page().evaluate("() => document.fonts.ready.then(() => true)");
            window.page().waitForCondition(() -> running == 0);
            int read = bytes;
            total += read;
            bytes = 0;
            return read;
        }
    }
}
