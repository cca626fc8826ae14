package ma.chikaya.api;

import static org.assertj.core.api.Assertions.assertThat;

import ma.chikaya.ChikayaTest;
import ma.chikaya.api.Caller.Reply;
import ma.chikaya.casework.Cast;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Question;
import ma.chikaya.directory.QuestionTyped;
import ma.chikaya.directory.Windows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a body asks besides, for programs: they may read the questions, answer them, or leave them. */
@ChikayaTest
class QuestionsApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Windows windows;

    @Autowired
    private Cast cast;

    private int ask(Body body, Question.Kind kind, String fr) {
        return windows.ask(
                        1,
                        body.id(),
                        null,
                        0,
                        new QuestionTyped(null, kind, true, "سؤال", fr, "", "حديد\nخشب", "Fer\nBois"))
                .get();
    }

    @Test
    void theAnswersOfAFilingAreCheckedKeptAndToldAgain() {
        Caller api = new Caller(port);
        Body body = cast.aCommune().body();
        int number = ask(body, Question.Kind.NUMBER, "Numéro");
        int choice = ask(body, Question.Kind.CHOICE, "Type");
        Reply questions = api.get("/api/v1/administrations/" + body.code() + "/questions");
        assertThat(questions.text()).contains("\"kind\":\"choice\"", "\"Fer\"", "\"required\":true");
        String to = Caller.valid().replace("COM-09.581.01.07", body.code()).replaceFirst("\\{", "{%s");
        Reply wrong = api.post(
                to.formatted("\"answers\":[{\"question\":%d,\"value\":\"many\"},{\"question\":%d,\"value\":\"7\"}],"
                        .formatted(number, choice)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers()).contains("/answers");
        Reply filed = api.post(to.formatted(
                "\"answers\":[{\"question\":%d,\"value\":\"12\"},{\"question\":%d,\"value\":\"Bois\"},{\"question\":99999999,\"value\":\"x\"}],"
                        .formatted(number, choice)));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        Reply tracked = api.track(filed.value("code"), filed.value("pin"));
        assertThat(tracked.text()).contains("\"answers\"", "\"خشب\"", "\"12\"").doesNotContain("99999999");
        assertThat(api.violations(tracked, "Submission")).isEmpty();
        Reply without = api.post(to.formatted(""));
        assertThat(without.status()).as("a program may leave them out").isEqualTo(201);
        assertThat(api.track(without.value("code"), without.value("pin")).text())
                .doesNotContain("\"answers\"");
        assertThat(api.get("/api/v1/administrations/NOBODY/questions").text()).isEqualTo("{\"questions\":[]}");
    }
}
