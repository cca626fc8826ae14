package ma.chikaya.directory;

import java.util.concurrent.atomic.AtomicInteger;
import ma.chikaya.TestClock;
import ma.chikaya.kernel.LocalText;

/** Adds bodies for tests, each with a code and a name of its own. */
public final class SomeBodies {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String[] LETTERS = {"ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء"};

    private SomeBodies() {}

    /** An agency under another body since the first of January 2020. */
    public static Body agencyUnder(BodyChanges changes, Bodies bodies, int by, int parent) {
        int n = NEXT.getAndIncrement();
        StringBuilder ar = new StringBuilder("وكالة الاختبار");
        StringBuilder fr = new StringBuilder("Agence d'essai");
        for (char digit : Integer.toString(n).toCharArray()) {
            ar.append(' ').append(LETTERS[digit - '0']);
            fr.append(' ').append((char) ('a' + digit - '0')).append("ou");
        }
        int id = changes.add(
                        by,
                        new NewBody(
                                "TEST-" + n,
                                Family.ESTABLISHMENT,
                                new LocalText(ar.toString(), fr.toString()),
                                parent,
                                null),
                        TestClock.TODAY.minusYears(6),
                        "مرسوم الاختبار")
                .get();
        return bodies.get(id);
    }
}
