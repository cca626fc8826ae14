package ma.chikaya.web;

import org.jspecify.annotations.Nullable;

/**
 * A link at the side of the desk.
 *
 * @param count how many it opens, computed; none where it is not a list
 * @param urgent whether the count is shown as late
 */
public record NavItem(String label, String href, @Nullable Long count, boolean urgent, boolean current) {}
