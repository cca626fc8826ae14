package ma.chikaya.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says for whom the database is asked while something is done, on this thread and no other, also where it fails. Inside
 * another one the inner counts; where nothing is said, no case is found.
 */
public final class Scoped {

    private static final ScopedValue<Coming> ACTING = ScopedValue.newInstance();
    private static final Coming NOBODY = new Coming(Acting.NOBODY);

    private Scoped() {}

    public static <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
        return ScopedValue.where(ACTING, new Coming(acting)).call(work::get);
    }

    public static void run(Acting acting, Runnable work) {
        ScopedValue.where(ACTING, new Coming(acting)).run(work);
    }

    static Coming current() {
        return ACTING.orElse(NOBODY);
    }

    /** One coming of somebody: whoever has entered a case stays in it while he moves it out of his own sight. */
    static final class Coming {

        private final Acting acting;
        private @Nullable UUID entered;

        private Coming(Acting acting) {
            this.acting = acting;
        }

        Acting acting() {
            return acting;
        }

        @Nullable
        UUID entered() {
            return entered;
        }

        void enters(UUID submission) {
            entered = submission;
        }
    }
}
