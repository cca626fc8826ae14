package ma.chikaya.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What marks that come and go add up to, in the order in which the counters are written. */
final class Changes {

    /** A counter of what happened in a month. */
    record Counter(int body, Part part, LocalDate month, What what, String key) implements Comparable<Counter> {

        private static final Comparator<Counter> ORDER = Comparator.comparingInt(Counter::body)
                .thenComparing(Counter::part)
                .thenComparing(Counter::month)
                .thenComparing(Counter::what)
                .thenComparing(Counter::key);

        @Override
        public int compareTo(Counter other) {
            return ORDER.compare(this, other);
        }
    }

    /** A counter of what is open. */
    record Stock(int body, Part part, String key, LocalDate day) implements Comparable<Stock> {

        private static final Comparator<Stock> ORDER = Comparator.comparingInt(Stock::body)
                .thenComparing(Stock::part)
                .thenComparing(Stock::key)
                .thenComparing(Stock::day);

        @Override
        public int compareTo(Stock other) {
            return ORDER.compare(this, other);
        }
    }

    /** The longest that is told apart; what took longer counts as this. */
    static final int LONGEST = 400;

    private final TreeMap<Counter, Integer> counters = new TreeMap<>();
    private final TreeMap<Stock, Integer> stock = new TreeMap<>();

    /** @param n 1 where it comes, -1 where it goes */
    void add(Mark mark, int n) {
        if (mark.what() == What.OPEN) {
            stock(mark, Part.TOPIC, word(mark.topic()), mark.day(), n);
            stock(mark, Part.PERSON, word(mark.account()), mark.day(), n);
            stock(mark, Part.AGE, "", mark.since(), n);
            return;
        }
        count(mark, Part.ALL, "", n);
        count(mark, Part.TOPIC, word(mark.topic()), n);
        if (mark.what().isTimed()) {
            count(mark, Part.PERSON, word(mark.account()), n);
            count(mark, Part.DAYS, Integer.toString(Math.min(mark.days(), LONGEST)), n);
            if (Boolean.TRUE.equals(mark.inTime())) count(mark, Part.IN_TIME, "", n);
        }
        if (mark.verdict() != null) count(mark, Part.VERDICT, mark.verdict().name(), n);
    }

    SortedMap<Counter, Integer> counters() {
        counters.values().removeIf(n -> n == 0);
        return counters;
    }

    SortedMap<Stock, Integer> stock() {
        stock.values().removeIf(n -> n == 0);
        return stock;
    }

    private void count(Mark mark, Part part, String key, int n) {
        counters.merge(new Counter(mark.body(), part, mark.month(), mark.what(), key), n, Integer::sum);
    }

    private void stock(Mark mark, Part part, String key, LocalDate day, int n) {
        stock.merge(new Stock(mark.body(), part, key, day), n, Integer::sum);
    }

    private static String word(@Nullable Object key) {
        return key == null ? "" : key.toString();
    }
}
