package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** What keeps a draft from being saved, and what keeps it from being proposed, each at its own box. */
@Component
class DraftCheck {

    /** Characters of one box. */
    static final int LONGEST = 10_000;

    private static final List<String> BOXES = List.of("finding", "reason", "basis", "measure", "owner");

    /** Only what cannot be kept as it was typed: a day that does not exist, a text without end. */
    List<FormError> dates(Page page, CaseFile file, Typed typed) {
        List<FormError> errors = new ArrayList<>();
        for (String box : List.of("opening", "summary")) tooLong(page, typed, box, errors);
        for (CaseFile.Point point : file.points()) {
            for (String box : BOXES) tooLong(page, typed, box + "-" + point.no(), errors);
            String due = "due-" + point.no();
            if (!typed.line(due).isEmpty() && typed.date(due) == null) {
                errors.add(new FormError(due, page.t("desk.refused.date")));
            }
        }
        return errors;
    }

    /** Nothing goes out with a point unanswered. */
    List<FormError> whole(Page page, CaseFile file, Typed typed) {
        List<FormError> errors = dates(page, file, typed);
        boolean foreign = DraftFields.language(typed, file) != file.language();
        if (foreign && typed.text("summary").isEmpty()) {
            errors.add(new FormError("summary", page.t("casework.refused.summary")));
        }
        for (CaseFile.Point point : file.points()) {
            need(page, typed, "finding", point, errors);
            need(page, typed, "reason", point, errors);
            measure(page, typed, point, errors);
        }
        return errors;
    }

    private static void need(Page page, Typed typed, String box, CaseFile.Point point, List<FormError> errors) {
        String field = box + "-" + point.no();
        if (typed.text(field).isEmpty()) {
            errors.add(new FormError(field, page.t("desk.refused." + box, "n", point.no())));
        }
    }

    private static void measure(Page page, Typed typed, CaseFile.Point point, List<FormError> errors) {
        boolean what = !typed.text("measure-" + point.no()).isEmpty();
        boolean who = !typed.text("owner-" + point.no()).isEmpty();
        boolean when = !typed.line("due-" + point.no()).isEmpty();
        if (what == who && who == when) return;
        String field = !what ? "measure-" : !who ? "owner-" : "due-";
        errors.add(new FormError(field + point.no(), page.t("casework.refused.measure")));
    }

    private static void tooLong(Page page, Typed typed, String field, List<FormError> errors) {
        if (CleanText.length(typed.text(field)) > LONGEST) {
            errors.add(new FormError(field, page.t("desk.refused.long", "most", LONGEST)));
        }
    }
}
