package ma.chikaya.intake;

import java.util.List;
import java.util.Optional;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.people.Emails;
import ma.chikaya.people.Identities;
import ma.chikaya.people.IdentityType;
import ma.chikaya.people.PersonType;
import ma.chikaya.people.Phones;
import ma.chikaya.text.CleanText;

/** Somebody with a name and one way to be reached; identifiers are checked where they are given, never required. */
final class WhoCheck {

    private static final int LARGEST_GROUP = 1_000_000;

    private final List<Problem> problems;

    WhoCheck(List<Problem> problems) {
        this.problems = problems;
    }

    void check(Form.Who who) {
        Optional<PersonType> type = type(who.type());
        if (type.isEmpty()) {
            add(Field.TYPE, who.type().isBlank() ? "intake.type.missing" : "intake.type.unknown");
        }
        checkName(Field.NAME, who.name(), "intake.name");
        type.ifPresent(one -> checkOrganisation(one, who));
        String address = who.postalAddress() == null ? "" : CleanText.clean(who.postalAddress());
        if (address.isEmpty()) {
            checkContact(Field.PHONE, who.phone(), Field.EMAIL, who.email(), "intake.contact.missing");
        } else {
            Limit.POSTAL_ADDRESS.check(Field.POSTAL_ADDRESS, address, problems);
            checkReachable(Field.PHONE, who.phone(), Field.EMAIL, who.email());
        }
        checkIdentity(who);
        Form.Helper helper = who.helper();
        if (helper != null) {
            checkName(Field.HELPER_NAME, helper.name(), "intake.helper.name");
            Limit.RELATION.check(Field.HELPER_RELATION, helper.relation(), problems);
            checkContact(
                    Field.HELPER_PHONE, helper.phone(), Field.HELPER_EMAIL, helper.email(), "intake.helper.contact");
        }
    }

    /** The six kinds of complainant; a helper is not one of them. */
    static Optional<PersonType> type(String typed) {
        return PersonType.find(typed).filter(type -> type != PersonType.HELPER);
    }

    private void checkName(Field field, String typed, String key) {
        String name = CleanText.cleanLine(typed);
        if (name.isEmpty()) add(field, key + ".missing");
        else if (!CleanText.hasWords(name)) add(field, key + ".wordless");
        Limit.NAME.check(field, typed, problems);
    }

    private void checkOrganisation(PersonType type, Form.Who who) {
        String organisation = who.organisation();
        boolean named = type == PersonType.BUSINESS || type == PersonType.ASSOCIATION;
        if (organisation != null) {
            if (named && CleanText.cleanLine(organisation).isEmpty()) {
                add(Field.ORGANISATION, "intake.organisation.missing");
            }
            Limit.ORGANISATION.check(Field.ORGANISATION, organisation, problems);
        }
        if (type != PersonType.GROUP) return;
        Limit.MANDATE.check(Field.MANDATE, who.mandate(), problems);
        if (!who.groupSize().isBlank() && groupSize(who.groupSize()).isEmpty()) {
            add(Field.GROUP_SIZE, "intake.group.size");
        }
    }

    static Optional<Integer> groupSize(String typed) {
        try {
            int size = Integer.parseInt(typed.strip());
            return size >= 2 && size <= LARGEST_GROUP ? Optional.of(size) : Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }

    private void checkContact(Field phoneField, String phone, Field emailField, String email, String missing) {
        if (phone.isBlank() && email.isBlank()) {
            add(phoneField, missing);
            return;
        }
        checkReachable(phoneField, phone, emailField, email);
    }

    private void checkReachable(Field phoneField, String phone, Field emailField, String email) {
        if (!phone.isBlank()) refused(phoneField, Phones.parse(phone));
        if (!email.isBlank()) refused(emailField, Emails.parse(email));
    }

    private void checkIdentity(Form.Who who) {
        if (who.identityNumber().isBlank()) return;
        Optional<IdentityType> type = IdentityType.find(who.identityType());
        if (type.isEmpty()) add(Field.IDENTITY_TYPE, "intake.identity.type");
        else refused(Field.IDENTITY_NUMBER, Identities.parse(type.get(), who.identityNumber()));
    }

    private void refused(Field field, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) problems.add(new Problem(field, refusal));
    }

    private void add(Field field, String key) {
        problems.add(Problem.of(field, key));
    }
}
