package ma.chikaya.knowledge;

import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** A reply template as it is typed; see {@link ReplyTemplate}. */
public record TemplateDraft(
        @Nullable String topic,
        String name,
        Language language,
        String finding,
        String reason,
        @Nullable String legalBasis) {}
