package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.Channel;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Mention;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiries.Course;
import ma.chikaya.knowledge.Enquiry;
import ma.chikaya.knowledge.NewEnquiry;
import ma.chikaya.law.Kind;
import ma.chikaya.law.LegalClock;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Phones;
import ma.chikaya.routing.LikelyTopic;
import ma.chikaya.routing.Proposals;
import ma.chikaya.routing.Reading;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A question at the counter or on the telephone: answered on the spot, passed on, or kept as the wish for an article. */
@Controller
class EnquiryController {

    /** Below this the words do not say what it is about. */
    private static final double CERTAIN = 0.4;

    private static final String DESK = Paths.QUESTIONS;

    private final Enquiries enquiries;
    private final EnquiryPages pages;
    private final Arrivals arrivals;
    private final Proposals proposals;
    private final Bodies bodies;
    private final InstantSource clock;

    EnquiryController(
            Enquiries enquiries,
            EnquiryPages pages,
            Arrivals arrivals,
            Proposals proposals,
            Bodies bodies,
            InstantSource clock) {
        this.enquiries = enquiries;
        this.pages = pages;
        this.arrivals = arrivals;
        this.proposals = proposals;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping(Paths.QUESTIONS)
    String open(Page page, Official official, @RequestParam Map<String, String> parameters, Model model) {
        onlyThoseAsked(official);
        model.addAttribute("notice", Notice.read(page, parameters));
        Typed fresh = Typed.of(Map.of("draft", Registrations.newToken()));
        return pages.show(page, official, fresh, List.of(), model);
    }

    @PostMapping(Paths.QUESTIONS)
    String ask(
            Page page,
            Official official,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        onlyThoseAsked(official);
        Typed typed = Typed.of(fields);
        if (!Registrations.isToken(typed.raw("draft"))) return "redirect:" + DESK;
        if (typed.is("do", "look")) return pages.show(page, official, typed, List.of(), model);
        List<FormError> errors = new ArrayList<>();
        NewEnquiry asked = asked(page, official, typed, errors);
        if (errors.isEmpty() && typed.is("do", "pass")) {
            TrackingCode code = pass(page, official, typed, errors);
            if (code != null && enquiries.ask(asked, new Course.Passed(code)).isDone()) {
                return "redirect:" + Paths.registered(code);
            }
        } else if (errors.isEmpty()) {
            Course course = switch (typed.raw("do")) {
                case "second" -> new Course.Second();
                case "none" -> new Course.Wanted();
                default -> new Course.Answered(typed.number("article"), typed.textOrNull("answer"));
            };
            Outcome<Enquiry> done = enquiries.ask(asked, course);
            if (done instanceof Outcome.Refused<Enquiry>(Refusal why)) {
                String field = why.key().equals("enquiry.refused.answer") ? "answer" : "text";
                errors.add(new FormError(field, Refusals.text(page, why)));
            } else {
                return "redirect:" + DESK + "?did=question-"
                        + done.get().state().name().toLowerCase(java.util.Locale.ROOT);
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(page, official, typed, errors, model);
    }

    /** What the second level does with one, and that its asker was told. */
    @PostMapping(Paths.QUESTIONS + "/{id}")
    String act(
            Page page,
            Official official,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        onlyThoseAsked(official);
        Typed typed = Typed.of(fields);
        Enquiry one = EnquiryPages.uuid(id).flatMap(enquiries::find).orElseThrow(CaseAccess::notFound);
        boolean second = secondOf(official).contains(one.bodyId());
        boolean tells = one.keyedBy() == official.id() || counterOf(official).contains(one.bodyId());
        if (!second && !tells) throw CaseAccess.notFound();
        Outcome<Enquiry> done = switch (typed.raw("do")) {
            case "told" -> tells ? enquiries.told(one.id()) : Outcome.refused("enquiry.refused.gone");
            case "none" ->
                second ? enquiries.want(one.id(), typed.number("version", 0)) : Outcome.refused("enquiry.refused.gone");
            default ->
                second
                        ? enquiries.answer(one.id(), official.id(), typed.number("version", 0), typed.text("answer"))
                        : Outcome.refused("enquiry.refused.gone");
        };
        if (done instanceof Outcome.Refused<Enquiry>(Refusal why)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError("answer-" + one.id(), Refusals.text(page, why));
            Typed fresh =
                    Typed.of(Map.of("draft", Registrations.newToken())).with("answer-" + one.id(), typed.raw("answer"));
            return pages.show(page, official, fresh, List.of(error), model);
        }
        return "redirect:" + DESK + "?did=question-" + done.get().state().name().toLowerCase(java.util.Locale.ROOT);
    }

    private NewEnquiry asked(Page page, Official official, Typed typed, List<FormError> errors) {
        String text = typed.text("text");
        Reading reading = proposals.propose(text, null);
        String phone = contact(page, "phone", typed, errors);
        String email = contact(page, "email", typed, errors);
        return new NewEnquiry(
                UUID.nameUUIDFromBytes(typed.raw("draft").getBytes(StandardCharsets.UTF_8)),
                official.id(),
                pages.askedAt(official),
                text,
                Language.find(typed.line("language")).orElse(Language.AR),
                typed.is("channel", "telephone") ? "telephone" : "counter",
                reading.topics().stream()
                        .findFirst()
                        .filter(topic -> topic.likelihood() >= CERTAIN)
                        .map(LikelyTopic::topic)
                        .orElse(""),
                territory(official, reading),
                phone,
                email);
    }

    /** Of the place the words name, else of the counter. */
    private String territory(Official official, Reading reading) {
        String code = reading.places().stream()
                .filter(Mention::certain)
                .map(one -> one.territory().code())
                .findFirst()
                .orElse(null);
        if (code == null) code = bodies.get(pages.askedAt(official)).territory();
        if (code == null) return "";
        String[] parts = code.split("\\.", -1);
        return parts.length < 2 ? code : parts[0] + "." + parts[1];
    }

    private static @Nullable String contact(Page page, String field, Typed typed, List<FormError> errors) {
        String line = typed.line(field);
        if (line.isEmpty()) return null;
        Outcome<String> parsed = field.equals("phone") ? Phones.parse(line) : Emails.parse(line);
        if (parsed instanceof Outcome.Refused<String>(Refusal why)) {
            errors.add(new FormError(field, Refusals.text(page, why)));
            return null;
        }
        return parsed.get();
    }

    /** Files it as a case of the body chosen; null where something is missing. */
    private @Nullable TrackingCode pass(Page page, Official official, Typed typed, List<FormError> errors) {
        Integer body = typed.number("body");
        if (body == null) {
            errors.add(new FormError("body", page.t("casework.refused.body")));
            return null;
        }
        Form form = new Form(
                Language.find(typed.line("language")).orElse(Language.AR),
                new Form.Told(Kind.QUESTION, false, null, typed.text("text"), null),
                null,
                Form.Place.NOWHERE,
                new Form.Addressee(body),
                new Form.Who(
                        "resident",
                        typed.line("name"),
                        typed.line("phone"),
                        typed.line("email"),
                        null,
                        "",
                        "",
                        null,
                        "",
                        "",
                        false,
                        null));
        Channel channel = typed.is("channel", "telephone") ? Channel.TELEPHONE : Channel.COUNTER;
        var came = new Registrations.Came(
                channel, LegalClock.dayOf(clock.instant()).toString(), official.id(), null);
        switch (arrivals.register(official, typed.raw("draft"), form, came, Arrivals.Paper.PLAIN)) {
            case Sent.Done(var receipt) -> {
                return receipt.code();
            }
            case Sent.Refused(Refusal why) -> errors.add(new FormError("text", RegisterPages.say(page, why)));
            case Sent.Incomplete(List<Problem> problems) ->
                problems.forEach(problem -> errors.add(RegisterPages.say(page, problem)));
            case Sent.Changed(), Sent.Unknown() -> errors.add(new FormError("text", page.t("enquiry.refused.gone")));
        }
        return null;
    }

    /** Where he is the second level: the complaint unit of a body; at the call centre the national desk. */
    static Set<Integer> secondOf(Official official) {
        Set<Integer> bodies = new HashSet<>(official.bodies(Role.HANDLER));
        bodies.addAll(official.bodies(Role.SUPERVISOR));
        bodies.addAll(official.bodies(Role.TRIAGE));
        return bodies;
    }

    /** Where he answers whoever comes or calls: whoever asked may come back to him and not to the colleague he asked. */
    static Set<Integer> counterOf(Official official) {
        Set<Integer> bodies = new HashSet<>(official.bodies(Role.CLERK));
        if (official.has(Role.OPERATOR)) bodies.add(Bodies.NATIONAL_DESK);
        return bodies;
    }

    static void onlyThoseAsked(Official official) {
        if (!Frames.registers(official)) throw CaseAccess.notFound();
    }
}
