package ma.chikaya.knowledge;

import java.time.Instant;

/**
 * What the administration says to a question that comes again and again.
 *
 * @param slug its word in addresses; stays whatever the title becomes
 * @param version raised by every change, so that two editors do not overwrite each other
 */
public record Article(int id, String slug, boolean published, int version, Instant changedAt, ArticleText text) {}
