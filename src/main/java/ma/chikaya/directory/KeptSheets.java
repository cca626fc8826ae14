package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.KEPT_SHEET;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.kernel.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Sheets between being sent in and being confirmed, each for whoever sent it; what is older than a day is removed. */
@Component
public class KeptSheets {

    private static final Duration KEPT = Duration.ofDays(1);

    private final DSLContext sql;
    private final InstantSource clock;

    KeptSheets(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A sheet as it was sent in. */
    public static final class KeptSheet {

        private final UUID id;
        private final String kind;
        private final String fileName;
        private final byte[] content;

        KeptSheet(UUID id, String kind, String fileName, byte[] content) {
            this.id = id;
            this.kind = kind;
            this.fileName = fileName;
            this.content = content.clone();
        }

        public UUID id() {
            return id;
        }

        public String kind() {
            return kind;
        }

        public String fileName() {
            return fileName;
        }

        /** Its bytes, from the first on. */
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    public UUID keep(int account, String kind, String fileName, byte[] content) {
        Instant now = clock.instant();
        sql.deleteFrom(KEPT_SHEET).where(KEPT_SHEET.KEPT_AT.lt(now.minus(KEPT))).execute();
        UUID id = Ids.next(now);
        sql.insertInto(KEPT_SHEET)
                .set(KEPT_SHEET.ID, id)
                .set(KEPT_SHEET.ACCOUNT_ID, account)
                .set(KEPT_SHEET.KIND, kind)
                .set(KEPT_SHEET.FILE_NAME, fileName)
                .set(KEPT_SHEET.CONTENT, content)
                .set(KEPT_SHEET.KEPT_AT, now)
                .execute();
        return id;
    }

    /** Of this account alone. */
    public Optional<KeptSheet> find(int account, UUID id) {
        return sql.selectFrom(KEPT_SHEET)
                .where(
                        KEPT_SHEET.ID.eq(id),
                        KEPT_SHEET.ACCOUNT_ID.eq(account),
                        KEPT_SHEET.KEPT_AT.ge(clock.instant().minus(KEPT)))
                .fetchOptional(row -> new KeptSheet(row.getId(), row.getKind(), row.getFileName(), row.getContent()));
    }

    public void remove(UUID id) {
        sql.deleteFrom(KEPT_SHEET).where(KEPT_SHEET.ID.eq(id)).execute();
    }
}
