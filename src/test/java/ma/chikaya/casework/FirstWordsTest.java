package ma.chikaya.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstWordsTest {

    @Test
    void aSubjectBeginsBehindTheGreetings() {
        assertThat(FirstWords.of("السلام عليكم ورحمة الله وبركاته، مصابيح زنقة الأرز لا تشتغل"))
                .isEqualTo("مصابيح زنقة الأرز لا تشتغل");
        assertThat(FirstWords.of("سلام خوتي. واحد النجار فشارع محمد الخامس"))
                .isEqualTo("واحد النجار فشارع محمد الخامس");
        assertThat(FirstWords.of("Salam 3alaykom. Zbel 3amer f avenue Hassan II"))
                .isEqualTo("Zbel 3amer f avenue Hassan II");
        assertThat(FirstWords.of("Bonjour Madame, Monsieur, Je propose des arbres"))
                .isEqualTo("Je propose des arbres");
        assertThat(FirstWords.of("تحية طيبة وبعد: لم تعد شاحنة الأزبال تمر")).isEqualTo("لم تعد شاحنة الأزبال تمر");
    }

    @Test
    void whatOnlyGreetsOrMeansItStays() {
        assertThat(FirstWords.of("السلام عليكم، شكرا")).isEqualTo("السلام عليكم، شكرا");
        assertThat(FirstWords.of("سلامة الأطفال في خطر أمام المدرسة")).isEqualTo("سلامة الأطفال في خطر أمام المدرسة");
        assertThat(FirstWords.of("Monsieur le caïd refuse l’attestation"))
                .isEqualTo("Monsieur le caïd refuse l’attestation");
        assertThat(FirstWords.of("السلام حي سكني بلا إنارة")).isEqualTo("السلام حي سكني بلا إنارة");
        assertThat(FirstWords.of("")).isEmpty();
    }

    @Test
    void isCutBehindAWord() {
        String cut = FirstWords.of("كلمة ".repeat(40));
        assertThat(cut).endsWith("كلمة…").hasSizeLessThanOrEqualTo(91);
        assertThat(FirstWords.of("س".repeat(200))).hasSize(91);
    }
}
