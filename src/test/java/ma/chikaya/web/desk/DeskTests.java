package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Receipt;
import ma.chikaya.kernel.TrackingCode;

/** What the stories of the desk share. */
final class DeskTests {

    static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر. عيطنا لهم شحال من مرة وما جا حتى واحد.";

    private DeskTests() {}

    static Visitor signIn(int port, Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    static String path(Receipt receipt) {
        return path(receipt.code());
    }

    static String path(TrackingCode code) {
        return "/desk/case/" + code.digits();
    }

    /** Opens a decision's page, sends it, and follows it to where it leads. */
    static Visitor.Answer decide(Visitor browser, Receipt receipt, String decision, Map<String, String> fields) {
        String address = path(receipt) + "/" + decision;
        assertThat(browser.get(address).status()).as("opening %s", decision).isEqualTo(200);
        Visitor.Answer sent = browser.submit(address, fields);
        assertThat(sent.status())
                .as("sending %s: %s", decision, errors(sent.body()))
                .isEqualTo(302);
        assertThat(sent.location()).contains("did=" + decision);
        return browser.open(sent.location());
    }

    /** What the error summary of a page says. */
    static String errors(String body) {
        int from = body.indexOf("id=\"errors\"");
        return from < 0
                ? ""
                : body.substring(from, Math.min(body.length(), from + 600)).replaceAll("<[^>]*>", " ");
    }
}
