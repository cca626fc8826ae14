package ma.chikaya.web;

import org.jspecify.annotations.Nullable;

/**
 * A file shown by name and size.
 *
 * @param href where it is read; none where it is not ready
 * @param icon its kind's icon, e.g. {@code image}, {@code file-text}, {@code file-audio}
 */
public record Attachment(String name, String size, @Nullable String href, String icon) {}
