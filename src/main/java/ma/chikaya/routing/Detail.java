package ma.chikaya.routing;

import ma.chikaya.kernel.LocalText;

/**
 * Something a handler will miss where a text does not say it.
 *
 * @param code e.g. {@code meter}
 * @param label what to give, e.g. "the meter's number"
 */
public record Detail(String code, LocalText label) {}
