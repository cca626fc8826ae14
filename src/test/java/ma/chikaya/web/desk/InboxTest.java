package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.decide;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox with more than a page in it. */
@ChikayaTest
class InboxTest {

    private static final Pattern ROW = Pattern.compile("name=\"pick\" value=\"(\\d{12})\"");
    private static final Pattern TICK = Pattern.compile("<td class=\"c-title\".*?href=\"/desk/case/(\\d{12})\"");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Test
    void whoApprovesFindsThatListFirst() {
        Cast.Commune commune = cast.aCommune();
        String brahim = signIn(port, commune.brahim()).open("/desk").body();
        assertThat(brahim.indexOf("view=to_approve")).isBetween(0, brahim.indexOf("view=today"));
        assertThat(signIn(port, commune.khadija()).open("/desk").body()).doesNotContain("view=to_approve");
    }

    @Test
    void aCaseLeadsBackToTheListItWasOpenedFrom() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.open("/desk?view=unassigned&state=registered");
        assertThat(khadija.get(path(receipt)).body()).contains("href=\"/desk?view=unassigned&amp;state=registered\"");
        khadija.open("/desk");
        assertThat(khadija.get(path(receipt)).body()).doesNotContain("view=unassigned");
    }

    @Test
    void aHundredAndThirtyCasesAreReadPageByPageForthAndBack() {
        Cast.Commune commune = cast.aCommune();
        Set<String> filed = new LinkedHashSet<>();
        for (int i = 0; i < 130; i++) {
            // Many on one day, so that the place in the list is more than its date.
            if (i % 40 == 39) clock.advanceDays(1);
            filed.add(cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT + " " + i)
                    .code()
                    .digits());
        }
        Visitor khadija = signIn(port, commune.khadija());
        List<String> read = new ArrayList<>();
        Visitor.Answer page = khadija.open("/desk");
        assertThat(page.body()).contains("<span class=\"count\">130</span>", "من 1 إلى 25، المجموع 130");
        while (true) {
            read.addAll(rows(page.body()));
            String next = link(page.body(), "next");
            if (next.isEmpty()) break;
            page = khadija.get(next);
        }
        assertThat(read).containsExactlyElementsOf(filed);
        assertThat(page.body()).contains("من 126 إلى 130، المجموع 130");
        List<String> back = new ArrayList<>(rows(page.body()));
        for (String before = link(page.body(), "prev"); !before.isEmpty(); before = link(page.body(), "prev")) {
            page = khadija.get(before);
            back.addAll(0, rows(page.body()));
        }
        assertThat(back).containsExactlyElementsOf(filed);
        assertThat(page.body()).contains("من 1 إلى 25، المجموع 130");
    }

    @Test
    void whatComesInBetweenTwoPagesIsNeitherSkippedNorShownTwice() {
        Cast.Commune commune = cast.aCommune();
        clock.advanceDays(2);
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            filed.add(
                    cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT).code().digits());
        }
        Visitor khadija = signIn(port, commune.khadija());
        String first = khadija.open("/desk").body();
        clock.advanceDays(-2);
        cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        clock.advanceDays(2);
        List<String> read = new ArrayList<>(rows(first));
        for (String next = link(first, "next"); !next.isEmpty(); ) {
            String page = khadija.get(next).body();
            read.addAll(rows(page));
            next = link(page, "next");
        }
        assertThat(read).containsExactlyElementsOf(filed);
    }

    @Test
    void searchFindsWordsHoweverTheyAreWritten() {
        Cast.Commune commune = cast.aCommune();
        Receipt arabic =
                cast.file(Kind.COMPLAINT, commune.body().id(), "الإنارةُ العموميّة مقطوعةٌ في أزقّة الحيّ الأعلى.");
        Receipt french = cast.file(Kind.COMPLAINT, commune.body().id(), "L’éclairage du boulevard Al Qods est coupé.");
        Receipt arabizi = cast.file(Kind.COMPLAINT, commune.body().id(), "Zbel 3amer f zan9a dyalna hadi simana.");
        Visitor khadija = signIn(port, commune.khadija());
        Map<String, Receipt> found = new LinkedHashMap<>();
        found.put("الانارة العمومية", arabic);
        found.put("إنــارة", arabic);
        found.put("ازقة الحي الاعلى", arabic);
        found.put("eclairage", french);
        found.put("ÉCLAIRAGE boulevards", french);
        found.put("zbel zan9a", arabizi);
        found.put(arabic.code().display(), arabic);
        for (var one : found.entrySet()) {
            Visitor.Answer page = khadija.open("/desk/search?q=" + encoded(one.getKey()));
            assertThat(page.body()).as(one.getKey()).contains(path(one.getValue()));
            for (Receipt other : List.of(arabic, french, arabizi)) {
                if (!other.equals(one.getValue())) {
                    assertThat(page.body()).as(one.getKey()).doesNotContain(path(other));
                }
            }
        }
        assertThat(khadija.open("/desk/search?q=" + encoded("طيران")).body()).contains("لا ملف يطابق");
        for (String hostile : List.of("' & ! | ( ) :* <->", "%_", "\\", "<script>", "\"\"", "،؟!")) {
            assertThat(khadija.open("/desk/search?q=" + encoded(hostile)).status())
                    .as(hostile)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsSearchedForStandsInNoAddress() {
        Cast.Commune commune = cast.aCommune();
        String name = "يوسف الناجي 0655443322";
        List<String> filed = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
            filed.add(cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT + " عيطوا ليا، أنا " + name)
                    .code()
                    .digits());
        }
        Visitor khadija = signIn(port, commune.khadija());
        khadija.open("/desk");
        Visitor.Answer sent = khadija.submit("/desk/search", Map.of("q", name));
        assertThat(sent.location()).matches("/desk\\?s=[A-Za-z0-9_-]+");
        String first = khadija.get(sent.location()).body();
        assertThat(first).contains("value=\"" + name + "\"", "<span class=\"count\">30</span>");
        String second = khadija.get(link(first, "next")).body();
        List<String> read = new ArrayList<>(rows(first));
        read.addAll(rows(second));
        assertThat(read).containsExactlyElementsOf(filed);
        assertThat(rows(khadija.get(link(second, "prev")).body())).containsExactlyElementsOf(rows(first));
        assertThat(khadija.get(address(first, "list\\.csv\\?")).body())
                .contains(TrackingCode.find(filed.getLast()).orElseThrow().display())
                .hasLineCount(31);
        assertThat(khadija.get(sent.location() + "&kind=suggestion").body()).contains("لا ملف يطابق");

        khadija.get(sent.location());
        String saved =
                khadija.submit("/desk/views", Map.of("name", "يعيط بزاف")).location();
        String views = khadija.open(saved).body();
        assertThat(views).contains("<span>يعيط بزاف</span> <span class=\"n\">30</span>", "/remove\"");
        // Old addresses are still read; what they lead to says it no more.
        String old = khadija.get("/desk?view=open&q=" + encoded(name)).body();
        assertThat(rows(old)).isEqualTo(rows(first));
        for (String page : List.of(first, second, views, khadija.open("/desk").body(), mainOf(old))) {
            assertThat(addresses(page)).noneMatch(one -> one.contains("يوسف") || one.contains(encoded("يوسف")));
            assertThat(addresses(page)).noneMatch(one -> one.contains("q=") || one.contains("0655443322"));
            // Nor does a form put it into one.
            assertThat(page.replaceAll("(?s)<form[^>]*method=\"post\".*?</form>", ""))
                    .doesNotContain("name=\"q\"");
        }
    }

    @Test
    void aSearchIsReadByWhoMadeItAlone() {
        Cast.Commune commune = cast.aCommune();
        cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.open("/desk");
        String made = khadija.submit("/desk/search", Map.of("q", "يوسف الناجي")).location();
        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.get(made).body()).doesNotContain("يوسف");
        assertThat(rows(brahim.get(made).body())).hasSize(1);
        for (String wrong :
                List.of("x", "AAAA", made.substring(made.indexOf('=') + 1, made.length() - 2), "%00", "é")) {
            assertThat(khadija.get("/desk?s=" + encoded(wrong)).status())
                    .as(wrong)
                    .isEqualTo(200);
        }
        // The same person finds it again after a new sign-in, as from a bookmark.
        assertThat(signIn(port, commune.khadija()).get(made).body()).contains("value=\"يوسف الناجي\"");
    }

    @Test
    void aCodeLeadsToItsCase() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        khadija.open("/desk");
        assertThat(khadija.submit("/desk/search", Map.of("q", receipt.code().display()))
                        .location())
                .isEqualTo(path(receipt));
    }

    private static String mainOf(String page) {
        return page.replaceAll("(?s).*(<main.*</main>).*", "$1");
    }

    private static List<String> addresses(String page) {
        Matcher address = Pattern.compile("(?:href|action|src)=\"([^\"]*)\"").matcher(page);
        List<String> found = new ArrayList<>();
        while (address.find()) found.add(address.group(1));
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String address(String page, String containing) {
        return addresses(page).stream()
                .filter(one -> one.matches(".*" + containing + ".*"))
                .findFirst()
                .map(org.springframework.web.util.HtmlUtils::htmlUnescape)
                .orElseThrow();
    }

    @Test
    void viewsAreSavedWithTheirCountsAndForgotten() {
        Cast.Commune commune = cast.aCommune();
        cast.file(Kind.SUGGESTION, commune.body().id(), LIGHT);
        cast.file(Kind.SUGGESTION, commune.body().id(), LIGHT);
        cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(rows(khadija.get("/desk?kind=suggestion").body())).hasSize(2);
        assertThat(khadija.submit("/desk/views", Map.of("name", "اقتراحات <b>")).location())
                .contains("did=view-saved");
        String page = khadija.open("/desk").body();
        assertThat(page).contains("<span>اقتراحات &lt;b&gt;</span> <span class=\"n\">2</span>");
        String remove =
                khadija.get("/desk?kind=suggestion").body().replaceAll("(?s).*(/desk/views/\\d+/remove).*", "$1");
        Visitor brahim = signIn(port, commune.brahim());
        assertThat(brahim.open("/desk").body()).doesNotContain("اقتراحات &lt;b&gt;");
        brahim.get("/desk");
        brahim.post(remove, Map.of("_csrf", brahim.hiddenField("/desk/sign-out", "_csrf")));
        assertThat(khadija.open("/desk?kind=suggestion").body()).contains("اقتراحات &lt;b&gt;");
        khadija.submit(remove, Map.of());
        assertThat(khadija.open("/desk").body()).doesNotContain("اقتراحات &lt;b&gt;");
    }

    @Test
    void tickedCasesAreGivenToAColleagueAllAtOnce() {
        Cast.Commune commune = cast.aCommune();
        Receipt one = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt two = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Receipt foreign = cast.file(Kind.COMPLAINT, cast.aCommune().body().id(), LIGHT);
        Visitor brahim = signIn(port, commune.brahim());
        brahim.open("/desk?view=unassigned");
        Map<String, String> form = new HashMap<>(brahim.hiddenFields("/desk/assign"));
        assertThat(brahim.post("/desk/assign", form).location()).contains("view=unassigned", "did=assign-none");
        form.put("to", Integer.toString(commune.khadija().id()));
        form.put("pick", one.code().digits());
        String many = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .reduce((a, b) -> a + "&" + b)
                .orElseThrow();
        Visitor.Answer done = brahim.postRaw(
                "/desk/assign",
                many + "&pick=" + two.code().digits() + "&pick="
                        + foreign.code().digits());
        assertThat(done.location()).contains("did=assign&n=2&not=1");
        assertThat(brahim.open(done.location()).body()).contains("أسند ملفان");
        assertThat(rows(signIn(port, commune.khadija()).open("/desk?view=mine").body()))
                .containsExactlyInAnyOrder(one.code().digits(), two.code().digits());
    }

    @Test
    void theFirstLineSaysWhatMustBeDecidedToday() {
        Cast.Commune commune = cast.aCommune();
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.open("/desk").body()).contains("لا شيء يحتاج قرارا اليوم، ولا أجل قادم.");
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        assertThat(khadija.open("/desk").body())
                .contains("لا شيء يحتاج قرارا اليوم. أقرب أجل: <bdi>الثلاثاء، 8 دجنبر</bdi>");
        clock.set(receipt.decideBy());
        khadija = signIn(port, commune.khadija());
        assertThat(khadija.open("/desk").body()).contains("ملف واحد يحتاج قرارا اليوم.");
        clock.advanceDays(2);
        khadija = signIn(port, commune.khadija());
        assertThat(khadija.open("/desk").body()).contains("ملف واحد يحتاج قرارا اليوم، وقد تجاوز أجله.");
    }

    @Test
    void theCountsLeaveOutWhatNamesTheReader() {
        Cast.Commune commune = cast.aCommune();
        Receipt about = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor brahim = signIn(port, commune.brahim());
        decide(
                brahim,
                about,
                "name",
                Map.of("official", Integer.toString(commune.khadija().id())));
        String page = signIn(port, commune.khadija()).open("/desk").body();
        assertThat(rows(page)).hasSize(1);
        assertThat(page).contains("<span class=\"count\">1</span>");
        assertThat(page.replaceAll("(?s).*<nav class=\"side-nav\"(.*?)</nav>.*", "$1"))
                .containsPattern("غير مسندة</span> <span class=\"n\">1</span>");
        assertThat(brahim.open("/desk").body()).contains("<span class=\"count\">2</span>");
    }

    private static List<String> rows(String page) {
        List<String> codes = new ArrayList<>();
        Matcher row = (page.contains("name=\"pick\"") ? ROW : TICK).matcher(page);
        while (row.find()) codes.add(row.group(1));
        return codes;
    }

    private static String link(String page, String rel) {
        Matcher link = Pattern.compile("<a [^>]*rel=\"" + rel + "\"[^>]*>").matcher(page);
        if (!link.find()) return "";
        return org.springframework.web.util.HtmlUtils.htmlUnescape(
                link.group().replaceAll(".*href=\"([^\"]*)\".*", "$1"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
