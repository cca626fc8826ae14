package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.law.Calendars;
import ma.chikaya.law.Kind;
import ma.chikaya.law.WorkingCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The calendar in the administrator's hands: what moves is seen first, confirmed by POST, once. */
@ChikayaTest
class CalendarPagesTest {

    private static final String FEAST = "/admin/calendar/feast";

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Calendars calendars;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private Official admin;
    private Visitor browser;
    private WorkingCalendar before;

    @BeforeEach
    void anAdministrator() {
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        before = calendars.current();
    }

    @AfterEach
    void theCalendarIsAsItWas() {
        if (!calendars.current().version().equals(before.version())) calendars.adopt(before, admin.id());
    }

    @Test
    void showsEachEntryWithItsSourceAndHowSureItIs() {
        String page = browser.get("/admin/calendar?year=2027").body();
        assertThat(page).contains("عيد الفطر (اليوم 1)", "متوقع", "ثابت", "المراسيم والصحافة", before.version());
        assertThat(browser.get("/admin/calendar?year=abc").status()).isEqualTo(200);
    }

    @Test
    void aLateDecreeIsSeenBeforeItIsConfirmedAndCountsOnce() {
        clock.set(LocalDate.parse("2027-01-09"));
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        String seen = browser.get(FEAST + "?look=yes&feast=2027-03-10&day=2027-03-11&reference=2.27.101")
                .body();
        assertThat(seen)
                .contains(receipt.code().display(), tiznit.body().label().ar(), "تأكيد التغيير", "بدل");
        assertThat(calendars.current().version()).isEqualTo(before.version());
        var confirmed = browser.submit(FEAST, Map.of());
        assertThat(confirmed.location()).isEqualTo("/admin/calendar?done");
        assertThat(browser.get(confirmed.location()).body()).contains("أصبح التقويم الجديد ساريا", "2.27.101");
        String now = calendars.current().version();
        assertThat(now).isNotEqualTo(before.version());

        browser.get("/admin/calendar/day");
        Map<String, String> again = Map.of(
                "_csrf",
                browser.hiddenField("/desk/sign-out", "_csrf"),
                "base",
                Integer.toString(calendars.inForce().no() - 1),
                "feast",
                "2027-03-10",
                "day",
                "2027-03-11",
                "reference",
                "2.27.101");
        assertThat(browser.post(FEAST, again).location()).isEqualTo("/admin/calendar?done");
        assertThat(calendars.current().version()).isEqualTo(now);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        var answer = browser.get("/admin/calendar/day?look=yes&name-ar=عيد&day=2035-01-01".replace("عيد", "%D8%B9"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("اكتب اسم العطلة بالفرنسية", "اكتب رقم المرسوم", "<title>خطأ:", "value=\"ع\"")
                .doesNotContain("تأكيد التغيير");
        assertThat(browser.get(FEAST + "?look=yes&feast=2027-03-10&day=2027-06-11&reference=x")
                        .body())
                .contains("لا يبعد عن المتوقع");
    }

    @Test
    void anotherChangeMeanwhileIsToldAndNothingIsOverwritten() {
        browser.get(FEAST + "?look=yes&feast=2027-03-10&day=2027-03-11&reference=2.27.102");
        calendars.adopt(before.without(before.listFeasts().getLast().days()), admin.id());
        String held = calendars.current().version();
        var answer = browser.submit(FEAST, Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("غير إداري آخر التقويم");
        assertThat(calendars.current().version()).isEqualTo(held);
    }

    @Test
    void isForTheNationalAdministratorAlone() {
        Cast.Commune tiznit = cast.aCommune();
        assertThat(tiznit.brahim().id()).isPositive();
        Official handler = SomeOfficials.create(officials);
        assertThat(new Visitor(port)
                        .signIn(handler.email(), SomeOfficials.PASSWORD)
                        .get("/admin/calendar")
                        .status())
                .isEqualTo(403);
    }
}
