package ma.chikaya.web.bodies;

import java.util.ArrayList;
import java.util.List;
import ma.chikaya.directory.Contact;
import ma.chikaya.directory.OfficePhones;
import ma.chikaya.directory.OpeningHours;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A contact for readers; what is not given is null.
 *
 * @param tel what a telephone dials
 * @param hours a line for days that are alike
 */
public record ContactShown(
        @Nullable String holder,
        @Nullable String office,
        @Nullable String phone,
        @Nullable String tel,
        @Nullable String email,
        @Nullable String address,
        List<String> hours) {

    public static ContactShown of(Page page, Contact contact) {
        return new ContactShown(
                in(page, contact.holder()),
                in(page, contact.office()),
                contact.phone() == null ? null : OfficePhones.display(contact.phone()),
                contact.phone(),
                contact.email(),
                in(page, contact.address()),
                hours(page, contact.hours()));
    }

    private static List<String> hours(Page page, OpeningHours hours) {
        List<String> lines = new ArrayList<>();
        for (OpeningHours.Span span : hours.spans()) {
            String days = span.first() == span.last()
                    ? HoursGrid.name(page.language(), span.first())
                    : page.t(
                            "contact.days",
                            "first",
                            HoursGrid.name(page.language(), span.first()),
                            "last",
                            HoursGrid.name(page.language(), span.last()));
            List<String> times = span.periods().stream()
                    .map(period -> page.t(
                            "contact.times",
                            "opens",
                            period.opens().toString(),
                            "closes",
                            period.closes().toString()))
                    .toList();
            lines.add(page.t("contact.line", "days", days, "times", String.join(page.t("contact.and"), times)));
        }
        return lines;
    }

    private static @Nullable String in(Page page, @Nullable LocalText text) {
        return text == null ? null : text.in(page.language());
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return holder == null && office == null && phone == null && email == null && address == null && hours.isEmpty();
    }
}
