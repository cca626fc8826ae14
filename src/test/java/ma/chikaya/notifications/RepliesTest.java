package ma.chikaya.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.CaseEvent;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.DeadLetters;
import ma.chikaya.channels.MailTestDoor;
import ma.chikaya.channels.MailboxTestDoor;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A reply by e-mail joins the case it answers, over real SMTP and IMAP; whoever forges one gets nowhere. */
@ChikayaTest
class RepliesTest {

    private static final String FATIMA = "fatima.replies@example.ma";
    private static final String MAILBOX = "reponse@chikaya.example";

    @Autowired
    Cases cases;

    @Autowired
    StoredFiles files;

    @Autowired
    DeadLetters letters;

    @Autowired
    Wording wording;

    @Autowired
    Preferences preferences;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    Secrets secrets;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager manager;

    private GreenMail server;
    private GreenMailUser mailbox;
    private MailboxTestDoor door;
    private MailTestDoor mail;
    private Replies replies;
    private Receipt receipt;
    private String replyTo;
    private MimeMessage notice;

    @BeforeEach
    void aNoticeWentOut() throws Exception {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        mailbox = server.setUser(MAILBOX, "reponse", "secret");
        door = new MailboxTestDoor(secrets, server.getImap().getPort(), "reponse", "secret", MAILBOX);
        mail = new MailTestDoor(sql, clock, manager, server.getSmtp().getPort(), door.addresses());
        replies = new Replies(cases, files, door.addresses(), mail.outbox(), wording, preferences, clock);
        receipt = cast.file(Kind.COMPLAINT, cast.aCommune().body().id(), "الضو طافي", Language.AR, FATIMA);
        new Notices(cases, mail.outbox(), wording, preferences, unsubscribing)
                .on(new CaseEvent(receipt.submissionId(), 1, EventType.FILED));
        mail.sendDue();
        notice = last();
        replyTo = notice.getReplyTo()[0].toString();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aReplyJoinsTheCaseOnceWithoutTheThreadOfTwoMegabytesBelowIt() throws Exception {
        String thread = "> سطر مقتبس من رسالة سابقة\n".repeat(60_000);
        String body = "رقم العمود 14.\nشكرا\n\nLe lun. 23 nov. 2026 à 10:00, Chikaya <chikaya@example.ma> a écrit :\n"
                + thread;
        arrives(FATIMA, replyTo, "UTF-8", body, "<one@example.ma>", "");
        arrives(FATIMA, replyTo, "UTF-8", body, "<one@example.ma>", "");
        assertThat(fetch()).isEqualTo(2);
        assertThat(messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("رقم العمود 14.\nشكرا");
            assertThat(message.fromCitizen()).isTrue();
        });
        assertThat(fetch()).as("read once").isZero();
    }

    @Test
    void aForgedSenderAndAForgedTokenGetNowhereAndNoAnswer() throws Exception {
        arrives("intruder@example.ma", replyTo, "UTF-8", "غيروا عنواني", "<a@x>", "");
        String other = replyTo.replaceFirst("\\.[0-9a-f]{4}", ".0000");
        arrives(FATIMA, other, "UTF-8", "نص", "<b@x>", "");
        arrives(FATIMA, MAILBOX, "UTF-8", "نص", "<c@x>", "");
        int sent = server.getReceivedMessages().length;
        fetch();
        mail.sendDue();
        assertThat(messages()).isEmpty();
        assertThat(server.getReceivedMessages()).as("nobody is answered").hasSize(sent);
    }

    @Test
    void oldArabicAlphabetsAreRead() throws Exception {
        arrives(FATIMA, replyTo, "ISO-8859-6", "العمود رقم أربعة", "<i@x>", "");
        arrives(FATIMA, replyTo, "windows-1256", "العمود رقم خمسة", "<w@x>", "");
        fetch();
        assertThat(messages())
                .extracting(CaseFile.Message::text)
                .containsExactlyInAnyOrder("العمود رقم أربعة", "العمود رقم خمسة");
    }

    @Test
    void machinesAreNotAnsweredAndStartNoLoop() throws Exception {
        arrives(FATIMA, replyTo, "UTF-8", "أنا في عطلة", "<v@x>", "Auto-Submitted: auto-replied\r\n");
        arrives(FATIMA, replyTo, "UTF-8", "absent", "<p@x>", "Precedence: bulk\r\n");
        mailbox.deliver(notice);
        fetch();
        mail.sendDue();
        assertThat(messages()).isEmpty();
    }

    @Test
    void aFileComesAlong() throws Exception {
        String raw = "From: " + FATIMA + "\r\nTo: " + replyTo + "\r\nMessage-ID: <f@x>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n"
                + "<style>p{color:red}</style><p>هذه الوثيقة</p><div class=\"gmail_quote\"><p>نص قديم</p></div>\r\n--B\r\n"
                + "Content-Type: text/plain; name=preuve.txt\r\nContent-Disposition: attachment; filename=preuve.txt\r\n\r\n"
                + "attestation\r\n--B--\r\n";
        deliver(raw.getBytes(StandardCharsets.UTF_8));
        fetch();
        assertThat(messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("هذه الوثيقة"));
        assertThat(files.listOf(receipt.submissionId()))
                .extracting(file -> file.name())
                .containsExactly("preuve.txt");
    }

    @Test
    void aReportThatAMailDidNotArriveIsToldToTheHandler() throws Exception {
        UUID id = UUID.fromString(notice.getHeader("X-Chikaya-Message")[0]);
        String raw =
                "From: MAILER-DAEMON@mx.example\r\nTo: " + MAILBOX + "\r\nMessage-ID: <d@mx>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/report; report-type=delivery-status; boundary=R\r\n\r\n--R\r\n"
                        + "Content-Type: text/plain\r\n\r\nno such user\r\n--R\r\nContent-Type: message/delivery-status\r\n\r\n"
                        + "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; " + FATIMA
                        + "\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--R\r\nContent-Type: text/rfc822-headers\r\n\r\n"
                        + "X-Chikaya-Message: " + id + "\r\n\r\n--R--\r\n";
        deliver(raw.getBytes(StandardCharsets.UTF_8));
        fetch();
        assertThat(letters.findUnreached(receipt.submissionId()))
                .hasValueSatisfying(told -> assertThat(told.failure()).isEqualTo("bounced"));
    }

    private void arrives(String from, String to, String charset, String body, String id, String more) throws Exception {
        String head = "From: " + from + "\r\nTo: " + to + "\r\nSubject: Re\r\nMessage-ID: " + id + "\r\n" + more
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=" + charset
                + "\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] text = body.replace("\n", "\r\n").getBytes(Charset.forName(charset));
        byte[] raw = new byte[start.length + text.length];
        System.arraycopy(start, 0, raw, 0, start.length);
        System.arraycopy(text, 0, raw, start.length, text.length);
        deliver(raw);
    }

    private void deliver(byte[] raw) throws Exception {
        mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    }

    private int fetch() {
        return door.fetch(sql, clock, manager, replies);
    }

    private List<CaseFile.Message> messages() {
        return cases.findPublic(receipt.submissionId()).orElseThrow().messages();
    }

    private MimeMessage last() {
        MimeMessage[] all = server.getReceivedMessages();
        return all[all.length - 1];
    }
}
