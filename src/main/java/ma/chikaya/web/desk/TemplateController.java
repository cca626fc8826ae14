package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.knowledge.ReplyTemplate;
import ma.chikaya.knowledge.ReplyTemplates;
import ma.chikaya.knowledge.TemplateDraft;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reply templates of a body, kept by its supervisor. */
@Controller
class TemplateController {

    private final ReplyTemplates templates;
    private final TemplatePages pages;

    TemplateController(ReplyTemplates templates, TemplatePages pages) {
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping(Paths.TEMPLATES)
    String list(Page page, Official official, @RequestParam Map<String, String> parameters, Model model) {
        int body = bodyOf(official);
        model.addAttribute("notice", Notice.read(page, parameters));
        return pages.list(page, official, templates.listOf(body), model);
    }

    @GetMapping(Paths.TEMPLATES + "/new")
    String add(Page page, Official official, Model model) {
        bodyOf(official);
        Typed typed = Typed.of(Map.of("language", page.language().tag()));
        return pages.form(page, official, null, typed, List.of(), model);
    }

    @GetMapping(Paths.TEMPLATES + "/{id:\\d{1,9}}")
    String edit(Page page, Official official, @PathVariable int id, Model model) {
        ReplyTemplate found = own(official, id);
        return pages.form(page, official, id, TemplatePages.typed(found), List.of(), model);
    }

    @PostMapping(Paths.TEMPLATES + "/new")
    String save(
            Page page,
            Official official,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Typed typed = Typed.of(fields);
        Outcome<ReplyTemplate> saved = templates.add(bodyOf(official), draft(typed));
        return after(page, official, null, typed, saved, model, response);
    }

    @PostMapping(Paths.TEMPLATES + "/{id:\\d{1,9}}")
    String change(
            Page page,
            Official official,
            @PathVariable int id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Typed typed = Typed.of(fields);
        Outcome<ReplyTemplate> saved = templates.change(bodyOf(official), id, draft(typed));
        return after(page, official, id, typed, saved, model, response);
    }

    @PostMapping(Paths.TEMPLATES + "/{id:\\d{1,9}}/remove")
    String remove(Official official, @PathVariable int id) {
        templates.remove(bodyOf(official), id);
        return "redirect:" + Paths.TEMPLATES + "?did=template-removed";
    }

    private String after(
            Page page,
            Official official,
            @Nullable Integer id,
            Typed typed,
            Outcome<ReplyTemplate> saved,
            Model model,
            HttpServletResponse response) {
        if (saved instanceof Outcome.Refused<ReplyTemplate>(Refusal refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String field = refusal.key().contains(".name") ? "name" : "finding";
            // One that was removed meanwhile is offered as a new one.
            Integer still = refusal.key().endsWith(".gone") ? null : id;
            FormError error = new FormError(field, Refusals.text(page, refusal));
            return pages.form(page, official, still, typed, List.of(error), model);
        }
        return "redirect:" + Paths.TEMPLATES + "?did=template-saved";
    }

    private static TemplateDraft draft(Typed typed) {
        String topic = typed.line("topic");
        return new TemplateDraft(
                topic.isEmpty() ? null : topic,
                typed.line("name"),
                Language.find(typed.line("language")).orElse(Language.AR),
                typed.text("finding"),
                typed.text("reason"),
                typed.textOrNull("basis"));
    }

    private ReplyTemplate own(Official official, int id) {
        int body = bodyOf(official);
        return templates
                .find(body, id)
                .filter(one -> Integer.valueOf(body).equals(one.bodyId()))
                .orElseThrow(CaseAccess::notFound);
    }

    /** The body whose templates an official keeps: the first he supervises; whoever supervises none finds nothing. */
    private static int bodyOf(Official official) {
        return official.bodies(Role.SUPERVISOR).stream().sorted().findFirst().orElseThrow(CaseAccess::notFound);
    }
}
