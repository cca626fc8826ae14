package ma.chikaya.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.kernel.CanonicalJson;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import ma.chikaya.seals.Checked.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A seal is true as it was made, for ever, and false once anything in it is another. */
@ChikayaTest
class SealsTest {

    private static final Claims RECEIPT =
            Claims.of("receipt").with("code", "471820935561").with("filed", Instant.parse("2026-11-22T14:05:00Z"));

    @Autowired
    Seals seals;

    @Autowired
    SealKeys keys;

    @Autowired
    Officials officials;

    @Autowired
    Audit audit;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Official admin;

    @BeforeEach
    void aKeyOfToday() {
        admin = SomeOfficials.admin(officials);
        rotate();
    }

    @Test
    void saysWhatWasSealedAndWhen() {
        Checked checked = seals.check(seals.seal(RECEIPT));
        assertThat(checked.verdict()).isEqualTo(Verdict.TRUE);
        assertThat(checked.retiredAt()).isNull();
        Claims claims = Objects.requireNonNull(checked.claims());
        assertThat(claims.values()).containsAllEntriesOf(RECEIPT.values());
        assertThat(claims.instant("sealed"))
                .hasValueSatisfying(
                        at -> assertThat(at).isBetween(clock.instant().minusSeconds(60), clock.instant()));
    }

    @Test
    void isReadInAnAddressAndBrokenOverLines() {
        String seal = seals.seal(RECEIPT);
        assertThat(seals.check("https://chikaya.example/verify/" + seal).isTrue())
                .isTrue();
        assertThat(seals.check("  " + seal.replaceAll("(.{40})", "$1\n") + "\n").isTrue())
                .isTrue();
        assertThat(seals.check("4718 2093 5561").verdict()).isEqualTo(Verdict.NO_SEAL);
        assertThat(seals.check("").verdict()).isEqualTo(Verdict.NO_SEAL);
        assertThat(seals.check("a".repeat(43) + "." + "b".repeat(340) + "." + "c".repeat(86))
                        .verdict())
                .isEqualTo(Verdict.NO_SEAL);
    }

    @Test
    void anyLetterChangedMakesItFalse() {
        String seal = seals.seal(RECEIPT);
        for (int i = 0; i < seal.length(); i++) {
            char other = seal.charAt(i) == 'A' ? 'B' : 'A';
            String forged = seal.substring(0, i) + other + seal.substring(i + 1);
            assertThat(seals.check(forged).isTrue()).as("letter %s", i).isFalse();
        }
    }

    @Test
    void oneDigitOfTheCodeChangedIsSaidToBeChanged() {
        String[] parts = seals.seal(RECEIPT).split("\\.", -1);
        String said = new String(java.util.Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = Jws.encode(said.replace("471820935561", "471820935562").getBytes(StandardCharsets.UTF_8));
        assertThat(seals.check(parts[0] + "." + forged + "." + parts[2]).verdict())
                .isEqualTo(Verdict.CHANGED);
    }

    @Test
    void aKeyReplacedYesterdayStillVerifiesWhatItSealed() {
        String seal = seals.seal(RECEIPT);
        clock.advanceDays(1);
        rotate();
        clock.advanceDays(1);
        Checked checked = seals.check(seal);
        assertThat(checked.verdict()).isEqualTo(Verdict.TRUE);
        assertThat(checked.retiredAt()).isNotNull();
        assertThat(seals.check(seals.seal(RECEIPT)).retiredAt()).isNull();
    }

    @Test
    void whatAReplacedKeySealsLaterIsNotBelieved() {
        SealKeys.Current stolen = keys.current();
        rotate();
        String signed = Jws.header(stolen.id()) + "."
                + Jws.encode(CanonicalJson.write(
                                RECEIPT.with("sealed", clock.instant().plus(Duration.ofHours(1)))
                                        .values())
                        .getBytes(StandardCharsets.UTF_8));
        String seal = signed + "."
                + Jws.encode(Ed25519.sign(stolen.privateHalf(), signed.getBytes(StandardCharsets.US_ASCII)));
        assertThat(seals.check(seal).verdict()).isEqualTo(Verdict.NOT_ITS_TIME);
    }

    @Test
    void aKeyThatWasNeverHereIsUnknown() {
        var foreign = Ed25519.make();
        String signed = Jws.header("nowhere1") + "."
                + Jws.encode(CanonicalJson.write(RECEIPT.values()).getBytes(StandardCharsets.UTF_8));
        String seal = signed + "."
                + Jws.encode(
                        Ed25519.sign(foreign.getPrivate().getEncoded(), signed.getBytes(StandardCharsets.US_ASCII)));
        assertThat(seals.check(seal).verdict()).isEqualTo(Verdict.UNKNOWN_KEY);
    }

    @Test
    void aFileIsTrueToItsLastByte() {
        byte[] paper = "%PDF-1.7 … 4718 2093 5561 … %%EOF\n".getBytes(StandardCharsets.UTF_8);
        byte[] closed = seals.close(paper, seals.seal(RECEIPT));
        assertThat(seals.check(closed).verdict()).isEqualTo(Verdict.TRUE);
        for (int i = 0; i < paper.length; i++) {
            byte[] forged = closed.clone();
            forged[i] ^= 1;
            assertThat(seals.check(forged).isTrue()).as("byte %s", i).isFalse();
        }
        assertThat(seals.check(paper).verdict()).isEqualTo(Verdict.NO_SEAL);
    }

    @Test
    void aDocumentIsTrueWhateverTheOrderOfItsMembers() {
        Map<String, Object> document = Map.of("code", "471820935561", "history", List.of(Map.of("seq", 1)));
        String seal = seals.sealOf(document, RECEIPT);
        String written =
                "{\"seal\": \"%s\", \"history\": [ {\"seq\": 1} ], \"code\": \"471820935561\"}".formatted(seal);
        assertThat(seals.check(written.getBytes(StandardCharsets.UTF_8)).verdict())
                .isEqualTo(Verdict.TRUE);
        assertThat(seals.check(written.replace("\"seq\": 1", "\"seq\": 2").getBytes(StandardCharsets.UTF_8))
                        .verdict())
                .isEqualTo(Verdict.CHANGED);
    }

    @Test
    void replacingAKeyForgetsItsPrivateHalfAndIsWrittenDown() {
        String before = keys.current().id();
        assertThat(privateHalf(before)).isNotNull().isNotEqualTo(keys.current().privateHalf());
        rotate("خوفا من نسخة");
        assertThat(privateHalf(before)).isNull();
        String now = keys.current().id();
        assertThat(now).isNotEqualTo(before);
        assertThat(audit.list(now, List.of("seals."), 5)).singleElement().satisfies(line -> {
            assertThat(line.accountId()).isEqualTo(admin.id());
            assertThat(line.reason()).isEqualTo("خوفا من نسخة");
        });
        assertThat(keys.list()).extracting(SealKey::id).contains(now, before);
    }

    @Test
    void aCopiedKeyIsReplacedAndWhatItSealedSinceIsNotTrusted() {
        String key = keys.current().id();
        String before = seals.seal(RECEIPT);
        clock.advance(Duration.ofHours(2));
        Instant copied = clock.instant();
        String after = seals.seal(RECEIPT);
        assertThat(keys.distrust(admin.id(), key, copied, " ").isDone()).isFalse();
        assertThat(keys.distrust(admin.id(), key, copied.plus(Duration.ofDays(1)), "سرق الخادم")
                        .isDone())
                .as("no day to come")
                .isFalse();
        assertThat(keys.distrust(admin.id(), key, copied, "سرق الخادم").isDone())
                .isTrue();
        assertThat(keys.current().id()).as("it seals no more").isNotEqualTo(key);
        assertThat(seals.check(after).verdict()).isEqualTo(Verdict.COPIED_KEY);
        assertThat(seals.check(after).claims()).isNull();
        assertThat(seals.check(before).verdict()).isEqualTo(Verdict.TRUE);
        assertThat(seals.check(before).distrustedAt()).isNotNull();
        assertThat(keys.distrust(admin.id(), key, copied.plusSeconds(60), "خطأ").isDone())
                .as("never later")
                .isFalse();
        assertThat(keys.distrust(admin.id(), key, copied.minus(Duration.ofHours(3)), "منذ صنعه")
                        .isDone())
                .as("earlier, as far as its first seal")
                .isTrue();
        assertThat(seals.check(before).verdict()).isEqualTo(Verdict.COPIED_KEY);
        assertThat(audit.list(key, List.of("seals.distrusted"), 5))
                .extracting(line -> line.reason())
                .containsExactlyInAnyOrder("سرق الخادم", "منذ صنعه");
    }

    @Test
    void twoAdministratorsAtOnceReplaceItOnceAndNobodyWithoutAReason() {
        String before = keys.current().id();
        assertThat(keys.rotate(admin.id(), before, " ")).isInstanceOf(Outcome.Refused.class);
        assertThat(keys.rotate(admin.id(), before, "دوري").isDone()).isTrue();
        assertThat(keys.rotate(admin.id(), before, "دوري")).isInstanceOf(Outcome.Refused.class);
    }

    private byte[] privateHalf(String key) {
        return (byte[]) jdbc.sql("select private_half from seals.signing_key where id = :id")
                .param("id", key)
                .query((row, n) -> new Object[] {row.getBytes(1)})
                .single()[0];
    }

    private void rotate() {
        rotate("اختبار");
    }

    private void rotate(String reason) {
        keys.rotate(admin.id(), keys.current().id(), reason).get();
    }
}
