package ma.chikaya.web.desk;

import static ma.chikaya.web.desk.DeskTests.LIGHT;
import static ma.chikaya.web.desk.DeskTests.path;
import static ma.chikaya.web.desk.DeskTests.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
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

    private static final List<String> DECISIONS = List.of(
            "accept",
            "refer",
            "redirect",
            "route",
            "refuse",
            "complement",
            "conclude",
            "circulate",
            "points",
            "summary",
            "correct",
            "name",
            "assign",
            "note",
            "message");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

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

    /** Every address of the desk that names a case, from the mappings themselves. */
    private List<String> addresses(RequestMethod method, TrackingCode code) {
        TreeSet<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            boolean asked = mapping.getMethodsCondition().getMethods().contains(method);
            if (asked)
                mapping.getPatternValues().stream()
                        .filter(p -> p.contains("{code}"))
                        .forEach(patterns::add);
        });
        List<String> addresses = new ArrayList<>();
        for (String pattern : patterns) {
            if (!pattern.startsWith("/desk/")) continue;
            String address = pattern.replace("{code}", code.digits())
                    .replace("{id}", UUID.randomUUID().toString())
                    .replace("{request}", UUID.randomUUID().toString())
                    .replace("{round}", "0")
                    .replace("{point}", "1")
                    .replace("{form}", "accept");
            if (address.contains("{decision")) {
                String base = address.substring(0, address.indexOf("{decision"));
                DECISIONS.forEach(decision -> addresses.add(base + decision));
            } else addresses.add(address);
        }
        assertThat(addresses).hasSizeGreaterThan(method == RequestMethod.GET ? 20 : 18);
        assertThat(addresses).noneMatch(address -> address.contains("{"));
        return addresses;
    }
}
