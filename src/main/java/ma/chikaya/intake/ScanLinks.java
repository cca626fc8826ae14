package ma.chikaya.intake;

import static ma.chikaya.intake.db.Tables.DRAFT;
import static ma.chikaya.intake.db.Tables.SCAN_LINK;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.files.Owner;
import ma.chikaya.files.Room;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.intake.db.tables.records.ScanLinkRecord;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.platform.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one telephone without an account add pages to what an official is keying: by a link that lives a short while,
 * that the first telephone to send through it keeps for itself, and that opens nothing but the sending.
 */
@Component
public class ScanLinks {

    /** Time enough to photograph a thick paper. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final String PURPOSE = "scan-link";

    private final DSLContext sql;
    private final DraftStore drafts;
    private final Registrations registrations;
    private final StoredFiles files;
    private final ScanPages pages;
    private final Secrets secrets;
    private final InstantSource clock;

    ScanLinks(
            DSLContext sql,
            DraftStore drafts,
            Registrations registrations,
            StoredFiles files,
            ScanPages pages,
            Secrets secrets,
            InstantSource clock) {
        this.sql = sql;
        this.drafts = drafts;
        this.registrations = registrations;
        this.files = files;
        this.pages = pages;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A link as the official sees it.
     *
     * @param token what stands in its address
     * @param until when it ends
     * @param taken whether a telephone has it
     */
    public record Offered(String token, Instant until, boolean taken) {

        @Override
        public String toString() {
            return "Offered[" + until + "]";
        }
    }

    /**
     * The same as the telephone sees it.
     *
     * @param madeBy the official who waits for the pages
     * @param mine whether it is this telephone's; nobody's yet counts as such
     */
    public record Found(UUID draft, int madeBy, Instant until, boolean taken, boolean mine) {}

    /** Makes a link; one made before for the same form ends. */
    @Transactional
    public Optional<Offered> offer(String draftToken, int by) {
        Draft draft = registrations.open(draftToken);
        if (draft.isFiled()) return Optional.empty();
        int serial = sql.select(SCAN_LINK.SERIAL)
                        .from(SCAN_LINK)
                        .where(SCAN_LINK.DRAFT_ID.eq(draft.id()))
                        .fetchOptional(SCAN_LINK.SERIAL)
                        .orElse(0)
                + 1;
        String token = token(draft.id(), serial);
        Instant until = clock.instant().plus(KEPT);
        ScanLinkRecord row = sql.newRecord(SCAN_LINK);
        row.setDraftId(draft.id());
        row.setTokenHash(Digests.of(token));
        row.setSerial(serial);
        row.setMadeBy(by);
        row.setExpiresAt(until);
        row.setDeviceHash(null);
        sql.insertInto(SCAN_LINK)
                .set(row)
                .onConflict(SCAN_LINK.DRAFT_ID)
                .doUpdate()
                .set(row)
                .execute();
        return Optional.of(new Offered(token, until, false));
    }

    /** The link of a form, while it lives. */
    public Optional<Offered> findOffered(String draftToken) {
        Instant now = clock.instant();
        return drafts.find(draftToken, now.minus(Drafts.KEPT))
                .filter(draft -> !draft.isFiled())
                .flatMap(draft -> sql.selectFrom(SCAN_LINK)
                        .where(SCAN_LINK.DRAFT_ID.eq(draft.id()), SCAN_LINK.EXPIRES_AT.gt(now))
                        .fetchOptional())
                .map(row -> new Offered(
                        token(row.getDraftId(), row.getSerial()), row.getExpiresAt(), row.getDeviceHash() != null));
    }

    /**
     * A link that lives, by what stands in its address.
     *
     * @param device the telephone's own secret; empty where it has none
     */
    public Optional<Found> find(String token, String device) {
        return sql.select(SCAN_LINK.DRAFT_ID, SCAN_LINK.MADE_BY, SCAN_LINK.EXPIRES_AT, SCAN_LINK.DEVICE_HASH)
                .from(SCAN_LINK)
                .join(DRAFT)
                .on(DRAFT.ID.eq(SCAN_LINK.DRAFT_ID), DRAFT.SUBMISSION_ID.isNull())
                .where(SCAN_LINK.TOKEN_HASH.eq(Digests.of(token)), SCAN_LINK.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(row -> new Found(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4() != null,
                        row.value4() == null
                                || (!device.isEmpty() && Arrays.equals(row.value4(), Digests.of(device)))));
    }

    /** The link is this telephone's from now on; false where another one has it. */
    public boolean take(String token, String device) {
        return sql.update(SCAN_LINK)
                        .set(SCAN_LINK.DEVICE_HASH, Digests.of(device))
                        .where(
                                SCAN_LINK.TOKEN_HASH.eq(Digests.of(token)),
                                SCAN_LINK.EXPIRES_AT.gt(clock.instant()),
                                SCAN_LINK.DEVICE_HASH.isNull().or(SCAN_LINK.DEVICE_HASH.eq(Digests.of(device))))
                        .execute()
                == 1;
    }

    /** A page from the telephone whose link it is; sent again, it is there once. */
    public Outcome<StoredFile> store(Found link, String name, InputStream in) {
        return switch (files.store(Owner.draft(link.draft()), Room.PAPER, name, in)) {
            case Outcome.Done<StoredFile>(StoredFile came) -> pages.take(link.draft(), came);
            case Outcome.Refused<StoredFile> refused -> refused;
        };
    }

    /** The pages so far, in the order they came. */
    public List<ScannedPage> listPages(Found link) {
        return pages.listOf(link.draft());
    }

    /** The small picture of one of them. */
    public Optional<byte[]> findThumb(Found link, UUID page) {
        return pages.findThumb(link.draft(), page);
    }

    /** Takes out a page that is not good. */
    public void drop(Found link, UUID page) {
        pages.drop(link.draft(), page);
    }

    /** What else has arrived so far, from the telephone and from elsewhere. */
    public List<StoredFile> listArrived(Found link) {
        return files.listOf(link.draft());
    }

    private String token(UUID draft, int serial) {
        return secrets.token(PURPOSE, draft + ":" + serial);
    }
}
