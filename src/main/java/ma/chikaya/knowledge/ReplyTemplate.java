package ma.chikaya.knowledge;

import java.util.Map;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A text a body answers with again and again, with fields in braces that each case fills in.
 *
 * @param bodyId the body it belongs to; null for the ones every body is offered
 * @param topic the topic it is for; null for any
 */
public record ReplyTemplate(
        int id,
        @Nullable Integer bodyId,
        @Nullable String topic,
        String name,
        Language language,
        String finding,
        String reason,
        @Nullable String legalBasis) {

    /** The same with its fields filled in; a field without a value stays in its braces, to be seen and completed. */
    public ReplyTemplate filled(Map<TemplateField, String> values) {
        return new ReplyTemplate(
                id,
                bodyId,
                topic,
                name,
                language,
                TemplateField.fill(finding, values),
                TemplateField.fill(reason, values),
                legalBasis == null ? null : TemplateField.fill(legalBasis, values));
    }
}
