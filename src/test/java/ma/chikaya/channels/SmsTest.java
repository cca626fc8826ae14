package ma.chikaya.channels;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static ma.chikaya.channels.db.Tables.OUTGOING;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.channels.db.tables.records.OutgoingRecord;
import ma.chikaya.kernel.Language;
import org.jooq.DSLContext;
import org.jsmpp.util.DeliveryReceiptState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** Against a message centre that speaks SMPP and a gateway that speaks HTTP, both on this machine. */
@ChikayaTest
class SmsTest {

    private static final String NUMBER = "+212612345678";

    @Autowired
    private DSLContext sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager manager;

    @BeforeEach
    void nothingWaits() {
        sql.deleteFrom(OUTGOING).where(OUTGOING.CHANNEL.eq(SmppCarrier.SMS)).execute();
    }

    @Test
    void aLongArabicMessageArrivesInPartsAndItsReceiptsAreNoted() throws Exception {
        String text = "سجلنا ملفك. يجب أن تبت فيه جماعة تيزنيت قبل نهاية يوم 8 دجنبر 2026 وتجيبك قبل 22 يناير 2027";
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            String key = queue(door, text, true);
            queueAgain(door, key, text);
            door.sendDue();
            assertThat(centre.received())
                    .as("told twice, sent once, in two parts")
                    .hasSize(2);
            assertThat(centre.received()).allSatisfy(part -> {
                assertThat(part.number()).isEqualTo("212612345678");
                assertThat(part.bytes()).startsWith((byte) 5, (byte) 0, (byte) 3);
                assertThat(part.dataCoding()).as("UCS-2").isEqualTo((byte) 8);
            });
            assertThat(joined(centre)).isEqualTo(text);
            assertThat(find(key).getSentAt()).isNotNull();
            assertThat(find(key).getDeliveredAt()).isNull();
            centre.confirm(0, DeliveryReceiptState.DELIVRD);
            assertThat(find(key).getDeliveredAt()).as("one part of two").isNull();
            centre.confirm(1, DeliveryReceiptState.DELIVRD);
            assertThat(eventually(key).getDeliveredAt()).isNotNull();
        }
    }

    @Test
    void aReceiptThatOvertakesItsMessageIsKept() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            centre.confirmAtOnce();
            String key = queue(door, "ok", true);
            door.sendDue();
            assertThat(eventually(key).getDeliveredAt()).isNotNull();
        }
    }

    @Test
    void aTelephoneThatCannotBeReachedIsNotedAsFailed() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            String key = queue(door, "ok", true);
            door.sendDue();
            centre.confirm(0, DeliveryReceiptState.UNDELIV);
            OutgoingRecord message = eventually(key);
            assertThat(message.getFailure()).isEqualTo("UNDELIV");
            assertThat(message.getFailedAt()).isNotNull();
        }
    }

    @Test
    void aCentreThatIsAwayIsTriedAgainAndARefusedNumberIsNot() throws Exception {
        String key;
        int port;
        try (MessageCentre centre = new MessageCentre()) {
            port = centre.port();
        }
        try (SmsTestDoor away = SmsTestDoor.toCentre(sql, clock, manager, port)) {
            key = queue(away, "ok", true);
            away.sendDue();
        }
        assertThat(find(key).getNextTry()).isAfter(clock.instant());
        clock.advance(Duration.ofMinutes(3));
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            door.sendDue();
            assertThat(centre.received()).hasSize(1);
            assertThat(find(key).getSentAt()).isNotNull();
            centre.refuseNumbers();
            String refused = queue(door, "ok", true);
            door.sendDue();
            assertThat(find(refused).getFailure()).isEqualTo("smpp-b");
            assertThat(find(refused).getNextTry()).isNull();
        }
    }

    @Test
    void nobodyIsWokenForWhatCanWait() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            clock.set(Instant.parse("2026-11-23T22:30:00Z"));
            queue(door, "notice", false);
            queue(door, "code", true);
            door.sendDue();
            assertThat(centre.received()).as("the code alone").hasSize(1);
            clock.set(Instant.parse("2026-11-24T08:00:01Z"));
            door.sendDue();
            assertThat(centre.received()).hasSize(2);
        }
    }

    @Test
    void aGatewayTakesAFormWithItsTokenAndIsTriedAgainWhenItFails() throws Exception {
        AtomicInteger status = new AtomicInteger(503);
        List<String> forms = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            forms.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8));
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try (SmsTestDoor door = SmsTestDoor.toGateway(sql, clock, manager, url, "k")) {
            String key = queue(door, "رمزك 123456", true);
            door.sendDue();
            assertThat(find(key).getFailure()).isEqualTo("http-503");
            status.set(200);
            clock.advance(Duration.ofMinutes(2));
            door.sendDue();
            assertThat(find(key).getSentAt()).isNotNull();
            assertThat(forms)
                    .hasSize(2)
                    .allMatch(form -> form.equals("Bearer k to=+212612345678&from=3737&text=رمزك 123456"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatATelephoneWritesComesOverTheSameSessionInBothAlphabets() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        IncomingSms incoming = SmsTestDoor.listening(sql, clock, manager, (from, text) -> heard.add(from + " " + text));
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port(), incoming)) {
            queue(door, "ok", true);
            door.sendDue();
            centre.write("212612345678", "SUIVI 471820935561", false);
            centre.write("212612345678", "تتبع 471820935561", true);
            for (int i = 0; i < 200 && heard.size() < 2; i++) Thread.sleep(25);
            assertThat(heard)
                    .containsExactlyInAnyOrder("212612345678 SUIVI 471820935561", "212612345678 تتبع 471820935561");
        }
    }

    @Test
    void aCentreThatTakesMessagesAndNeverAnswersGetsEachTwiceAtMostAndTheAdministratorIsTold() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            centre.fallSilent();
            String key = queue(door, "ok", true);
            for (int i = 0; i < 12; i++) {
                door.sendDue();
                clock.advance(Duration.ofHours(1));
            }
            assertThat(centre.received()).hasSize(2);
            assertThat(DeadLetter.word(String.valueOf(find(key).getFailure()))).isEqualTo("unconfirmed");
        }
    }

    @Test
    void aReceiptSettlesWhatACentreTookWithoutSayingSo() throws Exception {
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port())) {
            centre.fallSilent();
            String key = queue(door, "ok", true);
            door.sendDue();
            // It is told over a session opened again.
            door.sendDue();
            centre.confirm(0, DeliveryReceiptState.DELIVRD);
            clock.advance(Duration.ofHours(1));
            door.sendDue();
            assertThat(centre.received()).as("not sent again").hasSize(1);
            assertThat(eventually(key).getDeliveredAt()).isNotNull();
        }
    }

    @Test
    void aLongMessageFromATelephoneIsJoinedWhateverTheOrderOfItsParts() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        IncomingSms incoming = SmsTestDoor.listening(sql, clock, manager, (from, text) -> heard.add(text));
        String text = "السلام عليكم، بغيت نعرف فين وصلت الشكاية ديالي اللي درت على الضو ديال الزنقة 🙂 شكرا بزاف";
        try (MessageCentre centre = new MessageCentre();
                SmsTestDoor door = SmsTestDoor.toCentre(sql, clock, manager, centre.port(), incoming)) {
            door.sendDue();
            byte[] all = text.getBytes(UTF_16BE);
            int half = 2 * (text.indexOf("🙂") + 1);
            for (int part : new int[] {2, 2, 1}) {
                byte[] content = java.util.Arrays.copyOfRange(all, part == 1 ? 0 : half, part == 1 ? half : all.length);
                centre.writePart(
                        "212612345678",
                        java.nio.ByteBuffer.allocate(6 + content.length)
                                .put(new byte[] {5, 0, 3, 77, 2, (byte) part})
                                .put(content)
                                .array(),
                        true);
            }
            for (int i = 0; i < 200 && heard.isEmpty(); i++) Thread.sleep(25);
            assertThat(heard).as("one message, its letters whole").containsExactly(text);
        }
    }

    private String queue(SmsTestDoor door, String text, boolean atOnce) {
        String key = UUID.randomUUID().toString();
        door.outbox().queue(new Sms(key, NUMBER, Language.AR, text, atOnce));
        return key;
    }

    private static void queueAgain(SmsTestDoor door, String key, String text) {
        door.outbox().queue(new Sms(key, NUMBER, Language.AR, text, true));
    }

    private OutgoingRecord find(String key) {
        return sql.fetchSingle(OUTGOING, OUTGOING.KEY.eq(key));
    }

    /** Receipts come on the session's own thread. */
    private OutgoingRecord eventually(String key) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            OutgoingRecord message = find(key);
            if (message.getDeliveredAt() != null || message.getFailedAt() != null) return message;
            Thread.sleep(25);
        }
        return find(key);
    }

    private static String joined(MessageCentre centre) {
        StringBuilder text = new StringBuilder();
        for (MessageCentre.Part part : centre.received()) {
            text.append(new String(part.bytes(), 6, part.bytes().length - 6, UTF_16BE));
        }
        return text.toString();
    }
}
