package ma.chikaya.directory;

/**
 * A place named in a text.
 *
 * @param words the writer's own words, folded
 * @param certain false where several places have this name, or where it only sounds like it
 */
public record Mention(Territory territory, String words, boolean certain) {}
