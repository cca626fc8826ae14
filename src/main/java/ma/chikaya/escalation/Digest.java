package ma.chikaya.escalation;

import static ma.chikaya.escalation.db.Tables.ACT;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.Outbox;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * One e-mail a day to each official who was reminded of something the timetable sends by e-mail: how many cases, and
 * where they are read. No code and no name leaves the desk.
 */
@Component
class Digest {

    /** Hours after midnight at which a day's reminders go out. */
    static final int HOUR = 7;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Officials officials;
    private final Outbox outbox;
    private final Messages messages;
    private final Settings settings;
    private final Demo demo;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "ma.chikaya");

    Digest(
            DSLContext sql,
            InstantSource clock,
            Officials officials,
            Outbox outbox,
            Messages messages,
            Settings settings,
            Demo demo) {
        this.sql = sql;
        this.clock = clock;
        this.officials = officials;
        this.outbox = outbox;
        this.messages = messages;
        this.settings = settings;
        this.demo = demo;
    }

    /** Told twice it is sent once: the day and the official are its key. */
    void work() {
        if (!outbox.isOpen()) return;
        LocalDate today = LegalClock.dayOf(clock.instant());
        Map<Integer, Integer> cases = new TreeMap<>();
        Map<Integer, Official> told = new HashMap<>();
        Instant until = LegalClock.startOf(today).plus(Duration.ofHours(HOUR));
        sql.select(ACT.TOLD_BODY_ID, ACT.AUDIENCE, ACT.TOLD_ACCOUNT_ID, DSL.count())
                .from(ACT)
                .where(ACT.MAIL.isTrue(), ACT.AT.ge(until.minus(Duration.ofDays(1))), ACT.AT.lt(until))
                .groupBy(ACT.TOLD_BODY_ID, ACT.AUDIENCE, ACT.TOLD_ACCOUNT_ID)
                .forEach(row -> recipients(row.value1(), Audience.valueOf(row.value2()), row.value3())
                        .forEach(one -> {
                            told.put(one.id(), one);
                            cases.merge(one.id(), row.value4(), Integer::sum);
                        }));
        cases.forEach((id, count) -> {
            Official one = told.get(id);
            if (one != null) outbox.queue(mail(one, count, today));
        });
    }

    private List<Official> recipients(int body, Audience audience, @org.jspecify.annotations.Nullable Integer account) {
        if (account != null) {
            return officials.listOf(body).stream()
                    .filter(one -> one.id() == account)
                    .toList();
        }
        Role role = switch (audience) {
            case HANDLER -> Role.HANDLER;
            case SUPERVISOR, ABOVE -> Role.SUPERVISOR;
            case INSPECTOR -> Role.INSPECTOR;
        };
        List<Official> meant = officials.listOf(body, role);
        return meant.isEmpty() && body == Bodies.NATIONAL_DESK ? officials.listOf(body, Role.TRIAGE) : meant;
    }

    private Mail mail(Official official, int cases, LocalDate today) {
        Language language = official.language();
        Map<String, Object> count = Map.of("count", cases);
        String title = messages.text(language, "escalation.mail.title", count);
        String line = messages.text(language, "escalation.mail.line", count);
        String button = messages.text(language, "escalation.mail.open");
        String never = messages.text(language, "notice.never");
        String link = settings.baseUrl() + "/desk/reminders";
        String mark = demo.isOn() ? messages.text(language, "notice.demo") : "";
        StringOutput html = new StringOutput();
        templates.render(
                "escalation/mail",
                Map.of(
                        "language", language,
                        "title", title,
                        "line", line,
                        "button", button,
                        "link", link,
                        "never", never,
                        "demo", mark),
                html);
        String plain = String.join("\n\n", List.of(mark, title, line, button, link, never))
                        .strip() + "\n";
        return new Mail(
                "reminders:" + today + ":" + official.id(), official.email(), language, title, plain, html.toString());
    }
}
