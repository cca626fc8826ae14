package ma.chikaya.casework;

import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.people.People;
import ma.chikaya.people.Person;
import org.springframework.stereotype.Component;

/**
 * Which other case an official may name as the one repeated: one he may read, or one of the same complainant. Any other
 * code is as good as one that was never given, so that naming codes tells nothing of what exists.
 */
@Component
class Linkable {

    private final Codes codes;
    private final Scopes scopes;
    private final Doors doors;
    private final People people;

    Linkable(Codes codes, Scopes scopes, Doors doors, People people) {
        this.codes = codes;
        this.scopes = scopes;
        this.doors = doors;
        this.people = people;
    }

    Optional<UUID> find(Official official, SubmissionRecord row, String typed) {
        return TrackingCode.find(typed)
                .flatMap(code -> Doors.named(code, () -> codes.find(code)))
                .filter(other -> !other.getId().equals(row.getId()))
                .filter(other ->
                        doors.in(official, other.getId(), () -> scopes.sees(scopes.of(official), other.getId()))
                                || isOfSamePerson(official, row, other))
                .map(SubmissionRecord::getId);
    }

    /** Not asked where either identity is withheld from him: a code he knows would tell whose the other one is. */
    private boolean isOfSamePerson(Official official, SubmissionRecord row, SubmissionRecord other) {
        return Reading.holdsIdentity(official, row)
                && Reading.holdsIdentity(official, other)
                && author(row).flatMap(one -> author(other).filter(one::isSame)).isPresent();
    }

    private Optional<Person> author(SubmissionRecord row) {
        return Doors.opened(row.getId(), () -> people.find(row.getPersonId()));
    }
}
