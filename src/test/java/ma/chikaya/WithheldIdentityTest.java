package ma.chikaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Concluding;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.Service;
import ma.chikaya.directory.Services;
import ma.chikaya.documents.PdfReader;
import ma.chikaya.files.Owner;
import ma.chikaya.files.Samples;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.people.Identities;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.NewPerson;
import ma.chikaya.people.PersonType;
import ma.chikaya.platform.Acting;
import ma.chikaya.platform.Scoped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A withheld identity reaches nobody of the body complained of, nor of those under or above it, by any way out: every
 * route there is is tried, so that a new one is tried too. The national desk alone holds it.
 */
@ChikayaTest
@ExtendWith(OutputCaptureExtension.class)
class WithheldIdentityTest {

    private static final String NAME = "كناريا المخفية";
    private static final String PHONE = "0612340987";
    private static final String MAIL = "canary.secret@example.ma";
    private static final String CNIE = "ZZ987654";
    private static final String FILE = "ملف-كناريا";
    private static final List<String> CANARIES =
            List.of("كناريا", "0612340987", "0612 34 09 87", "612340987", "canary.secret", CNIE);

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
    Services services;

    @Autowired
    StoredFiles stored;

    @Autowired
    Preferences preferences;

    @Autowired
    CallBacks callBacks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noRouteGivesItToTheBodyNorToThoseAroundIt(CapturedOutput log) throws Exception {
        Town town = new Town(bodies.getByCode("GOV-09.581"), bodies.getByCode("COM-09.581.01.07"));
        PublicCase answered = cases.findPublic(answered(town).id()).orElseThrow();
        PublicCase concluded = concluded(town);
        PublicCase open = open(town);
        // She wishes to be called, and something happened: her number waits.
        preferences.choose(open.id(), false, new Preference(Way.CALL, Language.AR));
        done(cases.writeToCitizen(town.clerk, open.id(), "توصلنا بوثيقتك", List.of()));
        assertThat(callBacks.findWaiting("+212" + PHONE.substring(1))).isPresent();
        Set<String> read = new HashSet<>();
        for (Official official : town.everybody()) {
            Visitor browser = signIn(official);
            for (PublicCase file : List.of(answered, concluded, open)) {
                for (String address : addresses(file)) {
                    if (seesNothing(official, address, browser, file)) read.add(official.id() + " " + address);
                }
            }
            sendsEverything(official, browser, open);
        }
        for (Official official : List.of(town.counter, town.operator)) {
            Visitor browser = signIn(official);
            for (String address : addresses(open)) {
                // Whom 3737 is to call it must be able to call; it is not told about which case.
                boolean queue = official.id() == town.operator.id() && address.startsWith("/desk/call-backs");
                if (!queue) seesNothing(official, address, browser, open);
            }
            sendsEverything(official, browser, open);
        }
        // What follows is read by somebody, so that nothing above passes because nobody came in.
        String path = "/desk/case/" + answered.code().digits();
        assertThat(read)
                .contains(
                        town.clerk.id() + " " + path,
                        town.clerk.id() + " " + path + "/letter.pdf",
                        town.clerk.id() + " " + path + "/dossier.pdf",
                        town.clerk.id() + " /desk/case/" + concluded.code().digits() + "/decision.pdf?seq=2",
                        town.clerk.id() + " /desk/list.csv?view=done",
                        town.governor.id() + " /desk/list.csv?below=yes&view=done",
                        town.agent.id() + " /desk/asked/" + open.code().digits());
        for (Official official : List.of(town.clerk, town.governor, town.agent)) {
            assertThat(read)
                    .as("evidence and message, under neutral names")
                    .filteredOn(one -> one.startsWith(official.id() + " " + path + "/files/"))
                    .hasSize(2);
        }
        assertThat(log.getAll()).doesNotContain(CANARIES);
    }

    /** A province, and a commune under it that must answer in the end: whoever works in them. */
    private final class Town {

        final Official governor;
        final Official handler;
        final Official colleague;
        final Official under;
        final Official clerk;
        final Official agent;
        final Official counter;
        final Official operator;
        final Body commune;
        final Service asked;
        final Service works;

        Town(Body province, Body commune) {
            this.commune = commune;
            joined.markJoined(commune.id(), Instant.now());
            asked = services.add(province.id(), new LocalText("قسم التعمير", "Urbanisme"));
            works = services.add(commune.id(), new LocalText("مصلحة الأشغال", "Travaux"));
            governor = cast.anOfficial("عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, province.id()));
            handler = cast.anOfficial("موظف", "Agent", Membership.of(Role.HANDLER, province.id()));
            colleague = cast.anOfficial("عون", "Agent", Membership.agent(province.id(), asked.id()));
            under = cast.anOfficial("مشرف", "Superviseur", Membership.of(Role.SUPERVISOR, commune.id()));
            clerk = cast.anOfficial("موظفة", "Agente", Membership.of(Role.HANDLER, commune.id()));
            agent = cast.anOfficial("عون", "Agent", Membership.agent(commune.id(), works.id()));
            counter = cast.anOfficial("شباك", "Guichet", Membership.of(Role.CLERK, commune.id()));
            operator = cast.anOfficial("مريم", "Meryem", Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
        }

        List<Official> everybody() {
            return List.of(governor, handler, colleague, under, clerk, agent);
        }
    }

    /** Filed with the province, which asked its service; referred, asked about, written about, answered below it. */
    private PublicCase answered(Town town) {
        PublicCase file = file(bodies.getByCode("GOV-09.581"));
        UUID id = file.id();
        ask(town.handler, file, town.asked, town.colleague);
        done(cases.refer(town.handler, id, version(town.handler, file), town.commune.id(), "من اختصاص الجماعة"));
        attach(file);
        ask(town.clerk, file, town.works, town.agent);
        done(cases.writeToCitizen(town.clerk, id, "توصلنا بوثيقتك", List.of()));
        done(cases.note(town.clerk, id, "ننتظر المعاينة"));
        assertThat(cases.showWithheld(cast.nadia(), file.code())).isPresent();
        var point = new Answers.PointAnswer(1, "عاينا المكان", "الطلب في محله", null, null, null, null, null);
        done(cases.saveAnswer(town.clerk, id, 0, Language.AR, null, null, List.of(point)));
        done(cases.proposeAnswer(town.clerk, id, version(town.clerk, file)));
        done(cases.approve(town.under, id, version(town.under, file), null));
        return file;
    }

    private void ask(Official handler, PublicCase file, Service service) {
        LocalDate due = LegalClock.dayOf(file.filedAt()).plusDays(10);
        done(cases.circulate(
                handler, file.id(), version(handler, file), Set.of(service.id()), "متى؟", "عاينوا المكان", due));
    }

    private void ask(Official handler, PublicCase file, Service service, Official agent) {
        ask(handler, file, service);
        UUID request = cases.find(agent, file.code()).orElseThrow().requests().stream()
                .filter(one -> one.serviceId() == service.id())
                .findFirst()
                .orElseThrow()
                .id();
        done(cases.answerRequest(agent, file.id(), request, "يوم الخميس"));
    }

    private PublicCase concluded(Town town) {
        PublicCase file = canary(Kind.OBSERVATION, town.commune);
        done(cases.conclude(town.clerk, file.id(), 0, Concluding.TAKEN_INTO_ACCOUNT, "سنفتح مساء"));
        return file;
    }

    /** In the middle of its answer, where a form on the page asks to be shown who filed. */
    private PublicCase open(Town town) {
        PublicCase file = canary(Kind.COMPLAINT, town.commune);
        done(cases.accept(town.clerk, file.id(), 0, "من اختصاصنا"));
        attach(file);
        ask(town.clerk, file, town.works);
        return cases.findPublic(file.id()).orElseThrow();
    }

    private void attach(PublicCase file) {
        var more =
                stored.store(Owner.submission(file.id()), FILE + " رسالة.pdf", new ByteArrayInputStream(Samples.pdf()));
        done(cases.writeToBody(file.id(), "هذه وثيقة أخرى", List.of(more.get().id())));
    }

    private PublicCase canary(Kind kind, Body body) {
        NewPerson person = NewPerson.of(PersonType.RESIDENT, NAME, "+212" + PHONE.substring(1), MAIL, Language.AR)
                .withIdentity(Identities.parse(IdentityType.CNIE, CNIE).get());
        Receipt receipt = cast.fileFor(cast.register(person), kind, body.id(), "المصلحة مغلقة مساء", true, Language.AR);
        return cases.findPublic(receipt.submissionId()).orElseThrow();
    }

    private int version(Official official, PublicCase file) {
        return cases.find(official, file.code()).orElseThrow().version();
    }

    private static void done(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    /** Every form of the desk that can be sent, with what asks for the identity where one does. */
    private void sendsEverything(Official official, Visitor browser, PublicCase file) {
        browser.get("/desk/me");
        String token = browser.hiddenField("/desk/sign-out", "_csrf");
        for (String address : EveryRoute.addresses(mappings, RequestMethod.POST, values(file))) {
            if (!address.startsWith("/desk/") || address.contains("/sign-") || address.startsWith("/desk/me")) continue;
            if (official.has(Role.OPERATOR) && address.startsWith("/desk/call-backs")) continue;
            int version =
                    cases.find(official, file.code()).map(CaseFile::version).orElse(0);
            Visitor.Answer answer = browser.post(
                    address,
                    Map.of(
                            "_csrf",
                            token,
                            "version",
                            version + "",
                            "revision",
                            "0",
                            "do",
                            "show",
                            "reason",
                            "سبب",
                            "code",
                            file.code().digits(),
                            "show",
                            "identity"));
            String shown = answer.body() + answer.response().headers().map();
            assertThat(shown).as("%s posting to %s", official.email(), address).doesNotContain(CANARIES);
        }
    }

    @Test
    void noTableOutsideThoseOfPeopleFilesAndMailHoldsIt() {
        answered(new Town(bodies.getByCode("GOV-09.581"), bodies.getByCode("COM-09.581.01.07")));
        String like = String.join("|", CANARIES);
        var columns = jdbc.sql("""
                        select format('%I.%I', table_schema, table_name), quote_ident(column_name)
                        from information_schema.columns
                        where table_schema not in ('people', 'files', 'intake', 'channels', 'pg_catalog', 'information_schema')
                        and not (table_schema = 'frontline' and column_name = 'number')
                        and data_type in ('text', 'character varying', 'jsonb', 'json', 'tsvector', 'ARRAY')
                        """)
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list();
        assertThat(columns).hasSizeGreaterThan(60);
        for (List<String> column : columns) {
            int found = Scoped.as(
                    Acting.system(),
                    () -> jdbc.sql("select count(*) from %s where %s::text ~* :like"
                                    .formatted(column.getFirst(), column.getLast()))
                            .param("like", like)
                            .query(Integer.class)
                            .single());
            assertThat(found)
                    .as("%s of %s", column.getLast(), column.getFirst())
                    .isZero();
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
        Visitor.Answer shown =
                desk.submit("/desk/withheld", Map.of("code", file.code().display()));
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
        assertThat(signIn(governor).get("/desk/case/" + code).body())
                .contains(
                        told,
                        "نادية بناني، "
                                + bodies.get(Bodies.NATIONAL_DESK).label().ar());
    }

    @Test
    void itsMessageDoesNotTellTheBodyWhoIsWrittenTo() {
        PublicCase file = canary(Kind.COMPLAINT, bodies.getByCode("GOV-09.541"));
        String address = "/desk/withheld/" + file.code().digits();
        Visitor desk = signIn(cast.nadia());
        desk.get("/desk/withheld");
        desk.submit("/desk/withheld", Map.of("code", file.code().digits()));
        for (String name :
                List.of(NAME, "٠٦ ١٢ ٣٤ ٠٩ ٨٧", "+212 612-340987", "Canary.Secret@example.ma", "zz 987654")) {
            Visitor.Answer refused = desk.submit(address, Map.of("text", "السلام عليكم " + name + "، توصلنا."));
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.body()).contains("السلام عليكم " + name).contains("احذفه ثم أرسل");
        }
        assertThat(cases.findPublic(file.id()).orElseThrow().messages()).isEmpty();
    }

    @Test
    void itsDoorOpensForNobodyElseAndForNoOtherCase() {
        Body province = bodies.getByCode("GOV-09.541");
        PublicCase file = canary(Kind.COMPLAINT, province);
        for (Official official : List.of(
                cast.anOfficial("عامل", "Gouverneur", Membership.of(Role.SUPERVISOR, province.id())),
                cast.anOfficial("مشرف", "Superviseur", Membership.of(Role.SUPERVISOR, Bodies.NATIONAL_DESK)),
                cast.anOfficial("مدير", "Administrateur", Membership.of(Role.ADMIN, Bodies.NATIONAL_DESK)))) {
            Visitor browser = signIn(official);
            browser.get("/desk/me");
            String token = browser.hiddenField("/desk/sign-out", "_csrf");
            Map<String, String> fields =
                    Map.of("_csrf", token, "code", file.code().digits(), "text", "x");
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
        String open = cast.file(Kind.COMPLAINT, province.id(), "القائد يطلب الرشوة")
                .code()
                .digits();
        for (String code : List.of(open, "000000000000", "x")) {
            Visitor.Answer refused = desk.submit("/desk/withheld", Map.of("code", code));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("لا ملف بهوية مخفية تحت هذا الرقم")
                    .doesNotContain("فاطمة");
        }
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    /** Reads an address; whether there was anything to read. */
    private boolean seesNothing(Official official, String address, Visitor browser, PublicCase file) throws Exception {
        Visitor.Answer answer = browser.get(address);
        String body = answer.body();
        if (answer.header("content-type").startsWith("application/pdf") && !address.contains("/files/")) {
            byte[] pdf = browser.download(address);
            try (PdfReader paper = PdfReader.read(out -> out.write(pdf))) {
                body = paper.text();
            }
        }
        if (address.matches(".*[?&]q=.*")) {
            // A page repeats its question: what matters is that nothing is found by it. An agent has no such list, and
            // is led to what he was asked.
            String found = browser.open(address).body();
            if (!official.services().isEmpty()) assertThat(found).doesNotContain(CANARIES);
            else
                assertThat(found)
                        .as("%s at %s", official.email(), address)
                        .doesNotContain(file.code().digits(), file.code().display());
        } else {
            assertThat(body + answer.response().headers().map())
                    .as("%s at %s", official.email(), address)
                    .doesNotContain(CANARIES);
        }
        return answer.status() == 200;
    }

    /** Every address that can be read, with this case wherever one names a case. */
    private List<String> addresses(PublicCase file) {
        TreeSet<String> addresses = new TreeSet<>(EveryRoute.addresses(mappings, RequestMethod.GET, values(file)));
        assertThat(addresses).hasSizeGreaterThan(70);
        String path = "/desk/case/" + file.code().digits();
        addresses.addAll(List.of(
                "/desk?below=yes",
                "/desk?view=done",
                "/desk?below=yes&view=done",
                "/desk/list.csv?view=done",
                "/desk/list.csv?below=yes",
                "/desk/list.csv?below=yes&view=done",
                path + "?show=identity",
                path + "?lang=fr"));
        for (int seq = 1; seq < 20; seq++) addresses.add(path + "/decision.pdf?seq=" + seq);
        for (String words : List.of("كناريا", NAME, PHONE, "0612 34 09 87", "+212612340987", MAIL, CNIE)) {
            String asked = "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
            for (String view : List.of("", "&view=done", "&below=yes", "&below=yes&view=done")) {
                addresses.add("/desk?" + asked + view);
                addresses.add("/desk/list.csv?" + asked + view);
            }
            addresses.add("/desk/search?" + asked);
        }
        return List.copyOf(addresses);
    }

    private static Map<String, List<String>> values(PublicCase file) {
        List<String> code = List.of(file.code().digits());
        List<String> files = new ArrayList<>(List.of("00000000-0000-7000-8000-000000000000"));
        file.attachments().forEach(one -> files.add(one.fileId().toString()));
        Map<String, List<String>> values = new java.util.HashMap<>(Map.of(
                "code",
                code,
                "digits",
                code,
                "id",
                files,
                "file",
                files,
                "request",
                files,
                "token",
                List.of("x"),
                "round",
                List.of("0", "1"),
                "point",
                List.of("1"),
                "form",
                List.of("accept")));
        values.put("slug", List.of("commune-de-tiznit"));
        values.put("topic", List.of("streets.lighting"));
        values.put("kind", List.of("bodies", "services", "contacts"));
        values.put("decision", List.of("extend", "arbitrate"));
        values.put("sheet", List.of("00000000-0000-7000-8000-000000000000"));
        return values;
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
        Visitor.Answer sent = browser.submit("/new/check", Map.of("noCourt", "1"));
        assertThat(sent.location())
                .as(sent.status() + " "
                        + sent.body().replaceAll("(?s).*<main[^>]*>", "").replaceAll("<[^>]*>", " "))
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
