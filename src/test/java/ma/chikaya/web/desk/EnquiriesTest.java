package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiry;
import ma.chikaya.knowledge.EnquiryCount;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Questions at the counter: answered, passed on, or turned into articles; and counted by the month. */
@ChikayaTest
class EnquiriesTest {

    private static final String DESK = "/desk/questions";
    private static final String ARTICLES = "/admin/articles";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Officials officials;

    @Autowired
    Enquiries enquiries;

    @Autowired
    Cases cases;

    @Test
    void aQuestionWithoutAnAnswerBecomesAnArticleAndWhoeverKeyedItTellsIt() {
        Cast.Commune commune = cast.aCommune();
        Official aicha = aClerk(commune);
        Visitor clerk = signIn(aicha);
        clerk.get(DESK);
        Visitor.Answer looked =
                clerk.submit(DESK, Map.of("do", "look", "text", "كيف أستخرج رخصة الغوص في الواد العجيب"));
        assertThat(looked.body()).contains("لا مقال بهذه الكلمات", "كيف أستخرج رخصة الغوص");
        assertThat(clerk.submit(DESK, Map.of("do", "answer", "text", "كيف أستخرج رخصة الغوص"))
                        .body())
                .contains("href=\"#answer\"");
        Map<String, String> asked = new HashMap<>(clerk.hiddenFields(DESK));
        asked.putAll(Map.of(
                "do", "none",
                "text", "كيف أستخرج رخصة الغوص في الواد العجيب",
                "phone", "0661234567",
                "language", "ar",
                "channel", "counter"));
        assertThat(clerk.post(DESK, asked).location()).contains("did=question-wanted");
        // Sent twice, asked once.
        clerk.post(DESK, asked);
        List<Enquiry> mine = enquiries.listMine(aicha.id(), 10);
        assertThat(mine).hasSize(1);
        Enquiry one = mine.getFirst();
        assertThat(one.phone()).isEqualTo("+212661234567");

        Official admin = SomeOfficials.admin(officials);
        Visitor editor = new Visitor(port).signIn(admin.email(), SomeOfficials.PASSWORD);
        assertThat(editor.get(ARTICLES).body()).contains("الواد العجيب", "question=" + one.id());
        assertThat(editor.get(ARTICLES + "/new?question=" + one.id()).body()).contains("value=\"" + one.id() + "\"");
        Map<String, String> article = new HashMap<>(Map.of(
                "title-ar", "رخصة الغوص",
                "body-ar", "تطلب من مكتب حفظ الصحة.\n\nمعك البطاقة الوطنية.",
                "title-fr", "Permis de plongée",
                "body-fr", "Demandez-le au bureau d’hygiène.",
                "published", "1",
                "answers", one.id().toString()));
        Visitor.Answer nameless = editor.submit(ARTICLES + "/new", article);
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.body()).contains("href=\"#reason\"");
        article.put("reason", "سؤال من الشباك");
        String made = editor.submit(ARTICLES + "/new", article).location();
        String page = editor.open(made).body();
        Matcher address = Pattern.compile("href=\"(/help/[a-z0-9-]+)\"").matcher(page);
        assertThat(address.find()).isTrue();
        // Another editor who had it open before is told.
        String path = made.replace("?done", "");
        assertThat(editor.submit(path, with(article, "title-fr", "Permis de plonger"))
                        .status())
                .isEqualTo(302);
        editor.get(path);
        assertThat(editor.submit(path, with(article, "version", "1")).body()).contains("غير هذا المقال شخص آخر");

        Visitor somebody = new Visitor(port);
        assertThat(somebody.get(address.group(1)).body()).contains("رخصة الغوص", "معك البطاقة الوطنية");
        assertThat(somebody.get("/help?q=" + "%D8%A7%D9%84%D8%BA%D9%88%D8%B5").body())
                .contains(address.group(1));
        assertThat(somebody.get("/help?q=plong%C3%A9e").body()).contains(address.group(1));

        isSaidToBeOfNoUse(address.group(1), clerk, editor, path);
        assertThat(clerk.get(DESK).body()).contains("وجد الجواب", address.group(1));
        String own = DESK + "/" + one.id();
        Visitor elsewhere = signIn(aClerk(cast.aCommune()));
        assertThat(elsewhere.get(DESK).body()).doesNotContain(own);
        assertThat(elsewhere
                        .post(own, Map.of("_csrf", elsewhere.hiddenField(DESK, "_csrf"), "do", "told"))
                        .status())
                .as("who stands at another counter")
                .isEqualTo(404);
        Visitor colleague = signIn(aClerk(commune));
        assertThat(colleague.get(DESK).body())
                .as("whoever asked comes back to another hour of the counter")
                .contains("وجد الجواب", address.group(1), "سجله ");
        assertThat(colleague.submit(own, Map.of("do", "told")).location()).contains("did=question-closed");
        assertThat(clerk.get(DESK).body()).doesNotContain(own);
        Enquiry told = enquiries.find(one.id()).orElseThrow();
        assertThat(told.state()).isEqualTo(Enquiry.State.CLOSED);
        assertThat(told.phone()).isNull();
        assertThat(count(told, Enquiry.Outcome.LATER)).isEqualTo(1);
        assertThat(count(told, Enquiry.Outcome.NONE)).isZero();
        assertThat(clerk.get(DESK + "/figures").body()).contains("دون جواب", "العربية");
        assertThat(clerk.get(DESK + "/figures.csv").status()).isEqualTo(200);
        clerk.get(DESK);
        assertThat(clerk.submit(DESK, Map.of("do", "look", "text", "أريد رخصة الغوص"))
                        .body())
                .contains("تطلب من مكتب حفظ الصحة");
    }

    /** Three visitors find no use in it, one of them twice; what they add tells no number. */
    private void isSaidToBeOfNoUse(String address, Visitor clerk, Visitor editor, String own) {
        for (int i = 1; i <= 3; i++) {
            Visitor reader = new Visitor(port);
            assertThat(reader.get(address).body()).contains("هل أفادك هذا المقال");
            assertThat(reader.submit(address + "/useful", Map.of("useful", "maybe"))
                            .location())
                    .contains("#useful");
            reader.get(address);
            Map<String, String> said = new HashMap<>(reader.hiddenFields(address + "/useful"));
            said.putAll(Map.of("useful", "no", "words", i == 1 ? "أين المكتب هاتفي 0661234567 x@example.ma" : ""));
            reader.post(address + "/useful", said);
            assertThat(reader.get(address).body()).contains("شكرا، أخذنا رأيك").doesNotContain("هل أفادك هذا المقال");
            reader.post(address + "/useful", said);
        }
        assertThat(editor.get(own).body())
                .contains("أفاد 0، لم يفد 3", "أين المكتب هاتفي")
                .doesNotContain("0661234567", "x@example.ma");
        assertThat(editor.get(ARTICLES).body()).contains("id=\"failing\"", "أفاد 0، لم يفد 3");
        assertThat(clerk.get(DESK + "/figures").body()).contains("هل أفادت المقالات قراءها", address);
        assertThat(clerk.post(address + "x/useful", Map.of("useful", "no")).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsLookedForInVainAsksForAnArticleOnceThreeHaveLookedForIt() {
        Visitor editor = signIn(SomeOfficials.admin(officials));
        Visitor clerk = signIn(aClerk(cast.aCommune()));
        String address = "/help?q=" + URLEncoder.encode("Zoubrouh krifouch 0661234567", StandardCharsets.UTF_8);
        for (int i = 1; i <= 3; i++) {
            assertThat(editor.get(ARTICLES).body()).doesNotContain("zoubrouh");
            new Visitor(port).get(address);
        }
        String wanted = editor.get(ARTICLES).body();
        assertThat(wanted).contains("zoubrouh krifouch", "3 مرات").doesNotContain("0661234567");
        assertThat(clerk.get(DESK + "/figures").body()).contains("zoubrouh krifouch", "دون نتيجة");
        Matcher begin = Pattern.compile("href=\"(/admin/articles/new\\?[^\"]*zoubrouh[^\"]*)\"")
                .matcher(wanted);
        assertThat(begin.find()).isTrue();
        assertThat(editor.get(begin.group(1).replace("&amp;", "&")).body()).contains("value=\"zoubrouh krifouch\"");
        editor.submit(
                ARTICLES + "/new",
                Map.of(
                        "title-ar", "زبروح",
                        "body-ar", "هذا هو.",
                        "title-fr", "Zoubrouh",
                        "body-fr", "Le voici.",
                        "published", "1",
                        "reason", "بحث"));
        assertThat(editor.get(ARTICLES).body()).doesNotContain("zoubrouh krifouch");
    }

    @Test
    void theSecondLevelIsTheUnitOfTheSameBodyAndHasADay() {
        Cast.Commune commune = cast.aCommune();
        Official aicha = aClerk(commune);
        Visitor clerk = signIn(aicha);
        clerk.get(DESK);
        clerk.submit(DESK, Map.of("do", "second", "text", "متى يفتح السوق الأسبوعي", "channel", "counter"));
        Enquiry one = enquiries.listMine(aicha.id(), 5).getFirst();
        assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 11, 25));
        String own = DESK + "/" + one.id();
        Visitor stranger = DeskTests.signIn(port, cast.aCommune().khadija());
        assertThat(stranger.get(DESK).body()).doesNotContain("السوق الأسبوعي");
        Map<String, String> forged = new HashMap<>(Map.of("do", "answer", "answer", "غدا"));
        forged.put("_csrf", stranger.hiddenField("/desk/sign-out", "_csrf"));
        assertThat(stranger.post(own, forged).status()).isEqualTo(404);
        Visitor khadija = DeskTests.signIn(port, commune.khadija());
        assertThat(khadija.get(DESK).body()).contains("متى يفتح السوق الأسبوعي", "25 نونبر");
        assertThat(khadija.submit(own, Map.of("do", "answer", "answer", "")).status())
                .isEqualTo(422);
        khadija.get(DESK);
        assertThat(khadija.submit(own, Map.of("do", "answer", "answer", "كل خميس من الثامنة"))
                        .location())
                .contains("did=question-ready");
        assertThat(clerk.get(DESK).body()).contains("كل خميس من الثامنة", "أخبرته");
    }

    @Test
    void aQuestionForABodyIsACaseWithAReceipt() {
        Cast.Commune commune = cast.aCommune();
        Visitor clerk = signIn(aClerk(commune));
        clerk.get(DESK);
        Map<String, String> asked = new HashMap<>(Map.of(
                "do", "pass",
                "text", "متى تصلح الطريق",
                "body", Integer.toString(commune.body().id()),
                "channel", "counter"));
        assertThat(clerk.submit(DESK, asked).body()).contains("href=\"#name\"");
        asked.putAll(Map.of("name", "فاطمة أوبلا", "phone", "0661234567"));
        String registered = clerk.submit(DESK, asked).location();
        assertThat(registered).startsWith("/desk/register/");
        TrackingCode code =
                TrackingCode.find(registered.replaceFirst(".*/", "")).orElseThrow();
        assertThat(cases.find(commune.khadija(), code).orElseThrow().line().kind())
                .isEqualTo(Kind.QUESTION);
    }

    private int count(Enquiry one, Enquiry.Outcome outcome) {
        return enquiries.countIn(LocalDate.of(2026, 11, 1)).stream()
                .filter(each -> each.outcome() == outcome
                        && each.territory().equals(one.territory())
                        && each.topic().equals(one.topic()))
                .mapToInt(EnquiryCount::n)
                .sum();
    }

    private Official aClerk(Cast.Commune commune) {
        return SomeOfficials.create(
                officials, Membership.of(Role.CLERK, commune.body().id()));
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), SomeOfficials.PASSWORD);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
