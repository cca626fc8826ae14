package ma.chikaya.files;

import static ma.chikaya.files.db.Tables.FILE;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.chikaya.files.db.tables.records.FileRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is known of the files: one row each, in the transaction of the caller. */
final class FileStore {

    private final DSLContext sql;

    FileStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Two uploads at once for one owner wait for each other from here to the end of the transaction. */
    void lock(UUID owner) {
        sql.select(DSL.field("pg_advisory_xact_lock({0})", Object.class, DSL.inline(owner.getLeastSignificantBits())))
                .fetch();
    }

    /** How much an owner has already. */
    record Held(int files, long bytes) {}

    Held held(UUID owner) {
        return sql.select(DSL.count(), DSL.coalesce(DSL.sum(FILE.SIZE), BigDecimal.ZERO))
                .from(FILE)
                .where(FILE.OWNER_ID.eq(owner))
                .fetchSingle(row -> new Held(row.value1(), row.value2().longValue()));
    }

    void insert(StoredFile file) {
        sql.insertInto(FILE)
                .set(FILE.ID, file.id())
                .set(FILE.OWNER_KIND, file.owner().kind().name())
                .set(FILE.OWNER_ID, file.owner().id())
                .set(FILE.NAME, file.name())
                .set(FILE.MEDIA_TYPE, file.mediaType())
                .set(FILE.SIZE, file.size())
                .set(FILE.SHA256, HexFormat.of().parseHex(file.sha256()))
                .set(FILE.STORED_AT, file.storedAt())
                .set(FILE.KIND, file.kind().name())
                .set(
                        FILE.DURATION_MS,
                        file.duration() == null ? null : (int) file.duration().toMillis())
                .execute();
    }

    List<StoredFile> listOf(UUID owner) {
        return sql.selectFrom(FILE)
                .where(FILE.OWNER_ID.eq(owner))
                .orderBy(FILE.ID)
                .fetch(FileStore::file);
    }

    Optional<StoredFile> find(UUID owner, UUID id) {
        return sql.selectFrom(FILE)
                .where(FILE.OWNER_ID.eq(owner), FILE.ID.eq(id))
                .fetchOptional(FileStore::file);
    }

    void move(UUID draft, UUID submission) {
        sql.update(FILE)
                .set(FILE.OWNER_KIND, Owner.Kind.SUBMISSION.name())
                .set(FILE.OWNER_ID, submission)
                .where(FILE.OWNER_ID.eq(draft), FILE.OWNER_KIND.eq(Owner.Kind.DRAFT.name()))
                .execute();
    }

    List<UUID> delete(UUID owner, UUID id) {
        return sql.deleteFrom(FILE)
                .where(FILE.OWNER_ID.eq(owner), FILE.ID.eq(id))
                .returning(FILE.ID)
                .fetch(FILE.ID);
    }

    List<UUID> deleteAll(UUID draft) {
        return sql.deleteFrom(FILE)
                .where(FILE.OWNER_ID.eq(draft), FILE.OWNER_KIND.eq(Owner.Kind.DRAFT.name()))
                .returning(FILE.ID)
                .fetch(FILE.ID);
    }

    List<UUID> deleteOfDrafts(Instant storedBefore) {
        return sql.deleteFrom(FILE)
                .where(FILE.OWNER_KIND.eq(Owner.Kind.DRAFT.name()), FILE.STORED_AT.lt(storedBefore))
                .returning(FILE.ID)
                .fetch(FILE.ID);
    }

    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(
                sql.select(FILE.ID).from(FILE).where(FILE.ID.in(ids)).fetch(FILE.ID));
    }

    private static StoredFile file(FileRecord row) {
        Integer millis = row.getDurationMs();
        return new StoredFile(
                row.getId(),
                new Owner(Owner.Kind.valueOf(row.getOwnerKind()), row.getOwnerId()),
                row.getName(),
                row.getMediaType(),
                row.getSize(),
                HexFormat.of().formatHex(row.getSha256()),
                row.getStoredAt(),
                FileKind.valueOf(row.getKind()),
                FileType.findByMediaType(row.getMediaType())
                        .map(FileType::shown)
                        .orElse(false),
                millis == null ? null : Duration.ofMillis(millis));
    }
}
