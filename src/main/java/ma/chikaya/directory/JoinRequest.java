package ma.chikaya.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body that asks to join, with who asked. */
public record JoinRequest(
        UUID id,
        int body,
        @Nullable String name,
        @Nullable String office,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String words,
        Instant askedAt) {}
