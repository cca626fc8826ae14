package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import ma.chikaya.ChikayaTest;
import ma.chikaya.EveryRoute;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Town;
import ma.chikaya.casework.Town.Told;
import ma.chikaya.kernel.TrackingCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What each of many drawn officials reaches on every address, in searches and in exports, is what the model says. */
@ChikayaTest
class ScopeRoutesTest {

    private static final long SEED = Long.getLong("chikaya.seed", 20_261_126L);

    /** Accounts that are walked with, and addresses tried of each case; all of them would take minutes. */
    private static final int WALKERS = 12;

    private static final int TRIED = 3;

    @LocalServerPort
    int port;

    @Autowired
    Town town;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noAddressShowsACaseTheModelDoesNotOpen() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        Town.Drawn drawn = town.draw(SEED + 2, clock.today());
        List<String> pages = pages();
        assertThat(pages).hasSizeGreaterThan(30);
        int triples = 0;
        int opened = 0;
        List<Official> walkers = new ArrayList<>(drawn.officials);
        java.util.Collections.shuffle(walkers, java.util.Random.from(random));
        for (Official official : walkers.subList(0, WALKERS)) {
            Visitor browser = signIn(port, official);
            String who = "seed %d, account %d %s".formatted(drawn.seed, official.id(), official.memberships());
            for (String page : pages) {
                check(drawn, official, browser.get(page), who + " on " + page);
                triples += drawn.told.size();
            }
            for (Told one : drawn.told) {
                boolean sees = drawn.sees(official, one);
                var whole = browser.get(path(one.receipt()));
                if (!whole.location().isEmpty()) {
                    // Who was only asked about it is led to what he was asked.
                    assertThat(whole.location()).as(who).startsWith("/desk/asked/");
                    whole = browser.get(whole.location());
                }
                assertThat(whole.status())
                        .as("%s opening %s", who, one.receipt().code())
                        .isEqualTo(sees ? 200 : 404);
                check(drawn, official, whole, who + " opening " + one.receipt().code());
                List<String> of = addresses(RequestMethod.GET, one);
                for (int i = 0; i < TRIED; i++) {
                    String address = of.get(random.nextInt(of.size()));
                    var answer = browser.get(address);
                    if (!sees)
                        assertThat(answer.status()).as("%s on %s", who, address).isEqualTo(404);
                    check(drawn, official, answer, who + " on " + address);
                }
                triples += 1 + TRIED;
                if (sees) opened++;
            }
            triples += write(drawn, official, browser, random, who);
        }
        assertThat(opened).as("cases that were read").isPositive();
        assertThat(triples).isGreaterThan(10_000);
        System.out.printf("seed %d: %,d (account, address, case) triples%n", drawn.seed, triples);
    }

    /** Forms posted to cases that are not there for him. */
    private int write(Town.Drawn drawn, Official official, Visitor browser, RandomGenerator random, String who) {
        browser.get("/desk/me");
        String token = browser.hiddenField("/desk/sign-out", "_csrf");
        int tried = 0;
        for (Told one : drawn.told) {
            if (drawn.sees(official, one)) continue;
            List<String> of = addresses(RequestMethod.POST, one);
            String address = of.get(random.nextInt(of.size()));
            Map<String, String> fields = new HashMap<>(Map.of("_csrf", token, "version", "0", "reason", "سبب"));
            var answer = browser.post(address, fields);
            // The same as for a code that was never given: not there, or for an inspector nothing to be changed at all.
            String never = TrackingCode.generate(new java.util.Random(7)).digits();
            int unknown = browser.post(address.replace(one.receipt().code().digits(), never), fields)
                    .status();
            assertThat(answer.status())
                    .as("%s posting to %s", who, address)
                    .isIn(403, 404)
                    .isEqualTo(unknown);
            check(drawn, official, answer, who + " posting to " + address);
            tried++;
        }
        return tried;
    }

    private static void check(Town.Drawn drawn, Official official, Visitor.Answer answer, String where) {
        String body = answer.body();
        for (Told one : drawn.told) {
            if (!body.contains(one.canary()) && !body.contains("href=\"" + path(one.receipt()) + "\"")) continue;
            assertThat(drawn.sees(official, one))
                    .as("%s shows %s", where, one.receipt().code())
                    .isTrue();
        }
    }

    /** All that is read at the desk, in supervision and administration and names no case; lists in each of their views. */
    private List<String> pages() {
        List<String> pages =
                new ArrayList<>(EveryRoute.addresses(mappings, RequestMethod.GET, values("000000000000")).stream()
                        .filter(address -> address.startsWith("/desk") || address.startsWith("/admin"))
                        .filter(address -> !address.contains("000000000000"))
                        .filter(address -> !address.matches("/desk/(sign-.*|first|me/.*)"))
                        .toList());
        String words = URLEncoder.encode(Town.COMMON, StandardCharsets.UTF_8);
        for (String view :
                List.of("", "&view=done", "&below=yes", "&view=mine", "&view=to-approve", "&below=yes&view=done")) {
            pages.add("/desk?x=" + view);
            pages.add("/desk/list.csv?x=" + view);
            pages.add("/desk?q=" + words + view);
            pages.add("/desk/list.csv?q=" + words + view);
        }
        pages.add("/desk/search?q=" + words);
        return pages;
    }

    private List<String> addresses(RequestMethod method, Told one) {
        String code = one.receipt().code().digits();
        return EveryRoute.addresses(mappings, method, values(code)).stream()
                .filter(address -> address.startsWith("/desk/case/") && address.contains(code))
                .toList();
    }

    private static Map<String, List<String>> values(String code) {
        List<String> id = List.of(new UUID(7, 7).toString());
        Map<String, List<String>> values = new HashMap<>();
        for (String name : List.of(
                "id",
                "file",
                "request",
                "key",
                "slug",
                "kind",
                "name",
                "what",
                "no",
                "view",
                "sheet",
                "decision",
                "type",
                "grant")) {
            values.put(name, id);
        }
        values.put("code", List.of(code));
        values.put("digits", List.of(code));
        values.put("token", List.of("x"));
        values.put("topic", List.of("streets.lighting"));
        values.put("round", List.of("0"));
        values.put("point", List.of("1"));
        values.put("form", List.of("accept"));
        values.put(EveryRoute.NUMBER, List.of("999999999"));
        return values;
    }
}
