package ma.chikaya.casework;

import ma.chikaya.casework.db.tables.records.SubmissionRecord;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.LegalClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The law where a case is: a day kept in one region counts for the bodies of that region, wherever the citizen lives
 * (assumed: the times of the law bind the body). A body that serves the whole country keeps the national days only.
 */
@Component
class LocalLaw {

    private final LegalClock law;
    private final Bodies bodies;

    LocalLaw(LegalClock law, Bodies bodies) {
        this.law = law;
        this.bodies = bodies;
    }

    /** The rules a case was filed under and the days its body keeps. */
    LegalClock of(SubmissionRecord row) {
        return at(bodyOf(row)).under(row.getRules());
    }

    LegalClock at(@Nullable Integer body) {
        return law.in(placeOf(body));
    }

    /** Where the days of a case are kept. */
    @Nullable
    String placeOf(SubmissionRecord row) {
        return placeOf(bodyOf(row));
    }

    private @Nullable String placeOf(@Nullable Integer body) {
        return body == null ? null : bodies.get(body).territory();
    }

    private static Integer bodyOf(SubmissionRecord row) {
        Integer competent = row.getCompetentBodyId();
        return competent == null ? row.getBodyId() : competent;
    }
}
