package ma.chikaya.web.frontline;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.channels.Way;
import ma.chikaya.frontline.Call;
import ma.chikaya.intake.Form;
import ma.chikaya.intake.Problem;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.notifications.Preferences;
import ma.chikaya.notifications.Preferences.Contacts;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/** What is wrong with a filing typed in a call, beyond what the intake asks of every filing. */
final class FilingChecks {

    private FilingChecks() {}

    static List<FormError> own(Page page, Official official, Call call, Form form, Typed typed) {
        List<FormError> errors = new ArrayList<>();
        if (typed.line("body").isEmpty()) errors.add(new FormError("body", page.t("casework.refused.body")));
        Integer body = FilingFields.body(typed);
        boolean withheld = form.who() != null && form.who().withheld();
        if (withheld && body != null && official.bodies(Role.CLERK).contains(body)) {
            errors.add(new FormError("withheld", page.t("frontline.refused.withheld")));
        }
        if (FilingFields.way(typed) == Way.CALL && typed.line("phone").isEmpty() && call.number() == null) {
            errors.add(new FormError("phone", page.t("frontline.refused.no-number")));
        }
        Way way = FilingFields.way(typed);
        if (way == Way.MAIL || way == Way.POST) {
            Contacts left = new Contacts(typed.line("phone"), typed.line("email"), typed.text("postalAddress"));
            Preferences.findWrong(way, left)
                    .ifPresent(
                            why -> errors.add(new FormError(way == Way.MAIL ? "email" : "postalAddress", page.t(why))));
        }
        return errors;
    }

    /** What the intake found, in the words of whoever keys what another says. */
    static FormError say(Page page, Problem problem) {
        String own = "desk.register." + problem.why().key();
        Refusal why = page.messages().has(own) ? new Refusal(own, problem.why().arguments()) : problem.why();
        return new FormError(problem.field().id(), page.t(why));
    }
}
