package ma.chikaya.platform;

import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For whom the database is asked. Each part is a role there without a login; its policies compare the rows of cases with
 * what is carried here, and whoever acts for nobody finds none.
 *
 * @param account the official; empty where none acts
 * @param bodies those whose cases he reads, {@code own} those he works in, {@code services} those he answers for, as
 *     arrays are written in the database
 * @param counters those at whose counter he stands, the same way; their letters alone are his
 * @param submission the one case that is entered, by its id
 * @param code the same by its tracking code
 */
public record Acting(
        Part part,
        String account,
        String bodies,
        String own,
        String services,
        String counters,
        @Nullable UUID submission,
        @Nullable String code) {

    /** The roles, as in the migration that makes the wall. */
    enum Part {
        NOBODY,
        READER,
        CASE,
        FILING,
        NATIONAL,
        SYSTEM;

        /** The role's name beside that of the role the application signs in as. */
        String role(String app) {
            return this == NOBODY ? "none" : app + "_" + name().toLowerCase(Locale.ROOT);
        }
    }

    static final Acting NOBODY = new Acting(Part.NOBODY);

    private static final Acting FILING = new Acting(Part.FILING);
    private static final Acting NATIONAL = new Acting(Part.NATIONAL);
    private static final Acting SYSTEM = new Acting(Part.SYSTEM);

    private Acting(Part part) {
        this(part, "", "", "", "", "", null, null);
    }

    /** An official who reads; lists, counts and searches show what these bodies and services give him. */
    public static Acting reader(
            int account, Collection<Integer> bodies, Collection<Integer> own, Collection<Integer> services) {
        return new Acting(
                Part.READER, Integer.toString(account), array(bodies), array(own), array(services), "", null, null);
    }

    /** The same official at the counters of these bodies: their letters to hand over are before him too. */
    public Acting atCounters(Collection<Integer> counters) {
        String at = counters.isEmpty() ? "" : array(counters);
        return new Acting(part, account, bodies, own, services, at, submission, code);
    }

    /** The same official in one case, where he sees it; he may act on it and reads no other. */
    public Acting in(UUID submission) {
        return new Acting(Part.CASE, account, bodies, own, services, counters, submission, null);
    }

    /** The same by its tracking code. */
    public Acting at(String code) {
        return new Acting(Part.CASE, account, bodies, own, services, counters, null, code);
    }

    /** Whoever holds the key of one case: its author, or what happens to that case alone. The caller has asked for the key. */
    public static Acting within(UUID submission) {
        return NOBODY.in(submission);
    }

    /** The same by its tracking code, before its key is asked. */
    public static Acting withCode(String code) {
        return NOBODY.at(code);
    }

    /** Puts new cases in and sees none. */
    public static Acting filing() {
        return FILING;
    }

    /** Reads every case and changes none: national figures. */
    public static Acting national() {
        return NATIONAL;
    }

    /** Jobs. */
    public static Acting system() {
        return SYSTEM;
    }

    boolean enters() {
        return submission != null || code != null;
    }

    boolean isOfficial() {
        return !account.isEmpty();
    }

    private static String array(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
