package ma.chikaya.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that is measured, with what the product is to reach on two processors. */
final class Measures {

    private static final Pattern CODE = Pattern.compile("\"code\":\"(\\d{12})\",\"pin\":\"(\\d{6})\"");
    private static final String JSON = "application/json";
    private static final String COMMON = "الإنارة";

    private final int port;
    private final Stock stock;
    private final Corpus corpus;
    private final List<String> bodyCodes;

    /** Makes senders of one run others than those of the run before. */
    private final int run = new SplittableRandom().nextInt(10_000_000, 90_000_000);

    Measures(int port, Stock stock, Corpus corpus, List<String> bodyCodes) {
        this.port = port;
        this.stock = stock;
        this.corpus = corpus;
        this.bodyCodes = bodyCodes;
    }

    List<Measure> all() {
        return List.of(
                new Measure("file", "file through the API, durable", 0, 1_500, 20.0, this::filing),
                new Measure("track", "follow by code, JSON", 0, 6_000, null, this::tracking),
                new Measure("page", "follow by code, page", 0, 3_000, null, this::page),
                new Measure(
                        "inbox",
                        "inbox page, " + stock.largeOpen() + " open in the body",
                        0,
                        1_500,
                        15.0,
                        client -> list(large(client), turn -> "/desk")),
                new Measure(
                        "small",
                        "inbox page, ordinary body",
                        0,
                        1_500,
                        15.0,
                        client -> list(Crew.handler(ordinary(client)), turn -> "/desk")),
                new Measure("rare", "search, rare word", 0, 1_000, null, this::rare),
                new Measure("common", "search, common word, state, order", 0, 300, null, this::common),
                new Measure("life", "life: file, accept, answer, approve, read", 0, 250, null, this::life),
                new Measure("bodies", "body search by name, one at a time", 1, 0, 30.0, this::bodies));
    }

    private Measure.Act filing(int client) {
        Wire wire = new Wire(port);
        return turn -> Measure.expect(201, file(wire, turn, bodyCodes.get(turn % bodyCodes.size())));
    }

    private Wire.Reply file(Wire wire, int turn, String body) throws IOException {
        String json = """
                {"kind": "complaint", "language": "ar", "text": "%s", "administration": "%s",
                 "complainant": {"type": "resident", "name": "شخص يقيس", "phone": "07%08d"}}
                """.formatted(corpus.text(run + turn), body, (run + turn) % 100_000_000);
        return wire.post("/api/v1/submissions", "", JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    private Measure.Act tracking(int client) {
        Wire wire = new Wire(port);
        SplittableRandom random = new SplittableRandom(client);
        return turn -> {
            int number = random.nextInt(stock.all());
            Measure.expect(200, track(wire, Stock.code(number), Stock.phone(number)));
        };
    }

    private static Wire.Reply track(Wire wire, String code, String key) throws IOException {
        return wire.get("/api/v1/submissions/" + code, "X-Tracking-Key: " + key + "\r\n");
    }

    private Measure.Act page(int client) throws IOException {
        List<Browser> people = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(client);
        for (int i = 0; i < 16; i++) {
            int number = random.nextInt(stock.all());
            String path = "/track/" + Stock.code(number);
            Browser person = new Browser(port);
            Measure.expect(303, person.submit(path, path, Map.of("key", Stock.phone(number))));
            people.add(person);
            paths.add(path);
        }
        return turn -> {
            int one = turn / 8 % people.size();
            Measure.expect(200, people.get(one).get(paths.get(one)));
        };
    }

    /** Where a page of a list is. */
    private interface Address {
        String of(int turn);
    }

    private Measure.Act list(String handler, Address address) throws IOException {
        Browser official = new Browser(port).signIn(handler, Crew.PASSWORD);
        return turn -> Measure.expect(200, official.get(address.of(turn)));
    }

    private Measure.Act rare(int client) throws IOException {
        List<Integer> known = stock.someOfTheLarge(2_000);
        return list(large(client), turn -> "/desk?q=" + encode(Corpus.rare(known.get(turn % known.size()))));
    }

    private Measure.Act common(int client) throws IOException {
        return list(large(client), turn -> "/desk?state=accepted&q=" + encode(COMMON));
    }

    private Measure.Act life(int client) throws IOException {
        int body = ordinary(client);
        String code = bodyCodes.get(1 + client);
        Wire citizen = new Wire(port);
        Browser handler = new Browser(port).signIn(Crew.handler(body), Crew.PASSWORD);
        Browser supervisor = new Browser(port).signIn(Crew.supervisor(body), Crew.PASSWORD);
        return turn -> {
            Wire.Reply receipt = file(citizen, turn, code);
            Measure.expect(201, receipt);
            Matcher given = CODE.matcher(receipt.text());
            if (!given.find()) throw new IOException("no receipt");
            String path = "/desk/case/" + given.group(1);
            did(handler.submit(path + "/accept", path + "/accept", Map.of("reason", "من اختصاص الجماعة.")));
            did(handler.submit(
                    path,
                    path + "/answer",
                    Map.of("do", "propose", "finding-1", "عاينت المصلحة المكان.", "reason-1", "الأشغال مبرمجة.")));
            did(supervisor.submit(path + "/approve", path + "/approve", Map.of("do", "approve", "comment", "")));
            Wire.Reply read = track(citizen, given.group(1), given.group(2));
            Measure.expect(200, read);
            if (!read.text().contains("\"answer\":{")) throw new IOException("no answer to read");
        };
    }

    private static void did(Wire.Reply reply) throws IOException {
        Measure.expect(302, reply);
        if (!reply.location().contains("did="))
            throw new IOException("sent to " + reply.location().replaceAll("\\d{12}", "{code}"));
    }

    private Measure.Act bodies(int client) {
        Wire wire = new Wire(port);
        String[] asked = {
            "تيزنيت",
            "جماعه الرباط",
            "وزارة الصحة",
            "agadir",
            "commune de",
            "préfecture",
            "العدل",
            "cnss",
            "الوكالة",
            "tiznit",
            "التعليم",
            "اكادير",
            "ministere interieur",
            "مستشفى",
            "onee",
            "الجماعة الترابية سيدي"
        };
        return turn ->
                Measure.expect(200, wire.get("/api/v1/administrations?q=" + encode(asked[turn % asked.length]), ""));
    }

    private String large(int client) {
        return Crew.handler(stock.bodies().getFirst(), client);
    }

    private int ordinary(int client) {
        return stock.bodies().get(1 + client);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
