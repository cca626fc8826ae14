package ma.chikaya.platform;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says for whom the database is asked while something is done, on this thread and no other, also where it fails. Inside
 * another one the inner counts; where nothing is said, no case is found.
 */
public final class Scoped {

    private static final ScopedValue<Acting> ACTING = ScopedValue.newInstance();

    private Scoped() {}

    public static <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
        return ScopedValue.where(ACTING, acting).call(work::get);
    }

    public static void run(Acting acting, Runnable work) {
        ScopedValue.where(ACTING, acting).run(work);
    }

    static Acting current() {
        return ACTING.orElse(Acting.NOBODY);
    }
}
