package ma.chikaya.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.BundledMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0661 23 45 67",
                "0661234567",
                "06-61-23-45-67",
                "06.61.23.45.67",
                " (0661) 234567 ",
                "+212661234567",
                "+212 6 61 23 45 67",
                "+212 (0)661 23 45 67",
                "00212 661 234 567",
                "212661234567",
                "2120661234567",
                "661234567",
                "٠٦٦١٢٣٤٥٦٧",
                "۰۶۶۱ ۲۳ ۴۵ ۶۷",
                "\u202A+212\u00A0661\u00A023\u00A045\u00A067\u202C",
                "0６６１２３４５６７"
            })
    void readsAMoroccanNumberInAnyHabit(String typed) {
        assertThat(Phones.parse(typed).get()).isEqualTo("+212661234567");
    }

    @ParameterizedTest
    @CsvSource({
        "0537679906,+212537679906",
        "0802003737,+212802003737",
        "0700000000,+212700000000",
        "+33 6 12 34 56 78,+33612345678",
        "0033612345678,+33612345678",
        "+1 (514) 555-1234,+15145551234",
        "+39 06 6982 1234,+390669821234",
        "+971501234567,+971501234567",
        "+223 76 12 34 56,+22376123456"
    })
    void readsNumbersOfEveryKindAndCountry(String typed, String expected) {
        assertThat(Phones.parse(typed).get()).isEqualTo(expected);
    }

    @Test
    void readsALocalNumberOfTheCountryItsOwnerLivesIn() {
        assertThat(Phones.parse("06 12 34 56 78", "FR").get()).isEqualTo("+33612345678");
        assertThat(Phones.parse("212 555 0123", "US").get()).isEqualTo("+12125550123");
    }

    @ParameterizedTest
    @CsvSource({
        "'',people.phone.empty",
        "'  ',people.phone.empty",
        "my phone,people.phone.letters",
        "ليس لي هاتف,people.phone.letters",
        "3737,people.phone.shortcode",
        "19,people.phone.shortcode",
        "0161234567,people.phone.prefix",
        "0961234567,people.phone.prefix",
        "+999123456789,people.phone.country",
        "+33 6 12,people.phone.foreign-short",
        "+33 6 12 34 56 78 90 12,people.phone.foreign-long",
        "+++,people.phone.foreign-short",
        "000000000000000000000000000000,people.phone.foreign-long"
    })
    void saysWhatIsWrong(String typed, String key) {
        assertThat(refusal(typed).key()).isEqualTo(key);
    }

    @Test
    void countsTheDigitsThatAreMissing() {
        assertThat(refusal("0661 23 45 6")).isEqualTo(new Refusal("people.phone.short", Map.of("missing", 1)));
        assertThat(refusal("+212 661 23 4")).isEqualTo(new Refusal("people.phone.short", Map.of("missing", 3)));
        assertThat(refusal("0661 23 45 67 8")).isEqualTo(new Refusal("people.phone.long", Map.of("extra", 1)));
        var words = new BundledMessages();
        assertThat(words.text(Language.AR, "people.phone.short", Map.of("missing", 1)))
                .isEqualTo("ينقصه رقم. مثال: \u20660661 23 45 67\u2069");
        assertThat(words.text(Language.AR, "people.phone.short", Map.of("missing", 2)))
                .startsWith("ينقصه رقمان.");
        assertThat(words.text(Language.AR, "people.phone.short", Map.of("missing", 3)))
                .startsWith("تنقصه 3 أرقام.");
        assertThat(words.text(Language.FR, "people.phone.short", Map.of("missing", 2)))
                .startsWith("Il manque 2 chiffres.");
    }

    @Test
    void showsNumbersAsPeopleWriteThem() {
        assertThat(Phones.display("+212661234567")).isEqualTo("0661 23 45 67");
        assertThat(Phones.display("+33612345678")).isEqualTo("+33 6 12 34 56 78");
        assertThat(Phones.mask("+212661234567")).isEqualTo("06•• •• •• 67");
        assertThat(Phones.mask("+33612345678")).isEqualTo("+33 • •• •• •• 78");
    }

    @Test
    void neverThrowsWhateverIsTyped() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String signs = "0123456789+-() ./٠٦\u0000\u202Ex@,\uD83D";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) typed.append(signs.charAt(random.nextInt(signs.length())));
            String shown = "seed " + seed + ": " + typed;
            assertThat(Phones.parse(typed.toString())
                            .fold(Phones::isNormal, refusal -> refusal.key().startsWith("people.phone.")))
                    .as(shown)
                    .isTrue();
            assertThat(Emails.parse(typed.toString())
                            .fold(Emails::isNormal, refusal -> refusal.key().startsWith("people.email.")))
                    .as(shown)
                    .isTrue();
        }
    }

    private static Refusal refusal(String typed) {
        return Phones.parse(typed).fold(number -> new Refusal("accepted." + number), refusal -> refusal);
    }
}
