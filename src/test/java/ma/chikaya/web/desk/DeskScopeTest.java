package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.EveryRoute;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.casework.Receipt;
import ma.chikaya.casework.State;
import ma.chikaya.directory.Bodies;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Another body's case does not exist, whatever address is tried; every address of the desk is tried. */
@ChikayaTest
class DeskScopeTest {

    /** Told in a case alone: by these a page gives away that it has read it, whatever it was asked. */
    private static final List<String> TOLD = List.of("زعفراني", "نيلوفر", "قرمزي");

    /** What is searched for stands in the same case. */
    private static final String SOUGHT = "برتقالي";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void anotherBodysOfficialsFindNothingOnAnyAddress() {
        Cast.Commune owner = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, owner.body().id(), LIGHT);
        for (var stranger : List.of(other.khadija(), other.brahim(), other.said(), owner.said(), cast.nadia())) {
            Visitor browser = signIn(port, stranger);
            for (String address : addresses(RequestMethod.GET, receipt.code())) {
                assertThat(browser.get(address).status()).as("GET %s", address).isEqualTo(404);
            }
            browser.get("/desk/me");
            String token = browser.hiddenField("/desk/sign-out", "_csrf");
            for (String address : addresses(RequestMethod.POST, receipt.code())) {
                Visitor.Answer answer = browser.post(address, Map.of("_csrf", token, "version", "0", "reason", "x"));
                assertThat(answer.status()).as("POST %s", address).isEqualTo(404);
            }
        }
    }

    @Test
    void theyFindTheSamePageAsForACodeThatWasNeverGiven() {
        Cast.Commune owner = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, owner.body().id(), LIGHT);
        Visitor browser = signIn(port, cast.aCommune().khadija());
        TrackingCode never = TrackingCode.generate(new java.util.Random(7));
        String known = browser.get(path(receipt)).body().replace(receipt.code().digits(), "");
        String unknown = browser.get("/desk/case/" + never.digits()).body().replace(never.digits(), "");
        assertThat(known.replaceAll("value=\"[^\"]*\"|E-[0-9A-F]+", ""))
                .isEqualTo(unknown.replaceAll("value=\"[^\"]*\"|E-[0-9A-F]+", ""));
    }

    @Test
    void whoIsNamedInACaseLosesIt() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor brahim = signIn(port, commune.brahim());
        DeskTests.decide(
                brahim,
                receipt,
                "name",
                Map.of("official", Integer.toString(commune.khadija().id())));
        Visitor khadija = signIn(port, commune.khadija());
        assertThat(khadija.get(path(receipt)).status()).isEqualTo(404);
        assertThat(khadija.open("/desk").body()).doesNotContain(path(receipt));
        assertThat(khadija.open("/desk?q=الضو").body()).doesNotContain(path(receipt));
        assertThat(khadija.get("/desk/list.csv").body())
                .doesNotContain(receipt.code().display());
    }

    @Test
    void aSupervisorAboveReadsAndDecidesNothing() {
        Cast.Commune commune = cast.aCommune();
        Integer above = commune.body().parent();
        assertThat(above).isNotNull();
        var province = cast.anOfficial(
                "عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, java.util.Objects.requireNonNull(above)));
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT);
        Visitor browser = signIn(port, province);
        assertThat(browser.get(path(receipt)).body())
                .contains("وما جا حتى واحد")
                .doesNotContain("/accept\"");
        assertThat(browser.open("/desk?below=yes").body()).contains(path(receipt));
        assertThat(browser.get(path(receipt) + "/accept").location()).contains("did=not-now");
    }

    @Test
    void whoIsOutsideReadsNothingOfACaseOnAnyAddressOfTheDeskAndOfItsAdministration() {
        Cast.Commune owner = cast.aCommune();
        Cast.Commune other = cast.aCommune();
        Receipt receipt = aToldCase(owner);
        Official administrator =
                cast.anOfficial("مدير", "Administrateur", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK));
        for (var stranger :
                List.of(other.khadija(), other.brahim(), other.said(), owner.said(), cast.nadia(), administrator)) {
            walk(signIn(port, stranger), stranger.email(), receipt);
        }
        int version = version(owner, receipt);
        walk(new Visitor(port), "signed out", receipt);
        assertThat(version(owner, receipt)).isEqualTo(version);
    }

    @Test
    void theProvinceAboveReadsWhatIsUnderItAndChangesNothing() {
        Cast.Commune commune = cast.aCommune();
        int above = Objects.requireNonNull(commune.body().parent());
        Official province = cast.anOfficial("عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, above));
        Receipt receipt = aToldCase(commune);
        Visitor browser = signIn(port, province);
        int version = version(commune, receipt);
        assertThat(browser.get(path(receipt)).body()).contains(TOLD);
        assertThat(browser.get("/desk/list.csv?below=yes").body())
                .contains(receipt.code().display());
        assertThat(browser.get("/desk?below=yes&q=" + encoded(SOUGHT)).body()).contains(path(receipt));
        assertThat(browser.get("/desk").body()).doesNotContain(path(receipt));
        browser.get("/desk/me");
        String token = browser.hiddenField("/desk/sign-out", "_csrf");
        int before = cases.find(commune.khadija(), receipt.code())
                .orElseThrow()
                .history()
                .size();
        for (String address : everyAddress(RequestMethod.POST, receipt)) {
            browser.post(address, fields(token, receipt, version));
        }
        CaseFile file = cases.find(commune.khadija(), receipt.code()).orElseThrow();
        assertThat(file.history().subList(before, file.history().size()))
                .as("it may remind of it and ask why, and nothing else")
                .extracting(HistoryEntry::type)
                .isSubsetOf(EventType.PROMPTED, EventType.EXPLANATION_ASKED);
        assertThat(file.line().state()).isEqualTo(State.REGISTERED);
        assertThat(file.notes()).hasSize(1);
        assertThat(file.messages()).hasSize(1);
        assertThat(file.history().subList(0, before))
                .noneMatch(event -> Objects.equals(event.accountId(), province.id()));
    }

    /** Its text, its note and the citizen's message each hold a word of their own. */
    private Receipt aToldCase(Cast.Commune commune) {
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), LIGHT + " " + SOUGHT + " " + TOLD.get(0));
        assertThat(cases.note(commune.khadija(), receipt.submissionId(), TOLD.get(1))
                        .isDone())
                .isTrue();
        assertThat(cases.writeToBody(receipt.submissionId(), TOLD.get(2), List.of())
                        .isDone())
                .isTrue();
        return receipt;
    }

    private int version(Cast.Commune commune, Receipt receipt) {
        return cases.find(commune.khadija(), receipt.code()).orElseThrow().version();
    }

    private void walk(Visitor browser, String who, Receipt receipt) {
        List<String> reads = new ArrayList<>(everyAddress(RequestMethod.GET, receipt));
        assertThat(reads).hasSizeGreaterThan(45);
        for (String view : List.of("", "&view=done", "&below=yes", "&view=mine", "&view=today")) {
            reads.add("/desk?x=" + view);
            reads.add("/desk/list.csv?x=" + view);
            reads.add("/desk?q=" + encoded(SOUGHT) + view);
            reads.add("/desk/list.csv?q=" + encoded(SOUGHT) + view);
        }
        reads.add("/desk/search?q=" + encoded(SOUGHT));
        reads.add("/desk/search?q=" + receipt.code().digits());
        for (String address : reads) tellsNothing(browser.open(address), who + " reading " + address, receipt, address);
        String token = token(browser);
        List<String> writes = everyAddress(RequestMethod.POST, receipt);
        assertThat(writes).hasSizeGreaterThan(40);
        for (String address : writes) {
            var answer = browser.post(address, fields(token, receipt, 0));
            tellsNothing(answer, who + " posting to " + address, receipt, address);
            if (!answer.location().isEmpty()) {
                tellsNothing(browser.open(answer.location()), who + " after posting to " + address, receipt, address);
            }
        }
    }

    /** Whoever is signed in finds it on any page of his; else the sign-in has one. */
    private static String token(Visitor browser) {
        boolean inside = browser.get("/desk/me").status() == 200;
        if (!inside) browser.get("/desk/sign-in");
        return browser.hiddenField(inside ? "/desk/sign-out" : "/desk/sign-in", "_csrf");
    }

    private static void tellsNothing(Visitor.Answer answer, String who, Receipt receipt, String address) {
        // The register of one's own body, which names no case of another: CounterTest.
        if (!address.equals("/desk/registers.pdf"))
            assertThat(answer.header("content-type")).as(who).doesNotContain("pdf");
        assertThat(answer.body()).as(who).doesNotContain(TOLD).doesNotContain("href=\"" + path(receipt) + "\"");
        if (address.contains(receipt.code().digits()) && address.startsWith("/desk/case/")) {
            assertThat(answer.status()).as(who).isNotEqualTo(500);
        }
    }

    private static Map<String, String> fields(String token, Receipt receipt, int version) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "_csrf",
                token,
                "version",
                version + "",
                "reason",
                "سبب",
                "text",
                "نص",
                "code",
                receipt.code().digits()));
        fields.putAll(Map.of("pick", receipt.code().digits(), "to", "1", "q", SOUGHT, "do", "show", "what", "شيء"));
        return fields;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Every address of the desk and its administration, but those that end or change the session that walks. */
    private List<String> everyAddress(RequestMethod method, Receipt receipt) {
        return EveryRoute.addresses(mappings, method, values(receipt.code())).stream()
                .filter(address -> address.startsWith("/desk") || address.startsWith("/admin"))
                .filter(address ->
                        method == RequestMethod.GET || !address.matches("/desk/(sign-out|sign-in.*|first|me/password)"))
                .toList();
    }

    /** Every address of the desk that names a case. */
    private List<String> addresses(RequestMethod method, TrackingCode code) {
        List<String> addresses = EveryRoute.addresses(mappings, method, values(code)).stream()
                .filter(address -> address.startsWith("/desk/") && address.contains(code.digits()))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(method == RequestMethod.GET ? 20 : 18);
        return addresses;
    }

    private static Map<String, List<String>> values(TrackingCode code) {
        List<String> id = List.of(UUID.randomUUID().toString());
        Map<String, List<String>> values = new java.util.HashMap<>(Map.of(
                "code",
                List.of(code.digits()),
                "digits",
                List.of(code.digits()),
                "id",
                id,
                "file",
                id,
                "request",
                id,
                "token",
                List.of("x"),
                "round",
                List.of("0"),
                "point",
                List.of("1"),
                "form",
                List.of("accept"),
                EveryRoute.NUMBER,
                List.of("999999999")));
        values.put("slug", List.of("commune-de-tiznit"));
        values.put("topic", List.of("streets.lighting"));
        values.put("kind", List.of("bodies", "services", "contacts"));
        values.put("decision", List.of("extend", "arbitrate"));
        values.put("sheet", List.of("00000000-0000-7000-8000-000000000000"));
        return values;
    }
}
