package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.NewSubmission.NewAttachment;
import ma.chikaya.casework.Receipt;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Filings;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was spoken and not written: listened to by the national desk, routed, and answered aloud. */
@ChikayaTest
class VoiceDeskTest {

    private static final String VOICE = "/desk/voice";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Filings filings;

    @Autowired
    StoredFiles files;

    @Autowired
    TestClock clock;

    @Test
    void aRecordingWithoutATextBecomesARoutedCaseAnsweredAloud() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = spoken(null);
        Official nadia = cast.nadia();
        String own = VOICE + "/" + receipt.code().digits();
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.get(VOICE).status()).isEqualTo(404);
        assertThat(khadija.get(own).status()).isEqualTo(404);

        Visitor desk = signIn(port, nadia);
        assertThat(desk.get(VOICE).body())
                .contains(receipt.code().display(), "25 نونبر")
                .doesNotContain("متأخر منذ");
        clock.advanceDays(3);
        desk = signIn(port, nadia);
        assertThat(desk.get(VOICE).body()).contains("متأخر منذ");
        String page = desk.get(own).body();
        Matcher sound = Pattern.compile("<audio[^>]*src=\"([^\"]+)\"").matcher(page);
        assertThat(sound.find()).isTrue();
        assertThat(desk.get(sound.group(1)).header("content-type")).startsWith("audio/");
        assertThat(khadija.get(sound.group(1)).status()).isEqualTo(404);
        desk.get(own);
        Visitor.Answer looked = desk.submit(
                own,
                Map.of(
                        "do",
                        "look",
                        "summary",
                        "الضو طافي",
                        "bodyWords",
                        commune.body().name().ar()));
        assertThat(looked.body()).contains("value=\"" + commune.body().id() + "\"", "الضو طافي</textarea>");
        assertThat(desk.submit(own, Map.of("do", "hear", "summary", " ")).status())
                .isEqualTo(422);
        Map<String, String> heard = Map.of(
                "do", "hear",
                "summary", "الضو طافي في الزنقة هادي سيمانة",
                "spoken", "1",
                "body", Integer.toString(commune.body().id()));
        assertThat(desk.submit(own, heard).location()).contains("did=voice-routed");
        assertThat(desk.get(VOICE).body()).doesNotContain(receipt.code().display());
        CaseFile file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(file.summary()).isEqualTo("الضو طافي في الزنقة هادي سيمانة");
        assertThat(file.line().subject()).startsWith("الضو طافي");

        assertThat(cases.conclude(
                                commune.khadija(),
                                receipt.submissionId(),
                                file.version(),
                                Concluding.TAKEN_INTO_ACCOUNT,
                                "أصلحنا المصباح")
                        .isDone())
                .isTrue();
        assertThat(desk.get(VOICE).body()).contains(receipt.code().display(), "أجوبة تنتظر");
        assertThat(desk.get(own).body()).contains("أصلحنا المصباح");
        assertThat(desk.upload(
                                own,
                                Map.of("do", "speak"),
                                "voice",
                                Map.of("نص.txt", "كلام".getBytes(StandardCharsets.UTF_8)))
                        .body())
                .contains("اختر ملفا صوتيا");
        assertThat(desk.upload(own, Map.of("do", "speak"), "voice", Map.of("answer.wav", tone()))
                        .location())
                .contains("did=voice-spoken");
        assertThat(desk.get(VOICE).body()).doesNotContain(receipt.code().display());
        // Its author hears it beside the text; whoever has not opened the case does not.
        Visitor author = new Visitor(port);
        String heardPage =
                author.open("/t/" + receipt.code() + "/" + receipt.token()).body();
        Matcher aloud = Pattern.compile("<audio[^>]*src=\"([^\"]+)\" aria-labelledby=\"spoken\"")
                .matcher(heardPage);
        assertThat(aloud.find()).as(heardPage).isTrue();
        assertThat(heardPage).contains("استمع إلى الجواب");
        Visitor.Answer sounds = author.get(aloud.group(1));
        assertThat(sounds.header("content-type")).isEqualTo("audio/wav");
        assertThat(sounds.header("accept-ranges")).isEqualTo("bytes");
        assertThat(sounds.header("content-disposition")).startsWith("inline");
        assertThat(new Visitor(port).get(aloud.group(1)).status()).isEqualTo(404);
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().attachments())
                .filteredOn(one -> one.role() == AttachmentRole.MESSAGE)
                .hasSize(1);
    }

    @Test
    void whatWasAddressedStaysWithItsBodyAndWhatWasWrittenIsNotTheVoiceDesks() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = spoken(commune.body().id());
        Visitor desk = signIn(port, cast.nadia());
        String own = VOICE + "/" + receipt.code().digits();
        assertThat(desk.get(own).body()).contains("ما يقوله التسجيل").doesNotContain("name=\"body\"");
        assertThat(desk.submit(own, Map.of("do", "hear", "summary", "الماء مقطوع"))
                        .location())
                .contains("did=voice-heard");
        assertThat(cases.find(commune.khadija(), receipt.code()).orElseThrow().summary())
                .isEqualTo("الماء مقطوع");
        Receipt written = cast.file(Kind.COMPLAINT, commune.body().id(), "الماء مقطوع");
        assertThat(desk.get(VOICE + "/" + written.code().digits()).status()).isEqualTo(404);
    }

    @Test
    void aWithheldNameIsNotWrittenDownForTheBody() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = spoken(null, true);
        Visitor desk = signIn(port, cast.nadia());
        String own = VOICE + "/" + receipt.code().digits();
        assertThat(desk.get(own).body()).contains("طلب المتكلم إخفاء هويته");
        for (String telling : List.of(
                "أنا فاطمة أوبلا، الضو طافي", "عيطو ليا 0661-23.45.67 الضو طافي", "Fatima... اوبلا فاطمه الضو طافي")) {
            Visitor.Answer refused = desk.submit(own, Map.of("do", "hear", "summary", telling));
            assertThat(refused.status()).as(telling).isEqualTo(422);
            assertThat(refused.body()).contains("احذفه ثم احفظ", telling.substring(0, 5));
        }
        assertThat(desk.submit(own, Map.of("do", "hear", "summary", "الضو طافي عند دار فاطمة"))
                        .location())
                .contains("did=voice-heard");
        // Heard, and left with the national desk: its body can still be chosen here, and the wish still be noted.
        assertThat(desk.get(own).body()).contains("value=\"route\"", "value=\"wish\"");
        assertThat(desk.submit(own, Map.of("do", "wish")).location()).contains("did=voice-heard");
        assertThat(desk.get(own).body()).doesNotContain("value=\"wish\"");
        assertThat(desk.submit(own, Map.of("do", "route")).body()).contains("اختر الإدارة التي يعنيها الأمر");
        String chosen = Integer.toString(commune.body().id());
        assertThat(desk.submit(own, Map.of("do", "route", "body", chosen)).location())
                .contains("did=voice-routed");
        CaseFile file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(file.withheld()).isTrue();
        assertThat(cases.conclude(
                                commune.khadija(),
                                receipt.submissionId(),
                                file.version(),
                                Concluding.TAKEN_INTO_ACCOUNT,
                                "أصلحنا المصباح")
                        .isDone())
                .isTrue();
        assertThat(desk.get(own).body()).as("asked for after it was heard").contains("أصلحنا المصباح");
    }

    private Receipt spoken(@Nullable Integer body) {
        return spoken(body, false);
    }

    private Receipt spoken(@Nullable Integer body, boolean withheld) {
        UUID id = Ids.next(clock.instant());
        StoredFile recording = files.store(Owner.draft(id), "voice.wav", new ByteArrayInputStream(tone()))
                .get();
        Form form = new Form(
                Language.AR,
                new Form.Told(Kind.OBSERVATION, false, null, "", recording.id()),
                null,
                Form.Place.NOWHERE,
                body == null ? Form.Addressee.UNKNOWN : new Form.Addressee(body),
                new Form.Who("resident", "فاطمة أوبلا", "0661234567", "", null, "", "", null, "", "", withheld, null));
        Sent sent = filings.file(
                form,
                new Filings.Way(
                        id,
                        Channel.WEB,
                        clock.today(),
                        null,
                        List.of(new NewAttachment(recording.id(), AttachmentRole.RECORDING)),
                        null,
                        null));
        Receipt receipt = ((Sent.Done) sent).receipt();
        files.moveOwner(id, receipt.submissionId());
        return receipt;
    }

    private static byte[] tone() {
        int samples = 8_000;
        ByteBuffer wave = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
        wave.putShort((short) 1).putShort((short) 8);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) wave.put((byte) (128 + 20 * Math.sin(i)));
        return wave.array();
    }
}
