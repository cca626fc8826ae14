package ma.chikaya.web.desk;

import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Answers;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The draft as the citizen will read it. */
@Controller
class PreviewController {

    private final CaseAccess access;
    private final Frames frames;
    private final AnswersShown answers;

    PreviewController(CaseAccess access, Frames frames, AnswersShown answers) {
        this.access = access;
        this.frames = frames;
        this.answers = answers;
    }

    @GetMapping("/desk/case/{code}/preview")
    String preview(Page page, Official official, @PathVariable String code, Model model) {
        CaseFile file = access.get(official, code);
        Answers.Answer draft =
                file.answer().filter(answer -> answer.sentAt() == null).orElseThrow(CaseAccess::notFound);
        model.addAttribute("frame", frames.bare(page, official));
        model.addAttribute("href", Paths.of(file.line().code()));
        model.addAttribute("code", file.line().code().display());
        model.addAttribute("subject", InboxRows.subject(page, file.line()));
        model.addAttribute("answer", answers.of(page, file, draft));
        model.addAttribute(
                "missing",
                file.points().size()
                        - (int) draft.points().stream()
                                .filter(p ->
                                        !p.finding().isBlank() && !p.reason().isBlank())
                                .count());
        return "web/desk/preview";
    }
}
