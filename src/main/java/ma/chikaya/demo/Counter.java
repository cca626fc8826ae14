package ma.chikaya.demo;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.AttachmentRole;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.NewSubmission.NewAttachment;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.counters.Consent;
import ma.chikaya.files.Owner;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Filings;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Ids;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.Article;
import ma.chikaya.knowledge.ArticleOpinions;
import ma.chikaya.knowledge.ArticleSearches;
import ma.chikaya.knowledge.ArticleText;
import ma.chikaya.knowledge.Articles;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.NewEnquiry;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Facts;
import org.springframework.stereotype.Component;

/** What comes over a counter: a few papers, one keyed late, questions, and the articles that answer some of them. */
@Component
class Counter {

    private static final String FACT = "demo-counter";

    private final Arrivals arrivals;
    private final Articles articles;
    private final ArticleOpinions opinions;
    private final ArticleSearches searches;
    private final Enquiries enquiries;
    private final Filings filings;
    private final StoredFiles files;
    private final Facts facts;

    Counter(
            Arrivals arrivals,
            Articles articles,
            ArticleOpinions opinions,
            ArticleSearches searches,
            Enquiries enquiries,
            Filings filings,
            StoredFiles files,
            Facts facts) {
        this.arrivals = arrivals;
        this.articles = articles;
        this.opinions = opinions;
        this.searches = searches;
        this.enquiries = enquiries;
        this.filings = filings;
        this.files = files;
        this.facts = facts;
    }

    /** Once, at the counter of the first body that has a handler. */
    void fill(Map<Integer, Crew> crews, Official editor, Instant now) {
        if (facts.find(FACT).isPresent() || crews.isEmpty()) return;
        Crew crew = crews.values().stream()
                .min(Comparator.comparingInt(one -> one.body().id()))
                .orElseThrow();
        if (articles.listAll(1).isEmpty()) {
            ARTICLES.forEach(text -> articles.add(editor.id(), text, true, "demo"));
            readers();
        }
        papers(crew, now);
        questions(crew);
        voice(now);
        facts.put(FACT, "complete");
    }

    /** What readers of the articles thought of them, and what they looked for in vain. */
    private void readers() {
        for (Article one : articles.list(ARTICLES.size())) {
            for (int i = 0; i < 9; i++) opinions.add(one.id(), i % 3 == 0 ? Language.FR : Language.AR, i % 4 != 0, "");
        }
        Article failing = articles.list(1).getFirst();
        for (int i = 0; i < 12; i++) opinions.add(failing.id(), Language.AR, false, i == 0 ? "لا يقول ما الوثائق" : "");
        for (int i = 0; i < 5; i++) searches.count("رخصة البناء في الدوار", Language.AR, false);
    }

    private void papers(Crew crew, Instant now) {
        String today = LegalClock.dayOf(now).toString();
        String old = LegalClock.dayOf(now).minusDays(21).toString();
        paper(crew, 1, Channel.POST, today, new Arrivals.Paper(Consent.SIGNATURE, ""), "الإنارة منقطعة في زنقتنا");
        paper(crew, 2, Channel.COUNTER, today, new Arrivals.Paper(Consent.THUMB, ""), "طلبت شهادة منذ شهر ولم أتسلمها");
        paper(
                crew,
                3,
                Channel.FAX,
                old,
                new Arrivals.Paper(null, "وصل الفاكس أيام العطلة"),
                "الطريق إلى الدوار مقطوعة");
    }

    private void paper(Crew crew, int no, Channel channel, String received, Arrivals.Paper paper, String words) {
        Form form = new Form(
                Language.AR,
                new Form.Told(Kind.COMPLAINT, false, null, words, null),
                null,
                Form.Place.NOWHERE,
                new Form.Addressee(crew.body().id()),
                new Form.Who(
                        "resident",
                        "مواطن تجريبي " + no,
                        "+21260000000" + no,
                        "",
                        null,
                        "",
                        "",
                        null,
                        "",
                        "",
                        false,
                        null));
        arrivals.register(
                crew.handler(),
                // The same token again is the same paper.
                "demonstration-counter-paper-000" + no,
                form,
                new Registrations.Came(channel, received, crew.handler().id(), null),
                paper);
    }

    /** Somebody who said it instead of writing it; what he says is a tone. */
    private void voice(Instant now) {
        UUID id = Ids.next(now);
        StoredFile recording = files.store(Owner.draft(id), "voice.wav", new ByteArrayInputStream(tone()))
                .get();
        Form form = new Form(
                Language.AR,
                new Form.Told(Kind.COMPLAINT, false, null, "", recording.id()),
                null,
                Form.Place.NOWHERE,
                Form.Addressee.UNKNOWN,
                new Form.Who(
                        "resident", "مواطن تجريبي 4", "+212600000004", "", null, "", "", null, "", "", false, null));
        Sent sent = filings.file(
                form,
                new Filings.Way(
                        id,
                        Channel.WEB,
                        LegalClock.dayOf(now),
                        null,
                        List.of(new NewAttachment(recording.id(), AttachmentRole.RECORDING)),
                        true,
                        "demo:voice"));
        if (sent instanceof Sent.Done(var receipt)) files.moveOwner(id, receipt.submissionId());
    }

    /** Two seconds of a quiet tone, as a telephone would send them: WAVE, 8,000 samples a second of 8 bits. */
    private static byte[] tone() {
        int samples = 16_000;
        ByteBuffer wave = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        wave.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wave.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(8_000);
        wave.putShort((short) 1).putShort((short) 8);
        wave.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) wave.put((byte) (128 + 20 * Math.sin(i * Math.TAU * 330 / 8_000)));
        return wave.array();
    }

    private void questions(Crew crew) {
        ask(
                crew,
                1,
                "كيف أحصل على شهادة السكنى",
                new Enquiries.Course.Answered(null, "من مقر الدائرة، معك البطاقة الوطنية"));
        ask(crew, 2, "متى يفتح مكتب الحالة المدنية يوم الجمعة", new Enquiries.Course.Second());
        ask(crew, 3, "كيفاش ندير باش نربط الدار بالماء", new Enquiries.Course.Wanted());
    }

    private void ask(Crew crew, int no, String text, Enquiries.Course course) {
        UUID id = UUID.nameUUIDFromBytes(("demo-question-" + no).getBytes(StandardCharsets.UTF_8));
        enquiries.ask(
                new NewEnquiry(
                        id,
                        crew.handler().id(),
                        crew.body().id(),
                        text,
                        Language.AR,
                        "counter",
                        "",
                        "",
                        "+212600000009",
                        null),
                course);
    }

    private static final List<ArticleText> ARTICLES = List.of(
            new ArticleText(
                    "كيف أتتبع ملفي؟",
                    "برقم التتبع والرقم السري المكتوبين في الوصل، على البوابة أو بالاتصال بالرقم 3737.\n\nلا يطلب منك أحد أداء أي مبلغ.",
                    "Comment suivre mon dossier ?",
                    "Avec le numéro de suivi et le code secret du récépissé, sur le portail ou au 3737.\n\nPersonne ne vous demande de payer.",
                    "ⵎⴰⵎⵏⴽ ⵔⴰⴷ ⴹⴼⵔⵖ ⴰⵙⴷⴰⵡ ⵉⵏⵓ",
                    "ⵙ ⵓⵟⵟⵓⵏ ⵏ ⵓⴹⴼⴼⵓⵔ, ⵏⵖ ⵖⵔ ⵉ 3737."),
            new ArticleText(
                    "كم تستغرق معالجة شكاية؟",
                    "تقرر الإدارة في 15 يوما هل تقبل الشكاية، وتجيب المختصة بها في 60 يوما على الأكثر.\n\nلا يحتسب يوم الإيداع.",
                    "Combien de temps prend une réclamation ?",
                    "L’administration décide en 15 jours si elle l’accepte ; la compétente répond en 60 jours au plus.\n\nLe jour du dépôt ne compte pas.",
                    null,
                    null),
            new ArticleText(
                    "هل أشتكي دون أن تعرف الإدارة اسمي؟",
                    "نعم. اطلب إخفاء هويتك عند الإيداع: لا يعرفها إلا المكتب الوطني.",
                    "Puis-je réclamer sans que l’administration sache mon nom ?",
                    "Oui. Demandez-le au dépôt : seul le Bureau national connaît votre identité.",
                    null,
                    null));
}
