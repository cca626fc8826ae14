package ma.chikaya.web.bodies;

import java.time.LocalDate;
import java.util.Objects;
import ma.chikaya.directory.JoinRequest;
import ma.chikaya.directory.OfficePhones;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.web.Page;

/** A request to join, for whoever may answer it. */
public record JoinRequestShown(
        String body, String href, LocalDate day, String who, String phone, String email, String words) {

    public static JoinRequestShown of(Page page, JoinRequest request, String body) {
        String office = Objects.requireNonNullElse(request.office(), "");
        String name = Objects.requireNonNullElse(request.name(), "");
        return new JoinRequestShown(
                body,
                BodyPaths.of(request.body(), "joining"),
                LegalTime.dayOf(request.askedAt()),
                office.isEmpty() ? name : name + page.t("contact.comma") + office,
                request.phone() == null ? "" : OfficePhones.display(request.phone()),
                Objects.requireNonNullElse(request.email(), ""),
                Objects.requireNonNullElse(request.words(), ""));
    }
}
