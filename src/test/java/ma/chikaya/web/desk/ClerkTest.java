package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.Role;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who keys what people bring and decides nothing, and who reads everything and changes nothing. */
@ChikayaTest
class ClerkTest {

    @LocalServerPort
    int port;

    @Autowired
    Officials officials;

    @Autowired
    Cast cast;

    @Test
    void theCounterAndTheCallCentreKeyWhatPeopleBringAndReadNoCase() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضوء مقطوع");
        for (Membership held : new Membership[] {
            Membership.of(Role.CLERK, commune.body().id()), Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK)
        }) {
            Official official = SomeOfficials.create(officials, held);
            Visitor browser = new Visitor(port).signIn(official.email(), SomeOfficials.PASSWORD);
            assertThat(browser.get("/desk").location()).isEqualTo("/desk/calls");
            assertThat(browser.get("/desk/register").status()).isEqualTo(200);
            assertThat(browser.get("/desk/case/" + receipt.code().digits()).status())
                    .isEqualTo(404);
            assertThat(browser.get("/desk/accounts").status()).isEqualTo(404);
        }
    }

    @Test
    void anInspectorReadsWhatIsBelowHimAndDecidesNothing() {
        Cast.Commune commune = cast.aCommune();
        Receipt receipt = cast.file(Kind.COMPLAINT, commune.body().id(), "الضوء مقطوع");
        Integer above = java.util.Objects.requireNonNull(commune.body().parent());
        Official inspector = SomeOfficials.create(officials, Membership.of(Role.INSPECTOR, above));
        Visitor browser = new Visitor(port).signIn(inspector.email(), SomeOfficials.PASSWORD);
        String page = "/desk/case/" + receipt.code().digits();
        assertThat(browser.get(page).body()).contains("الضوء مقطوع").doesNotContain(page + "/accept\"");
        assertThat(browser.get(page + "/accept").location()).contains("did=not-now");
        assertThat(browser.get("/desk/register").status()).isEqualTo(404);
        Official elsewhere = SomeOfficials.create(officials, Membership.of(Role.INSPECTOR, 357));
        assertThat(new Visitor(port)
                        .signIn(elsewhere.email(), SomeOfficials.PASSWORD)
                        .get(page)
                        .status())
                .isEqualTo(above == 357 ? 200 : 404);
    }
}
