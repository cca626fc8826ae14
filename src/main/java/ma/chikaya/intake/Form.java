package ma.chikaya.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import ma.chikaya.kernel.Language;
import ma.chikaya.law.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to file, as it was filled in: nothing in it is checked, so that a draft keeps what was typed. A
 * part is null until it has been answered.
 *
 * @param language the notices and the answer are wanted in
 * @param answers to the questions the body asks besides, by the question's number, as typed
 */
public record Form(
        Language language,
        @Nullable Told told,
        @Nullable Obstacle obstacle,
        @Nullable Place place,
        @Nullable Addressee addressee,
        @Nullable Who who,
        Map<Integer, String> answers) {

    public Form {
        // Drafts of before there were questions have none; sorted, so that the same answers are written the same.
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(answers, Map.of())));
    }

    /** Without answers to a body's own questions. */
    public Form(
            Language language,
            @Nullable Told told,
            @Nullable Obstacle obstacle,
            @Nullable Place place,
            @Nullable Addressee addressee,
            @Nullable Who who) {
        this(language, told, obstacle, place, addressee, who, Map.of());
    }

    public static Form empty(Language language) {
        return new Form(language, null, null, null, null, null);
    }

    /**
     * What happened.
     *
     * @param kind null where it was not chosen
     * @param proposed whether the kind is our proposal, not yet confirmed
     * @param subject null where the first words shall serve
     * @param recording the stored file that is the submission itself, spoken
     */
    public record Told(
            @Nullable Kind kind,
            boolean proposed,
            @Nullable String subject,
            String text,
            @Nullable UUID recording) {

        public static final Told NOTHING = new Told(null, false, null, "", null);

        /** Spoken and not written: the triage desk listens and routes. */
        public boolean isSpokenOnly() {
            return recording != null && text.isBlank();
        }
    }

    /** What a business met: the stage, the licence or paper, and the day its request was received. */
    public record Obstacle(@Nullable Stage stage, String licence, String requestedOn) {

        public static final Obstacle UNTOLD = new Obstacle(null, "", "");
    }

    /** Where it happened. Coordinates stay text until they are checked. */
    public record Place(
            Where where, String territory, String words, String lat, String lon, String country, String consulate) {

        public static final Place NOWHERE = new Place(Where.NOWHERE, "", "", "", "", "", "");

        public static Place in(String territory, String words) {
            return new Place(Where.MOROCCO, territory, words, "", "", "", "");
        }
    }

    public enum Where {
        MOROCCO,
        ABROAD,
        NOWHERE
    }

    /**
     * Whom it is addressed to; no body sends it to the national desk, which finds one.
     *
     * @param topic chosen at the body's own window; null where the words shall tell
     */
    public record Addressee(
            @Nullable Integer body, @Nullable String topic) {

        public static final Addressee UNKNOWN = new Addressee(null);

        public Addressee(@Nullable Integer body) {
            this(body, null);
        }
    }

    /**
     * Who files.
     *
     * @param postalAddress where a paper's answer goes; null where it is not asked for
     * @param organisation null where it is not asked for
     * @param withheld whether the identity is kept from the body complained of
     */
    public record Who(
            String type,
            String name,
            String phone,
            String email,
            @Nullable String postalAddress,
            String identityType,
            String identityNumber,
            @Nullable String organisation,
            String groupSize,
            String mandate,
            boolean withheld,
            @Nullable Helper helper) {

        public static final Who NOBODY = new Who("", "", "", "", null, "", "", null, "", "", false, null);
        public static final Who BUSINESS = new Who("business", "", "", "", null, "ice", "", "", "", "", false, null);

        /** Never what it holds: a log must not learn who someone is. */
        @Override
        public String toString() {
            return "Who[" + type + "]";
        }
    }

    /** Somebody who helps, reached beside the person or in the person's place. */
    public record Helper(String name, String phone, String email, String relation, Sees sees) {

        @Override
        public String toString() {
            return "Helper[" + sees + "]";
        }
    }

    /** What a helper may see with his own contact. */
    public enum Sees {
        NOTHING,
        STATE,
        ALL
    }

    /** The kind chosen, or a complaint where none was. */
    public Kind kind() {
        Kind chosen = told == null ? null : told.kind();
        return chosen == null ? Kind.COMPLAINT : chosen;
    }

    /** Whether it is of the family of business obstacles. */
    public boolean isObstacle() {
        return obstacle != null && kind() == Kind.COMPLAINT;
    }

    public Form with(Told told) {
        return new Form(language, told, obstacle, place, addressee, who, answers);
    }

    public Form with(@Nullable Obstacle obstacle) {
        return new Form(language, told, obstacle, place, addressee, who, answers);
    }

    public Form with(Place place) {
        return new Form(language, told, obstacle, place, addressee, who, answers);
    }

    public Form with(@Nullable Addressee addressee) {
        return new Form(language, told, obstacle, place, addressee, who, answers);
    }

    /** The same body keeps the topic chosen at its window. */
    public Form to(Addressee chosen) {
        boolean same = addressee != null
                && addressee.body() != null
                && addressee.body().equals(chosen.body());
        return same ? this : with(chosen);
    }

    /** With one answer to a question of the body; an empty one takes it away. */
    public Form answering(int question, String answer) {
        Map<Integer, String> all = new TreeMap<>(answers);
        if (answer.isBlank()) all.remove(question);
        else all.put(question, answer);
        return new Form(language, told, obstacle, place, addressee, who, all);
    }

    public Form with(Who who) {
        return new Form(language, told, obstacle, place, addressee, who, answers);
    }

    public Form in(Language other) {
        return new Form(other, told, obstacle, place, addressee, who, answers);
    }
}
