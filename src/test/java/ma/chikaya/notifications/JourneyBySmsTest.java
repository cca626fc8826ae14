package ma.chikaya.notifications;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.IncomingSms;
import ma.chikaya.channels.MessageCentre;
import ma.chikaya.channels.Silence;
import ma.chikaya.channels.Sms;
import ma.chikaya.channels.SmsTestDoor;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.limits.Limits;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Fatima has a telephone and nothing else: she is told, asks, stops and begins again, over a real SMPP session. */
@ChikayaTest
class JourneyBySmsTest {

    private static final String PHONE = "+212669900042";

    @Autowired
    Cases cases;

    @Autowired
    Wording wording;

    @Autowired
    Preferences preferences;

    @Autowired
    Unsubscribing unsubscribing;

    @Autowired
    Silence silence;

    @Autowired
    Limits limits;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager manager;

    private MessageCentre centre;
    private SmsTestDoor sms;
    private Receipt receipt;
    private Telling telling;

    @BeforeEach
    void fatimaFiles() throws Exception {
        centre = new MessageCentre();
        SmsTestDoor queue = SmsTestDoor.toCentre(sql, clock, manager, centre.port());
        queue.clear();
        IncomingSms incoming = SmsTestDoor.listening(
                sql,
                clock,
                manager,
                new StatusBySms(cases, queue.outbox(), limits, wording, clock),
                new StopBySms(silence, queue.outbox(), limits, wording, clock));
        sms = SmsTestDoor.toCentre(sql, clock, manager, centre.port(), incoming);
        Cast.Commune commune = cast.aCommune();
        receipt = cast.fileFor(
                cast.somebody("فاطمة", PHONE), Kind.COMPLAINT, commune.body().id(), "الضو طافي", false, Language.AR);
        telling = new Telling(
                cases, commune, receipt, new Notices(cases, sms.outbox(), wording, preferences, unsubscribing));
    }

    @AfterEach
    void close() throws Exception {
        sms.clear();
        sms.close();
        centre.close();
        silence.lift(PHONE);
    }

    @Test
    void fromTheReceiptToTheAnswerAndTheWishToHearNoMore() throws Exception {
        telling.hear();
        assertThat(next())
                .contains(
                        "سجلنا ملفك", "8 دجنبر 2026", "/track/" + receipt.code().digits());
        assertThat(centre.received())
                .allSatisfy(part -> assertThat(part.bytes().length).isBetween(1, 140))
                .allSatisfy(part -> assertThat(part.number()).isEqualTo(PHONE.substring(1)));

        centre.write(PHONE.substring(1), "تتبع " + receipt.code().digits(), true);
        assertThat(next()).contains(receipt.code().digits(), "مسجلة");

        telling.accepts();
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        assertThat(next()).contains("ملفك", "22 يناير 2027");

        telling.answers(clock.today().plusDays(20));
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        assertThat(next()).contains("عن ملفك").doesNotContain("أعمدة", "فاطمة");

        telling.writes("متى نزوركم؟");
        telling.hear();
        centre.write(PHONE.substring(1), "توقف", true);
        assertThat(next()).as("what waited is taken back, the wish confirmed").startsWith("لن نرسل إليك");
        telling.writes("هل من جديد؟");
        telling.hear();
        sms.outbox().queue(new Sms("code:journey", PHONE, Language.AR, "رمزك 271828", true));
        clock.advance(Duration.ofMinutes(30));
        assertThat(next())
                .as("a code he asks for still comes, and nothing else")
                .isEqualTo("رمزك 271828");

        centre.write(PHONE.substring(1), "START", false);
        assertThat(next()).contains("STOP");
        telling.writes("نلتقي غدا");
        telling.hear();
        clock.advance(Duration.ofMinutes(3));
        assertThat(next()).contains("رسالة في ملفك");
    }

    /** The one message that goes out now, its parts joined. */
    private String next() throws InterruptedException {
        int before = centre.received().size();
        // What telephones write is heard on the session's own thread.
        for (int i = 0; i < 200 && centre.received().size() == before; i++) {
            sms.sendDue();
            Thread.sleep(10);
        }
        List<MessageCentre.Part> parts =
                centre.received().subList(before, centre.received().size());
        StringBuilder text = new StringBuilder();
        for (MessageCentre.Part part : parts) {
            int header = parts.size() > 1 ? 6 : 0;
            if (parts.size() > 1) assertThat((int) part.bytes()[4]).isEqualTo(parts.size());
            byte[] bytes = part.bytes();
            text.append(
                    part.dataCoding() == 8
                            ? new String(bytes, header, bytes.length - header, UTF_16BE)
                            : new String(
                                    bytes, header, bytes.length - header, java.nio.charset.StandardCharsets.US_ASCII));
        }
        return text.toString();
    }
}
