package ma.chikaya.directory;

import ma.chikaya.kernel.LocalText;
import org.jspecify.annotations.Nullable;

/** A body to be added, as it was typed. */
public record NewBody(
        String code,
        Family family,
        LocalText name,
        @Nullable Integer parent,
        @Nullable String territory) {}
