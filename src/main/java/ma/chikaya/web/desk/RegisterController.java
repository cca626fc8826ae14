package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.channels.Preference;
import ma.chikaya.channels.Way;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.files.Owner;
import ma.chikaya.files.Room;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.Draft;
import ma.chikaya.intake.Field;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Registrations;
import ma.chikaya.intake.ScanLinks;
import ma.chikaya.intake.ScanPages;
import ma.chikaya.intake.Sent;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import ma.chikaya.web.Thumb;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A paper, a letter, a call or somebody at the counter is put into the one register. */
@Controller
class RegisterController {

    private final Registrations registrations;
    private final Arrivals arrivals;
    private final ScanLinks links;
    private final ScanPages scanned;
    private final RegisterPages pages;
    private final RegisterChoices choices;
    private final RegisterQuestions questions;
    private final StoredFiles stored;
    private final Preferences preferences;
    private final InstantSource clock;

    RegisterController(
            Registrations registrations,
            Arrivals arrivals,
            ScanLinks links,
            ScanPages scanned,
            RegisterPages pages,
            RegisterChoices choices,
            RegisterQuestions questions,
            StoredFiles stored,
            Preferences preferences,
            InstantSource clock) {
        this.registrations = registrations;
        this.arrivals = arrivals;
        this.links = links;
        this.scanned = scanned;
        this.pages = pages;
        this.choices = choices;
        this.questions = questions;
        this.stored = stored;
        this.preferences = preferences;
        this.clock = clock;
    }

    @GetMapping(Paths.REGISTER)
    String open(Page page, Official official, Model model) {
        onlyHandlers(official);
        Typed kept = pages.kept(official);
        boolean again = Registrations.isToken(kept.raw("draft"));
        return pages.show(
                page, official, again ? kept : pages.start(page, official), List.of(), again, false, null, model);
    }

    @PostMapping(Paths.REGISTER)
    String register(
            Page page,
            Official official,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        onlyHandlers(official);
        Typed typed = Typed.of(fields);
        String token = typed.raw("draft");
        if (!Registrations.isToken(token)) return "redirect:" + Paths.REGISTER;
        if (typed.is("do", "discard")) {
            pages.clear(official);
            registrations.forget(token);
            return "redirect:" + Paths.REGISTER;
        }
        List<FormError> errors = new ArrayList<>(receive(page, token, request));
        typed = answers(page, token, typed, request, errors);
        if (typed.raw("do").startsWith("remove:")) {
            String file = typed.raw("do").substring("remove:".length());
            remove(token, file);
            typed = questions.forget(page, typed, file);
        }
        if (typed.is("do", "phone")) links.offer(token, official.id());
        String before = typed.raw("body");
        typed = pages.choose(typed);
        String hint = typed.is("body", before) ? null : page.t("frontline.depends.moved");
        boolean asks = false;
        boolean more = !typed.raw("do").isEmpty() && !typed.is("do", "send");
        if (!more) {
            Form form = questions.answer(RegisterFields.form(page, typed), typed);
            errors.addAll(own(page, official, form, typed));
            errors.addAll(questions.errors(page, form));
            var came = RegisterFields.came(typed, official.id()).supervised(official.has(Role.SUPERVISOR));
            var paper = RegisterFields.paper(typed);
            arrivals.findWrong(came.receivedOn(), paper)
                    .ifPresent(why -> errors.add(new FormError("lateReason", RegisterPages.say(page, why))));
            Optional<Way> told = RegisterFields.way(typed);
            Optional<Refusal> untold = told.isEmpty()
                    ? Optional.empty()
                    : Preferences.findWrong(told.get(), RegisterFields.contacts(typed));
            untold.ifPresent(why -> errors.add(new FormError("told", RegisterPages.say(page, why))));
            asks = questions.areNew(page, typed);
            if (hint == null && pages.depends(typed)) hint = page.t("frontline.depends.new");
            if (errors.isEmpty() && !asks && hint == null) {
                switch (arrivals.register(official, token, form, came, paper)) {
                    case Sent.Done(var receipt) -> {
                        told.ifPresent(way -> preferences.choose(
                                receipt.submissionId(), false, new Preference(way, form.language())));
                        pages.clear(official);
                        return "redirect:" + Paths.registered(receipt.code());
                    }
                    case Sent.Refused(Refusal why) -> errors.add(new FormError("text", RegisterPages.say(page, why)));
                    case Sent.Incomplete(var problems) ->
                        problems.forEach(problem -> errors.add(RegisterPages.say(page, problem)));
                    case Sent.Changed(), Sent.Unknown() -> {
                        return "redirect:" + Paths.REGISTER;
                    }
                }
            } else {
                registrations.check(form, came).stream()
                        .filter(problem -> problem.field() != Field.ANSWERS)
                        .forEach(problem -> errors.add(RegisterPages.say(page, problem)));
            }
        }
        if (!errors.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        pages.keep(official, typed);
        return pages.show(page, official, typed, errors, false, asks, hint, model);
    }

    /** Keeps what is being typed. Called by a script. */
    @PostMapping(Paths.REGISTER + "/keep")
    ResponseEntity<Map<String, Object>> keep(
            Page page, Official official, @RequestParam MultiValueMap<String, String> fields) {
        onlyHandlers(official);
        pages.keep(official, Typed.of(fields));
        return ResponseEntity.ok(Map.of("message", page.t("desk.saved.at", "at", Say.local(clock.instant()))));
    }

    /** What has arrived meanwhile, for the script that waits for a telephone. */
    @PostMapping(Paths.REGISTER + "/scans")
    String scans(Page page, Official official, @RequestParam MultiValueMap<String, String> fields, Model model) {
        onlyHandlers(official);
        Typed typed = Typed.of(fields);
        if (!Registrations.isToken(typed.raw("draft"))) throw CaseAccess.notFound();
        return pages.scans(page, typed, model);
    }

    /** The small picture of a page that came from a telephone, for whoever waits for it. */
    @GetMapping(Paths.REGISTER + "/pages/{id}")
    void thumb(Official official, @PathVariable String id, HttpServletResponse response) throws IOException {
        onlyHandlers(official);
        byte[] picture = EnquiryPages.uuid(id)
                .flatMap(page -> scanned.findThumb(official.id(), page))
                .orElseThrow(CaseAccess::notFound);
        Thumb.send(picture, response);
    }

    /** What only officials can get wrong: no body chosen, a name kept from those who hold the paper. */
    private List<FormError> own(Page page, Official official, Form form, Typed typed) {
        List<FormError> errors = new ArrayList<>();
        if (typed.line("body").isEmpty()) errors.add(new FormError("body", page.t("casework.refused.body")));
        Integer body = typed.number("body");
        boolean withheld = form.who() != null && form.who().withheld();
        if (withheld && body != null && choices.own(official).contains(body)) {
            errors.add(new FormError("withheld", page.t("desk.register.refused.withheld")));
        }
        return errors;
    }

    private List<FormError> receive(Page page, String token, HttpServletRequest request) {
        List<FormError> errors = new ArrayList<>();
        if (!(request instanceof MultipartHttpServletRequest parts)) return errors;
        for (MultipartFile upload : parts.getFiles("files")) {
            if (upload.isEmpty()
                    && DraftFields.orEmpty(upload.getOriginalFilename()).isEmpty()) continue;
            Draft draft = registrations.open(token);
            if (draft.isFiled()) return errors;
            if (store(draft.id(), upload) instanceof Outcome.Refused<StoredFile>(Refusal why)) {
                errors.add(new FormError("files", Refusals.text(page, why)));
            }
        }
        return errors;
    }

    /** Files that answer a question of the body. */
    private Typed answers(Page page, String token, Typed typed, HttpServletRequest request, List<FormError> errors) {
        if (!(request instanceof MultipartHttpServletRequest parts)) return typed;
        Typed now = typed;
        for (String field : questions.files(page, typed)) {
            MultipartFile upload = parts.getFile(field);
            if (upload == null || upload.isEmpty()) continue;
            Draft draft = registrations.open(token);
            if (draft.isFiled()) return now;
            switch (store(draft.id(), upload)) {
                case Outcome.Done<StoredFile>(StoredFile file) ->
                    now = now.with(field, file.id().toString());
                case Outcome.Refused<StoredFile>(Refusal why) ->
                    errors.add(new FormError(field, Refusals.text(page, why)));
            }
        }
        return now;
    }

    private Outcome<StoredFile> store(UUID draft, MultipartFile upload) {
        try (InputStream in = upload.getInputStream()) {
            return stored.store(Owner.draft(draft), Room.PAPER, DraftFields.orEmpty(upload.getOriginalFilename()), in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void remove(String token, String file) {
        registrations.listFiles(token).stream()
                .filter(one -> one.id().toString().equals(file))
                .filter(one -> one.owner().kind() == Owner.Kind.DRAFT)
                .forEach(one -> stored.remove(one.owner().id(), one.id()));
        EnquiryPages.uuid(file).ifPresent(page -> registrations.dropPage(token, page));
    }

    private static void onlyHandlers(Official official) {
        if (!Frames.registers(official)) throw CaseAccess.notFound();
    }
}
