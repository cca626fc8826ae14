package ma.chikaya.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links at the side of the desk under one heading. */
public record NavGroup(@Nullable String heading, List<NavItem> items) {}
