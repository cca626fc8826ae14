package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.BrowserTest;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.demo.Demonstration;
import ma.chikaya.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No link of the portal leads nowhere, and every page behind one is whole, whoever follows it. */
@BrowserTest
class CrawlTest {

    @Autowired
    Portal portal;

    @Autowired
    Town town;

    @Autowired
    Demonstration demonstration;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "khadija.tiznit, AR",
        "said.tiznit, FR",
        "brahim.tiznit, FR",
        "rachida.province, AR",
        "karim.sante, FR",
        "amina.sante, AR",
        "nadia.triage, AR",
        "meryem.3737, AR",
        "youssef.guichet, FR",
        "driss.administration, FR"
    })
    void everyLinkOfAnOfficialLeadsToAWholePage(String account, Language language) {
        demonstration.submissions();
        Window window = portal.window(Look.desk(language));
        Desk.of(window, account);
        Crawl crawl = new Crawl(window);
        crawl.from(window.address(), "/desk/me");
        assertThat(crawl.wrong()).isEmpty();
        assertThat(crawl.pages()).as("pages seen").isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void everyLinkOfACitizenLeadsToAWholePage(Language language) {
        Citizen aicha = town.aCitizen(language, true);
        Citizen.Receipt receipt = town.filed(aicha, Words.in(language), Town.aPhone());
        aicha.tells(Words.in(language).trouble());
        Crawl crawl = new Crawl(aicha.window());
        crawl.from("/", "/track/" + receipt.code(), "/new/receipt", "/new/place", "/new/body", "/new/check");
        assertThat(crawl.wrong()).isEmpty();
        assertThat(crawl.pages()).as("pages seen").isGreaterThan(15);
    }
}
