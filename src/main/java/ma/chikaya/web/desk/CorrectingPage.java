package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.Kind;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a case is called, what it is about and what kind it is, put right. */
@Component
class CorrectingPage implements DecisionForm {

    private final Cases cases;
    private final Topics topics;

    CorrectingPage(Cases cases, Topics topics) {
        this.cases = cases;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "correct";
    }

    @Override
    public Action action() {
        return Action.CORRECT;
    }

    @Override
    public Typed start(Page page, Official official, CaseFile file) {
        Map<String, String> fields = new HashMap<>();
        fields.put("subject", file.line().subject());
        fields.put("kind", InboxFilter.word(file.line().kind()));
        if (file.line().topic() != null) fields.put("topic", file.line().topic());
        return Typed.of(fields);
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        List<Choice> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String word = InboxFilter.word(kind);
            kinds.add(new Choice(word, page.t("desk.kind", "kind", kind), typed.is("kind", word)));
        }
        model.addAttribute("kinds", kinds);
        model.addAttribute("topics", topics.groups(page, typed.line("topic")));
        // What has a topic keeps one: "unspecified" is among them.
        model.addAttribute("without", file.line().topic() == null ? page.t("desk.correct.no-topic") : null);
        model.addAttribute("decided", file.decidedOn() != null);
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Kind kind = typed.choice("kind", Kind.class);
        String topic = typed.line("topic");
        if (!topic.isEmpty() && !topics.exists(topic)) return Outcome.refused("desk.refused.topic");
        return cases.correct(
                official,
                file.line().id(),
                version,
                typed.line("subject"),
                topic.isEmpty() ? null : topic,
                kind == null ? file.line().kind() : kind);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("empty", "subject", "state", "kind", "topic", "topic");
    }
}
