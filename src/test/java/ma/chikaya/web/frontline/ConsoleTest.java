package ma.chikaya.web.frontline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.chikaya.ChikayaTest;
import ma.chikaya.TestClock;
import ma.chikaya.Visitor;
import ma.chikaya.accounts.Membership;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Callers;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.Cast;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.casework.Receipt;
import ma.chikaya.directory.Bodies;
import ma.chikaya.frontline.CallBacks;
import ma.chikaya.frontline.Lots;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.Kind;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An operator without scripts: files, is interrupted, comes second, verifies; and an exchange that is not believed. */
@ChikayaTest
class ConsoleTest {

    private static final AtomicInteger NEXT = new AtomicInteger(300_000);

    private static final String ROAD = "الطريق مليئة بالحفر منذ شهور ولم يصلحها أحد";
    private static final String TIZNIT = "09.581.01.07";

    @LocalServerPort
    int port;

    @Autowired
    Bodies bodies;

    @Autowired
    Cases cases;

    @Autowired
    Callers callers;

    @Autowired
    CallBacks callBacks;

    @Autowired
    Lots lots;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    private Cast.Commune tiznit;
    private Official meryem;
    private Visitor desk;
    private String phone;

    @BeforeEach
    void anOperator() {
        tiznit = cast.aCommune();
        meryem = operator("مريم");
        desk = signIn(meryem);
        phone = "0676" + NEXT.incrementAndGet();
    }

    @Test
    void aCallIsFiledWithItsHelperOnceItWasReadAloud() {
        String call = begins(desk, phone);
        Map<String, String> fields = filing();
        Visitor.Answer read = desk.submit(call, fields);
        assertThat(read.status()).as(errors(read)).isEqualTo(200);
        assertThat(read.body()).contains("id=\"ready\"", tiznit.body().label().ar());
        fields.put("body", "0");
        Visitor.Answer changed = desk.submit(call, fields);
        assertThat(changed.status()).as("another body is read first").isEqualTo(200);
        fields.put("body", Integer.toString(tiznit.body().id()));
        for (String way : new String[] {"mail", "post"}) {
            fields.put("way", way);
            assertThat(errors(desk.submit(call, fields)))
                    .as("there is nowhere to tell him by " + way)
                    .contains("اختر طريقة أخرى");
        }
        fields.put("way", "portal");
        fields.put("text", "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد، والدراري كيخافو.");
        desk.submit(call, fields);
        Map<String, String> unread = new HashMap<>(fields);
        unread.put("text", "كلام آخر لم يقرأ عليه أحد شيئا عنه.");
        Visitor.Answer other = desk.submit(call, unread);
        assertThat(other.status()).as("other words are read first").isEqualTo(200);
        assertThat(other.body()).contains("id=\"ready\"");
        Visitor.Answer searched = desk.submit(call, with(fields, "do", "look"));
        assertThat(searched.body()).as("Enter in a search files nothing").doesNotContain("id=\"ready\"");
        desk.submit(call, fields);
        fields.put("do", "sms");
        fields.put("_csrf", desk.hiddenField(call, "_csrf"));
        fields.put("seen", desk.hiddenField(call, "seen"));
        fields.put("token", desk.hiddenField(call, "token"));
        Visitor.Answer filed = desk.post(call, fields);
        assertThat(filed.location()).as(errors(filed)).isEqualTo(call + "/filed?sms=no_way");
        Visitor.Answer again = desk.post(call, fields);
        assertThat(again.location()).as("pressed twice").isEqualTo(call + "/filed");
        desk.post(call + "/keep", fields);
        String page = desk.get(filed.location()).body();
        assertThat(desk.get(again.location()).body()).contains(pin(page));
        assertThat(callers.list(meryem, "+212" + phone.substring(1), 5))
                .as("one case")
                .hasSize(1);
        String digits =
                page.replaceFirst("(?s).*id=\"code\">([0-9 ]+)<.*", "$1").replace(" ", "");
        PublicCase file = filed(digits);
        assertThat(file.channel()).isEqualTo(Channel.TELEPHONE);
        assertThat(file.helperSees()).isEqualTo("STATE");
        assertThat(file.timeline().getFirst().accountId()).isEqualTo(meryem.id());
        assertThat(page).contains("خاص ", "lang=\"ary\"", "lang=\"zgh\"", "lang=\"fr\"");
        assertThat(desk.get("/desk/calls").body()).as("no draft is left").doesNotContain("id=\"unfinished\"");
        assertThat(signIn(operator("ليلى")).get(call + "/filed").status()).isEqualTo(404);
    }

    @Test
    void theQuestionOfCompetenceIsReadAloudAndItsAnswerChoosesTheBody() {
        String call = begins(desk, phone);
        Map<String, String> fields = filing();
        fields.putAll(Map.of("do", "read", "text", ROAD, "territory", TIZNIT, "body", ""));
        assertThat(desk.submit(call, fields).body())
                .contains("شمن طريق هادي؟", "De quelle route s'agit-il", "name=\"fact\" value=\"3\"");
        fields.put("fact", "2");
        fields.put("do", "fact");
        String national = Integer.toString(bodies.getByCode("DGR").id());
        assertThat(desk.submit(call, fields).body())
                .contains("value=\"road_class:2\"", "name=\"body\" value=\"" + national + "\" checked");
        fields.put("body", "0");
        assertThat(desk.submit(call, fields).body())
                .as("what is chosen after it stands")
                .contains("name=\"body\" value=\"0\" checked");
        fields.putAll(Map.of("fact", "1", "do", "send"));
        String council = Integer.toString(bodies.getByCode("CPR-09.581").id());
        assertThat(desk.submit(call, fields).body())
                .as("answered otherwise, it is read again")
                .contains("id=\"ready\"", "name=\"body\" value=\"" + council + "\" checked");
        fields.put("body", council);
        assertThat(desk.submit(call, fields).location()).endsWith("/filed");
    }

    @Test
    void theIdentityDocumentIsCheckedWhereItIsGivenAndNeverRequired() {
        String call = begins(desk, phone);
        Map<String, String> fields = filing();
        fields.putAll(Map.of("identityType", "cnie", "identityNumber", "12"));
        Visitor.Answer wrong = desk.submit(call, fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#identityNumber\"");
        fields.put("identityNumber", "J123456");
        desk.submit(call, fields);
        Visitor.Answer filed = desk.submit(call, fields);
        assertThat(filed.location()).as(errors(filed)).endsWith("/filed");
        String digits = desk.get(filed.location())
                .body()
                .replaceFirst("(?s).*id=\"code\">([0-9 ]+)<.*", "$1")
                .replace(" ", "");
        assertThat(cases.findParties(filed(digits).id()).orElseThrow().person().identity())
                .isNotNull()
                .extracting(document -> document.number())
                .isEqualTo("J123456");
    }

    @Test
    void aCallDroppedInTheMiddleIsADraftItsOfficialFindsAgain() {
        String call = begins(desk, phone);
        String words = "الماء مقطوع من " + NEXT.incrementAndGet();
        assertThat(desk.submit(call, Map.of("do", "read", "text", words, "name", "عائشة"))
                        .status())
                .isEqualTo(200);
        desk.get(call);
        String more = words + " وزاد عليه";
        assertThat(desk.submit(call, Map.of("do", "end", "text", more, "name", "عائشة"))
                        .location())
                .isEqualTo("/desk/calls?did=ended");
        assertThat(desk.get("/desk/calls").body()).contains(words);
        assertThat(desk.get(call).body())
                .as("what was typed last, without a script that keeps it")
                .contains(more, "عائشة");
        String looked = begins(desk, "");
        desk.get(looked);
        desk.submit(looked, Map.of("do", "end", "spoken", "darija"));
        assertThat(desk.get("/desk/calls").body())
                .as("a page that was only looked at leaves no draft")
                .doesNotContain(looked);
        desk.get(call);
        Visitor other = signIn(operator("ليلى"));
        assertThat(other.get("/desk/calls").body()).doesNotContain(words);
        assertThat(other.get(call).body()).doesNotContain(words, "عائشة");
        Map<String, String> fields = filing();
        desk.get(call);
        desk.submit(call, fields);
        assertThat(desk.submit(call, fields).location())
                .as("filed after the call")
                .endsWith("/filed");
    }

    @Test
    void whoAnswersAfterTheLineWasCutGoesOnWhereTheColleagueStopped() {
        String call = begins(desk, phone);
        String words = "الماء مقطوع من " + NEXT.incrementAndGet();
        desk.submit(call, Map.of("do", "read", "text", words, "name", "عائشة", "phone", phone));
        Visitor other = signIn(operator("ليلى"));
        String next = begins(other, phone);
        assertThat(other.get(next).body()).as("it is being typed").doesNotContain("id=\"left\"");
        desk.get(call);
        desk.submit(call, Map.of("do", "end", "text", words, "name", "عائشة", "phone", phone));
        assertThat(other.get(next).body()).contains("id=\"left\"", "مريم").doesNotContain(words, "عائشة");
        String take = "take:" + call.substring("/desk/calls/".length());
        Visitor.Answer busy = other.submit(next, Map.of("do", take, "text", "كلام آخر"));
        assertThat(busy.status()).as("what was typed here is not lost for it").isEqualTo(422);
        assertThat(busy.body()).contains("كلام آخر").doesNotContain(words);
        Visitor neighbour = signIn(operator("سناء"));
        String elsewhere = begins(neighbour, "0677" + NEXT.incrementAndGet());
        assertThat(neighbour.submit(elsewhere, Map.of("do", take)).status())
                .as("by a call of another number nobody comes to it")
                .isEqualTo(422);
        other.get(next);
        assertThat(other.submit(next, Map.of("do", take)).location()).isEqualTo(next);
        assertThat(other.get(next).body()).contains(words, "عائشة").doesNotContain("id=\"left\"");
        assertThat(desk.get("/desk/calls").body()).doesNotContain(words);
        assertThat(desk.get(call).body()).doesNotContain(words);
        String third = begins(neighbour, phone);
        neighbour.get(third);
        assertThat(neighbour.submit(third, Map.of("do", take)).status())
                .as("another was quicker")
                .isEqualTo(422);
        other.get(next);
        Map<String, String> fields = filing();
        other.submit(next, fields);
        assertThat(other.submit(next, fields).location()).isEqualTo(next + "/filed");
    }

    @Test
    void whatACounterHasLeftIsTakenOverByNobody() {
        Visitor clerk = signIn(cast.anOfficial(
                "يوسف", "Youssef", Membership.of(Role.CLERK, tiznit.body().id())));
        String call = begins(clerk, phone);
        clerk.submit(call, Map.of("do", "end", "text", "الماء مقطوع", "phone", phone));
        assertThat(desk.get(begins(desk, phone)).body()).doesNotContain("id=\"left\"");
        desk.submit(begins(desk, phone), Map.of("do", "end", "text", "الماء مقطوع", "phone", phone));
        assertThat(clerk.get(begins(clerk, phone)).body()).doesNotContain("id=\"left\"");
    }

    @Test
    void whoComesSecondSeesWhoAndNothingElse() {
        String call = begins(desk, phone);
        desk.submit(call, Map.of("do", "read", "text", "سر لا يقال"));
        Visitor second = signIn(operator("ليلى"));
        assertThat(second.get(call).body()).contains("مريم").doesNotContain("سر لا يقال", phone);
        second.get("/desk/calls");
        String own = begins(second, phone);
        assertThat(own).isNotEqualTo(call);
        assertThat(second.get(own).body()).contains("مريم").doesNotContain("سر لا يقال");
        assertThat(second.post(call, Map.of("_csrf", second.hiddenField(own, "_csrf"), "do", "draft"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClerkFilesAgainstAnyBodyAndOthersFindNothingHere() {
        Official youssef = cast.anOfficial(
                "يوسف",
                "Youssef",
                Membership.of(Role.CLERK, cast.aCommune().body().id()));
        Visitor counter = signIn(youssef);
        assertThat(counter.get("/desk").location()).isEqualTo("/desk/calls");
        String visit = begins(counter, "");
        Map<String, String> fields = filing();
        counter.submit(visit, fields);
        assertThat(counter.submit(visit, fields).location()).endsWith("/filed");
        String page = counter.get(visit + "/filed").body();
        String digits =
                page.replaceFirst("(?s).*id=\"code\">([0-9 ]+)<.*", "$1").replace(" ", "");
        assertThat(filed(digits).channel()).isEqualTo(Channel.COUNTER);
        assertThat(counter.get("/desk/case/" + digits).status()).isEqualTo(404);
        for (Official other : new Official[] {tiznit.khadija(), tiznit.said(), cast.nadia()}) {
            Visitor browser = signIn(other);
            for (String address : new String[] {"/desk/calls", "/desk/call-backs", "/desk/calls/ringing", visit}) {
                assertThat(browser.get(address).status()).as(address).isEqualTo(404);
            }
        }
    }

    @Test
    void nothingOfACaseIsShownUntilItsCallerIsVerifiedAndTheQuestionIsBlind() {
        Receipt receipt = cast.fileFor(
                cast.somebody("فاطمة أوبلا", "+212" + phone.substring(1)),
                Kind.OBSERVATION,
                tiznit.body().id(),
                "كلام خاص جدا",
                false,
                Language.AR);
        cases.conclude(
                        tiznit.khadija(),
                        receipt.submissionId(),
                        0,
                        ma.chikaya.casework.Concluding.TAKEN_INTO_ACCOUNT,
                        "أخذنا بها")
                .get();
        // The lot: what the server drew for this round.
        sql.execute(
                "insert into frontline.asking (submission_id, round, question, point, drawn_at)"
                        + " values (?, 0, 'RATING', 0, now())",
                receipt.submissionId());
        clock.advanceDays(4);
        desk = signIn(meryem);
        String call = begins(desk, phone);
        String unverified = desk.get(call).body();
        assertThat(unverified)
                .contains("go:verify?file=" + receipt.submissionId())
                .doesNotContain(
                        receipt.code().digits(), receipt.code().display(), "فاطمة", "أوبلا", "كلام خاص", "أخذنا بها");
        String file = call + "/file/" + receipt.submissionId();
        assertThat(desk.get(file).status()).isEqualTo(404);
        assertThat(desk.get(file + "/asking").status()).isEqualTo(404);
        desk.get(call + "/verify?file=" + receipt.submissionId());
        String csrf = desk.hiddenField(call + "/verify", "_csrf");
        Visitor.Answer wrong = desk.submit(call + "/verify", Map.of("pin", "000000"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContain(receipt.code().display(), "أوبلا");
        Visitor.Answer right = desk.submit(call + "/verify", Map.of("pin", receipt.pin()));
        assertThat(right.location()).startsWith(file);
        assertThat(right.location()).as("asked first").isEqualTo(file + "/asking");
        assertThat(desk.get(file).location()).as("by every door").isEqualTo(file + "/asking");
        assertThat(desk.post(file, Map.of("_csrf", csrf, "do", "message")).location())
                .isEqualTo(file + "/asking");
        Visitor.Answer asking = desk.get(file + "/asking");
        assertThat(asking.body().replaceAll("(?s).*<main", ""))
                .contains("name=\"comment\"")
                .doesNotContain(receipt.code().display(), tiznit.body().label().ar(), "أخذنا بها");
        String long_ = "طويل ".repeat(2_500);
        Visitor.Answer refused = desk.submit(file + "/asking", Map.of("reply", "yes", "comment", long_));
        assertThat(refused.status()).as("not thanked").isEqualTo(422);
        assertThat(refused.body()).contains("طويل طويل");
        assertThat(desk.submit(file + "/asking", Map.of("reply", "yes", "comment", "شكرا"))
                        .location())
                .isEqualTo(file + "?did=asked");
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().ratings())
                .hasSize(1);
        String verified = desk.get(file).body();
        assertThat(verified)
                .contains(
                        receipt.code().display(),
                        "أخذنا بها",
                        "كلام خاص",
                        tiznit.body().label().ar())
                .doesNotContain("فاطمة", "أوبلا", phone);
        assertThat(desk.submit(file, Map.of("do", "reopen", "reason", "ما بان والو"))
                        .location())
                .contains("did=reopen");
        desk.get(file);
        assertThat(desk.submit(file, Map.of("do", "reopen", "reason", "ما بان والو"))
                        .status())
                .as("not twice")
                .isEqualTo(422);
    }

    @Test
    void whomTheLotHasDrawnIsAskedAndNothingOfHisCaseIsShownBefore() {
        clock.advanceDays(60);
        sql.execute("delete from frontline.lot");
        sql.execute(
                "insert into frontline.lot (answered_at, submission_id) values (?::timestamptz, ?)",
                clock.instant().toString(),
                new java.util.UUID(0, 0));
        String number = "+212" + phone.substring(1);
        Receipt receipt = cast.fileFor(
                cast.somebody("فاطمة أوبلا", number),
                Kind.OBSERVATION,
                tiznit.body().id(),
                "كلام خاص جدا",
                false,
                Language.AR);
        cases.conclude(
                        tiznit.khadija(),
                        receipt.submissionId(),
                        0,
                        ma.chikaya.casework.Concluding.TAKEN_INTO_ACCOUNT,
                        "أخذنا بها")
                .get();
        clock.advanceDays(4);
        lots.draw(1);
        desk = signIn(meryem);
        String entry = "/desk/call-backs/"
                + callBacks.findWaiting(number).orElseThrow().id();
        assertThat(desk.get("/desk/call-backs").body()).contains(entry).doesNotContain("فاطمة", "كلام خاص");
        String call = desk.submit(entry + "/claim", Map.of()).location();
        String verify = call + "/verify?file=" + receipt.submissionId();
        assertThat(desk.get(call).body())
                .contains("id=\"asked\"", "go:verify?file=" + receipt.submissionId(), "accesskey=\"9\"")
                .doesNotContain(receipt.code().display(), "فاطمة", "كلام خاص", "أخذنا بها")
                .doesNotContain(tiznit.body().label().ar());
        assertThat(desk.get(verify).body()).contains("id=\"called\"").doesNotContain("name=\"pin\"");
        Visitor.Answer told = desk.submit(call + "/verify", Map.of("do", "pin", "pin", receipt.pin()));
        assertThat(told.status()).as("whoever is called says his PIN to nobody").isEqualTo(422);
        desk.submit(call + "/verify", Map.of("do", "draw"));
        sql.execute(
                "update frontline.drawn_facts set first = 'NAME', second = 'FILED_ON' where submission_id = ?",
                receipt.submissionId());
        String filedOn = clock.today().minusDays(4).toString();
        Map<String, String> facts = Map.of("do", "facts", "first", "فاطمة أوبلا", "second", filedOn);
        String asking = desk.submit(call + "/verify", facts).location();
        assertThat(asking).as("never drawn for nothing").endsWith("/asking");
        assertThat(desk.get(asking).body().replaceAll("(?s).*<main", ""))
                .contains("value=\"decline\"")
                .doesNotContain(receipt.code().display(), tiznit.body().label().ar(), "أخذنا بها");
        assertThat(desk.submit(asking, Map.of("reply", "decline")).location()).endsWith("?did=declined");
        assertThat(callBacks.findWaiting(number)).isEmpty();
        assertThat(desk.get(asking).location()).as("not asked again").doesNotEndWith("/asking");
    }

    @Test
    void whatWasDictatedOutlivesTheLineAndTheRefusal() {
        Receipt receipt = cast.fileFor(
                cast.somebody("فاطمة أوبلا", "+212" + phone.substring(1)),
                Kind.COMPLAINT,
                tiznit.body().id(),
                "كلام خاص جدا",
                false,
                Language.AR);
        String call = begins(desk, phone);
        String file = call + "/file/" + receipt.submissionId();
        desk.get(call + "/verify?file=" + receipt.submissionId());
        desk.submit(call + "/verify", Map.of("pin", receipt.pin()));
        desk.get(file);
        String token = desk.hiddenField(file, "_csrf");
        assertThat(desk.post(file + "/keep", Map.of("_csrf", token, "text", "الحفرة كبرت", "do", "x"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.get(file).body()).as("after a lost session").contains("الحفرة كبرت");
        Map<String, String> message = new HashMap<>(Map.of("do", "message", "text", "الحفرة كبرت وطاح فيها طفل"));
        message.put("_csrf", desk.hiddenField(file, "_csrf"));
        message.put("message", desk.hiddenField(file, "message"));
        desk.submit(call + "/end", Map.of());
        assertThat(desk.post(file, Map.of("_csrf", token, "do", "wish", "way", "call"))
                        .status())
                .as("nothing else is done")
                .isEqualTo(404);
        Visitor.Answer empty = desk.post(file, Map.of("_csrf", token, "do", "message", "text", ""));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body())
                .as("nothing is read after the call")
                .doesNotContain("كلام خاص", tiznit.body().label().ar());
        for (int i = 0; i < 2; i++) {
            assertThat(desk.post(file, message).location()).as("sent twice").isEqualTo(file + "?did=message");
        }
        assertThat(cases.findPublic(receipt.submissionId()).orElseThrow().messages())
                .extracting(one -> one.text())
                .containsExactly("الحفرة كبرت وطاح فيها طفل");
        assertThat(desk.get(file).body())
                .contains("name=\"text\"")
                .doesNotContain("الحفرة كبرت", tiznit.body().label().ar());
        assertThat(signIn(operator("ليلى")).get(file).status()).isEqualTo(404);
        clock.advance(java.time.Duration.ofMinutes(16));
        assertThat(desk.get(file).status()).isEqualTo(404);
        assertThat(desk.post(file, message).status()).isEqualTo(404);
    }

    @Test
    void anExchangeIsBelievedByItsSecretAlone() {
        String ringing = "{\"event\":\"ringing\",\"call\":\"pbx-%s\",\"number\":\"%s\"}".formatted(phone, phone);
        assertThat(tells(ringing, Map.of())).isEqualTo(404);
        assertThat(tells(ringing, Map.of("Authorization", "Bearer another"))).isEqualTo(404);
        Map<String, String> wrong = new HashMap<>(signed(ringing, 0));
        wrong.put("X-Chikaya-Signature", "sha256=" + "0".repeat(64));
        assertThat(tells(ringing, wrong)).isEqualTo(404);
        assertThat(tells(ringing + " ", signed(ringing, 0)))
                .as("another body under its signature")
                .isEqualTo(404);
        assertThat(tells(ringing, signed(ringing, -301)))
                .as("overheard, and told again later")
                .isEqualTo(404);
        assertThat(tells("x".repeat(5_000), signed("x".repeat(5_000), 0))).isEqualTo(404);
        assertThat(desk.get("/desk/calls").body()).doesNotContain("pbx-" + phone);
        for (int i = 0; i < 2; i++) {
            assertThat(tells(ringing, signed(ringing, 0))).isEqualTo(204);
        }
        Map<String, String> bearer = Map.of("Authorization", "Bearer secret-of-the-exchange");
        assertThat(tells("{\"event\":\"dancing\",\"call\":\"x\"}", bearer)).isEqualTo(400);
        assertThat(tells("not json", bearer)).isEqualTo(400);
        assertThat(tells("[]", bearer)).isEqualTo(400);
        String shown = ma.chikaya.people.Phones.display("+212" + phone.substring(1));
        assertThat(desk.get("/desk/calls/ringing").body().split(shown, -1))
                .as("once")
                .hasSize(2);
        String ended = ringing.replace("ringing", "ended");
        assertThat(tells(ended, bearer)).isEqualTo(204);
        assertThat(tells(ended, bearer)).isEqualTo(204);
        assertThat(desk.get("/desk/calls/ringing").body()).doesNotContain(shown);
        assertThat(desk.get("/desk/call-backs").body()).contains(shown);
        assertThat(tells(ringing.replace("ringing", "answered"), bearer)).isEqualTo(204);
        assertThat(desk.get("/desk/call-backs").body())
                .as("its end had only overtaken that it was answered")
                .doesNotContain(shown);
        assertThat(desk.submit("/desk/call-backs", Map.of("number", "123")).status())
                .isEqualTo(422);
    }

    private static String pin(String page) {
        return page.replaceFirst("(?s).*(id=\"pin\">[0-9]+<).*", "$1");
    }

    private PublicCase filed(String digits) {
        TrackingCode code = TrackingCode.find(digits).orElseThrow();
        return cases.open(code, phone).flatMap(cases::findPublic).orElseThrow();
    }

    /** The exchange of the tests: it tells one event. */
    private int tells(String event, Map<String, String> headers) {
        return new Visitor(port).send("/hooks/telephony", event, headers).status();
    }

    private Map<String, String> signed(String body, long seconds) {
        String time = Long.toString(clock.instant().getEpochSecond() + seconds);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("secret-of-the-exchange".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String hex = HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
            return Map.of("X-Chikaya-Time", time, "X-Chikaya-Signature", "sha256=" + hex);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Official operator(String name) {
        return cast.anOfficial(name, name, Membership.of(Role.OPERATOR, Bodies.NATIONAL_DESK));
    }

    private Visitor signIn(Official official) {
        return new Visitor(port).signIn(official.email(), "a long password " + official.email());
    }

    private static String begins(Visitor browser, String number) {
        browser.get("/desk/calls");
        String call = browser.submit("/desk/calls", Map.of("number", number, "spoken", "darija"))
                .location();
        assertThat(call).startsWith("/desk/calls/");
        assertThat(browser.get(call).status()).isEqualTo(200);
        return call;
    }

    private Map<String, String> filing() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "do", "send",
                "kind", "complaint",
                "text", "الضو ديال الزنقة طافي هادي شهر وما جا حتى واحد.",
                "type", "resident",
                "name", "فاطمة أوبلا",
                "phone", phone,
                "body", Integer.toString(tiznit.body().id()),
                "helped", "1",
                "helperName", "يوسف",
                "helperPhone", "0678111222"));
        fields.put("helperSees", "state");
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String errors(Visitor.Answer answer) {
        int from = answer.body().indexOf("id=\"errors\"");
        return from < 0
                ? ""
                : answer.body()
                        .substring(from, Math.min(answer.body().length(), from + 600))
                        .replaceAll("<[^>]*>", " ");
    }
}
