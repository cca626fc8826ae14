package ma.chikaya.browser;

import ma.chikaya.kernel.Language;

/** What people of the stories write, in the language of each. */
record Words(
        String trouble,
        String town,
        String name,
        String accepted,
        String question,
        String asked,
        String finding,
        String reason,
        String measure,
        String unhappy,
        String complement,
        String completed) {

    static Words in(Language language) {
        return language == Language.FR ? FRENCH : ARABIC;
    }

    private static final Words ARABIC = new Words(
            "الضو ديال الزنقة طافي هادي شهر فحي النخيل بتيزنيت وعيطنا لهم شحال من مرة وما جا حتى واحد.",
            "تيزنيت",
            "عائشة بناني",
            "الإنارة العمومية من اختصاص الجماعة.",
            "متى تصلح أعمدة حي النخيل؟",
            "يوم الخميس المقبل، والأعمدة ستة.",
            "عاينت المصلحة ستة أعمدة مطفأة.",
            "انتهت صفقة الصيانة في غشت.",
            "إصلاح الأعمدة الستة",
            "باقي عمودين طافيين حدا المدرسة.",
            "ما رقم الزنقة ومن أي جهة تبدأ الظلمة؟",
            "زنقة 12، من قدام المدرسة.");

    private static final Words FRENCH = new Words(
            "L'éclairage public est en panne depuis un mois dans ma rue à Tiznit et personne ne répond.",
            "Tiznit",
            "Aïcha Bennani",
            "L'éclairage public relève de la commune.",
            "Quand les lampadaires seront-ils réparés ?",
            "Jeudi prochain, il y en a six.",
            "Le service a constaté six lampadaires éteints.",
            "Le marché d'entretien a pris fin en août.",
            "Réparer les six lampadaires",
            "Deux lampadaires restent éteints près de l'école.",
            "Quel est le numéro de la rue ?",
            "Rue 12, devant l'école.");
}
