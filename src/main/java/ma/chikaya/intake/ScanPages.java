package ma.chikaya.intake;

import static ma.chikaya.intake.db.Tables.DRAFT;
import static ma.chikaya.intake.db.Tables.SCAN_LINK;
import static ma.chikaya.intake.db.Tables.SCAN_PAGE;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.chikaya.documents.PhotographedPaper;
import ma.chikaya.files.Owner;
import ma.chikaya.files.PagePicture;
import ma.chikaya.files.PagePictures;
import ma.chikaya.files.Room;
import ma.chikaya.files.StoredFile;
import ma.chikaya.files.StoredFiles;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The photographs of one paper: upright pages in the order they came, a bad one taken out again, and in the end one
 * document. Until then they are no attachments, and none of what an official sees of the form but this.
 */
@Component
public class ScanPages {

    private final DSLContext sql;
    private final StoredFiles files;
    private final PagePictures pictures;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    ScanPages(
            DSLContext sql,
            StoredFiles files,
            PagePictures pictures,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.sql = sql;
        this.files = files;
        this.pictures = pictures;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * Makes a page of a picture that was stored for the draft; what is none stays the attachment it is. The same picture
     * again is the page it was.
     */
    Outcome<StoredFile> take(UUID draft, StoredFile came) {
        byte[] hash = HexFormat.of().parseHex(came.sha256());
        if (has(draft, hash)) {
            files.remove(draft, came.id());
            return Outcome.done(came);
        }
        Optional<PagePicture> picture = pictures.find(came);
        if (picture.isEmpty()) return Outcome.done(came);
        Outcome<StoredFile> page = files.store(
                Owner.draft(owner(draft)),
                Room.SCAN,
                came.name(),
                new ByteArrayInputStream(picture.get().jpeg()));
        if (page instanceof Outcome.Done<StoredFile>(StoredFile kept) && !add(draft, kept, hash, picture.get())) {
            files.remove(owner(draft), kept.id());
        }
        // Where it had become too many it is not kept as a file of its own either.
        files.remove(draft, came.id());
        return page;
    }

    private boolean has(UUID draft, byte[] hash) {
        return sql.fetchExists(SCAN_PAGE, SCAN_PAGE.DRAFT_ID.eq(draft).and(SCAN_PAGE.SENT_HASH.eq(hash)));
    }

    /** False where it is there already, or the paper was registered meanwhile. */
    private boolean add(UUID draft, StoredFile page, byte[] hash, PagePicture picture) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean open = sql.select(DRAFT.ID)
                    .from(DRAFT)
                    .where(DRAFT.ID.eq(draft), DRAFT.SUBMISSION_ID.isNull())
                    .forUpdate()
                    .fetchOptional()
                    .isPresent();
            return open
                    && sql.insertInto(SCAN_PAGE)
                                    .set(SCAN_PAGE.DRAFT_ID, draft)
                                    .set(SCAN_PAGE.FILE_ID, page.id())
                                    .set(
                                            SCAN_PAGE.NO,
                                            sql.select(DSL.coalesce(DSL.max(SCAN_PAGE.NO), 0)
                                                            .plus(1))
                                                    .from(SCAN_PAGE)
                                                    .where(SCAN_PAGE.DRAFT_ID.eq(draft))
                                                    .asField())
                                    .set(SCAN_PAGE.SENT_HASH, hash)
                                    .set(SCAN_PAGE.WIDTH, picture.width())
                                    .set(SCAN_PAGE.HEIGHT, picture.height())
                                    .set(SCAN_PAGE.THUMB, picture.thumb())
                                    .onConflictDoNothing()
                                    .execute()
                            == 1;
        }));
    }

    /** In the order they came. */
    public List<ScannedPage> listOf(UUID draft) {
        return sql.select(SCAN_PAGE.FILE_ID, SCAN_PAGE.WIDTH, SCAN_PAGE.HEIGHT)
                .from(SCAN_PAGE)
                .where(SCAN_PAGE.DRAFT_ID.eq(draft))
                .orderBy(SCAN_PAGE.NO)
                .fetch(row -> new ScannedPage(row.value1(), row.value2(), row.value3()));
    }

    /** The small picture of a page, a JPEG. */
    public Optional<byte[]> findThumb(UUID draft, UUID page) {
        return sql.select(SCAN_PAGE.THUMB)
                .from(SCAN_PAGE)
                .where(SCAN_PAGE.DRAFT_ID.eq(draft), SCAN_PAGE.FILE_ID.eq(page))
                .fetchOptional(SCAN_PAGE.THUMB);
    }

    /** The same for the official who waits for it. */
    public Optional<byte[]> findThumb(int official, UUID page) {
        return sql.select(SCAN_PAGE.THUMB)
                .from(SCAN_PAGE)
                .join(SCAN_LINK)
                .on(SCAN_LINK.DRAFT_ID.eq(SCAN_PAGE.DRAFT_ID), SCAN_LINK.MADE_BY.eq(official))
                .where(SCAN_PAGE.FILE_ID.eq(page))
                .fetchOptional(SCAN_PAGE.THUMB);
    }

    /** Takes a page out; nothing happens where it is not of this paper. */
    @Transactional
    public void drop(UUID draft, UUID page) {
        int gone = sql.deleteFrom(SCAN_PAGE)
                .where(SCAN_PAGE.DRAFT_ID.eq(draft), SCAN_PAGE.FILE_ID.eq(page))
                .execute();
        if (gone == 1) files.remove(owner(draft), page);
    }

    /** Makes the one document of the pages, an attachment of the draft: of a single page its picture, else a PDF. */
    Optional<Outcome<StoredFile>> bind(UUID draft) {
        List<ScannedPage> pages = listOf(draft);
        if (pages.isEmpty()) return Optional.empty();
        LocalDateTime now = LegalTime.of(clock.instant());
        String name = "scan-" + now.toLocalDate();
        var stored = files.listOf(owner(draft)).stream().collect(Collectors.toMap(StoredFile::id, one -> one));
        List<PhotographedPaper.Page> photographed = pages.stream()
                .map(page -> {
                    StoredFile file = Objects.requireNonNull(stored.get(page.id()));
                    return new PhotographedPaper.Page(page.width(), page.height(), file.size(), () -> files.open(file));
                })
                .toList();
        boolean single = pages.size() == 1;
        InputStream in =
                single ? photographed.getFirst().jpeg().get() : PhotographedPaper.read(name, now, photographed);
        return Optional.of(files.store(Owner.draft(draft), Room.BOUND, name + (single ? ".jpg" : ".pdf"), in));
    }

    /** The pages are in their document, or nobody wants them: nothing of them stays. */
    void forget(UUID draft) {
        sql.deleteFrom(SCAN_PAGE).where(SCAN_PAGE.DRAFT_ID.eq(draft)).execute();
        files.removeAll(owner(draft));
    }

    /** Whose files the pages are: of the scan, which every draft has one of. */
    private static UUID owner(UUID draft) {
        return UUID.nameUUIDFromBytes(("scan:" + draft).getBytes(StandardCharsets.US_ASCII));
    }
}
