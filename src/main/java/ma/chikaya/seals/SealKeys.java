package ma.chikaya.seals;

import static ma.chikaya.seals.db.Tables.SIGNING_KEY;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.chikaya.kernel.CanonicalJson;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Audit;
import ma.chikaya.seals.db.tables.records.SigningKeyRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys papers are sealed with: one seals, those before it still verify what they sealed. */
@Component
public class SealKeys {

    private static final int ID_LENGTH = 8;
    private static final long KEPT_NANOS = 10_000_000_000L;

    private final DSLContext sql;
    private final InstantSource clock;
    private final Safe safe;
    private final Audit audit;
    private volatile @Nullable Kept kept;

    SealKeys(DSLContext sql, InstantSource clock, Safe safe, Audit audit) {
        this.sql = sql;
        this.clock = clock;
        this.safe = safe;
        this.audit = audit;
    }

    /** A key that seals now, opened. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Current(String id, byte[] privateHalf) {}

    /** The key as it was opened a moment ago: pages that show a seal ask no database for it. */
    private record Kept(Current key, long until) {}

    /** Every key there was, the one that seals first. */
    @Transactional
    public List<SealKey> list() {
        current();
        return sql.selectFrom(SIGNING_KEY)
                .orderBy(SIGNING_KEY.RETIRED_AT.desc().nullsFirst(), SIGNING_KEY.MADE_AT.desc())
                .fetch(SealKeys::read);
    }

    /** Any key ever used here. */
    Optional<SigningKeyRecord> find(String id) {
        return sql.selectFrom(SIGNING_KEY).where(SIGNING_KEY.ID.eq(id)).fetchOptional();
    }

    /**
     * Replaces the key that seals; its private half is forgotten, and what it sealed stays true.
     *
     * @param was the key the administrator saw as the one that seals
     * @param reason in his words, for the journal
     */
    @Transactional
    public Outcome<SealKey> rotate(int accountId, String was, String reason) {
        if (reason.isBlank()) return Outcome.refused("seals.rotate.why");
        Instant now = clock.instant();
        if (retire(was, now) == 0) return Outcome.refused("seals.rotate.stale");
        kept = null;
        SigningKeyRecord fresh = make(now);
        audit.add(accountId, "seals.rotated", fresh.getId(), "before=" + was, reason.strip());
        return Outcome.done(read(fresh));
    }

    /**
     * Says that somebody copied a key: what bears a seal of it from that instant on is not to be trusted. The key that
     * seals is replaced with it. Said again it may only be earlier, at the earliest when the key was made.
     *
     * @param reason in the administrator's words, for the journal
     */
    @Transactional
    public Outcome<SealKey> distrust(int accountId, String id, Instant from, String reason) {
        if (reason.isBlank()) return Outcome.refused("seals.copied.why");
        Instant now = clock.instant();
        Optional<SigningKeyRecord> found = sql.selectFrom(SIGNING_KEY)
                .where(SIGNING_KEY.ID.eq(id))
                .forUpdate()
                .fetchOptional();
        if (found.isEmpty()) return Outcome.refused("seals.copied.key");
        SigningKeyRecord key = found.get();
        Instant end = key.getRetiredAt() == null ? now : key.getRetiredAt();
        if (from.isAfter(end)) return Outcome.refused("seals.copied.when");
        // Seals say their time in whole seconds.
        Instant since = (from.isBefore(key.getMadeAt()) ? key.getMadeAt() : from).truncatedTo(ChronoUnit.SECONDS);
        Instant before = key.getDistrustedAt();
        if (before != null && !since.isBefore(before)) return Outcome.refused("seals.copied.later");
        if (retire(id, now) > 0) {
            kept = null;
            make(now);
        }
        sql.update(SIGNING_KEY)
                .set(SIGNING_KEY.DISTRUSTED_AT, since)
                .where(SIGNING_KEY.ID.eq(id))
                .execute();
        audit.add(accountId, "seals.distrusted", id, "from=" + since, reason.strip());
        return Outcome.done(read(find(id).orElseThrow()));
    }

    /** The key that seals; after a rotation elsewhere the one before for some seconds, which checking allows. */
    @Transactional
    Current current() {
        Kept before = kept;
        if (before != null && System.nanoTime() - before.until() < 0) return before.key();
        Current key = read();
        kept = new Kept(key, System.nanoTime() + KEPT_NANOS);
        return key;
    }

    /** Made where there is none yet, or none this installation's secret opens. */
    private Current read() {
        for (int tries = 0; tries < 3; tries++) {
            SigningKeyRecord row = sql.selectFrom(SIGNING_KEY)
                    .where(SIGNING_KEY.RETIRED_AT.isNull())
                    .fetchOptional()
                    .orElseGet(() -> make(clock.instant()));
            byte[] locked = row.getPrivateHalf();
            if (locked == null) continue;
            Optional<byte[]> opened = safe.open(row.getId(), locked);
            if (opened.isPresent()) return new Current(row.getId(), opened.get());
            if (retire(row.getId(), clock.instant()) > 0) {
                audit.add(null, "seals.lost", row.getId(), "the installation's secret is another");
            }
        }
        throw new IllegalStateException("no key to seal with");
    }

    private int retire(String id, Instant now) {
        return sql.update(SIGNING_KEY)
                .set(SIGNING_KEY.RETIRED_AT, now)
                .setNull(SIGNING_KEY.PRIVATE_HALF)
                .where(SIGNING_KEY.ID.eq(id).and(SIGNING_KEY.RETIRED_AT.isNull()))
                .execute();
    }

    /** Where another node was faster, its key. */
    private SigningKeyRecord make(Instant now) {
        KeyPair pair = Ed25519.make();
        byte[] publicHalf = Ed25519.raw(pair.getPublic());
        String id = id(publicHalf);
        return sql.insertInto(SIGNING_KEY)
                .set(SIGNING_KEY.ID, id)
                .set(SIGNING_KEY.PUBLIC_HALF, publicHalf)
                .set(SIGNING_KEY.PRIVATE_HALF, safe.lock(id, pair.getPrivate().getEncoded()))
                .set(SIGNING_KEY.MADE_AT, now)
                .onConflictDoNothing()
                .returning()
                .fetchOptional()
                .orElseGet(() -> sql.selectFrom(SIGNING_KEY)
                        .where(SIGNING_KEY.RETIRED_AT.isNull())
                        .fetchSingle());
    }

    /** The beginning of the key's thumbprint (RFC 7638). */
    private static String id(byte[] publicHalf) {
        String members = CanonicalJson.write(Map.of("crv", "Ed25519", "kty", "OKP", "x", Claims.base64(publicHalf)));
        return Claims.base64(Claims.digest(members.getBytes(StandardCharsets.UTF_8)))
                .substring(0, ID_LENGTH);
    }

    private static SealKey read(SigningKeyRecord row) {
        return new SealKey(
                row.getId(),
                Claims.base64(row.getPublicHalf()),
                row.getMadeAt(),
                row.getRetiredAt(),
                row.getDistrustedAt());
    }
}
