package ma.chikaya.people;

import ma.chikaya.kernel.Language;
import ma.chikaya.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * A person to be registered.
 *
 * @param phone E.164, from {@link Phones#parse}
 * @param email from {@link Emails#parse}
 * @param organisation the business, the association or what the group calls itself
 * @param groupSize how many people the group stands for
 * @param mandate in whose name and by what paper someone acts, in words
 * @param relation what a helper is to the person helped, in words
 * @param language the language of notices
 */
public record NewPerson(
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

    public NewPerson {
        name = line(name);
        organisation = line(organisation);
        mandate = lines(mandate);
        postalAddress = lines(postalAddress);
        relation = line(relation);
        if (phone != null && !Phones.isNormal(phone)) throw new IllegalArgumentException("phone was not parsed");
        if (email != null && !Emails.isNormal(email)) throw new IllegalArgumentException("e-mail was not parsed");
    }

    /** Someone with a name and one way to be reached. */
    public static NewPerson of(
            PersonType type, @Nullable String name, @Nullable String phone, @Nullable String email, Language language) {
        return new NewPerson(type, name, phone, email, null, null, null, null, null, null, language);
    }

    public NewPerson withIdentity(@Nullable IdentityDocument document) {
        return new NewPerson(
                type,
                name,
                phone,
                email,
                document,
                organisation,
                groupSize,
                mandate,
                postalAddress,
                relation,
                language);
    }

    private static @Nullable String line(@Nullable String typed) {
        String clean = typed == null ? "" : CleanText.cleanLine(typed);
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String lines(@Nullable String typed) {
        String clean = typed == null ? "" : CleanText.clean(typed);
        return clean.isEmpty() ? null : clean;
    }

    /** Never what it holds: a log must not learn who someone is. */
    @Override
    public String toString() {
        return "NewPerson[" + type + "]";
    }
}
