package ma.chikaya.web.desk;

import java.util.List;
import ma.chikaya.web.Attachment;
import ma.chikaya.web.Tone;
import org.jspecify.annotations.Nullable;

/** A request put to a service, as the case shows it. */
record RequestShown(
        String id,
        String service,
        Tone tone,
        String status,
        boolean open,
        String question,
        @Nullable String instructions,
        String asked,
        @Nullable String answer,
        @Nullable String answered,
        boolean withdrawable,
        List<Attachment> files) {}
