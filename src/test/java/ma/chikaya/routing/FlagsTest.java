package ma.chikaya.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader must know first, on texts written for this test alone. */
class FlagsTest {

    private static final Proposals PROPOSALS = Proposals.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bande d'incapables, votre commune ne répare jamais rien",
                "الله يلعنكم يا الشفارة ديال الجماعة",
                "tfo 3likom a lkhwana dyal lbaladiya"
            })
    void hearsAnInsultToAnOffice(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).contains(Flag.INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Des voleurs ont cambriolé notre boutique, sac et caisse volés, la police ne vient pas",
                "جاري سبني وقال ليا يا حمار قدام الناس",
                "سرقو ليا الشفارة الموطور من قدام الدار"
            })
    void takesNoInsultFromWhoTellsOfOneOrOfAThief(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).doesNotContain(Flag.INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deux problèmes : notre rue n'est plus éclairée, et la CNSS ne me rembourse pas mes soins",
                "عندي جوج مشاكل: الما مقطوع علينا، والمدرسة ما فيهاش الأستاذ",
                "أكتب بشأن أمرين: جواز سفر ابني المتأخر، ومعاش والدي المتوقف"
            })
    void seesSeveralMattersWhereTheyAreCounted(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).contains(Flag.SEVERAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J'attends ma carte nationale depuis trois mois",
                "الفاتورة ديال الما جاتني غالية هاد الشهر",
                "passport dyali ba9i ma wjedch f l3amala"
            })
    void seesOneMatterWhereThereIsOne(String text) {
        assertThat(PROPOSALS.propose(text, null).flags())
                .doesNotContain(Flag.SEVERAL, Flag.INSULT, Flag.DANGER, Flag.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "جارتي كتغوت وراجلها كيضربها ومسدود عليهم الباب",
                "Câble électrique tombé sur le trottoir devant l'école, les enfants passent dessus",
                "bghit nmout, ma b9a 3ndi 7ta wa7ed",
                "سقف الغرفة بدأ يتساقط علينا والجدار مشقق ونحن ننام تحته",
                "ifilu n trisinti iḍr gh uɣaras, tarwa ar zrayn"
            })
    void raisesTheAlarmAlsoWhereTheWordIsNotSaid(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).contains(Flag.DANGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"كلام كتبته الآن", "عندي سؤال", "bghit nchki", "une réclamation"})
    void wordsThatTellNothingYetRaiseNone(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).doesNotContain(Flag.DANGER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"بغيت نموت", "l3afia f dar", "راجلي كيضربني"})
    void twoWordsOfADangerRaiseIt(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).contains(Flag.DANGER);
    }

    /** The things danger comes from, in a state that hurts nobody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "الضو ديال الزنقة طافي هادي شهر",
                "مصابيح شارعنا مطفأة منذ أسبوع ولم يصلحها أحد",
                "le lampadaire devant chez moi ne s'allume plus depuis dix jours",
                "lbola dyal derb tafya w 7ta wa7ed ma ja y9adha",
                "فاتورة الكهرباء جات مضاعفة هاد الشهر",
                "couper l'eau sans prévenir, c'est un manque de respect pour les abonnés",
                "جارنا بنى جدارا بدون رخصة ويحجب عنا الشمس",
                "Le compteur a été déplacé dans le couloir, nous demandons qu'il soit remis à sa place",
                "قتلونا بالضرائب، كل عام الزيادة"
            })
    void raisesNoAlarmWhereNobodyIsInDanger(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).doesNotContain(Flag.DANGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ma banque me prélève des frais que je n'ai pas acceptés",
                "lbanka kate9ta3 lia mn l7sab bla sbab"
            })
    void knowsAPrivateCompany(String text) {
        assertThat(PROPOSALS.propose(text, null).flags()).contains(Flag.PRIVATE);
    }
}
