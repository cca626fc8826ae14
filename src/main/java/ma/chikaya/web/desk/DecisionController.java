package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The pages of decisions. A form carries the version of the case its author read: where something happened since, he
 * is told what, keeps his words, and decides again.
 */
@Controller
class DecisionController {

    private static final String ADDRESS = "/desk/case/{code}/{decision:accept|refer|redirect|route|refuse|complement"
            + "|conclude|circulate|points|summary|correct|name|release|assign|note|message"
            + "|remind|ask-explanation|explain|take-over|arbitrate|extend|mediator|told}";

    private final Map<String, DecisionForm> forms;
    private final Cases cases;
    private final CaseAccess access;
    private final Frames frames;
    private final History history;
    private final InstantSource clock;

    DecisionController(
            List<DecisionForm> forms,
            Cases cases,
            CaseAccess access,
            Frames frames,
            History history,
            InstantSource clock) {
        this.forms = forms.stream().collect(Collectors.toUnmodifiableMap(DecisionForm::name, Function.identity()));
        this.cases = cases;
        this.access = access;
        this.frames = frames;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    String open(Page page, Official official, @PathVariable String code, @PathVariable String decision, Model model) {
        DecisionForm form = form(decision);
        CaseFile file = access.get(official, code);
        if (!form.isOffered(file)) return "redirect:" + Paths.of(file.line().code()) + "?did=not-now";
        Map<String, String> kept =
                cases.scratchpad().find(official.id(), file.line().id(), decision);
        Typed typed = kept.isEmpty() ? form.start(page, official, file) : Typed.of(kept);
        return show(page, official, file, form, typed, List.of(), List.of(), !kept.isEmpty(), model);
    }

    @PostMapping(ADDRESS)
    String decide(
            Page page,
            Official official,
            @PathVariable String code,
            @PathVariable String decision,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        DecisionForm form = form(decision);
        CaseFile file = access.get(official, code);
        Typed typed = Typed.of(fields);
        if (typed.is("do", "discard")) {
            cases.scratchpad().clear(official.id(), file.line().id(), decision);
            return "redirect:" + Paths.of(file.line().code(), decision);
        }
        if (typed.is("do", "more")) return show(page, official, file, form, typed, List.of(), List.of(), false, model);
        int version = typed.number("version", -1);
        List<FormError> excess = tooLong(page, typed);
        Outcome<Integer> outcome =
                excess.isEmpty() ? form.decide(official, file, version, typed, files(request)) : Outcome.done(0);
        if (excess.isEmpty() && outcome.isDone()) {
            cases.scratchpad().clear(official.id(), file.line().id(), decision);
            return "redirect:" + form.next(file) + "?did=" + decision;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        List<FormError> errors = new ArrayList<>(excess);
        List<HistoryLine> since = List.of();
        if (outcome instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            boolean stale = refusal.key().endsWith(".stale");
            if (stale) since = history.since(page, file, version);
            else errors.add(new FormError(field(form, refusal), Refusals.text(page, refusal)));
            if (stale) cases.scratchpad().keep(official.id(), file.line().id(), decision, typed.kept());
        }
        return show(page, official, access.get(official, code), form, typed, errors, since, false, model);
    }

    private String show(
            Page page,
            Official official,
            CaseFile file,
            DecisionForm form,
            Typed typed,
            List<FormError> errors,
            List<HistoryLine> since,
            boolean kept,
            Model model) {
        String name = form.name();
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute(
                "form",
                new DecisionShown(
                        name,
                        Paths.of(file.line().code()),
                        Paths.of(file.line().code(), name),
                        page.t("desk." + name + ".title"),
                        file.line().code().display(),
                        InboxRows.subject(page, file.line()),
                        StateChip.of(page, file.line()),
                        Dues.of(page, file.line(), LegalClock.dayOf(clock.instant())),
                        MarkedText.of(
                                file.text().isBlank() ? DraftFields.orEmpty(file.summary()) : file.text(),
                                file.points()),
                        file.writtenIn(),
                        file.version(),
                        typed,
                        errors,
                        since,
                        kept));
        form.fill(page, official, file, typed, model);
        return "web/desk/decide-" + name;
    }

    private static List<MultipartFile> files(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest parts ? parts.getFiles("files") : List.of();
    }

    private DecisionForm form(String name) {
        DecisionForm form = forms.get(name);
        if (form == null) throw CaseAccess.notFound();
        return form;
    }

    private static String field(DecisionForm form, Refusal refusal) {
        if (refusal.key().startsWith("files.")) return "files";
        String last = refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
        return form.fields().getOrDefault(last, "decision");
    }

    private static List<FormError> tooLong(Page page, Typed typed) {
        return typed.kept().entrySet().stream()
                .filter(field -> ma.chikaya.text.CleanText.length(field.getValue()) > DraftCheck.LONGEST)
                .map(field -> new FormError(field.getKey(), page.t("desk.refused.long", "most", DraftCheck.LONGEST)))
                .toList();
    }
}
