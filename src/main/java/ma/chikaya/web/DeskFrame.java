package ma.chikaya.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of the desk.
 *
 * @param unit body and unit the official works for now
 * @param person the official's name
 * @param query what was searched for, to stand in the box again; the box is left out where {@code search} is false
 */
public record DeskFrame(
        String unit,
        String person,
        boolean search,
        @Nullable String query,
        List<NavGroup> nav) {}
