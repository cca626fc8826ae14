package ma.chikaya.web.bodies;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.ContactTyped;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;

/**
 * A contact in its form.
 *
 * @param version of the contact the form was made from
 */
public record ContactForm(ContactTyped typed, HoursGrid hours, int version) {

    static ContactForm of(Page page, Contact kept) {
        return new ContactForm(ContactTyped.of(kept), HoursGrid.of(page.language(), kept.hours()), kept.version());
    }

    static ContactForm of(Page page, Form form) {
        HoursGrid hours = HoursGrid.of(page.language(), form);
        ContactTyped typed = new ContactTyped(
                form.line("holder-ar"),
                form.line("holder-fr"),
                form.line("office-ar"),
                form.line("office-fr"),
                form.ticked("holder-public"),
                form.line("phone"),
                form.ticked("phone-public"),
                form.line("email"),
                form.ticked("email-public"),
                form.line("address-ar"),
                form.line("address-fr"),
                form.ticked("address-public"),
                hours.write(),
                form.ticked("hours-public"));
        return new ContactForm(typed, hours, form.version());
    }

    ContactForm at(int now) {
        return new ContactForm(typed, hours, now);
    }

    List<FormError> errors(Page page) {
        List<FormError> errors = new ArrayList<>();
        for (ContactTyped.Wrong wrong : typed.check()) {
            errors.add(new FormError(wrong.part(), page.t(new Refusal(wrong.key()))));
        }
        return errors;
    }
}
