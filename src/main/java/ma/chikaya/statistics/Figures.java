package ma.chikaya.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.Scope;
import org.springframework.stereotype.Component;

/**
 * The figures of the bodies a reader's scope covers; of any other there are none. They follow the histories by some
 * seconds: {@link #standAt()} says how far.
 */
@Component
public class Figures {

    private final FigureStore store;
    private final CountStore progress;
    private final Counting counting;

    Figures(FigureStore store, CountStore progress, Counting counting) {
        this.store = store;
        this.progress = progress;
        this.counting = counting;
    }

    /** What happened in several bodies together. */
    public Counts total(Scope scope, Collection<Integer> bodies, Period period) {
        return store.total(covered(scope, bodies), period);
    }

    /** What happened in each of them; one with nothing is left out. */
    public Map<Integer, Counts> byBody(Scope scope, Collection<Integer> bodies, Period period) {
        return store.byBody(covered(scope, bodies), period);
    }

    public Map<LocalDate, Counts> byMonth(Scope scope, Collection<Integer> bodies, Period period) {
        return store.byMonth(covered(scope, bodies), period);
    }

    /** By topic; the empty word stands for those without one. */
    public Map<String, Counts> byTopic(Scope scope, Collection<Integer> bodies, Period period) {
        return store.byKey(covered(scope, bodies), Part.TOPIC, period);
    }

    /** By official, of what is decided and answered; the empty word stands for time itself. */
    public Map<String, Counts> byPerson(Scope scope, Collection<Integer> bodies, Period period) {
        return store.byKey(covered(scope, bodies), Part.PERSON, period);
    }

    /** How many days deciding or answering took. */
    public Days days(Scope scope, Collection<Integer> bodies, Period period, What what) {
        return store.days(covered(scope, bodies), period, what);
    }

    /** The same month by month; a month with none is left out. */
    public Map<LocalDate, Days> daysByMonth(Scope scope, Collection<Integer> bodies, Period period, What what) {
        return store.daysByMonth(covered(scope, bodies), period, what);
    }

    /** The same of each body; one with none is left out. */
    public Map<Integer, Days> daysByBody(Scope scope, Collection<Integer> bodies, Period period, What what) {
        return store.daysByBody(covered(scope, bodies), period, what);
    }

    /** Open and late by topic; the empty word stands for those without one. */
    public Map<String, Stock> stockByTopic(Scope scope, Collection<Integer> bodies, LocalDate today) {
        return store.stock(covered(scope, bodies), Part.TOPIC, today);
    }

    /** Open and late by the official who has them; the empty word stands for nobody. */
    public Map<String, Stock> stockByPerson(Scope scope, Collection<Integer> bodies, LocalDate today) {
        return store.stock(covered(scope, bodies), Part.PERSON, today);
    }

    /** How many days ago what is open was received. */
    public Days ages(Scope scope, Collection<Integer> bodies, LocalDate today) {
        return store.ages(covered(scope, bodies), today);
    }

    /** The submissions a number is made of, the latest first, one more than asked where there are more. */
    public List<Counted> list(Scope scope, Collection<Integer> bodies, ListQuery query) {
        return store.list(covered(scope, bodies), query);
    }

    /** When the histories were last looked at. */
    public Instant standAt() {
        return progress.getProgress().getAt();
    }

    /** Whether much is still to be counted, as after a recount. */
    public boolean isBehind() {
        var now = progress.getProgress();
        return now.getCounted() < now.getSettled();
    }

    /** Counts all that happened until now, at once. */
    public void countAll() {
        counting.countAll();
    }

    /** Forgets all figures and counts them from the histories again. */
    public void recount() {
        counting.forget();
        counting.countAll();
    }

    private static Collection<Integer> covered(Scope scope, Collection<Integer> bodies) {
        return bodies.stream().filter(scope::covers).toList();
    }
}
