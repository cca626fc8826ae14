package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
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

/** What a service was asked: its agents read the citizen's words and the question, and answer. Nothing more. */
@Controller
class AskedController {

    private final Cases cases;
    private final CaseAccess access;
    private final AskedPages pages;
    private final Uploads uploads;

    AskedController(Cases cases, CaseAccess access, AskedPages pages, Uploads uploads) {
        this.cases = cases;
        this.access = access;
        this.pages = pages;
        this.uploads = uploads;
    }

    @GetMapping(Paths.ASKED)
    String list(Page page, Official official, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("notice", Notice.read(page, parameters));
        return pages.list(page, official, model);
    }

    @GetMapping("/desk/asked/{code}")
    String open(Page page, Official official, @PathVariable String code, Model model) {
        CaseFile file = access.getAsked(official, code);
        return pages.show(page, official, file, kept(official, file), List.of(), model);
    }

    @PostMapping("/desk/asked/{code}")
    String answer(
            Page page,
            Official official,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest sent,
            Model model,
            HttpServletResponse response) {
        CaseFile file = access.getAsked(official, code);
        Typed typed = Typed.of(fields);
        UUID request = AskedPages.open(official, file).stream()
                .filter(one -> typed.is("request", one.id().toString()))
                .map(CaseFile.Request::id)
                .findFirst()
                .orElse(null);
        if (request == null) return "redirect:" + Paths.ASKED + "?did=answered-before";
        Outcome<Integer> done = answer(official, file.line().id(), request, typed.text("answer"), files(sent));
        if (done instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String field = refusal.key().startsWith("files.") ? "files-" : "answer-";
            List<FormError> errors = List.of(new FormError(field + request, Refusals.text(page, refusal)));
            return pages.show(page, official, file, typed, errors, model);
        }
        cases.scratchpad().clear(official.id(), file.line().id(), AskedPages.FORM);
        return "redirect:" + Paths.ASKED + "?did=request";
    }

    private Outcome<Integer> answer(
            Official official, UUID id, UUID request, String answer, List<MultipartFile> files) {
        if (answer.isBlank()) return Outcome.refused("casework.refused.answer");
        Outcome<List<UUID>> kept = uploads.keep(id, files);
        if (kept instanceof Outcome.Refused<List<UUID>>(Refusal refusal)) return Outcome.refused(refusal);
        Outcome<Integer> done = cases.answerRequest(official, id, request, answer, kept.get());
        if (!done.isDone()) uploads.remove(id, kept.get());
        return done;
    }

    private static List<MultipartFile> files(HttpServletRequest sent) {
        return sent instanceof MultipartHttpServletRequest parts ? parts.getFiles("files") : List.of();
    }

    private Typed kept(Official official, CaseFile file) {
        return Typed.of(cases.scratchpad().find(official.id(), file.line().id(), AskedPages.FORM));
    }
}
