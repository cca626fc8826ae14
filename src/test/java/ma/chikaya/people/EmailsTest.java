package ma.chikaya.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailsTest {

    @ParameterizedTest
    @CsvSource({
        "fatima@gmail.com,fatima@gmail.com",
        "' Fatima.Zahra@GMAIL.Com ',Fatima.Zahra@gmail.com",
        "a+chikaya@sous-domaine.exemple.ma,a+chikaya@sous-domaine.exemple.ma",
        "o'neil@exemple.ma,o'neil@exemple.ma",
        "mailto:x@y.ma,x@y.ma",
        "ali@مثال.المغرب,ali@xn--mgbh0fb.xn--mgbc0a9azcg",
        "x@Éxemple.ma,x@xn--xemple-9ua.ma",
        "ali٢@gmail.com,ali2@gmail.com"
    })
    void readsAddressesAndTheirDomainsInAnyScript(String typed, String expected) {
        assertThat(Emails.parse(typed).get()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'',people.email.empty",
        "fatima.gmail.com,people.email.at",
        "@gmail.com,people.email.at",
        "a@b@gmail.com,people.email.at",
        "fatima zahra@gmail.com,people.email.space",
        "'fatima@gmail,com',people.email.comma",
        "فاطمة@gmail.com,people.email.letters",
        "fatimé@gmail.com,people.email.letters",
        ".fatima@gmail.com,people.email.name",
        "<b>@gmail.com,people.email.name",
        "fatima@gmail,people.email.domain",
        "fatima@gmail..com,people.email.domain",
        "fatima@-gmail.com,people.email.domain",
        "fatima@192.168.1.1,people.email.domain",
        "fatima@,people.email.domain"
    })
    void saysWhatIsWrong(String typed, String key) {
        assertThat(Emails.parse(typed).<String>fold(email -> "accepted " + email, refusal -> refusal.key()))
                .isEqualTo(key);
    }

    @Test
    void refusesWhatNoServerTakes() {
        assertThat(Emails.parse("a".repeat(65) + "@gmail.com").isDone()).isFalse();
        assertThat(Emails.parse("a@" + "b".repeat(64) + ".com").isDone()).isFalse();
        assertThat(Emails.parse("a@" + "b.".repeat(130) + "com").isDone()).isFalse();
    }

    @Test
    void masksAllButTheFirstLetter() {
        assertThat(Emails.mask("fatima@gmail.com")).isEqualTo("f•••@gmail.com");
    }
}
