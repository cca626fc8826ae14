package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import ma.chikaya.BrowserTest;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Feast;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.ProductClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Eid is announced a day later than it was computed: who decides sees whom it moves, and who is moved learns why. */
@BrowserTest
class LateDecreeTest {

    private static final int LOOKS = 120;

    @Autowired
    Town town;

    @Autowired
    Portal portal;

    @Autowired
    Cast cast;

    @Autowired
    Calendars calendars;

    @Autowired
    LegalClock law;

    @ParameterizedTest
    @EnumSource(names = {"AR", "FR"})
    void theAdministratorSeesTheCasesThatMoveAndTheCitizenReadsWhy(Language language) {
        Feast eid = nextEid();
        // Sixty days before the first day of the feast, whose last day is moved over it.
        Receipt receipt = filed(eid.first().minusDays(60));
        LocalDate was = java.util.Objects.requireNonNull(receipt.answerBy());
        assertThat(was).isAfter(eid.last());

        Desk driss = Desk.of(
                portal.window(Look.desk(language).withScripts(language == Language.FR)), "driss.administration");
        Window window = driss.window();
        window.open("/admin/calendar");
        window.press("main a[href='/admin/calendar/feast']");
        window.find("main select[name=feast]")
                .selectOption(new SelectOption().setValue(eid.first().toString()));
        window.type("day", eid.first().plusDays(1).toString());
        window.type("reference", "2.99.417-" + language.tag());
        window.press("#change .actions button");
        assertThat(window.text()).contains(receipt.code().display());
        assertThat(law.answerBy(eid.first().minusDays(60)))
                .as("nothing counts yet")
                .isEqualTo(was);

        window.press("#confirm button");
        assertThat(window.address()).isEqualTo("/admin/calendar?done");
        assertThat(window.text()).contains("2.99.417-" + language.tag());

        Window citizen = town.aCitizen(language, false).window();
        new Citizen(citizen).tracks(receipt.code().digits(), receipt.pin());
        String path = "/track/" + receipt.code().digits();
        for (int look = 0; look < LOOKS && !citizen.text().contains("2.99.417"); look++) {
            citizen.page().waitForTimeout(1000);
            citizen.open(path);
        }
        assertThat(citizen.text()).contains("2.99.417-" + language.tag());
        LocalDate becomes = law.answerBy(eid.first().minusDays(60));
        assertThat(becomes).as("its last day is a working one now").isEqualTo(eid.first());
        citizen.find("main details summary").first().click();
        assertThat(citizen.find("main details").first().innerText())
                .as("why the date is what it is")
                .contains(Integer.toString(becomes.getDayOfMonth()), Integer.toString(becomes.getYear()));
    }

    private Feast nextEid() {
        LocalDate today = LegalClock.dayOf(Instant.now());
        return calendars.current().listFeasts().stream()
                .filter(one -> one.first().isAfter(today) && one.days().size() == 2)
                // Sixty days end on its first day, a working one, so that a day later they end there.
                .filter(one -> !calendars.current().isWeekend(one.first())
                        && law.answerBy(one.first().minusDays(60)).isAfter(one.last()))
                .findFirst()
                .orElseThrow();
    }

    private Receipt filed(LocalDate day) {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        Instant morning = day.atTime(LocalTime.of(10, 0)).atZone(LegalTime.ZONE).toInstant();
        ProductClock.at(
                morning,
                () -> receipt.set(cast.file(Kind.COMPLAINT, town.commune().id(), "الضو ديال الزنقة طافي")));
        return java.util.Objects.requireNonNull(receipt.get());
    }
}
