package ma.chikaya.people;

import java.util.UUID;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A person as registered; the fields are those of {@link NewPerson}. */
public record Person(
        UUID id,
        PersonType type,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable IdentityDocument identity,
        @Nullable String organisation,
        @Nullable Integer groupSize,
        @Nullable String mandate,
        @Nullable String postalAddress,
        @Nullable String relation,
        Language language) {

    /** What the person is called in a list: the organisation where there is one, else the name; empty where neither. */
    public String displayName() {
        return displayName(type, name, organisation);
    }

    public boolean isSame(Person other) {
        return (phone != null && phone.equals(other.phone))
                || (email != null
                        && other.email != null
                        && Emails.comparable(email).equals(Emails.comparable(other.email)))
                || (identity != null && identity.equals(other.identity));
    }

    static String displayName(PersonType type, @Nullable String name, @Nullable String organisation) {
        if (type.isOrganised() && organisation != null) return organisation;
        return name != null ? name : organisation != null ? organisation : "";
    }

    /** Never what it holds: a log must not learn who someone is. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
