package ma.chikaya.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.escalation.Audience;
import ma.chikaya.escalation.Step;
import ma.chikaya.escalation.Timetable;
import ma.chikaya.escalation.Timetables;
import ma.chikaya.escalation.WatchedRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The timetable on its page, and the number that must be nought, there and for monitoring. */
@ChikayaTest
class TimetablePagesTest {

    private static final String PATH = "/admin/timetable";

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Timetables timetables;

    private Official admin;
    private Visitor browser;
    private Timetable before;

    @BeforeEach
    void anAdministrator() {
        admin = SomeOfficials.admin(officials);
        browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        before = timetables.current();
    }

    @AfterEach
    void asBefore() {
        timetables.adopt(admin, timetables.current().version(), before.steps()).get();
    }

    @Test
    void aLineIsAddedAndOneTakenOut() {
        browser.get(PATH);
        Map<String, String> form = typed(before);
        int free = before.of(WatchedRule.ANSWER).size();
        form.put("answer-" + free + "-day", "+3");
        form.put("answer-" + free + "-to", "supervisor");
        form.put("answer-0-day", "");
        var saved = browser.submit(PATH, form);
        assertThat(saved.location()).isEqualTo(PATH + "?done");
        assertThat(timetables.current().of(WatchedRule.ANSWER))
                .contains(new Step(3, Audience.SUPERVISOR, false))
                .doesNotContain(before.of(WatchedRule.ANSWER).getFirst());
        assertThat(timetables.current().of(WatchedRule.DECIDE)).isEqualTo(before.of(WatchedRule.DECIDE));
        assertThat(browser.get(PATH + "?done").body()).contains("حفظ الجدول");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        browser.get(PATH);
        Map<String, String> form = typed(before);
        form.put("decide-0-day", "غدا");
        var wrong = browser.submit(PATH, form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#decide-0-day\"", "value=\"غدا\"", "<title>خطأ:");
        assertThat(timetables.current().version()).isEqualTo(before.version());
    }

    @Test
    void theNumberIsExportedForMonitoring() {
        var answer = new Visitor(port).get("/actuator/deadlines");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("(?m)^chikaya_overdue_unescalated \\d+$");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    private static Map<String, String> typed(Timetable timetable) {
        Map<String, String> form = new HashMap<>();
        for (WatchedRule rule : WatchedRule.values()) {
            int line = 0;
            for (Step step : timetable.of(rule)) {
                form.put(TimetableForm.name(rule, line, "day"), Integer.toString(step.day()));
                form.put(TimetableForm.name(rule, line, "to"), step.audience().word());
                if (step.mail()) form.put(TimetableForm.name(rule, line, "mail"), "yes");
                line++;
            }
            for (int free = 0; free < 3; free++, line++) {
                form.put(TimetableForm.name(rule, line, "day"), "");
                form.put(TimetableForm.name(rule, line, "to"), "handler");
            }
        }
        return form;
    }
}
