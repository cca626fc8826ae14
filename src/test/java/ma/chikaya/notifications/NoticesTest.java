package ma.chikaya.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.MailTestDoor;
import ma.chikaya.channels.SmsTestDoor;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

@ChikayaTest
class NoticesTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Wording wording;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Unsubscribing unsubscribing;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PlatformTransactionManager manager;

    private GreenMail server;
    private MailTestDoor mail;
    private Notices notices;

    @BeforeEach
    void openTheMail() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = new MailTestDoor(sql, clock, manager, server.getSmtp().getPort());
        notices = new Notices(cases, mail.outbox(), wording, preferences, unsubscribing);
    }

    @AfterEach
    void closeTheMail() {
        server.stop();
    }

    @Test
    void theReceiptComesInArabicRightToLeftWithTheLegalDatesAndNoName() throws Exception {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو طافي", Language.AR, "fatima@example.ma");
        notices.on(new CaseEvent(receipt.submissionId(), 1, EventType.FILED));
        notices.on(new CaseEvent(receipt.submissionId(), 1, EventType.FILED));
        mail.sendDue();
        assertThat(server.getReceivedMessages()).as("told twice, sent once").hasSize(1);
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).contains(receipt.code().display());
        String plain = part(message, "text/plain");
        assertThat(plain)
                .contains("8 دجنبر 2026")
                .contains("22 يناير 2027")
                .contains("/t/" + receipt.code() + "/" + receipt.token())
                .doesNotContain("فاطمة")
                .doesNotContain(receipt.pin())
                .doesNotContain("الضو");
        assertThat(part(message, "text/html"))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("<table dir=\"rtl\"");
    }

    @Test
    void everyNoticeSpeaksEveryLanguage() {
        Cast.Commune commune = cast.aCommune();
        for (Language language : Language.values()) {
            Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "نص", language, null);
            var submission = cases.findPublic(receipt.submissionId()).orElseThrow();
            for (EventType type : EventType.values()) {
                if (!Newsworthy.is(type)) continue;
                Notice notice = wording.write(
                        List.of(new CaseEvent(receipt.submissionId(), 1, type)),
                        submission,
                        language,
                        receipt.token(),
                        "http://stop");
                assertThat(notice.plain())
                        .as("%s in %s", type, language)
                        .doesNotContain("{")
                        .contains("http");
            }
        }
    }

    @Test
    void whoGaveATelephoneAloneIsToldByAShortMessage() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو طافي", Language.AR, null);
        try (SmsTestDoor sms = SmsTestDoor.toGateway(sql, clock, manager, "http://127.0.0.1:1/", null)) {
            Notices byPhone = new Notices(cases, sms.outbox(), wording, preferences, unsubscribing);
            byPhone.on(new CaseEvent(receipt.submissionId(), 1, EventType.FILED));
            byPhone.on(new CaseEvent(receipt.submissionId(), 1, EventType.FILED));
            assertThat(sms.waiting(receipt.submissionId().toString()))
                    .as("told twice, queued once")
                    .singleElement()
                    .asString()
                    .contains("8 دجنبر 2026", "22 يناير 2027")
                    .endsWith("/track/" + receipt.code().digits())
                    .doesNotContain(receipt.token(), receipt.pin(), "الضو");
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "نص", Language.FR, "ali@example.ma");
        server.stop();
        UUID id = receipt.submissionId();
        notices.on(new CaseEvent(id, 1, EventType.FILED));
        mail.sendDue();
        server.start();
        MailTestDoor back =
                new MailTestDoor(sql, clock, manager, server.getSmtp().getPort());
        back.sendDue();
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        clock.advance(java.time.Duration.ofMinutes(3));
        back.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static String part(MimeMessage message, String type) throws Exception {
        return find(message.getContent(), type);
    }

    private static String find(Object content, String type) throws Exception {
        if (!(content instanceof Multipart parts)) return "";
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            found.append(part.isMimeType(type) ? part.getContent() : find(part.getContent(), type));
        }
        return found.toString();
    }
}
