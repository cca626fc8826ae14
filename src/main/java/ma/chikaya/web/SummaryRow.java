package ma.chikaya.web;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One line of check-your-answers; no change link where nothing can be changed. */
public record SummaryRow(
        String label, Content value, @Nullable String change) {}
