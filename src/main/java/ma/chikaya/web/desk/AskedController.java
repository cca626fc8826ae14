package ma.chikaya.web.desk;

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

/** What a service was asked: its agents read the citizen's words and the question, and answer. Nothing more. */
@Controller
class AskedController {

    private final Cases cases;
    private final CaseAccess access;
    private final AskedPages pages;

    AskedController(Cases cases, CaseAccess access, AskedPages pages) {
        this.cases = cases;
        this.access = access;
        this.pages = pages;
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
        Outcome<Integer> done = cases.answerRequest(official, file.line().id(), request, typed.text("answer"));
        if (done instanceof Outcome.Refused<Integer>(Refusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            List<FormError> errors = List.of(new FormError("answer-" + request, Refusals.text(page, refusal)));
            return pages.show(page, official, file, typed, errors, model);
        }
        cases.scratchpad().clear(official.id(), file.line().id(), AskedPages.FORM);
        return "redirect:" + Paths.ASKED + "?did=request";
    }

    private Typed kept(Official official, CaseFile file) {
        return Typed.of(cases.scratchpad().find(official.id(), file.line().id(), AskedPages.FORM));
    }
}
