package ma.chikaya.demo;

import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Body;
import org.jspecify.annotations.Nullable;

/**
 * The officials of a body.
 *
 * @param agent of its one service; null where the body has no service
 */
record Crew(
        Body body,
        Official handler,
        Official supervisor,
        @Nullable Official agent,
        @Nullable Integer service) {}
