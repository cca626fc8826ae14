package ma.chikaya.web.bodies;

/**
 * A question in the list of a body.
 *
 * @param topic what it is asked about, in words
 * @param first whether it stands before all others
 */
public record QuestionRow(
        int id, String label, String kind, String topic, boolean required, boolean first, String href) {}
