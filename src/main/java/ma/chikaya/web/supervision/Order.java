package ma.chikaya.web.supervision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import ma.chikaya.kernel.Language;
import org.jspecify.annotations.Nullable;

/** By what the bodies of a territory are sorted: the worst first, the name where nothing else tells them apart. */
enum Order {
    NAME,
    LATE,
    OLDEST,
    OPEN,
    UNTOUCHED,
    WAITING,
    MEDIAN,
    SHARE,
    SIGNED_IN,
    NEVER;

    /** What a sheet for a meeting shows: the work, not who came to his desk. */
    static final List<Order> OF_WORK = List.of(NAME, LATE, OLDEST, OPEN, UNTOUCHED, WAITING, MEDIAN, SHARE);

    static Order read(@Nullable String typed) {
        for (Order order : values()) if (order.word().equals(typed)) return order;
        return LATE;
    }

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** For {@code aria-sort} of the column: what is worst stands first. */
    String direction() {
        return this == NAME || this == OLDEST || this == SHARE || this == SIGNED_IN ? "ascending" : "descending";
    }

    Comparator<Standing> comparator(Language language) {
        Comparator<Standing> name =
                Comparator.comparing(one -> one.body().label().in(language));
        Comparator<Standing> rest = Comparator.<Standing>comparingInt(
                        one -> -one.open().late())
                .thenComparingInt(one -> -one.open().open())
                .thenComparing(name);
        return switch (this) {
            case NAME -> name;
            case LATE -> rest;
            case OLDEST -> Comparator.comparing(Standing::oldest).thenComparing(rest);
            case OPEN ->
                Comparator.<Standing>comparingInt(one -> -one.open().open()).thenComparing(rest);
            case UNTOUCHED ->
                Comparator.<Standing>comparingInt(one -> -one.open().untouched())
                        .thenComparing(rest);
            case WAITING ->
                Comparator.<Standing>comparingInt(one -> -one.open().waiting())
                        .thenComparing(
                                one -> Objects.requireNonNullElse(one.open().waitingSince(), Instant.MAX))
                        .thenComparing(rest);
            case MEDIAN ->
                Comparator.<Standing>comparingInt(one -> -one.median().orElse(-1))
                        .thenComparing(rest);
            // Who answered nothing stands behind whoever answered something, late as it was.
            case SHARE -> Comparator.comparingDouble(Order::share).thenComparing(rest);
            // Who has accounts and never came stands first; who has none has not been called.
            case SIGNED_IN -> Comparator.comparing(Order::signedIn).thenComparing(rest);
            case NEVER ->
                Comparator.<Standing>comparingInt(one -> -one.presence().never())
                        .thenComparing(rest);
        };
    }

    private static Instant signedIn(Standing one) {
        Instant last = one.presence().lastSignIn();
        return last != null ? last : one.presence().accounts() > 0 ? Instant.MIN : Instant.MAX;
    }

    private static double share(Standing one) {
        return one.answered() == 0 ? 2 : (double) one.answeredInTime() / one.answered();
    }
}
