package ma.chikaya.documents;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ma.chikaya.documents.AnswerLetter.Summary;
import ma.chikaya.documents.Dossier.Decision;
import ma.chikaya.documents.Dossier.Event;
import ma.chikaya.documents.Dossier.Fact;
import ma.chikaya.documents.Dossier.Message;
import ma.chikaya.documents.Letter.Signatory;
import ma.chikaya.documents.Point.Measure;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.TrackingCode;
import org.jspecify.annotations.Nullable;

/** Invented cases for the papers. */
final class Samples {

    static final TrackingCode CODE = codeStarting("47182093556");
    static final URI ADDRESS = URI.create("https://chikaya.example/t/" + CODE.digits() + "?k=Zm9vYmFyYmF6cXV4MTIzNDU2");
    /** As long as a seal with every date is, under an address of usual length. */
    static final URI SEAL = URI.create("https://chikaya.example/verify/"
            + "EqV8ib8HDy88YtDtXbiufMdI8X2Y4rUmer_BH3M1XS0.DRdJuPnBIKpi99lSi0tcL21pffWQJEeNajnez0LHtfROUr"
            + "WW6XnI3EM3HMRb1OcWrhQ7TTJ-chcVG6MOwUxOVHMWndqNCIEPx3mnPQC4vkRB5ICpeyOxJRkSq1LI7S1L10e0tza9"
            + "3Ce6KRDiKpFfez3gb9pvMEc0goRqG9hTCzppvEJqa-ZgIFI2g8Pahqfpgi9el-OuOjSXXMUHyQ2pqaWkwfV6Wf3gV_"
            + "O116cFBIj2C2qdPVHp7pWnOna8sEXflmWwdRpdo9KMleEnmhPxjExF6YGVYS1kWE0u19tZtum_94xrIzsODL0IBNcI"
            + "9WzwUEP9s19A7d9jZf7DEiBGEyHrx.eGvfOx2lkplHLeT5RadQQ3W-jA-YqOpJj3o4GmVV5LHnRo_ThLxtwV6pnsQ1"
            + "Mx69NwinxYTmIIXgrf9IFTQZ5i");

    static final LocalText COMMUNE = new LocalText("جماعة تيزنيت", "Commune de Tiznit");
    static final String HASH = "9f2c41ab77d0e3185c6a02ff8be1d94c0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    static final LocalDateTime FILED = LocalDateTime.parse("2026-11-22T14:05:00");

    private Samples() {}

    static TrackingCode codeStarting(String eleven) {
        for (char check = '0'; check <= '9'; check++) {
            var code = TrackingCode.find(eleven + check);
            if (code.isPresent()) return code.get();
        }
        throw new IllegalStateException();
    }

    static Receipt receipt() {
        return receipt(true, "فاطمة أوبلا", "انقطاع الإنارة العمومية بحي النهضة، زنقة 12", false);
    }

    static Receipt receipt(boolean demo, @Nullable String person, @Nullable String subject, boolean withheld) {
        return new Receipt(
                demo,
                Language.AR,
                "complaint",
                CODE,
                "604831",
                ADDRESS,
                "chikaya.example",
                subject,
                COMMUNE,
                person,
                withheld,
                FILED,
                null,
                new LocalText("الهاتف المحمول", "Téléphone mobile"),
                2,
                1,
                new Promise(LocalDate.parse("2026-12-07"), 15, false),
                new Promise(LocalDate.parse("2027-01-21"), 60, false),
                HASH,
                List.of(
                        new Receipt.Print("voix.webm", HASH),
                        new Receipt.Print("photo.jpg", HASH),
                        new Receipt.Print("lettre.pdf", HASH)),
                List.of(),
                SEAL);
    }

    static Receipt receipt(List<Receipt.Given> given) {
        Receipt whole = receipt();
        return new Receipt(
                true,
                Language.AR,
                whole.kind(),
                CODE,
                whole.pin(),
                ADDRESS,
                whole.site(),
                whole.subject(),
                COMMUNE,
                whole.person(),
                false,
                FILED,
                null,
                whole.channel(),
                whole.files(),
                whole.recordings(),
                whole.decide(),
                whole.answer(),
                HASH,
                whole.prints(),
                given,
                whole.seal());
    }

    /** A French file, which came on paper long ago: its first day was over when it was keyed. */
    static Receipt frenchReceipt() {
        Receipt whole = receipt();
        return new Receipt(
                false,
                Language.FR,
                "complaint",
                CODE,
                "604831",
                ADDRESS,
                "chikaya.example",
                "Mon fils ne va plus à l’école.",
                COMMUNE,
                "Fatima Oubella",
                false,
                FILED,
                LocalDate.parse("2026-10-30"),
                new LocalText("ورق", "Papier"),
                1,
                0,
                new Promise(LocalDate.parse("2026-11-14"), 15, false),
                new Promise(LocalDate.parse("2026-12-29"), 60, false),
                HASH,
                whole.prints(),
                List.of(),
                SEAL);
    }

    static Receipt receiptOf(String kind) {
        Receipt whole = receipt();
        return new Receipt(
                false,
                Language.AR,
                kind,
                CODE,
                "604831",
                ADDRESS,
                "chikaya.example",
                whole.subject(),
                COMMUNE,
                whole.person(),
                false,
                FILED,
                null,
                whole.channel(),
                0,
                0,
                whole.decide(),
                kind.equals("complaint") ? whole.answer() : null,
                HASH,
                List.of(),
                List.of(),
                null);
    }

    static Receipt receiptInTriage() {
        return new Receipt(
                false,
                Language.AR,
                "complaint",
                CODE,
                null,
                ADDRESS,
                "chikaya.example",
                null,
                null,
                null,
                true,
                FILED,
                LocalDate.parse("2026-11-19"),
                new LocalText("الشباك", "Guichet"),
                0,
                0,
                new Promise(LocalDate.parse("2026-12-07"), 15, false),
                new Promise(null, 60, false),
                null,
                List.of(new Receipt.Print("voix.webm", "7".repeat(64))),
                List.of(),
                null);
    }

    static AnswerLetter letter(Language language) {
        boolean ar = language == Language.AR;
        return new AnswerLetter(
                frame(language),
                ar
                        ? "توصلنا بشكايتك حول الإنارة العمومية، وعاين تقنيو المصلحة الحي يوم 2 دجنبر 2026."
                        : "Nous avons reçu votre réclamation sur l’éclairage public ; nos techniciens se sont rendus sur place le 2 décembre 2026.",
                ar ? arabicPoints() : frenchPoints(),
                ar
                        ? null
                        : new Summary(
                                Language.AR,
                                "الخلاصة: أصلح 9 أعمدة من 14، ويكتمل الإصلاح قبل نهاية يوم 31 يناير 2027."));
    }

    static DecisionLetter refusal(Language language) {
        boolean ar = language == Language.AR;
        return new DecisionLetter(
                frame(language),
                "refused",
                ar ? "الموضوع من اختصاص إدارة أخرى" : "L’affaire relève d’une autre administration",
                new LocalText("وكالة الماء بأكادير", "Agence de l’eau d’Agadir"),
                null,
                ar ? "تدبر الوكالة شبكة الماء في الحي." : "L’agence gère le réseau d’eau du quartier.",
                ar ? "أودع شكايتك لدى الوكالة." : "Déposez votre réclamation auprès de l’agence.");
    }

    /** As the desk prints it: the seal is its only code. */
    static AnswerLetter sealedLetter(Language language) {
        AnswerLetter letter = letter(language);
        Letter frame = letter.letter();
        Letter sealed = new Letter(
                frame.demo(),
                frame.language(),
                frame.letterhead(),
                frame.contact(),
                frame.registerNumber(),
                frame.date(),
                frame.place(),
                frame.code(),
                frame.filedOn(),
                frame.addressee(),
                null,
                frame.subject(),
                frame.signatory(),
                frame.supervisingBody(),
                frame.reopenUntil(),
                null,
                frame.given(),
                frame.fingerprint(),
                SEAL);
        return new AnswerLetter(sealed, letter.opening(), letter.points(), letter.summary());
    }

    private static Letter frame(Language language) {
        boolean ar = language == Language.AR;
        return new Letter(
                true,
                language,
                List.of(
                        new LocalText("وزارة الداخلية", "Ministère de l’Intérieur"),
                        new LocalText("إقليم تيزنيت", "Province de Tiznit"),
                        COMMUNE),
                List.of("شارع الحسن الثاني، تيزنيت 85000", "0528 86 00 00", "contact@tiznit.example"),
                "118/2027",
                LocalDate.parse("2027-01-05"),
                new LocalText("تيزنيت", "Tiznit"),
                CODE,
                LocalDate.parse("2026-11-22"),
                ar ? "السيدة فاطمة أوبلا" : "Mme Fatima Oubella",
                null,
                ar ? "انقطاع الإنارة العمومية بحي النهضة" : "Éclairage public coupé, quartier Annahda",
                new Signatory(
                        ar ? "محمد أعراب" : "Mohamed Aarab",
                        ar ? "رئيس المجلس الجماعي" : "Président du conseil communal"),
                new LocalText("عمالة إقليم تيزنيت", "Province de Tiznit"),
                LocalDate.parse("2027-02-04"),
                ADDRESS,
                List.of(new Letter.Given(ar ? "رقم العمود" : "Numéro du poteau", "1147")),
                HASH,
                null);
    }

    static List<Point> arabicPoints() {
        return List.of(
                new Point(
                        "الضو ديال الزنقة طافي هادي شهر وعيطنا لهم شحال من مرة وما جا حتى واحد.",
                        "14 عمودا من أصل 31 بزنقة 12 كانت معطلة بسبب كابل أرضي (3×16 mm²) أتلفته أشغال شركة SRM-SM.",
                        "صيانة الإنارة العمومية من اختصاص الجماعة، وتأخر التدخل 23 يوما لأن عقد الصيانة رقم 07/2025 انتهى.",
                        "القانون التنظيمي 113.14، المادة 83",
                        List.of(
                                new Measure(
                                        "تغيير الكابل وتشغيل الأعمدة الخمسة الباقية",
                                        "مصلحة الأشغال",
                                        LocalDate.parse("2027-01-31")),
                                new Measure("إشعار سكان الحي برقم المداومة 0528 86 00 11", "مكتب التواصل", null))),
                new Point(
                        "طلبت جوابا مكتوبا مرتين بدون فائدة.",
                        "سجل طلبك يوم 3 نونبر 2026 ولم يجب عنه.",
                        "خطأ من الوحدة المكلفة بالشكايات، ونعتذر عنه.",
                        null,
                        List.of()));
    }

    static List<Point> frenchPoints() {
        return List.of(new Point(
                "L’éclairage de la rue 12 est coupé depuis un mois (شارع النهضة).",
                "14 lampadaires sur 31 étaient hors service : câble sectionné par les travaux de la SRM-SM.",
                "L’entretien relève de la commune ; le marché de maintenance n° 07/2025 avait expiré.",
                "Loi organique 113-14, article 83",
                List.of(new Measure(
                        "Remplacer le câble et remettre en service les 5 derniers lampadaires",
                        "Service des travaux",
                        LocalDate.parse("2027-01-31")))));
    }

    static Dossier dossier(Language language, boolean withheld) {
        boolean ar = language == Language.AR;
        return new Dossier(
                true,
                language,
                CODE,
                COMMUNE,
                ar ? "تمت الإجابة" : "Répondue",
                FILED,
                LocalDate.parse("2026-12-07"),
                LocalDate.parse("2027-01-21"),
                List.of(
                        new Fact(ar ? "القناة" : "Canal", ar ? "الهاتف المحمول" : "Téléphone mobile"),
                        new Fact(ar ? "المكان" : "Lieu", "تيزنيت، حي النهضة، زنقة 12 (29.6974, -9.7316)")),
                List.of(
                        new Fact(ar ? "الاسم" : "Nom", "فاطمة أوبلا"),
                        new Fact(ar ? "الهاتف" : "Téléphone", "+212 661 23 45 67"),
                        new Fact("CNIE", "JB123456")),
                withheld,
                "انقطاع الإنارة العمومية بحي النهضة",
                "الضو ديال الزنقة طافي هادي شهر.\nSalam, l passport dyali dfa3to hadi 2 chhour.\nⴰⵣⵓⵍ, ⵓⵔ ⵉⵍⵍⵉ ⵓⴼⴰⵡ ⴳ ⵜⵙⵓⴽⵜ.",
                List.of("photo-1.jpg", "شهادة.pdf"),
                true,
                List.of(
                        new Event(FILED, ar ? "أودعت الشكاية" : "Réclamation déposée", null),
                        new Event(
                                FILED.plusDays(4),
                                ar
                                        ? "طلبت الوحدة رأي مصلحة الأشغال"
                                        : "L’unité a demandé l’avis du service des travaux",
                                ar ? "وحدة الشكايات" : "Unité des réclamations"),
                        new Event(FILED.plusDays(11), ar ? "قبلت الشكاية" : "Réclamation acceptée", null)),
                List.of(
                        new Message(
                                FILED.plusDays(5),
                                ar ? "جماعة تيزنيت" : "Commune de Tiznit",
                                ar ? "كم عمودا معطلا بالضبط؟" : "Combien de lampadaires exactement ?",
                                List.of()),
                        new Message(
                                FILED.plusDays(6),
                                "فاطمة أوبلا",
                                "14 عمودا، انظر الصورة IMG_2041",
                                List.of("IMG_2041.jpg"))),
                List.of(new Decision(
                        FILED.plusDays(11),
                        ar ? "قبول" : "Acceptation",
                        ar ? "الشكاية من اختصاص الجماعة وواضحة." : "La réclamation est claire et relève de la commune.",
                        ar ? "المشرف" : "Le superviseur")),
                ar ? arabicPoints() : frenchPoints(),
                LocalDate.parse("2027-01-05"),
                HASH,
                7,
                LocalDateTime.parse("2027-01-09T09:30:00"),
                null);
    }
}
