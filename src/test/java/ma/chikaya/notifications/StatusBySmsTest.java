package ma.chikaya.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
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

/** Whoever has no web asks by short message where his case stands. */
@ChikayaTest
class StatusBySmsTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    Cases cases;

    @Autowired
    Limits limits;

    @Autowired
    Wording wording;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext sql;

    @Autowired
    PlatformTransactionManager manager;

    private SmsTestDoor door;
    private StatusBySms status;
    private Receipt receipt;
    private String phone;

    @BeforeEach
    void aCase() {
        door = SmsTestDoor.toGateway(sql, clock, manager, "http://127.0.0.1:1/", null);
        door.clear();
        status = new StatusBySms(cases, door.outbox(), limits, wording, clock);
        // Limits outlive a test: each has a telephone of its own.
        phone = "+2126690%05d".formatted(NEXT.getAndIncrement());
        receipt = cast.fileFor(
                cast.somebody("فاطمة", phone),
                Kind.COMPLAINT,
                cast.aCommune().body().id(),
                "الضو طافي",
                false,
                Language.AR);
    }

    @AfterEach
    void nothingIsLeft() {
        door.clear();
        door.close();
    }

    @Test
    void answersInTheLanguageWritten() {
        status.receive(phone, "تتبع " + receipt.code().digits());
        status.receive(phone.substring(1), "suivi " + receipt.code().display());
        assertThat(answers()).hasSize(2);
        assertThat(answers().getFirst())
                .contains(receipt.code().digits(), "8 دجنبر 2026")
                .doesNotContain("الضو", "{", receipt.pin());
        assertThat(answers().getLast())
                .contains(receipt.code().digits(), "8 décembre 2026")
                .doesNotContain("{");
    }

    @Test
    void readsArabicIndicDigitsToo() {
        StringBuilder digits = new StringBuilder();
        receipt.code().digits().chars().forEach(c -> digits.append((char) ('٠' + c - '0')));
        status.receive(phone, "تتبع " + digits);
        assertThat(answers().getFirst()).contains("8 دجنبر 2026");
    }

    @Test
    void anotherTelephoneGetsTheSameWordsForACodeThatExistsAndOneThatDoesNot() {
        status.receive("+212677000001", "SUIVI " + receipt.code().digits());
        status.receive("+212677000002", "SUIVI 123456789012");
        assertThat(answers()).hasSize(2);
        assertThat(answers().getFirst())
                .isEqualTo(answers().getLast())
                .doesNotContain(receipt.code().digits());
    }

    @Test
    void aTelephoneThatGuessesIsAnsweredNoMore() {
        for (int i = 0; i < 12; i++) status.receive("+212677000003", "SUIVI " + (123456789000L + i));
        assertThat(answers()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void saysHowToAskWhereItIsAskedOtherwise() {
        status.receive(phone, "السلام عليكم فين وصل ملفي");
        assertThat(answers().getFirst()).contains("تتبع 123456789012");
        status.receive("not a telephone", "SUIVI " + receipt.code().digits());
        assertThat(answers()).hasSize(1);
    }

    private List<String> answers() {
        return door.waiting("status:");
    }
}
