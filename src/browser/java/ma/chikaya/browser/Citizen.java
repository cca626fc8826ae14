package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** Somebody with a complaint and a telephone: what is pressed and filled on the way, step by step. */
final class Citizen {

    /** The way on of every step of the filing: the one button that has no name of its own. */
    static final String ON = "main form[method=post] .actions button:not([name])";

    private final Window window;

    Citizen(Window window) {
        this.window = window;
    }

    Window window() {
        return window;
    }

    /** What the receipt says. */
    record Receipt(String code, String pin) {}

    /** From the home page, in one's own words; the kind is proposed and left as it is. */
    void tells(String words) {
        window.open("/?lang=" + window.look().language().tag());
        window.fill("main textarea[name=text]", words);
        window.press("main form[action='/new'] button");
        assertThat(window.address()).startsWith("/new/tell");
        assertThat(window.find("main textarea[name=text]").inputValue()).isEqualTo(words);
        assertThat(window.find("input[name=kind]:checked").count()).isEqualTo(1);
        window.press(ON);
    }

    /** A recording and not a word written. */
    void speaks(FilePayload recording) {
        window.open("/new/tell?lang=" + window.look().language().tag());
        window.find("#recording-file").setInputFiles(recording);
        window.choose("kind", "complaint");
        window.press(ON);
    }

    /** The place the words named is filled in. */
    void confirmsPlace() {
        assertThat(window.address()).startsWith("/new/place");
        assertThat(window.find("select[name=commune]").inputValue()).isNotEmpty();
        window.press(ON);
    }

    void goesNowhere() {
        assertThat(window.address()).startsWith("/new/place");
        window.press("main button[name=then][value=nowhere]");
    }

    /** The body concerned: among the proposals, or found by its name. */
    void addresses(int body, String name) {
        assertThat(window.address()).startsWith("/new/body");
        String option = "main input[name=body][value='" + body + "']";
        if (!window.has(option)) {
            window.fill("main input[name=q]", name);
            window.press("main button[form=find]");
        }
        window.find(option).first().check();
        window.press(ON);
    }

    void leavesTheBodyToTheDesk() {
        assertThat(window.address()).startsWith("/new/body");
        window.choose("body", "unknown");
        window.press(ON);
    }

    void attaches(FilePayload file) {
        assertThat(window.address()).startsWith("/new/evidence");
        window.find("#files").setInputFiles(file);
        if (!window.look().scripts()) window.press("#add");
        window.find("#list .file").getByText(file.name).first().waitFor();
    }

    void goesOn() {
        window.press(ON);
    }

    void introducesHerself(String name, String phone) {
        assertThat(window.address()).startsWith("/new/you");
        window.choose("type", "resident");
        window.type("name", name);
        window.type("phone", phone);
    }

    /** Looks at the whole, says that no court is seized, and sends. */
    Receipt sends() {
        assertThat(window.address()).startsWith("/new/check");
        Locator court = window.find("main input[name=noCourt]");
        if (court.count() > 0) court.check();
        window.press("#send button:not([name])");
        return receipt();
    }

    Receipt receipt() {
        assertThat(window.address()).startsWith("/new/receipt");
        return new Receipt(
                window.find("#code").innerText().replaceAll("\\D", ""),
                window.find("#pin").innerText().replaceAll("\\D", ""));
    }

    /** Opens the file with its code and a key: the PIN, the phone or the e-mail given. */
    void tracks(String code, String key) {
        window.open("/track?lang=" + window.look().language().tag());
        window.type("code", code);
        window.type("key", key);
        window.press(ON);
    }

    void writes(String section, String words) {
        window.fill(section + " textarea[name=text]", words);
        window.press(section + " form .actions button");
    }

    /** Says what the answer is worth. */
    void rates(String verdict, String comment) {
        window.choose("verdict", verdict);
        window.type("comment", comment);
        window.press("#rate button[value=rate]");
        assertThat(window.status()).as(window.text()).isEqualTo(200);
    }

    void reopens(String reason) {
        window.type("comment", reason);
        window.press("#rate button[value=reopen]");
        assertThat(window.status()).as(window.text()).isEqualTo(200);
        assertThat(window.has("#rate")).isFalse();
    }
}
