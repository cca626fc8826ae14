package ma.chikaya.frontline;

import static ma.chikaya.frontline.db.Tables.DRAWN_FACTS;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import ma.chikaya.casework.Identities;
import ma.chikaya.casework.PublicCase;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Draws two facts of a file at random, one at least that neighbours do not know, and keeps to them for a day, so that
 * nobody asks again until he is asked what he knows. Told rightly, they are not asked again.
 */
@Component
class Facts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final Secrets secrets;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Facts(DSLContext sql, Secrets secrets, InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param blind whether something will be asked that shall not say the body: it is drawn where nothing else can be */
    List<Fact> draw(PublicCase file, Identities.Shown parties, boolean blind) {
        Instant now = clock.instant();
        List<Fact> drawn = pick(of(file, parties), blind, random);
        sql.insertInto(DRAWN_FACTS)
                .set(DRAWN_FACTS.SUBMISSION_ID, file.id())
                .set(DRAWN_FACTS.FIRST, drawn.getFirst().name())
                .set(DRAWN_FACTS.SECOND, drawn.getLast().name())
                .set(DRAWN_FACTS.AT, now)
                .onConflict(DRAWN_FACTS.SUBMISSION_ID)
                .doUpdate()
                .set(DRAWN_FACTS.FIRST, drawn.getFirst().name())
                .set(DRAWN_FACTS.SECOND, drawn.getLast().name())
                .set(DRAWN_FACTS.AT, now)
                .where(DRAWN_FACTS.AT.lt(now.minus(KEPT)))
                .execute();
        return find(file.id()).orElse(drawn);
    }

    /** Those drawn; empty where none were. */
    Optional<List<Fact>> find(UUID submission) {
        return sql.selectFrom(DRAWN_FACTS)
                .where(DRAWN_FACTS.SUBMISSION_ID.eq(submission))
                .fetchOptional(row -> List.of(Fact.valueOf(row.getFirst()), Fact.valueOf(row.getSecond())));
    }

    /** Whether the body is asked, or was within the time the two facts are kept. */
    boolean isBodyAsked(UUID submission) {
        return sql.fetchExists(
                DRAWN_FACTS,
                DRAWN_FACTS.SUBMISSION_ID.eq(submission),
                DRAWN_FACTS.AT.ge(clock.instant().minus(KEPT)),
                DRAWN_FACTS.FIRST.eq(Fact.BODY.name()).or(DRAWN_FACTS.SECOND.eq(Fact.BODY.name())));
    }

    /** For a code that nobody has: the same two each time, so that nothing tells it from one that exists. */
    List<Fact> pretend(String subject) {
        long seed = Long.parseLong(secrets.pin("caller-facts", subject));
        return pick(List.of(Fact.BODY, Fact.FILED_ON, Fact.NAME, Fact.PLACE), false, new Random(seed));
    }

    /** What tries are counted by for a number that has no case: as lasting as a case's id, and not the number. */
    String conceal(String number) {
        return "number-" + secrets.pin("caller-number", number);
    }

    void forget(UUID submission) {
        sql.deleteFrom(DRAWN_FACTS)
                .where(DRAWN_FACTS.SUBMISSION_ID.eq(submission))
                .execute();
    }

    /** The first is one that neighbours do not know; the second too, where the first is a day that can be guessed. */
    private static List<Fact> pick(List<Fact> known, boolean blind, Random random) {
        List<List<Fact>> pairs = new ArrayList<>();
        for (Fact first : known) {
            if (first.isNear()) continue;
            for (Fact second : known) {
                boolean guessed = first == Fact.FILED_ON && second.isNear();
                if (first != second && !guessed) pairs.add(List.of(first, second));
            }
        }
        List<List<Fact>> silent =
                pairs.stream().filter(pair -> !pair.contains(Fact.BODY)).toList();
        List<List<Fact>> from = blind && !silent.isEmpty() ? silent : pairs;
        return from.get(random.nextInt(from.size()));
    }

    /** What the file holds to compare with; two at least. */
    private static List<Fact> of(PublicCase file, Identities.Shown parties) {
        List<Fact> known = new ArrayList<>(List.of(Fact.FILED_ON));
        if (file.competentBodyId() != null) known.add(Fact.BODY);
        if (parties.person().identity() != null) known.add(Fact.IDENTITY);
        if (parties.person().email() != null) known.add(Fact.EMAIL);
        if (parties.person().name() != null) known.add(Fact.NAME);
        if (file.place().territory() != null) known.add(Fact.PLACE);
        if (parties.helper() != null && parties.helper().name() != null) known.add(Fact.HELPER);
        // A file that holds nothing else that neighbours do not know is opened by its PIN or a code: its body, which
        // nobody knows yet, cannot be told.
        if (known.stream().allMatch(fact -> fact.isNear() || fact == Fact.FILED_ON)) known.add(Fact.BODY);
        return known;
    }
}
