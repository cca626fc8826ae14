package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Family;
import ma.chikaya.directory.Joined;
import ma.chikaya.kernel.Language;
import ma.chikaya.platform.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ChikayaTest
class BodyStepTest {

    private static final String ROAD = "الطريق مليئة بالحفر منذ شهور ولم يصلحها أحد";

    @LocalServerPort
    int port;

    @Autowired
    Bodies bodies;

    @Autowired
    Joined joined;

    @Autowired
    Messages messages;

    private String page(String text) {
        Citizen citizen = Citizen.at(port).tell(text, "complaint").inTiznit();
        return citizen.browser.get("/new/body").body();
    }

    private String id(String code) {
        return Integer.toString(bodies.getByCode(code).id());
    }

    @Test
    void proposesTheCommuneFirstAndQuotesTheCitizensOwnWords() {
        String page = page(Citizen.LIGHT);
        Map<String, Boolean> choices = Citizen.choices(page, "body");
        assertThat(choices.keySet().iterator().next()).isEqualTo(id("COM-" + Citizen.TIZNIT));
        assertThat(choices).containsEntry(id("COM-" + Citizen.TIZNIT), true);
        assertThat(Citizen.words(page))
                .contains("لأنك كتبت: «")
                .contains("الموضوع: الإنارة العمومية")
                .contains("مجلس منتخب: إنارة، نظافة")
                .contains("الأرجح");
        assertThat(page).containsPattern("aria-label=\"قوة الاحتمال: [2-4] من 4\"");
    }

    @Test
    void quotesInFrenchAsFrenchDoes() {
        Citizen reader = Citizen.at(port, "fr")
                .tell("Le lampadaire de ma rue est éteint", "complaint")
                .inTiznit();
        assertThat(reader.browser.get("/new/body").body())
                .contains("<mark>«\u00a0<bdi>", "</bdi>\u00a0»</mark>")
                .doesNotContain("«<bdi>");
    }

    @Test
    void offersTheOtherBodiesOfThePlaceAndLastNotToKnow() {
        Map<String, Boolean> choices = Citizen.choices(page(Citizen.LIGHT), "body");
        List<String> values = List.copyOf(choices.keySet());
        assertThat(values).contains(id("GOV-09.581"));
        assertThat(values.getLast()).isEqualTo("unknown");
        assertThat(choices.values().stream().filter(Boolean::booleanValue)).hasSize(1);
    }

    @Test
    void choosesNothingBeforehandWhereItIsNotLikelyEnough() {
        String page = page("والو ما عجبني");
        assertThat(Citizen.choices(page, "body")).isNotEmpty().doesNotContainValue(true);
        assertThat(Citizen.words(page)).doesNotContain("الأرجح");
    }

    @Test
    void whatWasChosenStaysChosenWhateverIsProposed() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit().to("unknown");
        String page = citizen.browser.get("/new/body").body();
        assertThat(Citizen.choices(page, "body").entrySet().stream().filter(Map.Entry::getValue))
                .extracting(Map.Entry::getKey)
                .containsExactly("unknown");
        citizen.to(id("ONSSA"));
        assertThat(Citizen.choices(citizen.browser.get("/new/body").body(), "body"))
                .containsEntry(id("ONSSA"), true);
    }

    @Test
    void asksForThePlaceWhereItDecidesWhichBodyIsMeant() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).nowhere();
        Visitor.Answer page = citizen.browser.get("/new/body");
        assertThat(Citizen.words(page.body())).contains("لنعرف أي واحدة منها ينقصنا المكان");
        assertThat(page.body()).contains("href=\"/new/place?change\"");
    }

    @Test
    void asksWhatRoadItIsAndProposesByTheAnswer() {
        Citizen citizen = Citizen.at(port).tell(ROAD).inTiznit();
        String page = citizen.browser.get("/new/body").body();
        assertThat(Citizen.words(page)).contains("أي طريق هي؟");
        assertThat(Citizen.choices(page, "fact").keySet()).containsExactly("0", "1", "2", "3");
        assertThat(Citizen.choices(page, "fact")).doesNotContainValue(true);
        String national = citizen.browser.get("/new/body?fact=2").body();
        assertThat(Citizen.choices(national, "fact")).containsEntry("2", true);
        assertThat(Citizen.choices(national, "body")).containsEntry(id("DGR"), true);
        assertThat(Citizen.words(national)).contains("لأنك أجبت: طريق وطنية");
        String track = citizen.browser.get("/new/body?fact=1").body();
        assertThat(Citizen.choices(track, "body").keySet().iterator().next()).isEqualTo(id("CPR-09.581"));
    }

    @Test
    void theAnswerCountsMoreThanWhatWasChosenBefore() {
        Citizen citizen = Citizen.at(port).tell(ROAD).inTiznit().to("unknown");
        assertThat(Citizen.choices(citizen.browser.get("/new/body?fact=2").body(), "body"))
                .containsEntry(id("DGR"), true)
                .containsEntry("unknown", false);
    }

    @Test
    void doesNotAskWhatTheTextSays() {
        String page = page("حفرة كبيرة في الطريق السيار قرب مخرج تيزنيت منذ شهر");
        assertThat(Citizen.choices(page, "fact")).isEmpty();
    }

    @Test
    void anAnswerThereIsNotChangesNothing() {
        Citizen citizen = Citizen.at(port).tell(ROAD).inTiznit();
        assertThat(Citizen.choices(citizen.browser.get("/new/body?fact=9").body(), "fact"))
                .doesNotContainValue(true);
    }

    @Test
    void abroadItOffersTheMinistryTheConsulatesStandUnder() {
        Citizen citizen = Citizen.at(port).tell("القنصلية لم تسلمني جواز السفر منذ شهرين");
        assertThat(citizen.browser.get("/new/place").body())
                .as("a consulate stands abroad")
                .contains("name=\"country\"");
        Visitor.Answer answer =
                citizen.browser.submit("/new/place", Map.of("country", "FR", "consulate", "القنصلية العامة بليون"));
        assertThat(answer.location()).isEqualTo("/new/body");
        assertThat(Citizen.choices(citizen.browser.get("/new/body").body(), "body"))
                .containsEntry(id("MAECAMRE"), true);
    }

    @Test
    void abroadItProposesNoBodyOfAPlaceAndAsksForNoPlaceInMorocco() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT);
        citizen.browser.get("/new/place?where=abroad");
        citizen.browser.submit("/new/place", Map.of("country", "FR"));
        String page = citizen.browser.get("/new/body").body();
        assertThat(Citizen.words(page)).doesNotContain("ينقصنا المكان");
        assertThat(Citizen.choices(page, "body"))
                .containsEntry(id("MAECAMRE"), true)
                .doesNotContainKey(id("COM-" + Citizen.TIZNIT));
    }

    @Test
    void aConsulateThatStandsInMoroccoIsLookedForThere() {
        Citizen citizen = Citizen.at(port, "fr").tell("La rue devant le consulat à Tiznit est coupée depuis un mois");
        assertThat(citizen.browser.get("/new/place").body()).contains("name=\"commune\"");
    }

    @Test
    void tellsWhoHandlesItForABodyThatHasNotJoined() {
        int commune = bodies.getByCode("COM-12.391.09.01").id();
        int province = bodies.getByCode("GOV-12.391").id();
        joined.markJoined(province, Instant.now());
        Citizen citizen = Citizen.at(port).tell("الإنارة العمومية مطفية في الدوار");
        citizen.answer("/new/place", Map.of("region", "12", "province", "12.391", "commune", "12.391.09.01"));
        String words = Citizen.words(citizen.browser.get("/new/body").body());
        assertThat(words)
                .contains(bodies.get(commune).label().ar())
                .contains("ليس لها حساب في البوابة بعد: يتكلف بملفك "
                        + bodies.get(province).label().ar());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قضيتي معروضة على المحكمة الابتدائية والقاضي يؤجل الجلسة كل مرة|هل القضية معروضة على المحكمة؟",
                "البنك اقتطع مصاريف بنكية من حسابي البنكي دون علمي ولم يرجعها|هل خصمك شركة أو بنك أو شخص خاص؟",
                "الثكنة العسكرية والجيش يمنعون الناس من المرور في الطريق|هل يتعلق الأمر بالجيش أو بالدفاع الوطني؟",
                "رئيس الجماعة حمار ولصوص كلهم، الإنارة العمومية طافية هادي شهر|في نصك كلمات قد تجرح",
                "عندي مشكل|نصك قصير ولم نفهمه كله"
            })
    void saysWhatShouldBeKnownBeforeSendingAndHindersNobody(String text, String warning) {
        Citizen citizen = Citizen.at(port).tell(text, "complaint").inTiznit();
        assertThat(Citizen.words(citizen.browser.get("/new/body").body())).contains(warning);
        citizen.to("unknown").withoutEvidence().as(Map.of()).send();
    }

    @Test
    void remindsOfTheCourtOnTheLastPageToo() {
        Citizen citizen =
                Citizen.at(port).fill("قضيتي معروضة على المحكمة الابتدائية والقاضي يؤجل الجلسة كل مرة", "unknown");
        assertThat(Citizen.words(citizen.browser.get("/new/check").body())).contains("هل القضية معروضة على المحكمة؟");
        assertThat(Citizen.words(Citizen.at(port)
                        .fill(Citizen.LIGHT, "unknown")
                        .browser
                        .get("/new/check")
                        .body()))
                .doesNotContain("هل القضية معروضة على المحكمة؟");
    }

    @Test
    void showsTheEmergencyNumbersOnTheVeryNextPage() {
        Citizen citizen = Citizen.at(port).tell("كاين حريق فالدار والناس فخطر، عيطنا للوقاية المدنية وما جاوش");
        for (String page : List.of("/new/place", "/new/body")) {
            String body = citizen.browser.get(page).body();
            assertThat(body).contains("href=\"tel:15\"", "href=\"tel:150\"", "href=\"tel:19\"", "href=\"tel:177\"");
            if (page.equals("/new/place")) citizen.inTiznit();
        }
        assertThat(page(Citizen.LIGHT)).doesNotContain("href=\"tel:15\"");
    }

    @Test
    void explainsTheDefenceWhereItIsSearchedFor() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit();
        Visitor.Answer page = citizen.browser.get(
                "/new/body?q=" + java.net.URLEncoder.encode("الدفاع الوطني", java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Citizen.words(page.body())).contains(messages.text(Language.AR, "intake.body.defence"));
        int defence = bodies.getByCode("ADN").id();
        Visitor.Answer chosen = citizen.tried("/new/body", Map.of("body", Integer.toString(defence)));
        assertThat(chosen.status()).isEqualTo(422);
        assertThat(Citizen.errors(chosen.body())).contains(messages.text(Language.AR, "intake.body.defence"));
    }

    @Test
    void refusesABodyThatDoesNotExistAndAnAnswerThatIsNone() {
        Citizen citizen = Citizen.at(port).tell(Citizen.LIGHT).inTiznit();
        for (String body : List.of("999999", "-1", "1 or 1=1", "abc", "2147483648", "1")) {
            assertThat(citizen.tried("/new/body", Map.of("body", body)).status())
                    .as(body)
                    .isEqualTo(422);
        }
        Visitor.Answer none = citizen.tried("/new/body", Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(Citizen.errors(none.body())).contains("اختر إدارة");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyFamilyIsExplained(Family family) {
        assertThat(messages.has(BodyOption.meaning(family))).isTrue();
    }
}
