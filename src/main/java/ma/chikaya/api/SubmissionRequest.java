package ma.chikaya.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a program posts to file a submission; the contract is {@code api/openapi.yaml}. */
record SubmissionRequest(
        @Nullable String kind,
        @Nullable String language,
        @Nullable String text,
        @Nullable String subject,
        @Nullable String administration,
        @Nullable Place place,
        @Nullable Boolean withholdIdentity,
        @Nullable Complainant complainant,
        @Nullable List<@Nullable Answer> answers) {

    /** To a question the administration asks besides. */
    record Answer(@Nullable Integer question, @Nullable String value) {}

    record Place(
            @Nullable String territory,
            @Nullable String words,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String country) {}

    record Complainant(
            @Nullable String type,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Identity identity) {}

    record Identity(@Nullable String type, @Nullable String number) {}
}
