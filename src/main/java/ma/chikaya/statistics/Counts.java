package ma.chikaya.statistics;

import java.util.EnumMap;
import java.util.Map;
import ma.chikaya.casework.Verdict;

/** What happened in a body in a time. */
public final class Counts {

    static final Counts NONE = new Counts();

    private final Map<What, Integer> totals = new EnumMap<>(What.class);
    private final Map<What, Integer> inTime = new EnumMap<>(What.class);
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);

    Counts() {}

    void add(Part part, What what, String key, int n) {
        switch (part) {
            case ALL, TOPIC, PERSON -> totals.merge(what, n, Integer::sum);
            case IN_TIME -> inTime.merge(what, n, Integer::sum);
            case VERDICT -> verdicts.merge(Verdict.valueOf(key), n, Integer::sum);
            case DAYS, AGE -> throw new IllegalArgumentException(part.name());
        }
    }

    public int get(What what) {
        return totals.getOrDefault(what, 0);
    }

    /** All that came: filed here, or passed on from another body. */
    public int received() {
        return get(What.FILED) + get(What.ARRIVED);
    }

    /** Of what was decided or answered, how much within the law's time. */
    public int inTime(What what) {
        return inTime.getOrDefault(what, 0);
    }

    public int late(What what) {
        return get(what) - inTime(what);
    }

    public int judged(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
