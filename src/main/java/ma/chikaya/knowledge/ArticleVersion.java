package ma.chikaya.knowledge;

import java.time.Instant;

/** How an article stood once, who made it so and why. */
public record ArticleVersion(int no, Instant at, int by, String reason, boolean published, ArticleText text) {}
