package ma.chikaya.files;

import java.util.UUID;

/** Whose attachment a file is: a draft's until it is filed, then the submission's. */
public record Owner(Kind kind, UUID id) {

    public enum Kind {
        DRAFT,
        SUBMISSION
    }

    public static Owner draft(UUID id) {
        return new Owner(Kind.DRAFT, id);
    }

    public static Owner submission(UUID id) {
        return new Owner(Kind.SUBMISSION, id);
    }
}
