package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.kernel.Language;
import ma.chikaya.knowledge.ReplyTemplate;
import ma.chikaya.knowledge.ReplyTemplates;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of the reasoned answer: one box a point, templates to begin with, and whom a point still waits for. */
@Component
class Drafts {

    private final ReplyTemplates templates;
    private final Names names;

    Drafts(ReplyTemplates templates, Names names) {
        this.templates = templates;
        this.names = names;
    }

    static boolean isOffered(CaseFile file) {
        return file.actions().contains(Action.PROPOSE_ANSWER);
    }

    DraftShown of(Page page, CaseFile file, CasePages.Back back) {
        Typed typed = back.draft();
        Language language = DraftFields.language(typed, file);
        List<Choice> languages = new ArrayList<>();
        for (Language one : Language.values()) {
            languages.add(new Choice(one.tag(), one.ownName(), one == language));
        }
        return new DraftShown(
                DraftFields.revision(file),
                saved(page, file),
                languages,
                page.t("desk.language", "language", file.language()),
                typed.raw("opening"),
                typed.raw("summary"),
                file.points().stream()
                        .map(point -> field(page, file, point, typed))
                        .toList(),
                offered(page, file, typed),
                into(page, file, typed),
                back.errors(),
                back.into());
    }

    private @Nullable String saved(Page page, CaseFile file) {
        return file.answer()
                .filter(answer -> answer.sentAt() == null)
                .map(answer -> page.t(
                        "desk.draft.saved",
                        "at",
                        Say.local(answer.savedAt()),
                        "who",
                        names.officials(page, List.of(answer.draftedBy())).getOrDefault(answer.draftedBy(), "—")))
                .orElse(null);
    }

    private DraftShown.PointField field(Page page, CaseFile file, CaseFile.Point point, Typed typed) {
        String no = "-" + point.no();
        return new DraftShown.PointField(
                point.no(),
                point.label(),
                point.quote(),
                state(page, file, DraftFields.answered(typed, point.no())),
                typed.raw("finding" + no),
                typed.raw("reason" + no),
                typed.raw("basis" + no),
                typed.raw("measure" + no),
                typed.raw("owner" + no),
                typed.raw("due" + no));
    }

    private StateChip state(Page page, CaseFile file, boolean answered) {
        if (answered) return new StateChip(Tone.GREEN, page.t("desk.point.answered"), "check");
        return file.requests().stream()
                .filter(CaseFile.Request::isOpen)
                .findFirst()
                .map(open -> new StateChip(
                        Tone.AMBER, page.t("desk.point.waits", "service", names.service(page, open.serviceId())), null))
                .orElseGet(() -> new StateChip(Tone.NEUTRAL, page.t("desk.point.empty"), null));
    }

    private List<Choice> offered(Page page, CaseFile file, Typed typed) {
        List<Choice> options = new ArrayList<>();
        for (ReplyTemplate one :
                templates.listFor(file.line().bodyId(), file.line().topic())) {
            String id = Integer.toString(one.id());
            String label = page.t(
                    "desk.template.option",
                    "name",
                    one.name(),
                    "language",
                    one.language().ownName());
            options.add(new Choice(id, label, typed.is("template", id)));
        }
        return options;
    }

    private static List<Choice> into(Page page, CaseFile file, Typed typed) {
        return file.points().stream()
                .map(point -> new Choice(
                        Integer.toString(point.no()),
                        page.t("desk.template.point", "n", point.no()),
                        typed.is("into", Integer.toString(point.no()))))
                .toList();
    }
}
