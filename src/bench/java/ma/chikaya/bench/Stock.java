package ma.chikaya.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ma.chikaya.kernel.TrackingCode;

/**
 * The submissions a bench loads, told by their number alone: which body has it, where it stands, its code and the
 * telephone of who filed it. One body has 20,000 open ones, or a fifth of all where there are fewer.
 */
final class Stock {

    /** Bodies that have joined; the first is the large one, the next ones take the lives that are lived. */
    static final int BODIES = 300;

    private static final int LARGE_OPEN = 20_000;
    private static final long FIRST_CODE = 20_000_000_000L;
    private static final long STEP = 7_919;

    private final int all;
    private final int largeOpen;
    private final List<Integer> bodies;

    Stock(int all, List<Integer> bodies) {
        this.all = all;
        this.bodies = List.copyOf(bodies.subList(0, BODIES));
        this.largeOpen = Math.min(LARGE_OPEN, all / 5);
    }

    int all() {
        return all;
    }

    List<Integer> bodies() {
        return bodies;
    }

    int largeOpen() {
        return largeOpen;
    }

    /** Spread so that a body's submissions lie apart, as they come in. */
    private int place(int number) {
        return (int) ((number * 48_271L) % all);
    }

    int body(int number) {
        int place = place(number);
        return place < largeOpen + all / 20 ? bodies.getFirst() : bodies.get(1 + number % (BODIES - 1));
    }

    boolean isOpen(int number) {
        return place(number) < largeOpen || place(number) % 25 == 0;
    }

    static UUID id(int number) {
        // Version 7, a second apart: new rows land at the end, as they do in life.
        long millis = 1_600_000_000_000L + number * 200L;
        return new UUID((millis << 16) | 0x7000L, 0x8000000000000000L | number);
    }

    static UUID person(int number) {
        return new UUID(id(number).getMostSignificantBits() | 1, id(number).getLeastSignificantBits());
    }

    static String code(int number) {
        String eleven = Long.toString(FIRST_CODE + number * STEP);
        for (char check = '0'; check <= '9'; check++) {
            var code = TrackingCode.find(eleven + check);
            if (code.isPresent()) return code.get().digits();
        }
        throw new IllegalStateException("no check digit for " + eleven);
    }

    /** As typed in Morocco. */
    static String phone(int number) {
        return "06%08d".formatted(number);
    }

    /** Numbers of open submissions of the large body. */
    List<Integer> someOfTheLarge(int most) {
        List<Integer> found = new ArrayList<>();
        for (int number = 0; number < all && found.size() < most; number++) {
            if (place(number) < largeOpen) found.add(number);
        }
        return found;
    }
}
