package ma.chikaya.web.frontline;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Channel;
import ma.chikaya.directory.Question;
import ma.chikaya.frontline.Call;
import ma.chikaya.frontline.FilingDraft;
import ma.chikaya.frontline.FilingDrafts;
import ma.chikaya.frontline.Receipts;
import ma.chikaya.frontline.Said;
import ma.chikaya.frontline.Sentences;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.intake.Questions;
import ma.chikaya.intake.Registrations;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.Phones;
import ma.chikaya.routing.Flag;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.DependsForm;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.QuestionAsked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a call together. */
@Component
class ConsolePages {

    /** What is worth a warning before it is filed; danger has its own place. */
    private static final Set<Flag> WARNED = Set.of(Flag.COURT, Flag.PRIVATE, Flag.DEFENCE, Flag.NOTHING);

    private final FilingDrafts drafts;
    private final FilingChoices choices;
    private final CallerColumn callers;
    private final KnowledgeColumn knowledge;
    private final Sentences sentences;
    private final Proposals proposals;
    private final DependsForm depends;
    private final Questions questions;
    private final Receipts receipts;
    private final InstantSource clock;

    ConsolePages(
            FilingDrafts drafts,
            FilingChoices choices,
            CallerColumn callers,
            KnowledgeColumn knowledge,
            Sentences sentences,
            Proposals proposals,
            DependsForm depends,
            Questions questions,
            Receipts receipts,
            InstantSource clock) {
        this.drafts = drafts;
        this.choices = choices;
        this.callers = callers;
        this.knowledge = knowledge;
        this.sentences = sentences;
        this.proposals = proposals;
        this.depends = depends;
        this.questions = questions;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** What was typed before in this call, or a fresh form: a complaint of the number that calls. */
    Typed start(Official official, Call call) {
        return drafts.find(official, call.id())
                .map(draft -> new Typed(draft.fields()))
                .orElseGet(() -> fresh(call));
    }

    private static Typed fresh(Call call) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", "complaint");
        fields.put("type", "resident");
        fields.put("spoken", call.spoken().word());
        fields.put("language", call.spoken() == Spoken.FRENCH ? "fr" : "ar");
        if (call.number() != null) fields.put("phone", Phones.display(call.number()));
        return new Typed(fields);
    }

    /** What the words say; null where there are none yet. */
    @Nullable
    Reading read(Typed typed) {
        String text = typed.text("text");
        String territory = typed.line("territory");
        return CleanText.hasWords(text) ? proposals.propose(text, territory.isEmpty() ? null : territory) : null;
    }

    /** What the words propose, where nothing was chosen. */
    Typed propose(Typed typed) {
        Reading reading = read(typed);
        return choose(choices.propose(choices.place(typed, reading), reading), reading);
    }

    /** What was answered anew to the question competence depends on chooses the body. */
    Typed choose(Typed typed) {
        return typed.raw(DependsForm.ANSWER).isEmpty() ? typed : choose(typed, read(typed));
    }

    private Typed choose(Typed typed, @Nullable Reading reading) {
        DependsForm.Chosen chosen =
                depends.choose(reading, FilingFields.given(typed)).orElse(null);
        if (chosen == null) return typed;
        Typed done = typed.with(DependsForm.DONE, chosen.done());
        return chosen.body() == null ? done : done.with("body", Integer.toString(chosen.body()));
    }

    /** The questions of the body, but for those a telephone cannot answer. */
    List<QuestionAsked> questions(Page page, Typed typed) {
        return questions.of(FilingFields.form(typed)).stream()
                .filter(one -> one.kind() != Question.Kind.FILE)
                .map(one -> QuestionAsked.of(page, one, typed.raw(QuestionAsked.field(one))))
                .toList();
    }

    Console show(Page page, Official official, Call call, Typed sent, List<FormError> errors, boolean ready) {
        Optional<FilingDraft> draft = drafts.find(official, call.id());
        Typed typed = sent.with("token", draft.map(FilingDraft::token).orElseGet(Registrations::newToken));
        Reading reading = read(typed);
        Spoken spoken = FilingFields.spoken(typed, call);
        var bodies = choices.bodies(page, typed, reading);
        boolean danger = reading != null && reading.flags().contains(Flag.DANGER);
        return new Console(
                call.id(),
                callers.of(page, official, call),
                typed,
                errors,
                draft.isPresent(),
                ready,
                FilingFields.seen(typed, call),
                before(typed, spoken).orElse(null),
                danger ? sentences.plain(spoken, "say.danger") : null,
                sentences.plain(spoken, "say.distress"),
                sentences.plain(spoken, "say.abuse"),
                gaps(page, reading),
                warnings(page, reading),
                choices.kinds(page, typed),
                bodies,
                choices.places(page, typed, reading),
                choices.types(page, typed),
                choices.identities(page, typed),
                choices.courts(page, typed),
                choices.languages(typed),
                choices.spoken(page, typed, call),
                choices.ways(page, FilingFields.way(typed)),
                choices.sees(page, typed),
                call.channel() == Channel.COUNTER ? choices.consents(page, typed) : List.of(),
                typed.is("withheld", "1") ? sentences.plain(spoken, "say.withheld") : null,
                depends.show(page, reading, FilingFields.given(typed), spoken).orElse(null),
                questions(page, typed),
                knowledge.of(page, typed, bodies),
                receipts.isOpen());
    }

    private Optional<List<Said>> before(Typed typed, Spoken spoken) {
        if (typed.raw("body").isEmpty()) return Optional.empty();
        return Optional.of(sentences.inAll(
                spoken,
                one -> sentences.before(
                        one, FilingFields.kind(typed), FilingFields.body(typed), LegalClock.dayOf(clock.instant()))));
    }

    private static List<String> gaps(Page page, @Nullable Reading reading) {
        if (reading == null) return List.of();
        return reading.missing().stream()
                .sorted()
                .map(one -> page.t(one.messageKey()))
                .toList();
    }

    private static List<String> warnings(Page page, @Nullable Reading reading) {
        if (reading == null) return List.of();
        return new ArrayList<>(reading.flags().stream()
                .filter(WARNED::contains)
                .sorted()
                .map(flag -> page.t(flag.messageKey()))
                .toList());
    }
}
