package ma.chikaya.web.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.chikaya.ChikayaTest;
import ma.chikaya.EveryRoute;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Lives;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The inspection reads everything in its scope, changes nothing, and every case it reads is in the journal. */
@ChikayaTest
class InspectorTest {

    private static final String LIGHT = "الضو ديال زنقة الورود طافي هادي شهر";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Cases cases;

    @Autowired
    Lives lives;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void readsItsScopeAndNothingBesideIt() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        int province = Objects.requireNonNull(tiznit.body().parent());
        Official inside = inspector(province);
        Official beside = inspector(cast.aCommune().body().id());
        Official nationwide = inspector(Bodies.NATIONAL_DESK);
        for (Official official : List.of(inside, nationwide)) {
            CaseFile file = lives.read(official, receipt);
            assertThat(file.actions()).isEmpty();
            assertThat(file.mayApprove()).isFalse();
        }
        assertThat(cases.find(beside, receipt.code())).isEmpty();

        Visitor visitor = signIn(inside);
        String territory = visitor.open("/desk").body();
        assertThat(territory)
                .contains(tiznit.body().name().ar())
                .doesNotContain("/remind\"")
                .doesNotContain("name=\"pick\"");
        String list = visitor.open("/desk?below=yes&body=" + tiznit.body().id()).body();
        assertThat(list).contains(receipt.code().digits()).doesNotContain("name=\"pick\"");
        String read = visitor.open(path(receipt)).body();
        assertThat(read)
                .contains(LIGHT)
                .doesNotContain("/accept\"")
                .doesNotContain("/remind\"")
                .doesNotContain("/identity\"");
        assertThat(visitor.open("/desk/dashboard?body=" + tiznit.body().id()).status())
                .isEqualTo(200);
        assertThat(signIn(beside).get(path(receipt)).status()).isEqualTo(404);
    }

    @Test
    void everyReadingOfACaseIsInTheJournal() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Official official = inspector(tiznit.body().id());
        Visitor visitor = signIn(official);
        assertThat(readings(official, receipt)).isZero();
        assertThat(visitor.get(path(receipt)).status()).isEqualTo(200);
        int once = readings(official, receipt);
        assertThat(once).isPositive();
        assertThat(visitor.download(path(receipt) + "/dossier.pdf")).isNotEmpty();
        assertThat(readings(official, receipt)).isGreaterThan(once);
        signIn(tiznit.brahim()).get(path(receipt));
        assertThat(readings(tiznit.brahim(), receipt)).isZero();
    }

    @Test
    void whateverItSendsIsRefused() {
        Cast.Commune tiznit = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, tiznit.body().id(), LIGHT);
        Official official = inspector(tiznit.body().id());
        Visitor visitor = signIn(official);
        visitor.open(path(receipt));
        String token = visitor.hiddenField("/desk/sign-out", "_csrf");
        List<String> addresses = EveryRoute.addresses(
                mappings,
                RequestMethod.POST,
                new java.util.HashMap<>(Map.of("code", List.of(receipt.code().digits()))) {
                    @Override
                    public List<String> getOrDefault(Object key, List<String> otherwise) {
                        return otherwise;
                    }

                    @Override
                    public List<String> get(Object key) {
                        return containsKey(key) ? super.get(key) : List.of("1");
                    }
                });
        int refused = 0;
        for (String address : addresses) {
            if (!address.startsWith("/desk") && !address.startsWith("/admin")) continue;
            if (address.startsWith("/desk/sign-") || address.startsWith("/desk/me") || address.equals("/desk/search"))
                continue;
            if (address.startsWith("/desk/first")) continue;
            Visitor.Answer answer = visitor.post(address, Map.of("_csrf", token, "text", "كلمة", "version", "0"));
            assertThat(answer.status()).as("POST %s", address).isEqualTo(403);
            refused++;
        }
        assertThat(refused).isGreaterThan(25);
        CaseFile file = lives.read(tiznit.khadija(), receipt);
        assertThat(file.history()).hasSize(1);
    }

    private int readings(Official official, Receipt receipt) {
        return sql.sql("select count(*) from platform.audit where account_id = ? and action = 'inspection.read'"
                        + " and subject = ?")
                .params(official.id(), "submission:" + receipt.submissionId())
                .query(Integer.class)
                .single();
    }

    private Official inspector(int body) {
        return cast.anOfficial("حسن", "Hassan", Membership.of(Role.INSPECTOR, body));
    }

    private static String path(Receipt receipt) {
        return "/desk/case/" + receipt.code().digits();
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }
}
