package ma.chikaya.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message between a citizen and a body.
 *
 * @param citizen whether the citizen wrote it
 * @param when as read by people; {@code datetime} the same for machines
 * @param language tag of what it is written in, where known
 */
public record Message(
        boolean citizen,
        String sender,
        String when,
        String datetime,
        String text,
        @Nullable String language,
        List<Attachment> files) {}
