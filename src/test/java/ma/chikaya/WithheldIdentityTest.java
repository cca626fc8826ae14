package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.documents.PdfReader;
import ma.chikaya.files.Samples;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A withheld identity reaches nobody of the body complained of, nor of those under or above it, by any way out: every
 * route there is is tried, so that a new one is tried too. The national desk alone holds it.
 */
@ChikayaTest
class WithheldIdentityTest {

    private static final String NAME = "كناريا المخفية";
    private static final String PHONE = "0612340987";
    private static final String MAIL = "canary.secret@example.ma";
    private static final String CNIE = "ZZ987654";
    private static final String FILE = "ملف-كناريا";
    private static final List<String> CANARIES =
            List.of("كناريا", "0612340987", "0612 34 09 87", "612340987", "canary.secret", CNIE);

    /** A variable of a pattern, with or without the form it must have. */
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Bodies bodies;

    @Autowired
    Joined joined;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noRouteGivesItToTheBodyNorToThoseAroundIt() throws Exception {
        Body province = bodies.getByCode("GOV-09.581");
        Official governor = cast.anOfficial("عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, province.id()));
        Official handler = cast.anOfficial("موظف", "Agent", Membership.of(Role.HANDLER, province.id()));
        Body commune = bodies.getByCode("COM-09.581.01.07");
        Official under = cast.anOfficial("مشرف", "Superviseur", Membership.of(Role.SUPERVISOR, commune.id()));
        PublicCase file = file(province);
        for (Official official : List.of(governor, handler, under)) {
            Visitor browser = signIn(official);
            for (String address : addresses(file)) {
                seesNothing(official, address, browser, file);
            }
        }
    }

    @Test
    void theNationalDeskHoldsItWhileTheCaseIsThere() {
        PublicCase file = file(null);
        Official nadia = cast.nadia();
        Visitor desk = signIn(nadia);
        String address = "/desk/case/" + file.code().digits();
        desk.get(address);
        assertThat(desk.submit(address + "/identity", Map.of()).body()).contains(NAME);
    }

    @Test
    void theNationalDeskReachesItWhereverTheCaseIsAndTheBodyReadsWhoLooked() {
        Body province = bodies.getByCode("GOV-09.541");
        Official governor = cast.anOfficial("عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, province.id()));
        PublicCase file = file(province);
        String code = file.code().digits();
        Official nadia = cast.nadia();
        Visitor desk = signIn(nadia);
        assertThat(desk.get("/desk/case/" + code).status()).isEqualTo(404);
        assertThat(desk.open("/desk").body()).contains("href=\"/desk/withheld\"");
        desk.get("/desk/withheld");
        Visitor.Answer shown = desk.submit("/desk/withheld", Map.of("code", file.code().display()));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body()).contains(NAME, MAIL, CNIE).doesNotContain("القائد يطلب الرشوة");
        assertThat(cases.find(governor, file.code()).orElseThrow().history())
                .filteredOn(event -> event.type() == EventType.IDENTITY_SHOWN)
                .singleElement()
                .satisfies(event -> assertThat(event.accountId()).isEqualTo(nadia.id()));

        String told = "يسألك المكتب الوطني: هل ما زال الأمر قائما؟";
        assertThat(desk.submit("/desk/withheld/" + code, Map.of("text", told)).location())
                .isEqualTo("/desk/withheld?did=withheld");
        assertThat(cases.findPublic(file.id()).orElseThrow().messages())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.text()).isEqualTo(told);
                    assertThat(message.bodyId()).isEqualTo(Bodies.NATIONAL_DESK);
                });
        assertThat(signIn(governor).get("/desk/case/" + code).body()).contains(told, "نادية بناني");
    }

    @Test
    void itsMessageDoesNotTellTheBodyWhoIsWrittenTo() {
        PublicCase file = file(bodies.getByCode("GOV-09.541"));
        String address = "/desk/withheld/" + file.code().digits();
        Visitor desk = signIn(cast.nadia());
        desk.get("/desk/withheld");
        desk.submit("/desk/withheld", Map.of("code", file.code().digits()));
        for (String name : List.of(NAME, "٠٦ ١٢ ٣٤ ٠٩ ٨٧", "+212 612-340987", "Canary.Secret@example.ma", "zz 987654")) {
            Visitor.Answer refused = desk.submit(address, Map.of("text", "السلام عليكم " + name + "، توصلنا."));
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.body()).contains("السلام عليكم " + name).contains("احذفه ثم أرسل");
        }
        assertThat(cases.findPublic(file.id()).orElseThrow().messages()).isEmpty();
    }

    @Test
    void itsDoorOpensForNobodyElseAndForNoOtherCase() {
        Body province = bodies.getByCode("GOV-09.541");
        PublicCase file = file(province);
        for (Official official : List.of(
                cast.anOfficial("عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, province.id())),
                cast.anOfficial("مشرف", "Superviseur", Membership.of(Role.SUPERVISOR, Bodies.NATIONAL_DESK)),
                cast.anOfficial("مدير", "Administrateur", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK)))) {
            Visitor browser = signIn(official);
            browser.get("/desk/me");
            String token = browser.hiddenField("/desk/sign-out", "_csrf");
            Map<String, String> fields = Map.of("_csrf", token, "code", file.code().digits(), "text", "x");
            assertThat(browser.get("/desk/withheld").status()).isEqualTo(404);
            assertThat(browser.post("/desk/withheld", fields).status()).isEqualTo(404);
            assertThat(browser.post("/desk/withheld/" + file.code().digits(), fields)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(cases.findPublic(file.id()).orElseThrow().timeline())
                .noneMatch(event -> event.type() == EventType.IDENTITY_SHOWN);
        Visitor desk = signIn(cast.nadia());
        desk.get("/desk/withheld");
        String open = cast.file(Kind.COMPLAINT, province.id(), "القائد يطلب الرشوة").code().digits();
        for (String code : List.of(open, "000000000000", "x")) {
            Visitor.Answer refused = desk.submit("/desk/withheld", Map.of("code", code));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("لا ملف بهوية مخفية تحت هذا الرقم").doesNotContain("فاطمة");
        }
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    private static void seesNothing(Official official, String address, Visitor browser, PublicCase file)
            throws Exception {
        Visitor.Answer answer = browser.get(address);
        String body = answer.body();
        if (answer.header("content-type").startsWith("application/pdf")) {
            byte[] pdf = browser.download(address);
            try (PdfReader paper = PdfReader.read(out -> out.write(pdf))) {
                body = paper.text();
            }
        }
        String shown = body + answer.response().headers().map();
        if (address.contains("q=")) {
            // A page repeats its question: what matters is that nothing is found by it.
            assertThat(body)
                    .as("%s at %s", official.email(), address)
                    .doesNotContain(file.code().digits());
            return;
        }
        for (String canary : CANARIES) {
            assertThat(shown).as("%s at %s", official.email(), address).doesNotContain(canary);
        }
    }

    /** Every address that can be read, with this case wherever one names a case. */
    private List<String> addresses(PublicCase file) {
        TreeSet<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) patterns.addAll(mapping.getPatternValues());
        });
        TreeSet<String> addresses = new TreeSet<>();
        for (String pattern : patterns) {
            for (var attachment : file.attachments()) {
                addresses.add(fill(pattern, file, attachment.fileId()));
            }
        }
        addresses.addAll(List.of(
                "/desk?q=%D9%83%D9%86%D8%A7%D8%B1%D9%8A%D8%A7",
                "/desk?q=0612340987",
                "/desk?below=yes",
                "/desk/list.csv?below=yes",
                "/desk/case/" + file.code().digits() + "?show=identity"));
        assertThat(addresses).hasSizeGreaterThan(50);
        return List.copyOf(addresses);
    }

    private static String fill(String pattern, PublicCase file, UUID attachment) {
        return VARIABLE.matcher(pattern).replaceAll(found -> switch (found.group(1)) {
            case "code", "digits" -> file.code().digits();
            case "id", "file" -> pattern.contains("{id:") ? "1" : attachment.toString();
            case "round", "point" -> "1";
            default -> "accept";
        });
    }

    private PublicCase file(@Nullable Body body) {
        if (body != null) joined.markJoined(body.id(), Instant.now());
        Visitor browser = new Visitor(port);
        browser.get("/new/tell");
        browser.upload(
                "/new/tell",
                Map.of("text", "القائد يطلب الرشوة", "kind", "complaint"),
                "recording",
                Map.of(FILE + ".ogg", Samples.opus()));
        browser.get("/new/place");
        browser.submit("/new/place", Map.of("then", "nowhere"));
        browser.get("/new/body");
        browser.submit("/new/body", Map.of("body", body == null ? "unknown" : Integer.toString(body.id())));
        browser.get("/new/evidence");
        browser.upload("/new/evidence", Map.of(), "files", Map.of(FILE + ".jpg", Samples.jpeg()));
        Map<String, String> who = new LinkedHashMap<>(Map.of(
                "type",
                "resident",
                "name",
                NAME,
                "phone",
                PHONE,
                "email",
                MAIL,
                "identityType",
                "cnie",
                "identityNumber",
                CNIE,
                "withheld",
                "1"));
        browser.get("/new/you");
        browser.submit("/new/you", who);
        browser.get("/new/check");
        assertThat(browser.submit("/new/check", Map.of("noCourt", "1")).location())
                .isEqualTo("/new/receipt");
        String digits = browser.get("/new/receipt")
                .body()
                .replaceFirst("(?s).*id=\"code\">([0-9 ]+)<.*", "$1")
                .replace(" ", "");
        TrackingCode code = TrackingCode.find(digits).orElseThrow();
        PublicCase file = cases.open(code, PHONE).flatMap(cases::findPublic).orElseThrow();
        assertThat(file.withheld()).isTrue();
        assertThat(file.attachments()).hasSize(2);
        return Objects.requireNonNull(file);
    }
}
