package ma.chikaya.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import ma.chikaya.BrowserTest;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.TestSignIns;
import ma.chikaya.browser.Portal.Look;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Family;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import ma.chikaya.platform.ProductClock;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.sheets.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A province created by decree joins: the centre brings it in, its supervisor provisions three of its communes and
 * follows them, and nobody sees across.
 */
@BrowserTest
class HierarchyTest {

    private static final String PASSWORD = "ثلاث قطط على السطح";
    private static final List<String> BODIES =
            List.of("الرمز", "الاسم بالعربية", "الاسم بالفرنسية", "الصنف", "رمز الإدارة التي فوقها", "رمز التراب");
    private static final List<String> ACCOUNTS =
            List.of("رمز الإدارة", "الاسم بالعربية", "Nom en français", "E-mail", "المهمة");

    /** The province four communes of which the decree gives to the new one. */
    private static final String OLD = "GOV-07.211";

    @Autowired
    Portal portal;

    @Autowired
    Town town;

    @Autowired
    Bodies bodies;

    @Autowired
    Officials officials;

    @Autowired
    Cast cast;

    private final Inspection inspection = new Inspection();

    /** What the story of one language is about. */
    private record Story(
            Language language, boolean scripts, String code, String ar, String fr, List<Body> communes, String at) {

        String email(String who) {
            return who + at;
        }

        Body first() {
            return communes.getFirst();
        }

        Body second() {
            return communes.get(1);
        }
    }

    @ParameterizedTest(name = "{0}, scripts {1}")
    @CsvSource({"AR,true", "FR,false"})
    void aProvinceBringsItsCommunesInAndFollowsThem(Language language, boolean scripts) throws IOException {
        Story story = story(language, scripts);
        Window centre = Desk.of(at(story, Look.DESK), "driss.administration").window();
        theCentreBringsTheProvinceIn(story, centre);
        Desk malika =
                Desk.activates(at(story, Look.DESK), story.email("malika"), theCentreInvites(story, centre), PASSWORD);
        assertThat(malika.window().address()).as("not without a telephone").isEqualTo("/desk/me/second-factor");
        look(malika.window());
        malika.tiesATelephone();
        Letters letters = theProvinceProvisions(story, malika.window());

        Desk naima = arrives(story, Look.DESK, "naima", letters);
        naima.tiesATelephone();
        Desk hassan = arrives(story, Look.PHONE, "hassan", letters);
        hassan.tiesATelephone();
        Desk said = arrives(story, Look.DESK, "said", letters);
        theCodeIsUsedUp(story, letters);

        String phone = Town.aPhone();
        Citizen aicha = new Citizen(at(story, Look.PHONE));
        String code = filed(aicha, story, phone);
        handles(naima, hassan, code, story);
        aicha.tracks(code, phone);
        assertThat(aicha.window().text())
                .contains(words(story).finding(), words(story).measure());

        String late = lateCase(story.second());
        theProvinceSeesAndReminds(story, malika, code, late);
        assertThat(said.reads(late)).contains("تأخرتم");

        nobodySeesAcross(story, List.of(naima, hassan), late, said, code);
        if (scripts) inspection.foundNothing();
    }

    private void theCentreBringsTheProvinceIn(Story story, Window driss) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(story.code(), story.ar(), story.fr(), "PROVINCE", "WIL-07", "07.211"));
        for (Body commune : story.communes()) {
            rows.add(List.of(commune.code(), commune.name().ar(), commune.name().fr(), "", story.code(), ""));
        }
        driss.open("/admin/import");
        driss.find("#sheet-bodies").setInputFiles(workbook("province.xlsx", BODIES, rows));
        driss.press("form:has(#sheet-bodies) .actions button");
        assertThat(driss.text()).contains(story.code(), "province.xlsx");
        assertThat(driss.find("main tbody tr").count())
                .as("lines of the dry run")
                .isEqualTo(5);
        assertThat(bodies.findByCode(story.code())).as("before it is confirmed").isEmpty();
        look(driss);
        driss.press("main form:has(input[name=seen]) button");
        assertThat(driss.address()).isEqualTo("/admin/import?done=5");
        assertThat(bodies.get(story.first().id()).parent())
                .isEqualTo(bodies.getByCode(story.code()).id());
    }

    /** An account for the supervisor of the new province; returns the code on her letter. */
    private String theCentreInvites(Story story, Window driss) {
        driss.open("/admin/accounts/new");
        driss.type("name-ar", "مليكة العلوي");
        driss.type("name-fr", "Malika Alaoui");
        driss.type("email", story.email("malika"));
        driss.find("main select[name=role]").selectOption("SUPERVISOR");
        driss.type("body-query", story.language() == Language.FR ? story.fr() : story.ar());
        driss.press("main button[name=find]");
        driss.choose("body", "" + bodies.getByCode(story.code()).id());
        driss.choose("way", "letter");
        driss.press("main form .actions button");
        assertThat(driss.address()).contains("/hand-over");
        return Letters.printed(driss.saves(driss.find("#act .actions button"))).codeFor(story.email("malika"));
    }

    private Letters theProvinceProvisions(Story story, Window malika) throws IOException {
        String handler = story.language() == Language.FR ? "Utilisateur" : "مستخدم";
        String supervisor = story.language() == Language.FR ? "Superviseur" : "مشرف";
        List<List<Object>> rows = List.of(
                List.of(story.first().code(), "نعيمة أيت علي", "Naima Ait Ali", story.email("naima"), handler),
                List.of(story.first().code(), "حسن بوزيد", "Hassan Bouzid", story.email("hassan"), supervisor),
                List.of(story.second().code(), "سعيد لمرابط", "Saïd Lamrabet", story.email("said"), handler),
                List.of(story.communes().get(2).code(), "هند الكتاني", "Hind Kettani", story.email("hind"), handler));
        malika.press("nav a[href='/desk']");
        malika.press(malika.find("nav a[href='/desk/accounts']").first());
        malika.press("main a[href='/desk/accounts/import']");
        malika.find("#file").setInputFiles(csv("communes.csv", ACCOUNTS, rows));
        malika.press("main form[action='/desk/accounts/import'] .actions button");
        assertThat(malika.text()).contains(story.email("naima"), story.email("hind"));
        assertThat(malika.find("#plan tbody tr").count()).isEqualTo(4);
        look(malika);
        malika.type("reason", "قرار الالتحاق");
        malika.press("#plan form[action$='/apply'] button");
        assertThat(malika.address()).contains("use=waiting");
        look(malika);
        malika.choose("all", "yes");
        Letters letters = Letters.printed(malika.saves(malika.find("#accounts button[value=letters]")));
        assertThat(letters.pages()).as("four letters and the slip").hasSize(5);
        return letters;
    }

    private Desk arrives(Story story, int width, String who, Letters letters) {
        return Desk.activates(at(story, width), story.email(who), letters.codeFor(story.email(who)), PASSWORD);
    }

    private void theCodeIsUsedUp(Story story, Letters letters) {
        Window stranger = at(story, Look.PHONE);
        stranger.open("/invitation?lang=" + story.language().tag());
        stranger.type("email", story.email("hind"));
        stranger.type("code", letters.codeFor(story.email("said")));
        stranger.type("password", PASSWORD);
        stranger.press("main form .actions button");
        assertThat(stranger.status()).as("another's code").isEqualTo(422);
        look(stranger);
    }

    private String filed(Citizen aicha, Story story, String phone) {
        aicha.tells(words(story).trouble());
        aicha.goesNowhere();
        aicha.addresses(story.first().id(), story.first().name().in(story.language()));
        aicha.goesOn();
        aicha.introducesHerself(words(story).name(), phone);
        aicha.goesOn();
        return aicha.sends().code();
    }

    private static void handles(Desk naima, Desk hassan, String code, Story story) {
        naima.meetsInTheList(code);
        naima.accepts(code, words(story).accepted());
        naima.begins(code, "points");
        naima.window().type("label-1", words(story).measure());
        naima.decides();
        naima.opens(code);
        naima.drafts(1, words(story));
        naima.proposes();
        hassan.begins(code, "approve");
        hassan.approves();
    }

    /** Filed to a commune seventy days ago, and nobody touched it. */
    private String lateCase(Body commune) {
        AtomicReference<Receipt> receipt = new AtomicReference<>();
        ProductClock.at(
                Instant.now().minus(Duration.ofDays(70)),
                () -> receipt.set(cast.file(Kind.COMPLAINT, commune.id(), "النفايات ما كتجمعش هادي شهرين")));
        return java.util.Objects.requireNonNull(receipt.get()).code().digits();
    }

    private void theProvinceSeesAndReminds(Story story, Desk malika, String answered, String late) {
        Window window = malika.window();
        window.open("/desk");
        window.press(window.find("nav a[href='/desk/territory']").first());
        assertThat(window.address()).isEqualTo("/desk/territory/" + story.code());
        assertThat(window.find("main tbody tr").count()).isEqualTo(4);
        look(window);
        assertThat(malika.reads(answered)).contains(words(story).finding());
        window.open("/desk/territory/" + story.code());
        window.choose("pick", "" + story.second().id());
        window.type("text", "تأخرتم، المرجو الجواب هذا الأسبوع.");
        window.press("main form[action$='/remind'] .bulk button");
        assertThat(window.address()).contains("did=reminded");
        assertThat(malika.reads(late)).contains("تأخرتم");
    }

    private void nobodySeesAcross(Story story, List<Desk> firstCommune, String late, Desk said, String code) {
        Desk rachida = Desk.of(at(story, Look.DESK), "rachida.province");
        Desk khadija = Desk.of(at(story, Look.DESK), "khadija.tiznit");
        for (Desk one : List.of(said, rachida, khadija)) {
            assertThat(one.window().open(Desk.path(code))).isEqualTo(404);
        }
        firstCommune.forEach(
                one -> assertThat(one.window().open(Desk.path(late))).isEqualTo(404));
        for (Desk one : List.of(said, rachida, firstCommune.getLast())) {
            assertThat(one.window().open("/desk/territory/" + story.code())).isEqualTo(404);
        }
        // Hassan supervises his commune: Saïd of the next one is not among his accounts, and has no letter for him.
        for (Desk one : List.of(rachida, firstCommune.getLast())) {
            Window window = one.window();
            window.open("/desk/accounts");
            assertThat(window.text()).doesNotContain(story.email("said"));
            String token = window.find("#accounts input[name=_csrf], main input[name=_csrf]")
                    .first()
                    .inputValue();
            Map<String, String> form = Map.of("_csrf", token, "account", account(story), "do", "letters");
            assertThat(window.forges("/desk/accounts/hand-over", form)).isEqualTo(422);
            assertThat(window.open("/desk/accounts/" + account(story))).isEqualTo(404);
        }
    }

    private String account(Story story) {
        return "" + officials.find(story.email("said")).orElseThrow().id();
    }

    private Story story(Language language, boolean scripts) {
        List<Body> communes = bodies.listChildren(bodies.getByCode(OLD).id()).stream()
                .filter(one -> one.family() == Family.COMMUNE)
                .sorted(java.util.Comparator.comparingInt(Body::id))
                .skip(6)
                .limit(4)
                .toList();
        return language == Language.FR
                ? new Story(
                        language,
                        scripts,
                        "GOV-07.902",
                        "إقليم الشياظمة",
                        "Province de Chiadma",
                        communes,
                        ".chiadma" + TestSignIns.SECURED)
                : new Story(
                        language,
                        scripts,
                        "GOV-07.901",
                        "إقليم حاحا",
                        "Province de Haha",
                        communes,
                        ".haha" + TestSignIns.SECURED);
    }

    private Window at(Story story, int width) {
        return portal.window(new Look(width, story.language(), story.scripts(), false));
    }

    /** Looking needs scripts. */
    private void look(Window window) {
        if (window.look().scripts()) inspection.look(window);
    }

    private static Words words(Story story) {
        return Words.in(story.language());
    }

    private static FilePayload workbook(String name, List<String> header, List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.xlsx(out, List.of(new Table("1", true, header, rows)));
        return new FilePayload(name, SheetWriter.xlsxType(), out.toByteArray());
    }

    private static FilePayload csv(String name, List<String> header, List<List<Object>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetWriter.csv(out, new Table("1", true, header, rows));
        return new FilePayload(name, "text/csv", out.toByteArray());
    }
}
