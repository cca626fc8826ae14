package ma.chikaya.web.supervision;

import static java.util.Objects.requireNonNull;
import static ma.chikaya.casework.Lives.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Lives;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.Verdict;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Kind;
import ma.chikaya.statistics.Figures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/** The dashboard of a body and the page of the bodies below: what they say is what their lists hold. */
@ChikayaTest
class DashboardTest {

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد";
    private static final Pattern NUMBER = Pattern.compile("<a href=\"([^\"]+)\"[^>]*>(\\d+)</a>");
    private static final Pattern CASE = Pattern.compile("href=\"/desk/case/(\\d{12})\"");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\"");
    private static final Pattern COUNT = Pattern.compile("<h1>.*?<span class=\"count\">(\\d+)</span>", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Lives lives;

    @Autowired
    Figures figures;

    @Autowired
    Bodies bodies;

    @Autowired
    TestClock clock;

    @Autowired
    org.jooq.DSLContext sql;

    @Test
    void everyNumberOpensAListOfExactlySoMany() {
        Cast.Commune tiznit = cast.aCommune();
        fill(tiznit);
        Visitor brahim = signIn(tiznit.brahim());
        String page = open(brahim, "/desk/dashboard?months=3");
        Map<String, Integer> numbers = numbers(page);
        assertThat(numbers).hasSizeGreaterThan(15);
        numbers.forEach((address, n) ->
                assertThat(rows(brahim, address)).as("%s", address).hasSize(n));
    }

    @Test
    void sharesHaveTheirBaseAndASmallOneNoPercentage() {
        Cast.Commune tiznit = cast.aCommune();
        fill(tiznit);
        String page = open(signIn(tiznit.brahim()), "/desk/dashboard?months=3");
        assertThat(page).contains("عدد غير كاف للنسبة").doesNotContain("%</a>");
        assertThat(page).contains("2 من 3").contains("من 3 قرارات");
        // Three answered, one judged.
        assertThat(page).contains("رأي واحد عن 3 أجوبة");
    }

    @Test
    void whatPeopleSayByTelephoneOfTheOutcomeIsShownOnceNoneOfThemIsKnownByIt() {
        Cast.Commune tiznit = cast.aCommune();
        Visitor brahim = signIn(tiznit.brahim());
        assertThat(open(brahim, "/desk/dashboard?months=1")).contains("لم يُسأل أحد بعد");
        said(tiznit, "YES", 15);
        said(tiznit, "NO", 4);
        assertThat(open(brahim, "/desk/dashboard?months=1"))
                .contains("19 جوابا، لا يُعرض أقل من 20")
                .doesNotContain("15 من 19");
        said(tiznit, "PARTLY", 1);
        assertThat(open(brahim, "/desk/dashboard?months=1")).contains("حُل المشكل", "75", "20 جوابا");
    }

    private void said(Cast.Commune commune, String reply, int many) {
        sql.execute(
                "insert into frontline.outcome_count (month, body_id, reply, many) values (?, ?, ?, ?)",
                clock.today().withDayOfMonth(1),
                commune.body().id(),
                reply,
                many);
    }

    @Test
    void aListIsReadPageByPage() {
        Cast.Commune tiznit = cast.aCommune();
        for (int i = 0; i < 70; i++) cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT + i);
        figures.countAll();
        Visitor brahim = signIn(tiznit.brahim());
        String list =
                "/desk/dashboard/list?what=filed&months=1&body=" + tiznit.body().id();
        assertThat(rows(brahim, list)).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    void aHandlerHasNoDashboardAndNobodySeesAcross() {
        Cast.Commune tiznit = cast.aCommune();
        Cast.Commune agadir = cast.aCommune();
        Visitor khadija = signIn(tiznit.khadija());
        assertThat(khadija.get("/desk/dashboard").status()).isEqualTo(404);
        assertThat(khadija.get("/desk/dashboard?body=" + tiznit.body().id()).status())
                .isEqualTo(404);
        assertThat(open(khadija, "/desk")).doesNotContain("/desk/dashboard");
        Visitor brahim = signIn(tiznit.brahim());
        assertThat(open(brahim, "/desk")).contains("/desk/dashboard");
        String there = "body=" + agadir.body().id();
        assertThat(brahim.get("/desk/dashboard?" + there).status()).isEqualTo(404);
        assertThat(brahim.get("/desk/dashboard/list?what=filed&" + there).status())
                .isEqualTo(404);
        assertThat(brahim.get("/desk/territory/" + agadir.body().code()).status())
                .isEqualTo(404);
        assertThat(brahim.get("/desk/territory/no-such-body").status()).isEqualTo(404);
    }

    @Test
    void aProvinceSeesItsCommunesTheWorstFirstAndGoesDownToACaseItOnlyReads() {
        Cast.Commune tiznit = cast.aCommune();
        int province = above(tiznit);
        Official rachida = cast.anOfficial("رشيدة السوسي", "Rachida Soussi", Membership.of(Role.SUPERVISOR, province));
        fill(tiznit);
        Visitor visitor = signIn(rachida);
        String territory = open(visitor, "/desk/territory");
        assertThat(territory).contains(tiznit.body().name().ar());
        int late = requireNonNull(cases.countOpen(rachida, List.of(tiznit.body().id()))
                        .get(tiznit.body().id()))
                .late();
        assertThat(late).isPositive();
        numbers(territory).forEach((address, n) -> {
            if (address.contains("body=" + tiznit.body().id()))
                assertThat(rows(visitor, address)).as("%s", address).hasSize(n);
        });
        List<Integer> sorted = sortedLate(territory);
        assertThat(sorted).isSortedAccordingTo((a, b) -> b - a);

        String below = "/desk?view=overdue&below=yes&body=" + tiznit.body().id();
        String code = rows(visitor, below).getFirst();
        String read = open(visitor, "/desk/case/" + code);
        assertThat(read).contains(LIGHT).doesNotContain("/accept\"").doesNotContain("/take\"");
        String board = open(visitor, "/desk/dashboard?body=" + tiznit.body().id());
        numbers(board)
                .forEach((address, n) ->
                        assertThat(rows(visitor, address)).as("%s", address).hasSize(n));
    }

    @Test
    void whatNamesTheReaderIsNotCountedForHim() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        done(cases.nameOfficial(
                tiznit.khadija(),
                receipt.submissionId(),
                lives.version(tiznit.khadija(), receipt),
                tiznit.brahim().id()));
        figures.countAll();
        Visitor brahim = signIn(tiznit.brahim());
        Map<String, Integer> numbers = numbers(open(brahim, "/desk/dashboard?months=1"));
        numbers.forEach((address, n) -> {
            if (address.startsWith("/desk?"))
                assertThat(rows(brahim, address)).as("%s", address).hasSize(n);
        });
        String received = open(
                brahim,
                "/desk/dashboard/list?what=filed&months=1&body=" + tiznit.body().id());
        assertThat(received).contains("ليس لك أن تطلع عليه");
    }

    /** Late, answered late and in time, judged, refused, passed on, with and without topic. */
    private void fill(Cast.Commune commune) {
        Cast.Commune other = cast.aCommune();
        int body = commune.body().id();
        Receipt first = cast.file(Kind.COMPLAINT, body, LIGHT);
        Receipt late = cast.file(Kind.COMPLAINT, body, LIGHT);
        Receipt passed = cast.file(Kind.COMPLAINT, body, LIGHT);
        cast.file(Kind.COMPLAINT, body, LIGHT);
        Receipt named = cast.file(Kind.COMPLAINT, body, LIGHT);
        lives.correct(commune.khadija(), named, "streets.lighting");
        clock.advanceDays(2);
        lives.accept(commune.khadija(), first);
        lives.redirect(commune.khadija(), passed, other.body().id());
        lives.answer(commune.khadija(), commune.brahim(), first);
        done(cases.rate(first.submissionId(), Verdict.YES, null));
        clock.advanceDays(20);
        lives.accept(commune.khadija(), late);
        lives.answer(commune.khadija(), commune.brahim(), late);
        Receipt third = cast.file(Kind.COMPLAINT, body, LIGHT);
        lives.correct(commune.khadija(), third, "streets.lighting");
        lives.accept(commune.khadija(), third);
        lives.answer(commune.khadija(), commune.brahim(), third);
        Receipt proposed = cast.file(Kind.COMPLAINT, body, LIGHT);
        lives.proposeRefusal(commune.khadija(), proposed);
        figures.countAll();
    }

    private int above(Cast.Commune commune) {
        Integer parent = commune.body().parent();
        return bodies.get(java.util.Objects.requireNonNull(parent)).id();
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    private static String open(Visitor visitor, String address) {
        Visitor.Answer answer = visitor.open(address);
        assertThat(answer.status()).as("%s", address).isEqualTo(200);
        return answer.body();
    }

    /** Each address a number in the page leads to; a median leads to what it is the median of. */
    private static Map<String, Integer> numbers(String page) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher matcher = NUMBER.matcher(page.substring(page.indexOf("<main")));
        while (matcher.find()) {
            String address = HtmlUtils.htmlUnescape(matcher.group(1));
            if (address.matches(".*what=(decided|answered)")) continue;
            numbers.put(address, Integer.parseInt(matcher.group(2)));
        }
        return numbers;
    }

    /** The codes of a list, all its pages; as many as its heading says, with those not shown. */
    private static List<String> rows(Visitor visitor, String address) {
        List<String> codes = new ArrayList<>();
        String page = open(visitor, address);
        Matcher count = COUNT.matcher(page);
        assertThat(count.find()).as("the heading of %s counts", address).isTrue();
        int n = Integer.parseInt(count.group(1));
        while (true) {
            String main = page.substring(page.indexOf("<main"));
            Matcher row = CASE.matcher(main);
            while (row.find()) codes.add(row.group(1));
            Matcher hidden = Pattern.compile("note blue.*?(\\d+|واحد|ملفان)", Pattern.DOTALL)
                    .matcher(main);
            if (hidden.find()) codes.add("hidden");
            Matcher next = NEXT.matcher(main);
            if (!next.find()) break;
            page = open(visitor, HtmlUtils.htmlUnescape(next.group(1)));
        }
        assertThat(codes).as("%s says %s", address, n).hasSize(n);
        return codes;
    }

    private static List<Integer> sortedLate(String territory) {
        List<Integer> late = new ArrayList<>();
        Matcher row = Pattern.compile(
                        "<th scope=\"row\".*?<td[^>]*data-label[^>]*>(?:<a[^>]*>|<span[^>]*>)(\\d+)", Pattern.DOTALL)
                .matcher(territory);
        while (row.find()) late.add(Integer.parseInt(row.group(1)));
        return late;
    }
}
