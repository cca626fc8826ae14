package ma.chikaya.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Officials;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.MailTestDoor;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Settings;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** One e-mail a day to whoever was reminded, and nothing in it of whom or of what. */
@ChikayaTest
class DigestTest {

    @Autowired
    Escalating escalating;

    @Autowired
    Cases cases;

    @Autowired
    Cast cast;

    @Autowired
    Officials officials;

    @Autowired
    Messages messages;

    @Autowired
    Settings settings;

    @Autowired
    Demo demo;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager manager;

    private GreenMail server;
    private MailTestDoor mail;

    @BeforeEach
    void openTheMail() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        mail = new MailTestDoor(sql, clock, manager, server.getSmtp().getPort());
    }

    @AfterEach
    void closeTheMail() {
        server.stop();
    }

    @Test
    void aDaysRemindersAreOneMailAndAreNotSentTwice() throws Exception {
        Cast.Commune tiznit = cast.aCommune();
        Receipt one = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الضو طافي");
        Receipt two = cast.file(Kind.COMPLAINT, tiznit.body().id(), "الماء مقطوع");
        for (Receipt each : List.of(one, two)) {
            cases.assign(tiznit.brahim(), each.submissionId(), tiznit.khadija().id())
                    .get();
        }
        clock.set(one.decideBy()
                .minusDays(2)
                .atTime(LocalTime.of(0, 30))
                .atZone(TestClock.CASABLANCA)
                .toInstant());
        escalating.work();
        clock.set(one.decideBy().minusDays(2));
        Digest digest = new Digest(sql, clock, officials, mail.outbox(), messages, settings, demo);
        digest.work();
        digest.work();
        // Other tests may have left mail of theirs in the queue.
        while (mail.sendDue() > 0) {}

        List<MimeMessage> hers = Arrays.stream(server.getReceivedMessages())
                .filter(message -> isTo(message, tiznit.khadija().email()))
                .toList();
        assertThat(hers).hasSize(1);
        assertThat(hers.getFirst().getSubject()).isEqualTo("ملفان يحتاجان نظرك");
        assertThat(server.getReceivedMessages())
                .noneMatch(message -> isTo(message, tiznit.brahim().email()));
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
