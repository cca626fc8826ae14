package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Cases;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.documents.Qr;
import ma.chikaya.frontline.Spoken;
import ma.chikaya.intake.Problem;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.ScanLinks;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Settings;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.DependsForm;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the form of a registration together, and keeps what stands in it until it is sent. */
@Component
class RegisterPages {

    static final String FORM = "register";

    /** What is kept of a registration belongs to no submission yet. */
    private static final UUID NONE = new UUID(0, 0);

    private final Registrations registrations;
    private final Arrivals arrivals;
    private final ScanLinks links;
    private final Settings settings;
    private final Proposals proposals;
    private final DependsForm depends;
    private final RegisterChoices choices;
    private final RegisterQuestions questions;
    private final Cases cases;
    private final Frames frames;
    private final InstantSource clock;

    RegisterPages(
            Registrations registrations,
            Arrivals arrivals,
            ScanLinks links,
            Settings settings,
            Proposals proposals,
            DependsForm depends,
            RegisterChoices choices,
            RegisterQuestions questions,
            Cases cases,
            Frames frames,
            InstantSource clock) {
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.links = links;
        this.settings = settings;
        this.proposals = proposals;
        this.depends = depends;
        this.choices = choices;
        this.questions = questions;
        this.cases = cases;
        this.frames = frames;
        this.clock = clock;
    }

    /** What was typed before and not sent; empty where there is nothing. */
    Typed kept(Official official) {
        return Typed.of(cases.scratchpad().find(official.id(), NONE, FORM));
    }

    void keep(Official official, Typed typed) {
        cases.scratchpad().keep(official.id(), NONE, FORM, typed.kept());
    }

    void clear(Official official) {
        cases.scratchpad().clear(official.id(), NONE, FORM);
    }

    /** A fresh form: today, a complaint to one's own body, in the language of the page. */
    Typed start(Page page, Official official) {
        Map<String, String> fields = new HashMap<>();
        fields.put("draft", Registrations.newToken());
        fields.put("receivedOn", LegalClock.dayOf(clock.instant()).toString());
        fields.put("kind", "complaint");
        fields.put("language", page.language().tag());
        Set<Integer> own = choices.own(official);
        fields.put(
                "body",
                own.size() == 1 ? own.iterator().next().toString() : own.isEmpty() ? RegisterFields.UNKNOWN_BODY : "");
        return Typed.of(fields);
    }

    /** What was answered anew to the question competence depends on chooses the body. */
    Typed choose(Typed typed) {
        if (typed.raw(DependsForm.ANSWER).isEmpty()) return typed;
        DependsForm.Chosen chosen =
                depends.choose(read(typed), RegisterFields.given(typed)).orElse(null);
        if (chosen == null) return typed;
        Typed done = typed.with(DependsForm.DONE, chosen.done());
        return chosen.body() == null ? done : done.with("body", Integer.toString(chosen.body()));
    }

    /** Whether competence depends on a question that did not stand on the page that was sent. */
    boolean depends(Typed typed) {
        return depends.isNew(read(typed), RegisterFields.given(typed));
    }

    /** What the words say; null where there are none. */
    private @Nullable Reading read(Typed typed) {
        String text = typed.text("text");
        String territory = typed.line("territory");
        return CleanText.hasWords(text) ? proposals.propose(text, territory.isEmpty() ? null : territory) : null;
    }

    /**
     * @param asks whether the body's questions appear for the first time, and it is only they that hold it up
     * @param hint what besides holds it up once, though nothing is wrong
     */
    String show(
            Page page,
            Official official,
            Typed typed,
            List<FormError> errors,
            boolean kept,
            boolean asks,
            @Nullable String hint,
            Model model) {
        String token = typed.raw("draft");
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute(
                "form",
                new RegisterShown(
                        token,
                        typed,
                        errors,
                        kept,
                        asks && errors.isEmpty(),
                        depends.show(page, read(typed), RegisterFields.given(typed), Spoken.of(page.language()))
                                .orElse(null),
                        errors.isEmpty() ? hint : null,
                        registrations.listPages(token),
                        scans(page, token),
                        phone(token),
                        arrivals.lateAfter(),
                        arrivals.isLate(typed.line("receivedOn")),
                        choices.channels(page, typed),
                        choices.kinds(page, typed),
                        choices.stages(page, typed),
                        choices.courts(page, typed),
                        choices.consents(page, typed),
                        choices.ways(page, typed),
                        choices.types(page, typed),
                        choices.identities(page, typed),
                        choices.languages(page, typed),
                        choices.sees(page, typed),
                        choices.places(page, official, typed),
                        choices.bodies(page, official, typed),
                        questions.of(page, typed)));
        return "web/desk/register";
    }

    /** The scans alone, as they are now. */
    String scans(Page page, Typed typed, Model model) {
        model.addAttribute("pages", registrations.listPages(typed.raw("draft")));
        model.addAttribute("scans", scans(page, typed.raw("draft")));
        model.addAttribute("phone", phone(typed.raw("draft")));
        return "web/desk/scans";
    }

    private List<RegisterShown.Scan> scans(Page page, String token) {
        return registrations.listFiles(token).stream()
                .map(file -> new RegisterShown.Scan(
                        file.id(), new Attachment(file.name(), Sizes.of(page, file), null, Sizes.icon(file))))
                .toList();
    }

    private RegisterShown.@Nullable Phone phone(String token) {
        return links.findOffered(token)
                .map(link -> {
                    String address = settings.baseUrl() + Routes.SCAN + "/" + link.token();
                    return new RegisterShown.Phone(Qr.svg(address), address, Say.local(link.until()), link.taken());
                })
                .orElse(null);
    }

    static FormError say(Page page, Problem problem) {
        return new FormError(problem.field().id(), say(page, problem.why()));
    }

    /** In words for whoever keys it, where those for the citizen would not fit. */
    static String say(Page page, Refusal why) {
        String own = "desk.register." + why.key();
        return Refusals.text(page, page.messages().has(own) ? new Refusal(own, why.arguments()) : why);
    }
}
