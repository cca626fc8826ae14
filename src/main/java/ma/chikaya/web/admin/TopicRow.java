package ma.chikaya.web.admin;

/**
 * A topic in a list.
 *
 * @param version how often the centre has changed it
 */
record TopicRow(String href, String name, String code, int version) {}
