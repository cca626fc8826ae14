package ma.chikaya.web;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Screens as the design draws them, made of the shared parts and invented contents. */
final class SpecimenScreens {

    interface Parts {
        Content render(Language language, String name, Map<String, Object> parameters);
    }

    record Screen(String title, String width, @Nullable DeskFrame frame, Content content) {}

    private final Parts parts;
    private final Language language;

    SpecimenScreens(Parts parts, Language language) {
        this.parts = parts;
        this.language = language;
    }

    Map<String, Screen> all() {
        Map<String, Screen> screens = new LinkedHashMap<>();
        screens.put("home", new Screen(say("الرئيسية", "Accueil"), "bare", null, home()));
        screens.put("filing", new Screen(say("الإدارة", "L’administration"), "read", null, filing()));
        screens.put("you", new Screen(say("أنت", "Vous"), "read", null, you()));
        screens.put("receipt", new Screen(say("الوصل", "Récépissé"), "read", null, receipt()));
        screens.put("tracking", new Screen(say("تتبع", "Suivi"), "wide", null, tracking()));
        screens.put("components", new Screen("Components", "wide", null, components()));
        screens.put("inbox", new Screen(say("علبتي", "Ma boîte"), "", frame(true), inbox()));
        screens.put("case", new Screen(say("ملف", "Dossier"), "", frame(false), desk()));
        return screens;
    }

    private String say(String ar, String fr) {
        return language == Language.FR ? fr : ar;
    }

    private String part(String name, Object... parameters) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) named.put((String) parameters[i], parameters[i + 1]);
        return Html.markup(parts.render(language, name, named));
    }

    private static Content raw(String... markup) {
        return Html.trusted(String.join("\n", markup));
    }

    private static String icon(String name) {
        return Html.markup(Icons.of(name));
    }

    private static String flip(String name) {
        return Html.markup(Icons.flip(name));
    }

    private Content home() {
        return raw(
                "<div class='hero'><div class='wrap'><h1>"
                        + say(
                                "مشكل مع إدارة؟ من حقك جواب معلل",
                                "Un problème avec une administration ? Vous avez droit à une réponse")
                        + "</h1><p>"
                        + say(
                                "القانون يلزم الإدارة بأن تقبل شكايتك أو ترفضها داخل <b>15</b> يوما، وأن تجيبك داخل <b>60</b> يوما.",
                                "La loi oblige l’administration à statuer sous <b>15</b> jours et à vous répondre sous <b>60</b> jours.")
                        + "</p></div></div>",
                "<div class='wrap stack loose'><div class='stack close'><div class='home'><form class='card lifted stack close'><h2><label for='tell'>"
                        + say("احك لنا ما وقع", "Racontez ce qui s’est passé")
                        + "</label></h2><p class='muted small'>"
                        + say(
                                "بكلماتك: بالدارجة أو العربية أو الأمازيغية أو الفرنسية. ونحن ندلك على الإدارة المعنية.",
                                "Avec vos mots, en français, arabe, darija ou amazighe. Nous trouvons l’administration compétente.")
                        + "</p><textarea id='tell' dir='auto'></textarea><div class='row actions'><button class='btn big'>"
                        + say("ابدأ شكايتي", "Commencer")
                        + flip("arrow-right")
                        + "</button><a class='btn big line' href='#'>"
                        + icon("mic")
                        + say("سجل صوتك", "Parler")
                        + "</a></div><p class='small muted dots'><span>"
                        + say("مجانية", "Gratuit")
                        + "</span><span>"
                        + say("دون حساب", "Sans compte")
                        + "</span><span>"
                        + say(
                                "أو <a href='#'>ملاحظة</a> أو <a href='#'>اقتراح</a>",
                                "ou une <a href='#'>observation</a>, une <a href='#'>suggestion</a>")
                        + "</span></p></form><div class='side'><form class='card lifted stack tight'><h2 class='h4'>"
                        + say("تتبع ملفك", "Suivre mon dossier")
                        + "</h2><label class='small muted' for='code'>"
                        + say("رقم التتبع المكتوب في الوصل", "Le numéro figure sur le récépissé")
                        + "</label><div class='join'><input id='code' dir='ltr' inputmode='numeric' placeholder='4718 2093 5561'><button class='btn'>"
                        + say("تتبع", "Suivre")
                        + "</button></div></form><a class='card lifted entry' href='tel:3737'><span class='round amber'>"
                        + icon("phone")
                        + "</span><span><b>"
                        + say(
                                "اتصل بـ <bdi class='code tiny'>3737</bdi>",
                                "Appelez le <bdi class='code tiny'>3737</bdi>")
                        + "</b><small>"
                        + say(
                                "بالعربية أو الأمازيغية: نكتب شكايتك معك ونتتبعها لك. من الاثنين إلى الجمعة، من 8:30 إلى 18:30",
                                "En arabe, amazighe ou français : nous déposons avec vous et suivons pour vous. Lundi–vendredi, 8:30–18:30")
                        + "</small></span></a></div></div><div class='grid'>",
                part(
                        "entry",
                        "href",
                        "#",
                        "icon",
                        "file-search",
                        "title",
                        say("ابحث عن مسطرة", "Trouver une démarche"),
                        "text",
                        say("الوثائق المطلوبة والآجال والرسوم لكل خدمة", "Pièces, délais et frais de chaque service")),
                part(
                        "entry",
                        "href",
                        "#",
                        "icon",
                        "landmark",
                        "title",
                        say("نافذة إدارتي", "La page de ma commune"),
                        "text",
                        say("العنوان والهاتف وسرعة الجواب", "Contacts et rapidité")),
                part(
                        "entry",
                        "href",
                        "#",
                        "icon",
                        "calendar-days",
                        "title",
                        say("اطلب موعدا", "Demander un rendez-vous"),
                        "text",
                        say("موضوع واحد، وتجيبك الإدارة بتاريخ", "Un sujet, l’administration répond par une date")),
                "</div></div><section class='card stack'><div class='row apart'><h2>"
                        + say("الأرقام الوطنية، محينة اليوم", "Les chiffres nationaux, à jour")
                        + "</h2><a class='small' href='#'>"
                        + say("كل الأرقام حسب الجهة والإدارة", "Tout voir par région et administration")
                        + "</a></div><div class='figs'><p><b>163.694</b><span>"
                        + say("شكاية هذه السنة", "dossiers cette année")
                        + "</span></p><p><b>16</b><span>"
                        + say(
                                "يوما: نصف الشكايات أجيب عنها في أقل من ذلك",
                                "jours : la moitié reçoit réponse plus vite")
                        + "</span></p><p><b>66%</b><span>"
                        + say("عولجت داخل الأجل القانوني", "traités dans le délai légal")
                        + "</span></p><p><b>58,6%</b><span>"
                        + say("من المجيبين راضون (من 41% أجابوا)", "satisfaits, parmi les 41 % qui ont répondu")
                        + "</span></p></div></section></div>");
    }

    private Content filing() {
        return raw(
                "<div>" + part("back", "href", "#")
                        + part("steps", "step", 2, "of", 6, "name", say("الإدارة المعنية", "L’administration"))
                        + "</div>",
                "<form class='stack'><div class='stack tight'><h1>"
                        + say("إلى من نوجه شكايتك؟", "À qui adresser votre réclamation ?")
                        + "</h1><p class='hint small'>"
                        + say(
                                "قرأنا ما كتبت ونقترح عليك. القرار لك، وإن أخطأنا تحال الشكاية دون أن يضيع أجلك.",
                                "Nous avons lu votre texte et proposons. Vous décidez ; en cas d’erreur, le dossier est réorienté sans que votre délai reparte.")
                        + "</p></div>",
                part(
                        "opts",
                        "name",
                        "body",
                        "legend",
                        say("الإدارة", "L’administration"),
                        "quiet",
                        true,
                        "content",
                        raw(
                                part(
                                        "proposal",
                                        "name",
                                        "body",
                                        "value",
                                        "1",
                                        "label",
                                        say("جماعة تيزنيت", "Commune de Tiznit"),
                                        "confidence",
                                        4,
                                        "likeliest",
                                        true,
                                        "checked",
                                        true,
                                        "reason",
                                        raw(
                                                say(
                                                        "لأنك ذكرت <q>الضو العمومي</q> و<q>تيزنيت</q>: الإنارة العمومية من اختصاص الجماعة.",
                                                        "Vous citez <q>éclairage public</q> et <q>Tiznit</q> : c’est une compétence communale.")),
                                        "timing",
                                        say("تجيب عادة في 21 يوما", "Répond en 21 jours (médiane)")),
                                part(
                                        "proposal",
                                        "name",
                                        "body",
                                        "value",
                                        "2",
                                        "label",
                                        say("الشركة الجهوية متعددة الخدمات سوس ماسة", "SRM Souss-Massa"),
                                        "confidence",
                                        2,
                                        "reason",
                                        raw(say(
                                                "إن كان الانقطاع في الكهرباء داخل المنازل كذلك.",
                                                "Si le courant est aussi coupé dans les maisons.")),
                                        "timing",
                                        say("تجيب عادة في 9 أيام", "Répond en 9 jours (médiane)")),
                                part(
                                        "opt",
                                        "name",
                                        "body",
                                        "value",
                                        "0",
                                        "label",
                                        say("لا أعرف: وجهوها أنتم", "Je ne sais pas : orientez pour moi")))),
                part(
                        "field",
                        "name",
                        "search",
                        "label",
                        say("أو ابحث عن إدارة أخرى", "Ou cherchez une autre administration")),
                "<div class='row actions'><button class='btn big'>" + say("متابعة", "Continuer") + flip("arrow-right")
                        + "</button><button class='btn quiet'>"
                        + say("حفظ وإتمام لاحقا", "Enregistrer et finir plus tard") + "</button></div></form>");
    }

    private Content you() {
        return raw(
                "<div>" + part("back", "href", "#") + part("steps", "step", 5, "of", 6, "name", say("أنت", "Vous"))
                        + "</div>",
                part(
                        "error-summary",
                        "errors",
                        List.of(new FormError(
                                "phone", say("ينقص الهاتف رقم واحد", "Il manque un chiffre au téléphone")))),
                "<form class='stack'><h1>" + say("كيف نتصل بك؟", "Comment vous joindre ?") + "</h1>",
                part(
                        "opts",
                        "name",
                        "type",
                        "legend",
                        say("أنت", "Vous êtes"),
                        "options",
                        List.of(
                                new Choice("resident", say("مواطن أو مقيم", "Un citoyen ou résident"), true),
                                new Choice("business", say("مقاولة أو جمعية", "Une entreprise ou association"), false),
                                new Choice("group", say("أمثل شخصا أو مجموعة", "Je représente quelqu’un"), false))),
                part(
                        "field",
                        "name",
                        "name",
                        "label",
                        say("الاسم الكامل", "Nom complet"),
                        "value",
                        say("فاطمة أوبلا", "Fatima Oubella"),
                        "autocomplete",
                        "name"),
                part(
                        "field",
                        "name",
                        "phone",
                        "type",
                        "tel",
                        "label",
                        say("الهاتف المحمول", "Téléphone mobile"),
                        "hint",
                        say("10 أرقام", "10 chiffres, 06 ou 07"),
                        "error",
                        say("ينقصه رقم. مثال: 0661 23 45 67", "Écrivez 10 chiffres, ex. 0661 23 45 67"),
                        "value",
                        "0661 23 45 6"),
                part(
                        "field",
                        "name",
                        "region",
                        "type",
                        "select",
                        "label",
                        say("الجهة", "Région"),
                        "optional",
                        true,
                        "options",
                        List.of(
                                new Choice("9", say("سوس ماسة", "Souss-Massa"), true),
                                new Choice("1", say("الشرق", "L’Oriental"), false))),
                part(
                        "opt",
                        "type",
                        "checkbox",
                        "name",
                        "withhold",
                        "value",
                        "yes",
                        "label",
                        say("أخف اسمي عن الإدارة المشتكى منها", "Masquer mon nom à l’administration visée"),
                        "hint",
                        say("لا تراه إلا الهيئة الوطنية.", "Seul le bureau national le verra.")),
                "<div class='row'>"
                        + part(
                                "upload",
                                "name",
                                "photo",
                                "icon",
                                "camera",
                                "label",
                                say("التقط صورة", "Prendre une photo"),
                                "accept",
                                "image/*",
                                "capture",
                                "environment")
                        + part("upload", "name", "file", "label", say("اختر ملفا", "Choisir un fichier")) + "</div>",
                part(
                        "file",
                        "file",
                        new Attachment("IMG_2044.jpg", "388 KB", null, "image"),
                        "state",
                        say("نصف المسافة", "à moitié envoyé"),
                        "percent",
                        50,
                        "action",
                        raw("<button class='btn quiet'>" + say("حذف", "Supprimer") + "</button>")),
                "<div class='row actions'><button class='btn big'>" + say("متابعة", "Continuer") + flip("arrow-right")
                        + "</button><button class='btn quiet'>"
                        + say("حفظ وإتمام لاحقا", "Enregistrer et finir plus tard") + "</button></div></form>");
    }

    private Content receipt() {
        return raw(
                "<div class='row top keep'><span class='round full'>" + icon("check") + "</span><div><h1>"
                        + say("سجلت شكايتك", "Votre réclamation est enregistrée") + "</h1><p class='muted'>"
                        + say("الأحد 22 نونبر 2026، الساعة 14:05", "Dimanche 22 novembre 2026 à 14:05")
                        + "</p></div></div>",
                "<section class='card'><p class='muted small'>" + say("رقم التتبع", "Numéro de suivi")
                        + "</p><p class='code-big'><bdi class='code'>4718 2093 5561</bdi></p><p class='muted small'>"
                        + say(
                                "احتفظ به مع الرقم السري <bdi class='code'>204 815</bdi>.",
                                "Gardez-le avec le code secret <bdi class='code'>204 815</bdi>.")
                        + "</p></section>",
                part(
                        "promise",
                        "promise",
                        new Promise(
                                Tone.GREEN,
                                say("ما تلتزم به الإدارة", "Ce que la loi impose"),
                                raw(
                                        say(
                                                "يجب أن تقبل جماعة تيزنيت شكايتك أو ترفضها مع التعليل قبل نهاية يوم <b>7 دجنبر 2026</b>، وأن تجيبك في أجل أقصاه <b>21 يناير 2027</b>.",
                                                "La commune de Tiznit doit accepter ou refuser, motifs à l’appui, au plus tard le <b>7 décembre 2026</b>, et vous répondre au plus tard le <b>21 janvier 2027</b>.")),
                                null,
                                new Ruler("x", 0, say("اليوم", "Aujourd’hui"), marks()))),
                "<div class='row'><a class='btn' href='#'>" + icon("download")
                        + say("تحميل الوصل", "Télécharger le récépissé") + "</a><a class='btn line' href='#'>"
                        + say("تتبع الشكاية", "Suivre le dossier") + "</a></div><h2>"
                        + say("ماذا يقع الآن؟", "Et maintenant ?") + "</h2>",
                part(
                        "timeline",
                        "steps",
                        List.of(
                                new Milestone(
                                        Milestone.State.DONE,
                                        raw(say("سجلنا شكايتك", "Enregistrée")),
                                        raw(say("اليوم", "Aujourd’hui"))),
                                new Milestone(
                                        Milestone.State.NEXT,
                                        raw(say("تدرس الإدارة قبولها", "L’administration examine la recevabilité")),
                                        raw(say(
                                                "إن نقصها شيء نطلبه منك برسالة قصيرة",
                                                "S’il manque une pièce, vous recevez un SMS"))),
                                new Milestone(
                                        Milestone.State.NEXT,
                                        raw(say("جواب معلل", "Réponse motivée")),
                                        raw(say(
                                                "وتقول لنا هل أنت راض، ويمكنك إعادة فتحها",
                                                "Vous dites si elle vous satisfait ; sinon vous pouvez rouvrir"))))));
    }

    private List<Ruler.Mark> marks() {
        return List.of(
                new Ruler.Mark(0, say("الإيداع", "Dépôt"), say("22 نونبر", "22 nov.")),
                new Ruler.Mark(25, say("القبول: اليوم 11", "Acceptée j. 11"), say("7 دجنبر", "7 déc.")),
                new Ruler.Mark(100, say("الجواب", "Réponse"), say("21 يناير", "21 janv.")));
    }

    private Content tracking() {
        return raw(
                "<div class='stack tight'><p class='small muted dots'><bdi class='code strong'>4718 2093 5561</bdi><span>"
                        + say("شكاية", "Réclamation") + "</span><span>"
                        + say("أودعت يوم 22 نونبر 2026", "Déposée le 22 novembre 2026") + "</span></p><h1>"
                        + say("انقطاع الإنارة العمومية بحي النهضة", "Éclairage public coupé, quartier Annahda")
                        + "</h1><p class='row small'>"
                        + part(
                                "chip",
                                "tone",
                                Tone.GREEN,
                                "label",
                                say("قيد المعالجة", "En traitement"),
                                "icon",
                                "loader")
                        + "<span class='muted'>"
                        + say(
                                "الملف الآن عند: <b>جماعة تيزنيت، مصلحة الأشغال</b>",
                                "Il est chez : <b>Commune de Tiznit, service des travaux</b>")
                        + "</span></p></div><div class='cols'><div class='stack'>",
                part(
                        "promise",
                        "promise",
                        new Promise(
                                Tone.GREEN,
                                say("الوعد القانوني", "La promesse légale"),
                                raw(
                                        say(
                                                "يجب أن تجيبك جماعة تيزنيت قبل نهاية يوم <b>21 يناير 2027</b>. بقي 34 يوما.",
                                                "La commune de Tiznit doit vous répondre au plus tard le <b>21 janvier 2027</b>. Il reste 34 jours.")),
                                null,
                                new Ruler("x", 43, say("اليوم 26 من 60", "Jour 26 sur 60"), marks()))),
                "<section class='card stack close'><h2>" + say("مسار ملفك", "Le parcours de votre dossier") + "</h2>",
                part(
                        "timeline",
                        "steps",
                        List.of(
                                new Milestone(
                                        Milestone.State.DONE,
                                        raw(say("سجلت الشكاية", "Enregistrée")),
                                        raw(say("الأحد 22 نونبر، 14:05", "dim. 22 nov., 14:05"))),
                                new Milestone(
                                        Milestone.State.DONE,
                                        raw(say("قبلتها جماعة تيزنيت", "Acceptée par la commune de Tiznit")),
                                        raw(say(
                                                "الخميس 3 دجنبر · بعد 11 يوما من 15",
                                                "jeu. 3 déc. · au 11ᵉ jour sur 15"))),
                                new Milestone(
                                        Milestone.State.NOW,
                                        raw(say("عند مصلحة الأشغال", "Au service des travaux")),
                                        raw(say(
                                                "منذ 9 دجنبر. طلبت منها الوحدة رأيا قبل 23 دجنبر",
                                                "Depuis le 9 déc. Avis attendu pour le 23 déc."))),
                                new Milestone(
                                        Milestone.State.NEXT,
                                        raw(say("جواب معلل", "Réponse motivée")),
                                        raw(say("في أجل أقصاه 21 يناير 2027", "Au plus tard le 21 janvier 2027"))),
                                new Milestone(Milestone.State.NEXT, raw(say("رأيك في الجواب", "Votre avis")), null))),
                "</section><section class='card stack close'><h2>" + say("المراسلات", "Échanges") + "</h2>",
                part(
                        "messages",
                        "messages",
                        List.of(
                                new Message(
                                        false,
                                        say("جماعة تيزنيت", "Commune de Tiznit"),
                                        say("9 دجنبر، 10:20", "9 déc., 10:20"),
                                        "2026-12-09T10:20",
                                        say(
                                                "السلام عليكم. هل الأعمدة المعنية بين المدرسة والمسجد فقط، أم الزنقة كلها؟",
                                                "Bonjour. Les lampadaires concernés sont-ils seulement entre l’école et la mosquée, ou toute la rue ?"),
                                        say("ar", "fr"),
                                        List.of()),
                                new Message(
                                        true,
                                        say("أنت", "Vous"),
                                        say("9 دجنبر، 18:41", "9 déc., 18:41"),
                                        "2026-12-09T18:41",
                                        say(
                                                "الزنقة كاملة، 6 أعمدة. هاهي صورة.",
                                                "Toute la rue, six lampadaires. Voici une photo."),
                                        say("ar", "fr"),
                                        List.of(new Attachment("IMG_2041.jpg", "412 KB", null, "image"))))),
                "<form class='stack close'>"
                        + part(
                                "field",
                                "name",
                                "text",
                                "type",
                                "area",
                                "rows",
                                3,
                                "label",
                                say("رسالة جديدة", "Nouveau message"))
                        + "<div class='row'><button class='btn'>" + say("إرسال", "Envoyer") + "</button>"
                        + part(
                                "upload",
                                "name",
                                "f",
                                "icon",
                                "paperclip",
                                "style",
                                "quiet",
                                "label",
                                say("إرفاق صورة أو صوت", "Joindre photo ou voix"))
                        + "</div></form></section></div><aside class='stack'><section class='card stack tight'><h2>"
                        + say("الجواب لم يقنعك؟", "Pas d’accord ?") + "</h2><ol class='ways'><li><b>"
                        + say("أعد فتح الملف", "Rouvrir le dossier") + "</b><p>"
                        + say("متاح بعد الجواب، خلال 30 يوما", "Après la réponse, pendant 30 jours")
                        + "</p></li><li><a href='#'>" + say("راسل سلطة الإشراف", "Saisir la tutelle") + "</a><p>"
                        + say(
                                "عمالة إقليم تيزنيت، قسم الجماعات المحلية",
                                "Province de Tiznit, division des collectivités")
                        + "</p></li><li><a href='#'>" + say("الجأ إلى وسيط المملكة", "Saisir le Médiateur") + "</a><p>"
                        + say("حقك في أي وقت. نهيئ لك ملفا جاهزا", "À tout moment. Nous préparons le dossier")
                        + "</p></li></ol></section><section class='card stack close'><h2>"
                        + say("أسئلة بلا انتظار", "Une question ?") + "</h2><a class='btn line wide' href='tel:3737'>"
                        + icon("phone") + say("اتصل بـ 3737", "Appeler le 3737") + "</a><p class='small'><a href='#'>"
                        + say("تحميل الوصل", "Télécharger le récépissé") + "</a></p></section></aside></div>");
    }

    private Content components() {
        return raw(
                "<h1>" + say("المكونات", "Composants")
                        + "</h1><div class='grid two'><section class='card stack close'><h2>"
                        + say("الأزرار", "Boutons") + "</h2><div class='row'><button class='btn'>"
                        + say("متابعة", "Continuer") + "</button><button class='btn line'>" + say("ثانوي", "Secondaire")
                        + "</button><button class='btn danger'>" + say("رفض معلل", "Rejeter")
                        + "</button><button class='btn quiet'>" + say("هادئ", "Discret")
                        + "</button><button class='btn' aria-busy='true'>" + icon("loader")
                        + say("جار الإرسال…", "Envoi en cours…") + "</button></div></section>",
                "<section class='card stack close'><h2>" + say("الحالات", "États") + "</h2><div class='row'>",
                part("chip", "tone", Tone.NEUTRAL, "label", say("مسجلة", "Enregistrée")),
                part("chip", "tone", Tone.AMBER, "label", say("قيد الدرس", "À l’étude")),
                part("chip", "tone", Tone.GREEN, "label", say("مقبولة", "Acceptée")),
                part("chip", "tone", Tone.BRICK, "label", say("مرفوضة", "Rejetée")),
                part("chip", "tone", Tone.BLUE, "label", say("محالة", "Réorientée")),
                part("chip", "tone", Tone.GREEN, "icon", "check", "label", say("تمت الإجابة", "Répondue")),
                part("chip", "tone", Tone.AMBER, "icon", "rotate-ccw", "label", say("أعيد فتحها", "Rouverte")),
                "</div><div class='row'>",
                part("due", "due", new Due(Tone.GREEN, say("34 يوما", "34 jours"), say("الجواب", "Rép."), 43)),
                part("due", "due", new Due(Tone.AMBER, say("غدا", "demain"), say("القبول", "Recev."), 92)),
                part("due", "due", new Due(Tone.BRICK, say("متجاوز بيومين", "2 jours de retard"), null, 100)),
                "</div></section>",
                "<section class='card stack close'><h2>" + say("الإشعارات", "Avis") + "</h2>",
                part(
                        "note",
                        "tone",
                        Tone.BLUE,
                        "content",
                        raw(say("معلومة: يمكنك الإتمام لاحقا.", "Vous pouvez finir plus tard."))),
                part(
                        "note",
                        "tone",
                        Tone.GREEN,
                        "role",
                        "status",
                        "content",
                        raw(say("حفظنا ما كتبت.", "Nous avons gardé votre texte."))),
                part(
                        "note",
                        "tone",
                        Tone.AMBER,
                        "content",
                        raw(say("انقطع الاتصال. نصك محفوظ في هاتفك.", "Connexion perdue. Votre texte est gardé."))),
                part(
                        "note",
                        "tone",
                        Tone.BRICK,
                        "content",
                        raw(say(
                                "لم نتمكن من إرسال الصورة: أكبر من 20 ميغابايت.",
                                "Photo non envoyée : plus de 20 Mo."))),
                "</section>",
                part(
                        "promise",
                        "promise",
                        new Promise(
                                Tone.BRICK,
                                say("الوعد القانوني", "La promesse légale"),
                                raw(say(
                                        "تجاوزت الجماعة أجل الجواب بـ 6 أيام.",
                                        "La commune a dépassé le délai de réponse de 6 jours.")),
                                raw(
                                        say(
                                                "كان عليها أن تجيبك قبل نهاية يوم 21 يناير. أبلغنا عمالة الإقليم، ولك أن تراسل الوسيط الآن.",
                                                "Elle devait répondre au plus tard le 21 janvier. La province est avertie ; vous pouvez saisir le Médiateur.")),
                                new Ruler("x", 100, null, marks())),
                        "actions",
                        raw("<a class='btn line' href='#'>" + say("راسل سلطة الإشراف", "Saisir la tutelle") + "</a>")),
                "<div class='card'>",
                part(
                        "empty",
                        "title",
                        say("لا شيء يحتاج قرارا اليوم", "Rien à décider aujourd’hui"),
                        "text",
                        say("أقرب أجل: الثلاثاء 24 نونبر.", "Prochaine échéance : mardi 24 novembre."),
                        "href",
                        "#",
                        "link",
                        say("اعرض العلبة كاملة", "Voir toute la boîte")),
                "</div>",
                "<section class='card'>",
                part(
                        "summary",
                        "rows",
                        List.of(
                                new SummaryRow(say("النوع", "Nature"), raw(say("شكاية", "Réclamation")), "#"),
                                new SummaryRow(
                                        say("المكان", "Lieu"), raw(say("تيزنيت، حي النهضة", "Tiznit, Annahda")), "#"),
                                new SummaryRow(say("الهاتف", "Téléphone"), Html.code("0661 23 45 67"), "#"))),
                "</section></div>",
                "<div class='grid two'><div class='card dashed row keep top'><span class='round amber'>" + icon("mic")
                        + "</span><div class='stack tight'><b>" + say("تفضل الكلام؟ سجل صوتك", "Vous préférez parler ?")
                        + "</b><p class='muted small'>"
                        + say(
                                "التسجيل شكاية صحيحة قانونا. 5 دقائق على الأكثر.",
                                "Un enregistrement vaut réclamation. 5 minutes au plus.")
                        + "</p><p><a class='btn line' href='#'>" + say("تسجيل", "Enregistrer")
                        + "</a></p></div></div><details><summary>"
                        + say("ما الذي لا يمكن لهذه البوابة معالجته؟", "Ce que le portail ne peut pas traiter")
                        + "</summary><p>" + say("ما هو معروض على القضاء.", "Ce qui est devant la justice.")
                        + "</p></details></div>",
                "<div class='tbl-box'><table class='tbl'><caption>" + say("الحسابات", "Comptes")
                        + "</caption><thead><tr><th scope='col'>" + say("الاسم", "Nom") + "</th><th scope='col'>"
                        + say("الدور", "Rôle") + "</th><th scope='col' class='num'>" + say("الملفات", "Dossiers")
                        + "</th></tr></thead><tbody><tr><td><a href='#'>" + say("خديجة الراجي", "Khadija Erraji")
                        + "</a></td><td data-label='" + say("الدور", "Rôle") + "'>" + say("مستخدمة", "Utilisatrice")
                        + "</td><td class='num' data-label='" + say("الملفات", "Dossiers")
                        + "'>34</td></tr></tbody></table></div>",
                part("pager", "summary", say("من 1 إلى 11، المجموع 34", "1–11 sur 34"), "next", "#"));
    }

    private DeskFrame frame(boolean nav) {
        return new DeskFrame(
                say("جماعة تيزنيت، الوحدة المكلفة بالشكايات", "Commune de Tiznit, unité des réclamations"),
                say("خديجة الراجي", "Khadija Erraji"),
                true,
                null,
                !nav
                        ? List.of()
                        : List.of(
                                new NavGroup(
                                        say("عملي", "Mon travail"),
                                        List.of(
                                                new NavItem(
                                                        say("تحتاج قرارا اليوم", "À décider aujourd’hui"),
                                                        "#",
                                                        7L,
                                                        true,
                                                        false),
                                                new NavItem(say("علبتي", "Ma boîte"), "#", 34L, false, true),
                                                new NavItem(
                                                        say("في انتظار المواطن", "Chez l’usager"),
                                                        "#",
                                                        5L,
                                                        false,
                                                        false),
                                                new NavItem(
                                                        say("في انتظار المصالح", "Chez les services"),
                                                        "#",
                                                        11L,
                                                        false,
                                                        false))),
                                new NavGroup(
                                        say("الوحدة", "L’unité"),
                                        List.of(
                                                new NavItem(say("غير مسندة", "Non attribuées"), "#", 9L, false, false),
                                                new NavItem(say("متجاوزة للأجل", "Hors délai"), "#", 4L, true, false),
                                                new NavItem(
                                                        say("أجوبة تنتظر المصادقة", "Réponses à valider"),
                                                        "#",
                                                        2L,
                                                        false,
                                                        false)))));
    }

    private String row(
            boolean ticked,
            Tone tone,
            String due,
            String what,
            int percent,
            String title,
            String who,
            Tone state,
            String stateLabel,
            String code) {
        return "<tr><td class='pick'><input type='checkbox' aria-label='" + title + "'" + (ticked ? " checked" : "")
                + "></td><td class='c-due'>" + part("due", "due", new Due(tone, due, what, percent))
                + "</td><td class='c-title'><a href='#'>" + title + "</a></td><td class='c-who'>" + who
                + "</td><td class='c-state'>" + part("chip", "tone", state, "label", stateLabel)
                + "</td><td class='wide-only'>" + say("أنت", "Vous") + "</td><td class='wide-only'><bdi class='code'>"
                + code + "</bdi></td></tr>";
    }

    private Content inbox() {
        return raw(
                "<div class='row apart'><h1>" + say("علبتي", "Ma boîte")
                        + " <span class='count'>34</span></h1><div class='row'><a class='btn line' href='#'>"
                        + icon("download") + "CSV</a><a class='btn' href='#'>" + icon("plus")
                        + say("تسجيل شكاية ورقية", "Saisir un dossier papier") + "</a></div></div>",
                "<form class='filters'><label>" + say("الحالة", "État") + "<select><option>" + say("الكل", "Tous")
                        + "</option></select></label><label>" + say("الأجل", "Délai") + "<select><option>"
                        + say("الأقرب أولا", "Plus proche") + "</option></select></label><label>"
                        + say("القناة", "Canal") + "<select><option>" + say("الكل", "Tous")
                        + "</option></select></label><button class='btn line'>" + say("تصفية", "Filtrer")
                        + "</button></form>",
                "<div class='bulk'><b>" + say("اخترت ملفين", "2 sélectionnés") + "</b><button class='btn line'>"
                        + say("إسناد إلى…", "Attribuer à…") + "</button><button class='btn line'>"
                        + say("طلب رأي مصلحة", "Demande interne") + "</button><button class='btn quiet'>"
                        + say("جواب موحد", "Réponse groupée") + "</button><span class='keys push'><kbd>x</kbd> "
                        + say("اختيار", "choisir") + " <kbd>j</kbd> <kbd>k</kbd> " + say("تنقل", "naviguer")
                        + "</span></div>",
                "<div class='tbl-box'><table class='tbl inbox'><caption class='vh'>" + say("ملفات علبتي", "Ma boîte")
                        + "</caption><thead><tr><th scope='col' class='pick'><input type='checkbox' aria-label='"
                        + say("الكل", "Tout") + "'></th><th scope='col' aria-sort='ascending'>"
                        + say("الأجل", "Échéance") + " ↑</th><th scope='col'>" + say("الموضوع", "Objet")
                        + "</th><th scope='col'>" + say("المشتكي", "Usager") + "</th><th scope='col'>"
                        + say("الحالة", "État") + "</th><th scope='col'>" + say("المكلف", "Chargé")
                        + "</th><th scope='col'>" + say("الرقم", "Numéro") + "</th></tr></thead><tbody>",
                row(
                        false,
                        Tone.BRICK,
                        say("متجاوز بيومين", "2 j de retard"),
                        say("القبول", "Recev."),
                        100,
                        say("رفض تسليم شهادة إدارية لمقاولة", "Refus d’une attestation à une entreprise"),
                        say("شركة أطلس للبناء", "Atlas BTP SARL"),
                        Tone.AMBER,
                        say("قيد الدرس", "À l’étude"),
                        "2093 1180 4471"),
                row(
                        true,
                        Tone.AMBER,
                        say("اليوم", "auj."),
                        say("القبول", "Recev."),
                        93,
                        say("تأخر رخصة السكن منذ شتنبر", "Permis d’habiter attendu depuis septembre"),
                        say("ع. بوزيد", "A. Bouzid"),
                        Tone.AMBER,
                        say("قيد الدرس", "À l’étude"),
                        "4718 2093 5561"),
                row(
                        true,
                        Tone.AMBER,
                        say("غدا", "dem."),
                        say("القبول", "Recev."),
                        90,
                        say("عدم جمع النفايات بدوار أيت براهيم", "Ordures non ramassées, douar Aït Brahim"),
                        say("ر. إد بلا", "R. Id Bella"),
                        Tone.AMBER,
                        say("قيد الدرس", "À l’étude"),
                        "9921 0394 7716"),
                row(
                        false,
                        Tone.GREEN,
                        say("34 يوما", "34 j"),
                        say("الجواب", "Rép."),
                        43,
                        say("انقطاع الإنارة العمومية بحي النهضة", "Éclairage public coupé, quartier Annahda"),
                        say("ف. أوبلا", "F. Oubella"),
                        Tone.BLUE,
                        say("عند مصلحة", "Au service"),
                        "1164 7720 9913"),
                row(
                        false,
                        Tone.NEUTRAL,
                        say("موقوف", "suspendu"),
                        say("الجواب", "Rép."),
                        20,
                        say("طلب نسخة من محضر معاينة", "Copie d’un procès-verbal de constat"),
                        say("م. أيت علي", "M. Aït Ali"),
                        Tone.NEUTRAL,
                        say("عند المواطن", "Chez l’usager"),
                        "5500 1286 3347"),
                "</tbody></table></div>",
                part("pager", "summary", say("من 1 إلى 5، المجموع 34", "1–5 sur 34"), "next", "#"));
    }

    private String point(int n, String title, Tone tone, String state, String text) {
        return "<div class='point'><span class='n'>" + n
                + "</span><div class='stack tight'><div class='row apart'><label class='strong' for='p" + n + "'>"
                + title + "</label>" + part("chip", "tone", tone, "label", state) + "</div><textarea id='p" + n
                + "' rows='2'>" + text + "</textarea></div></div>";
    }

    private Content desk() {
        return raw(
                "<div class='row apart'><div>"
                        + part("back", "href", "#", "label", say("علبتي (5 من 34)", "Ma boîte (5 sur 34)")) + "<h1>"
                        + say("انقطاع الإنارة العمومية بحي النهضة", "Éclairage public coupé, quartier Annahda")
                        + "</h1><p class='row'><bdi class='code strong'>4718 2093 5561</bdi>"
                        + part("chip", "tone", Tone.BLUE, "label", say("عند مصلحة", "Au service"))
                        + part("chip", "tone", Tone.NEUTRAL, "icon", "mic", "label", say("تسجيل صوتي", "Vocal"))
                        + "<span class='muted small'>"
                        + say(
                                "سبق له ملفان، آخرهما أجيب عنه في 2025",
                                "2 dossiers antérieurs, le dernier répondu en 2025")
                        + "</span></p></div><div class='row'><button class='btn line'>"
                        + say("طلب استكمال", "Demander un complément") + "</button><button class='btn line'>"
                        + say("إحالة على الاختصاص", "Réorienter") + "</button><button class='btn danger'>"
                        + say("رفض معلل", "Rejeter") + "</button></div></div><div class='cols'><div class='stack'>",
                "<section class='card stack'><div class='row apart'><h2>"
                        + say("كلام المواطنة", "Le texte de l’usagère") + "</h2><span class='small muted'>"
                        + say("بالدارجة", "En darija")
                        + "</span></div><blockquote class='quote' lang='ary' dir='auto'>راه الضو العمومي فالزنقة ديالنا بحي النهضة بتيزنيت مقطوع <mark>هادي ثلاثة أشهر<sup>1</sup></mark>. مشيت للجماعة مرتين <mark>وقالو لي غادي يصلحوه، وحتى دابا والو<sup>2</sup></mark>. <mark>كنطلب إصلاح الإنارة<sup>3</sup></mark>.</blockquote>"
                        + part(
                                "files",
                                "files",
                                List.of(
                                        new Attachment("IMG_2041.jpg", "412 KB", "#", "image"),
                                        new Attachment(say("تسجيل صوتي", "Enregistrement"), "1:42", "#", "file-audio")))
                        + "</section>",
                "<form class='card stack'><div class='row apart'><h2>"
                        + say("مسودة الجواب المعلل", "Projet de réponse motivée") + "</h2><span class='small muted'>"
                        + icon("check") + " " + say("حفظت 11:32", "Enregistré à 11:32")
                        + "</span></div><p class='muted small'>"
                        + say(
                                "أجب عن كل نقطة على حدة. لا يرسل جواب بنقطة فارغة.",
                                "Répondez à chaque point. Une réponse incomplète ne part pas.")
                        + "</p><div>",
                point(
                        1,
                        say("منذ متى ولماذا انقطعت الإنارة؟", "Depuis quand et pourquoi ?"),
                        Tone.GREEN,
                        say("مجاب", "Répondu"),
                        say(
                                "كانت صفقة صيانة الإنارة منتهية منذ غشت؛ جددت يوم 20 دجنبر.",
                                "Le marché d’entretien avait expiré en août ; il a été renouvelé le 20 décembre.")),
                point(
                        2,
                        say("طلب: إصلاح الإنارة", "Demande : réparer"),
                        Tone.AMBER,
                        say("ينتظر رأي مصلحة الأشغال", "Attend l’avis des travaux"),
                        ""),
                "</div><div class='row'><button class='btn'>" + say("عرض على المشرف", "Soumettre au superviseur")
                        + "</button><button class='btn line'>" + say("معاينة كما يراها المواطن", "Aperçu usager")
                        + "</button></div></form>",
                "<section class='card stack tight'><h2>" + say("السجل", "Historique")
                        + "</h2><ol class='hist'><li><time>" + say("18 دجنبر، 11:32", "18 déc. 11:32") + "</time><span>"
                        + say("عدلت خديجة الراجي المسودة", "Projet modifié par Khadija Erraji")
                        + "</span></li><li><time>" + say("3 دجنبر، 09:10", "3 déc. 9:10") + "</time><span>"
                        + say("قبلت الشكاية (اليوم 11 من 15)", "Acceptée (11ᵉ jour sur 15)")
                        + "</span></li></ol></section></div><aside class='stack'>",
                "<section class='card stack'><h2>" + say("الأجلان القانونيان", "Les deux délais")
                        + "</h2><div class='card flat row apart'>" + say("القبول (15 يوما)", "Recevabilité (15 j)")
                        + part("chip", "tone", Tone.GREEN, "icon", "check", "label", say("يوم 11", "jour 11"))
                        + "</div><div class='card flat'><div class='row apart'><span>"
                        + say("الجواب (60 يوما)", "Réponse (60 j)") + "</span><b>" + say("بقي 34 يوما", "34 j restants")
                        + "</b></div><span class='bar-track thick'><span class='p43'></span></span><div class='row apart small muted'><span>"
                        + say("من 22 نونبر", "du 22 nov.") + "</span><span>"
                        + say("إلى 21 يناير 2027", "au 21 janv. 2027") + "</span></div></div></section>",
                "<section class='card stack'><h2>" + say("التداول بين المصالح", "Circulation interne")
                        + "</h2><div class='card tinted amber'><div class='row apart'><b>"
                        + say("مصلحة الأشغال", "Service des travaux") + "</b>"
                        + part("chip", "tone", Tone.AMBER, "label", say("بقي 5 أيام", "5 j")) + "</div><p>"
                        + say("متى تصلح الأعمدة الستة؟", "Quand réparez-vous les six lampadaires ?")
                        + "</p></div></section>",
                "<section class='card stack'><h2>" + say("الوقائع", "Les faits") + "</h2><dl class='facts'><dt>"
                        + say("المواطنة", "Usagère") + "</dt><dd>" + say("فاطمة أوبلا", "Fatima Oubella") + "</dd><dt>"
                        + say("المكان", "Lieu") + "</dt><dd>"
                        + say("حي النهضة، قرب مدرسة ابن سينا", "Annahda, près de l’école Ibn Sina") + "</dd><dt>"
                        + say("الموضوع", "Objet") + "</dt><dd>" + say("الإنارة العمومية", "Éclairage public")
                        + "</dd></dl></section></aside></div>");
    }
}
