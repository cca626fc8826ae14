package ma.chikaya.accounts;

import java.time.Instant;

/**
 * A place an official is signed in at.
 *
 * @param handle names it on a page; the session's own id never leaves the browser it belongs to
 * @param browser its kind and system, as the browser says
 * @param address network address it was opened from
 * @param current whether it is the one that asks
 */
public record OpenSession(
        String handle, String browser, String address, Instant since, Instant lastUsed, boolean current) {}
