package ma.chikaya.web.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.ChikayaTest;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Officials;
import ma.chikaya.accounts.SomeOfficials;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Receipt;
import ma.chikaya.files.Samples;
import ma.chikaya.law.Kind;
import ma.chikaya.limits.Challenge;
import ma.chikaya.limits.Limits;
import ma.chikaya.limits.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is done too often takes a small task, keeps what was typed, and goes on: nobody is shut out. */
@ChikayaTest
class TooOftenTest {

    private static final String LIGHT = "الضو ديال الزنقة طافي هادي شهر";

    @LocalServerPort
    int port;

    @Autowired
    Limits limits;

    @Autowired
    Cast cast;

    @Autowired
    Officials officials;

    private void spend(int times, Purpose purpose, String address, String subject) {
        for (int i = 0; i < times; i++) limits.check(purpose, address, subject);
    }

    private static Map<String, String> solved(Visitor.Answer task, Map<String, String> more) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put(Challenge.ANSWER, TrackingTest.digits(task.body()));
        return fields;
    }

    @Test
    void draftsBegunFromOneAddressTakeATaskAboveTheLimit() {
        String here = "127.0.0.71";
        Visitor visitor = Visitor.from(here, port);
        spend(500, Purpose.DRAFT, here, "");
        visitor.get("/");
        Visitor.Answer task = visitor.submit("/new", Map.of("text", LIGHT));
        assertThat(task.status()).isEqualTo(422);
        assertThat(task.body()).contains("data-challenge", "value=\"" + LIGHT + "\"", "/assets/challenge.");
        assertThat(visitor.cookie("draft")).as("nothing is kept yet").isEmpty();
        assertThat(visitor.submit("/new", solved(task, Map.of())).location()).isEqualTo("/new/tell");
        assertThat(visitor.get("/new/tell").body()).contains(LIGHT);

        Visitor neighbour = Visitor.from("127.0.0.72", port);
        neighbour.get("/");
        assertThat(neighbour.submit("/new", Map.of("text", LIGHT)).location())
                .as("another address is not made to pay")
                .isEqualTo("/new/tell");
    }

    @Test
    void noQuestionBeginsADraftPastTheLimit() {
        String here = "127.0.0.73";
        Visitor visitor = Visitor.from(here, port);
        visitor.get("/");
        visitor.submit("/new", Map.of("text", LIGHT));
        visitor.get("/new/place");
        visitor.forget("draft");
        spend(500, Purpose.DRAFT, here, "");
        Visitor.Answer task = visitor.submit("/new/place", Map.of("then", "nowhere"));
        assertThat(task.body()).contains("data-challenge");
        assertThat(visitor.cookie("draft")).isEmpty();
    }

    @Test
    void filesOfOneDraftTakeATaskAboveTheLimit() {
        String here = "127.0.0.74";
        Visitor visitor = Visitor.from(here, port);
        visitor.get("/");
        visitor.submit("/new", Map.of("text", LIGHT));
        visitor.get("/new/place");
        visitor.submit("/new/place", Map.of("then", "nowhere"));
        visitor.get("/new/body");
        visitor.submit("/new/body", Map.of("body", "unknown"));
        spend(30, Purpose.UPLOAD, here, visitor.cookie("draft").orElseThrow());
        visitor.get("/new/evidence");
        Map<String, byte[]> photo = Map.of("photo.jpg", Samples.jpeg());
        Visitor.Answer task = visitor.upload("/new/evidence", Map.of("then", "add"), "files", photo);
        assertThat(task.status()).isEqualTo(422);
        assertThat(task.body()).contains("data-challenge").doesNotContain("photo.jpg");
        Visitor.Answer sent = visitor.upload("/new/evidence", solved(task, Map.of("then", "add")), "files", photo);
        assertThat(sent.location()).isEqualTo("/new/evidence");
        assertThat(visitor.get("/new/evidence").body()).contains("photo.jpg");
    }

    @Test
    void messagesOnOneFileTakeATaskAboveTheLimit() {
        String here = "127.0.0.75";
        Receipt receipt = cast.file(Kind.COMPLAINT, null, LIGHT);
        String path = "/track/" + receipt.code().digits();
        Visitor visitor = Visitor.from(here, port);
        visitor.get(path);
        visitor.submit(path, Map.of("key", receipt.pin()));
        visitor.get(path);
        spend(10, Purpose.MESSAGE, here, receipt.code().digits());
        Visitor.Answer task = visitor.submit(path + "/message", Map.of("text", "باب المنزل رقم 12"));
        assertThat(task.status()).isEqualTo(422);
        assertThat(task.body()).contains("data-challenge", "باب المنزل رقم 12</textarea>");
        Visitor.Answer sent = visitor.submit(path + "/message", solved(task, Map.of("text", "باب المنزل رقم 12")));
        assertThat(sent.location()).isEqualTo(path + "?done=message");
    }

    @Test
    void guessesAtOneAccountFromManyAddressesTakeATask() {
        String email = SomeOfficials.admin(officials).email();
        for (int i = 0; i < 40; i++) spend(1, Purpose.SIGN_IN, "10.0.0." + i, email);
        Visitor visitor = Visitor.from("127.0.0.76", port);
        visitor.get("/desk/sign-in");
        Map<String, String> right = Map.of("email", email, "password", SomeOfficials.PASSWORD);
        Visitor.Answer task = visitor.submit("/desk/sign-in", right);
        assertThat(task.status()).isEqualTo(429);
        assertThat(task.body()).contains("data-challenge").doesNotContain(SomeOfficials.PASSWORD);
        assertThat(visitor.submit("/desk/sign-in", solved(task, right)).status())
                .isEqualTo(302);
    }
}
