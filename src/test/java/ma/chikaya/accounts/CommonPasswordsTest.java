package ma.chikaya.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "0612345678",
                "azertyuiop",
                "azerty123456",
                "Motdepasse2026!",
                "P@ssw0rd123",
                "casablanca1",
                "Marrakech2025",
                "fatimazahra1990",
                "MohamedAlaoui",
                "Mohammed.Bennani",
                "wydadcasablanca",
                "abcabcabcabc",
                "aaaaaaaaaaaa",
                "qsdfghjklm",
                "qwertyazerty",
                "المغرب2030؟؟",
                "كلمةالسر123",
                "محمد العلوي",
                "ضصثقفغعهخح",
                "chikaya2026",
                "!!!administrateur",
                "password12345",
                "iloveyou12",
                "0987654321"
            })
    void refusesWhatPeopleTryFirst(String password) {
        assertThat(CommonPasswords.has(password)).as(password).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demonstration", "une phrase assez longue", "جملة طويلة للاختبار", "a long password for the bench",
                "zeitoun vert sous la pluie", "k7mp-wq3r-hjt9", "الزيتون في الحديقة الخلفية",
                        "Tiznit sans les remparts",
                "trois chats bleus"
            })
    void takesWhatIsOnesOwn(String password) {
        assertThat(CommonPasswords.has(password)).as(password).isFalse();
    }
}
