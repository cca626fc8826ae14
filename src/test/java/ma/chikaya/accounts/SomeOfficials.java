package ma.chikaya.accounts;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;

/** Makes officials for tests, each with an address of its own and the same password. */
public final class SomeOfficials {

    public static final String PASSWORD = "جملة طويلة للاختبار";

    /** Nobody goes on, and the centre says so. */
    private static final Departure OVER = new Departure("", null, true);

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private SomeOfficials() {}

    public static Official create(Officials officials, Membership... memberships) {
        return create(officials, Language.AR, memberships);
    }

    public static Official create(Officials officials, Language language, Membership... memberships) {
        int n = NEXT.getAndIncrement();
        return officials
                .create(
                        null,
                        new NewOfficial(
                                "official" + n + "@test.ma",
                                new LocalText("موظف " + n, "Agent " + n),
                                language,
                                List.of(memberships),
                                PASSWORD))
                .get()
                .official();
    }

    public static Official admin(Officials officials) {
        return create(officials, Language.AR, Membership.of(Role.ADMIN, 1));
    }

    /** Closes every account of a body, so that it has joined no more. */
    public static void removeAll(Officials officials, int body) {
        Official admin = admin(officials);
        for (Official one : officials.listOf(body)) {
            if (one.id() != admin.id()) officials.deactivate(admin, one.id(), OVER);
        }
    }
}
