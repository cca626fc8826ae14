package ma.chikaya.casework;

import static ma.chikaya.casework.db.Tables.NAMED_OFFICIAL;

import java.util.Set;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The cases that name an official: registers and lists kept elsewhere leave them out for him. */
@Component
public class NamedIn {

    private final DSLContext sql;
    private final Doors doors;

    NamedIn(DSLContext sql, Doors doors) {
        this.sql = sql;
        this.doors = doors;
    }

    public Set<UUID> listFor(Official official) {
        return doors.reading(
                official,
                () -> sql.select(NAMED_OFFICIAL.SUBMISSION_ID)
                        .from(NAMED_OFFICIAL)
                        .where(NAMED_OFFICIAL.ACCOUNT_ID.eq(official.id()))
                        .fetchSet(NAMED_OFFICIAL.SUBMISSION_ID));
    }
}
