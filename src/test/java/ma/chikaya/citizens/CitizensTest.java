package ma.chikaya.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.channels.Mail;
import ma.chikaya.channels.SmsTestDoor;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Demo;
import ma.chikaya.platform.Messages;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A contact, a code sent there, and the list it opens. */
@ChikayaTest
class CitizensTest {

    @Autowired
    private DSLContext sql;

    @Autowired
    private TestClock clock;

    @Autowired
    private Secrets secrets;

    @Autowired
    private Messages messages;

    @Autowired
    private Demo demo;

    @Autowired
    private PlatformTransactionManager manager;

    private SmsTestDoor sms;
    private Citizens citizens;
    private Contact fatima;

    @BeforeEach
    void openTheDoor() {
        sms = SmsTestDoor.toGateway(sql, clock, manager, "http://127.0.0.1:1/", null);
        citizens = new Citizens(sql, clock, secrets, sms.outbox(), messages, demo);
        fatima = Contact.parse("06 6%07d".formatted(System.nanoTime() % 10_000_000))
                .get();
        sms.clear();
    }

    @AfterEach
    void closeTheDoor() {
        sms.close();
    }

    @Test
    void theCodeSentOpensTheAccountOnce() {
        assertThat(citizens.send(fatima, Language.AR))
                .as("never shown where it is sent")
                .isEmpty();
        String code = lastCode();
        CitizenAccount account = citizens.enter(fatima, code).orElseThrow();
        assertThat(citizens.find(account.id(), account.version())).contains(account);
        assertThat(citizens.enter(fatima, code)).as("used twice").isEmpty();
        citizens.send(fatima, Language.AR);
        assertThat(citizens.enter(fatima, lastCode()).map(CitizenAccount::id)).contains(account.id());
    }

    @Test
    void aCodeIsReadInAnyDigitsAndIsNobodyElses() {
        citizens.send(fatima, Language.AR);
        String code = lastCode();
        Contact other = Contact.parse("0677000111").get();
        assertThat(citizens.enter(other, code)).isEmpty();
        StringBuilder arabic = new StringBuilder();
        code.chars().forEach(digit -> arabic.append((char) (digit - '0' + '٠')));
        assertThat(citizens.enter(fatima, arabic.toString())).isPresent();
    }

    @Test
    void aCodeIsGoodForTenMinutesAndTheNewestAlone() {
        citizens.send(fatima, Language.FR);
        String first = lastCode();
        citizens.send(fatima, Language.FR);
        String second = lastCode();
        if (!first.equals(second)) assertThat(citizens.enter(fatima, first)).isEmpty();
        clock.advance(Citizens.CODE_LASTS.plusSeconds(1));
        assertThat(citizens.enter(fatima, second)).as("late").isEmpty();
    }

    @Test
    void guessingEndsAfterFiveTries() {
        citizens.send(fatima, Language.FR);
        String code = lastCode();
        String wrong = code.startsWith("0") ? "111111" : "000000";
        for (int i = 0; i < 5; i++) assertThat(citizens.enter(fatima, wrong)).isEmpty();
        assertThat(citizens.enter(fatima, code))
                .as("the right one comes too late")
                .isEmpty();
    }

    @Test
    void whatIsClaimedIsListedOnceAndLetGoAndGoesWithTheAccount() {
        citizens.send(fatima, Language.FR);
        CitizenAccount account = citizens.enter(fatima, lastCode()).orElseThrow();
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        assertThat(citizens.claim(account, one)).isTrue();
        clock.advance(java.time.Duration.ofSeconds(1));
        assertThat(citizens.claim(account, two)).isTrue();
        assertThat(citizens.claim(account, two)).isTrue();
        assertThat(citizens.listClaims(account)).containsExactly(two, one);
        citizens.letGo(account, two);
        assertThat(citizens.holds(account, two)).isFalse();
        citizens.leaveEverywhere(account);
        assertThat(citizens.find(account.id(), account.version())).isEmpty();
        citizens.forget(account);
        citizens.send(fatima, Language.FR);
        CitizenAccount anew = citizens.enter(fatima, lastCode()).orElseThrow();
        assertThat(citizens.listClaims(anew)).isEmpty();
    }

    @Test
    void aListHasAnEnd() {
        citizens.send(fatima, Language.FR);
        CitizenAccount account = citizens.enter(fatima, lastCode()).orElseThrow();
        UUID kept = UUID.randomUUID();
        citizens.claim(account, kept);
        for (int i = 1; i < Citizens.MOST_CLAIMS; i++) citizens.claim(account, UUID.randomUUID());
        assertThat(citizens.claim(account, UUID.randomUUID())).isFalse();
        assertThat(citizens.claim(account, kept)).as("there already").isTrue();
    }

    private String lastCode() {
        Matcher code = Pattern.compile("\\b(\\d{6})\\b")
                .matcher(sms.waiting(Mail.SECRET + "citizen-code:").getLast());
        return Optional.of(code).filter(Matcher::find).orElseThrow().group(1);
    }
}
