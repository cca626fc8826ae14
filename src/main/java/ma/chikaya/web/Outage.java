package ma.chikaya.web;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a database that is away from other failures: then a page keeps what was typed and asks to press again. */
public final class Outage {

    private static final int DEEPEST = 8;

    private Outage() {}

    public static boolean is(@Nullable Throwable failure) {
        Throwable one = failure;
        for (int depth = 0; one != null && depth < DEEPEST; depth++) {
            if (one instanceof DataAccessException
                    || one instanceof TransactionException
                    || one instanceof org.jooq.exception.DataAccessException) return true;
            one = one.getCause();
        }
        return false;
    }
}
