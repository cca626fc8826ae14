package ma.chikaya.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** A contact as it was typed or written in a sheet: nothing in it is checked yet. */
public record ContactTyped(
        String holderAr,
        String holderFr,
        String officeAr,
        String officeFr,
        boolean holderPublic,
        String phone,
        boolean phonePublic,
        String email,
        boolean emailPublic,
        String addressAr,
        String addressFr,
        boolean addressPublic,
        String hours,
        boolean hoursPublic) {

    private static final int LONGEST = 200;
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");

    /** What is wrong with one part: its name, and the message that says what to do. */
    public record Wrong(String part, String key) {}

    /** All that is wrong at once. */
    public List<Wrong> check() {
        List<Wrong> wrong = new ArrayList<>();
        both(wrong, "holder", holderAr, holderFr);
        both(wrong, "office", officeAr, officeFr);
        both(wrong, "address", addressAr, addressFr);
        if (!phone.isEmpty() && OfficePhones.parse(phone).isEmpty()) {
            wrong.add(new Wrong("phone", "bodies.refusal.phone"));
        }
        if (!email.isEmpty() && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            wrong.add(new Wrong("email", "bodies.refusal.email"));
        }
        if (OpeningHours.parse(hours).isEmpty()) wrong.add(new Wrong("hours", "bodies.refusal.hours"));
        return wrong;
    }

    /** Arabic and French together: readers of either must not find a gap. */
    private static void both(List<Wrong> wrong, String part, String ar, String fr) {
        if (ar.isEmpty() != fr.isEmpty()) {
            wrong.add(new Wrong(part + (ar.isEmpty() ? "-ar" : "-fr"), "bodies.refusal.both"));
        }
        if (ar.length() > LONGEST || fr.length() > LONGEST) {
            wrong.add(new Wrong(part + "-ar", "bodies.refusal.contact-long"));
        }
    }

    /** The contact it says, once nothing is wrong with it. */
    Contact read(int body, int service) {
        return new Contact(
                body,
                service,
                0,
                text(holderAr, holderFr),
                text(officeAr, officeFr),
                holderPublic,
                OfficePhones.parse(phone).orElse(null),
                phonePublic,
                email.isEmpty() ? null : email,
                emailPublic,
                text(addressAr, addressFr),
                addressPublic,
                Optional.of(hours).flatMap(OpeningHours::parse).orElse(OpeningHours.NONE),
                hoursPublic);
    }

    private static @Nullable LocalText text(String ar, String fr) {
        return ar.isEmpty() ? null : new LocalText(ar, fr);
    }

    /** For a form that shows what is kept. */
    public static ContactTyped of(Contact kept) {
        return new ContactTyped(
                ar(kept.holder()),
                fr(kept.holder()),
                ar(kept.office()),
                fr(kept.office()),
                kept.holderPublic(),
                kept.phone() == null ? "" : OfficePhones.display(kept.phone()),
                kept.phonePublic(),
                kept.email() == null ? "" : kept.email(),
                kept.emailPublic(),
                ar(kept.address()),
                fr(kept.address()),
                kept.addressPublic(),
                kept.hours().write(),
                kept.hoursPublic());
    }

    private static String ar(@Nullable LocalText text) {
        return text == null ? "" : text.ar();
    }

    private static String fr(@Nullable LocalText text) {
        return text == null ? "" : text.fr();
    }
}
