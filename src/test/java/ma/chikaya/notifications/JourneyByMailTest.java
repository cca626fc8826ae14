package ma.chikaya.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.channels.MailTestDoor;
import ma.chikaya.channels.MailboxTestDoor;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** Fatima has e-mail: she is told, replies, reads her answer and says what she thinks of it, over real SMTP and IMAP. */
@ChikayaTest
class JourneyByMailTest {

    private static final String FATIMA = "fatima.journey@example.ma";
    private static final String MAILBOX = "reponse@chikaya.example";

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    StoredFiles files;

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
    private Telling telling;

    @BeforeEach
    void fatimaFiles() {
        server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        mailbox = server.setUser(MAILBOX, "reponse", "secret");
        door = new MailboxTestDoor(secrets, server.getImap().getPort(), "reponse", "secret", MAILBOX);
        mail = new MailTestDoor(sql, clock, manager, server.getSmtp().getPort(), door.addresses());
        replies = new Replies(cases, files, door.addresses(), mail.outbox(), wording, preferences, clock);
        Cast.Commune commune = cast.aCommune();
        receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضو طافي", Language.AR, FATIMA);
        Notices notices = new Notices(cases, mail.outbox(), wording, preferences, unsubscribing);
        telling = new Telling(cases, commune, receipt, notices);
        telling.hear();
        mail.sendDue();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void fromTheReceiptToTheOpinionOnTheAnswerEachNoticeComesOnceInArabic() throws Exception {
        assertThat(arrived()).as("the receipt, at once").isEqualTo(1);
        assertThat(last().getSubject())
                .isEqualTo("سجلنا ملفك \u2066" + receipt.code().display() + "\u2069");
        assertThat(part("text/html")).contains("<html lang=\"ar\" dir=\"rtl\">", "8 دجنبر 2026");

        telling.asks("ما رقم العمود؟");
        telling.writes("أي زنقة؟");
        telling.hear();
        mail.sendDue();
        assertThat(arrived())
                .as("what follows within two minutes comes with it")
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(arrived()).isEqualTo(2);
        assertThat(last().getSubject()).startsWith("مستجدان في ملفك");
        assertThat(part("text/plain"))
                .contains("معلومات ناقصة", "رسالة في ملفك")
                .doesNotContain("رقم العمود", "أي زنقة", "فاطمة");

        reply("رقم العمود 14، زنقة الزيتون");
        CompletableFuture<Integer> other =
                CompletableFuture.supplyAsync(() -> door.fetch(sql, clock, manager, replies));
        door.fetch(sql, clock, manager, replies);
        other.join();
        assertThat(file().messages().stream().filter(message -> message.fromCitizen()))
                .as("two nodes read the mailbox, one message is there")
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("رقم العمود 14، زنقة الزيتون"));
        assertThat(file().state()).isEqualTo(State.UNDER_STUDY);

        clock.set(Instant.parse("2026-11-23T22:30:00Z"));
        telling.accepts();
        telling.hear();
        clock.advance(Duration.ofMinutes(10));
        mail.sendDue();
        assertThat(arrived()).as("nobody is told at night").isEqualTo(2);
        clock.set(Instant.parse("2026-11-24T08:00:01Z"));
        mail.sendDue();
        assertThat(last().getSubject()).startsWith("قبل ملفك");

        telling.answers(clock.today().plusDays(20));
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(arrived()).isEqualTo(4);
        assertThat(last().getSubject()).startsWith("أجابتك الإدارة");
        saysSheIsSatisfied();
    }

    private void saysSheIsSatisfied() throws Exception {
        Visitor browser = new Visitor(port);
        assertThat(browser.open(link(part("text/plain"), "/t/")).body()).contains("عاينا ستة أعمدة", "id=\"rate\"");
        String path = "/track/" + receipt.code().digits();
        assertThat(file().ratings()).as("opening the link changed nothing").isEmpty();
        browser.submit(path + "/rate", Map.of("verdict", "yes", "then", "rate"));
        assertThat(file().ratings()).hasSize(1);
        String notices = browser.get(path + "/notices").body();
        assertThat(notices).contains("سجلنا ملفك", "رسالة جديدة", "أجابتك الإدارة", "بالبريد الإلكتروني: أرسلت");
    }

    @Test
    void whoWantsNoMailsSaysSoByPostAndIsNotSentThoseThatWaited() throws Exception {
        String stop = last().getHeader("List-Unsubscribe")[0].replaceAll("[<>]|http://[^/]+", "");
        assertThat(last().getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(stop).doesNotContain(receipt.code().digits(), "fatima", receipt.token());
        assertThat(part("text/html")).contains(stop);
        telling.accepts();
        telling.hear();
        Visitor browser = new Visitor(port);
        assertThat(browser.get(stop).body()).contains("لم يتغير شيء بعد");
        assertThat(preferences.of(receipt.submissionId(), false).way()).isNull();
        assertThat(new Visitor(port).post(stop + "x", Map.of()).status()).isEqualTo(404);
        Visitor.Answer answer = new Visitor(port).post(stop, Map.of("List-Unsubscribe", "One-Click"), Map.of());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("القانون يضمن لك");
        clock.advance(Duration.ofMinutes(3));
        telling.answers(clock.today().plusDays(20));
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(arrived()).as("neither what waited nor what came").isEqualTo(1);
        browser.open("/t/" + receipt.code() + "/" + receipt.token());
        assertThat(browser.get("/track/" + receipt.code() + "/notices").body())
                .as("it stands in the list all the same")
                .contains("أجابتك الإدارة", "لم ترسل", "هنا فقط");

        browser.get(stop);
        assertThat(browser.submit(stop, Map.of("then", "resume")).body()).contains("من جديد");
        telling.writes("هل أصلحت الأعمدة؟");
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(arrived()).isEqualTo(2);
    }

    @Test
    void theLanguageAndTheWayThatWereChosenAreKeptTo() throws Exception {
        preferences.choose(receipt.submissionId(), false, new Preference(Way.MAIL, Language.FR));
        telling.accepts();
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(last().getSubject()).startsWith("Dossier").endsWith("accepté");
        assertThat(part("text/html")).contains("lang=\"fr\" dir=\"ltr\"");

        preferences.choose(receipt.submissionId(), false, new Preference(Way.CALL, Language.FR));
        telling.writes("Bonjour");
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(arrived()).as("whoever tells her telephones").isEqualTo(2);
        telling.tellsInstead();
        clock.advance(Duration.ofMinutes(3));
        mail.sendDue();
        assertThat(arrived()).as("and where nobody reaches her").isEqualTo(3);
        assertThat(last().getSubject()).startsWith("Nouveau message");

        Visitor browser = new Visitor(port);
        browser.open("/t/" + receipt.code() + "/" + receipt.token());
        String path = "/track/" + receipt.code() + "/notices";
        assertThat(browser.get(path).body()).contains("value=\"call\" checked", "value=\"fr\" selected");
        assertThat(browser.submit(path, Map.of("way", "sms", "language", "ar")).status())
                .as("what is not offered")
                .isEqualTo(422);
        browser.get(path);
        assertThat(browser.submit(path, Map.of("way", "portal", "language", "zgh"))
                        .location())
                .isEqualTo(path + "?done=1");
        assertThat(preferences.of(receipt.submissionId(), false)).isEqualTo(new Preference(Way.PORTAL, Language.ZGH));
        assertThat(new Visitor(port).get(path).location())
                .as("only where it is open")
                .endsWith(receipt.code().digits());
    }

    private void reply(String text) throws Exception {
        String raw = "From: " + FATIMA + "\r\nTo: " + last().getReplyTo()[0] + "\r\nSubject: Re\r\n"
                + "Message-ID: <journey@example.ma>\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
    }

    private PublicCase file() {
        return cases.findPublic(receipt.submissionId()).orElseThrow();
    }

    /** To Fatima alone: what is in the mailbox came the other way. */
    private int arrived() {
        return toFatima().length;
    }

    private MimeMessage last() {
        MimeMessage[] all = toFatima();
        return all[all.length - 1];
    }

    private MimeMessage[] toFatima() {
        return server.getReceivedMessagesForDomain(FATIMA);
    }

    private static String link(String text, String path) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(" + path + "\\S+)").matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private String part(String type) throws Exception {
        return part(last().getContent(), type);
    }

    private static String part(Object content, String type) throws Exception {
        if (!(content instanceof Multipart parts)) return "";
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            found.append(part.isMimeType(type) ? part.getContent() : part(part.getContent(), type));
        }
        return found.toString();
    }
}
