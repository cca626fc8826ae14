package ma.chikaya.channels;

import static ma.chikaya.channels.db.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Audit;
import org.jooq.DSLContext;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** What failed for good is seen without its words, sent again once, and told to whoever handles the case. */
@ChikayaTest
class DeadLettersTest {

    @LocalServerPort
    int port;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager manager;

    @Autowired
    DeadLetters letters;

    @Autowired
    Officials officials;

    @Autowired
    Audit audit;

    private Official admin;

    @BeforeEach
    void nothingWaits() {
        sql.deleteFrom(OUTGOING).execute();
        admin = SomeOfficials.admin(officials);
    }

    @Test
    void aServerAwayForTwoDaysLeavesItsMailToBeSentAgainAndThenItArrivesOnce() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        int smtp = server.getSmtp().getPort();
        server.stop();
        MailTestDoor away = new MailTestDoor(sql, clock, manager, smtp);
        UUID submission = UUID.randomUUID();
        away.outbox().queue(mail(submission, "fatima@example.ma"));
        away.sendDue();
        for (int i = 0; i < 14; i++) {
            clock.advance(Duration.ofHours(7));
            away.sendDue();
        }
        DeadLetter dead = only();
        assertThat(dead.failure()).isEqualTo("server");
        assertThat(dead.about()).isEqualTo("وصل 4718 2093 5561");
        assertThat(letters.findUnreached(submission))
                .hasValueSatisfying(told -> assertThat(told.channel()).isEqualTo("mail"));

        assertThat(letters.resend(admin.id(), dead.id())).isTrue();
        assertThat(letters.resend(admin.id(), dead.id())).as("pressed twice").isFalse();
        assertThat(letters.list(null, 10)).isEmpty();
        away.sendDue();
        assertThat(letters.list(null, 10)).as("patience begins anew").isEmpty();
        GreenMail back = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            clock.advance(Duration.ofHours(1));
            MailTestDoor door =
                    new MailTestDoor(sql, clock, manager, back.getSmtp().getPort());
            door.sendDue();
            door.sendDue();
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(letters.findUnreached(submission)).isEmpty();
        } finally {
            back.stop();
        }
        assertThat(audit.list(dead.id().toString(), List.of("letters."), 5)).hasSize(1);
    }

    @Test
    void aTelephoneThatIsNotReachedIsToldToTheHandlerUntilALaterMessageArrives() throws Exception {
        UUID submission = UUID.randomUUID();
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            door.outbox().queue(sms(submission));
            door.sendDue();
            centre.confirm(0, DeliveryReceiptState.UNDELIV);
            assertThat(eventually(submission)).isPresent();
            assertThat(only().failure()).isEqualTo("undelivered");
            clock.advance(Duration.ofMinutes(1));
            door.outbox().queue(sms(submission));
            door.sendDue();
            assertThat(letters.findUnreached(submission)).isEmpty();
        }
    }

    @Test
    void aSecretThatWasGivenUpIsSeenAndNotSentAgain() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            centre.refuseNumbers();
            door.outbox()
                    .queue(new Sms(Mail.SECRET + UUID.randomUUID(), "+212612345678", Language.AR, "رمزك 123456", true));
            door.sendDue();
        }
        DeadLetter dead = only();
        assertThat(dead.sendable()).isFalse();
        assertThat(dead.failure()).isEqualTo("refused");
        assertThat(letters.resend(admin.id(), dead.id())).isFalse();
        assertThat(letters.resendAll(admin.id())).isZero();
    }

    @Test
    void theAdministratorSeesChannelSubjectAndCauseButNeitherWordsNorAddress() throws Exception {
        for (int i = 0; i < 3; i++) dead("fatima" + i + "@example.ma");
        Visitor browser = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        String page = browser.get("/admin/letters").body();
        assertThat(page)
                .contains("وصل 4718 2093 5561", "العنوان مرفوض", "smtp-550")
                .doesNotContain("fatima", "نص الرسالة", "{at");
        assertThat(browser.submit("/admin/letters", java.util.Map.of("id", "all"))
                        .location())
                .isEqualTo("/admin/letters?done=3");
        assertThat(browser.get("/admin/letters?done=3").body()).contains("ستُرسل 3 رسائل من جديد", "وصلت كل الرسائل");
        browser.get("/admin/letters");
        assertThat(letters.list(null, 10)).isEmpty();
    }

    @Test
    void theListGoesOnPageByPage() {
        for (int i = 0; i < 5; i++) dead("a" + i + "@example.ma");
        List<DeadLetter> first = letters.list(null, 3);
        List<DeadLetter> second = letters.list(first.getLast().id(), 3);
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
    }

    private void dead(String address) {
        new MailTestDoor(sql, clock, manager, 1).outbox().queue(mail(UUID.randomUUID(), address));
        sql.update(OUTGOING)
                .set(OUTGOING.FAILED_AT, clock.instant())
                .set(OUTGOING.FAILURE, "smtp-550")
                .setNull(OUTGOING.NEXT_TRY)
                .where(OUTGOING.RECIPIENT.eq(address))
                .execute();
    }

    private DeadLetter only() {
        List<DeadLetter> found = letters.list(null, 10);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** Receipts come on the session's own thread. */
    private Optional<DeadLetters.Unreached> eventually(UUID submission) throws InterruptedException {
        for (int i = 0; i < 200 && letters.findUnreached(submission).isEmpty(); i++) Thread.sleep(25);
        return letters.findUnreached(submission);
    }

    private static Mail mail(UUID submission, String address) {
        return new Mail(
                UUID.randomUUID().toString(),
                address,
                Language.AR,
                "وصل 4718 2093 5561",
                "نص الرسالة",
                "<p>نص الرسالة</p>",
                submission);
    }

    private static Sms sms(UUID submission) {
        return new Sms(UUID.randomUUID().toString(), "+212612345678", Language.AR, "نص", true, "وصل", submission);
    }
}
