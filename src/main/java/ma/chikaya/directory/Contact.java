package ma.chikaya.directory;

import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * How a body or one of its services is reached. Each part is public or for officials alone; what is not given is null.
 *
 * @param service zero for the body itself
 * @param version counts its changes; zero where nothing was entered yet
 * @param holder who holds the office named by {@code office}
 * @param phone as {@link OfficePhones} keeps it
 */
public record Contact(
        int body,
        int service,
        int version,
        @Nullable LocalText holder,
        @Nullable LocalText office,
        boolean holderPublic,
        @Nullable String phone,
        boolean phonePublic,
        @Nullable String email,
        boolean emailPublic,
        @Nullable LocalText address,
        boolean addressPublic,
        OpeningHours hours,
        boolean hoursPublic) {

    public static Contact none(int body, int service) {
        return new Contact(
                body, service, 0, null, null, true, null, true, null, true, null, true, OpeningHours.NONE, true);
    }

    /** What everybody may see of it. */
    public Contact shownToAll() {
        return new Contact(
                body,
                service,
                version,
                holderPublic ? holder : null,
                holderPublic ? office : null,
                holderPublic,
                phonePublic ? phone : null,
                phonePublic,
                emailPublic ? email : null,
                emailPublic,
                addressPublic ? address : null,
                addressPublic,
                hoursPublic ? hours : OpeningHours.NONE,
                hoursPublic);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return holder == null && office == null && phone == null && email == null && address == null && hours.isEmpty();
    }

    /** Whether it tells a way to reach somebody. */
    public boolean isReachable() {
        return phone != null || email != null || address != null;
    }

    Contact at(int next) {
        return new Contact(
                body,
                service,
                next,
                holder,
                office,
                holderPublic,
                phone,
                phonePublic,
                email,
                emailPublic,
                address,
                addressPublic,
                hours,
                hoursPublic);
    }

    /** Whether both say the same, whatever their versions. */
    boolean says(Contact other) {
        return at(0).equals(other.at(0));
    }
}
