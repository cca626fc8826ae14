package ma.chikaya.statistics;

import static ma.chikaya.statistics.db.Tables.COUNTER;
import static ma.chikaya.statistics.db.Tables.MARK;
import static ma.chikaya.statistics.db.Tables.STOCK;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads the figures: each question one range of one index a body. */
@Component
class FigureStore {

    private static final List<String> WHOLE = List.of(Part.ALL.name(), Part.IN_TIME.name(), Part.VERDICT.name());
    private static final Field<Integer> SUM = DSL.sum(COUNTER.N).cast(Integer.class);

    private final DSLContext sql;

    FigureStore(DSLContext sql) {
        this.sql = sql;
    }

    Counts total(Collection<Integer> bodies, Period period) {
        return counts(bodies, WHOLE, period, DSL.inline(0)).getOrDefault(0, Counts.NONE);
    }

    Map<Integer, Counts> byBody(Collection<Integer> bodies, Period period) {
        return counts(bodies, WHOLE, period, COUNTER.BODY_ID);
    }

    Map<LocalDate, Counts> byMonth(Collection<Integer> bodies, Period period) {
        return counts(bodies, WHOLE, period, COUNTER.MONTH);
    }

    Map<String, Counts> byKey(Collection<Integer> bodies, Part part, Period period) {
        return counts(bodies, List.of(part.name()), period, COUNTER.KEY);
    }

    private <K> Map<K, Counts> counts(Collection<Integer> bodies, List<String> parts, Period period, Field<K> by) {
        Map<K, Counts> found = new TreeMap<>();
        if (bodies.isEmpty()) return found;
        sql.select(by, COUNTER.PART, COUNTER.WHAT, COUNTER.KEY, SUM)
                .from(COUNTER)
                .where(bodyIn(COUNTER.BODY_ID, bodies), COUNTER.PART.in(parts), in(period))
                .groupBy(columns(by, COUNTER.PART, COUNTER.WHAT, COUNTER.KEY))
                .forEach(row -> found.computeIfAbsent(row.value1(), key -> new Counts())
                        .add(Part.valueOf(row.value2()), What.valueOf(row.value3()), row.value4(), row.value5()));
        return found;
    }

    Days days(Collection<Integer> bodies, Period period, What what) {
        return days(bodies, period, what, DSL.inline(0)).getOrDefault(0, new Days(Map.of()));
    }

    Map<LocalDate, Days> daysByMonth(Collection<Integer> bodies, Period period, What what) {
        return days(bodies, period, what, COUNTER.MONTH);
    }

    Map<Integer, Days> daysByBody(Collection<Integer> bodies, Period period, What what) {
        return days(bodies, period, what, COUNTER.BODY_ID);
    }

    private <K> Map<K, Days> days(Collection<Integer> bodies, Period period, What what, Field<K> by) {
        Map<K, Map<Integer, Integer>> found = new HashMap<>();
        if (!bodies.isEmpty()) {
            sql.select(by, COUNTER.KEY, SUM)
                    .from(COUNTER)
                    .where(
                            bodyIn(COUNTER.BODY_ID, bodies),
                            COUNTER.PART.eq(Part.DAYS.name()),
                            COUNTER.WHAT.eq(what.name()),
                            in(period))
                    .groupBy(columns(by, COUNTER.KEY))
                    .forEach(row -> found.computeIfAbsent(row.value1(), key -> new HashMap<>())
                            .put(Integer.valueOf(row.value2()), row.value3()));
        }
        Map<K, Days> days = new HashMap<>();
        found.forEach((key, counts) -> days.put(key, new Days(counts)));
        return days;
    }

    Map<String, Stock> stock(Collection<Integer> bodies, Part part, LocalDate today) {
        Map<String, Stock> found = new TreeMap<>();
        if (bodies.isEmpty()) return found;
        Field<Integer> open = DSL.sum(STOCK.N).cast(Integer.class);
        Field<Integer> late =
                DSL.coalesce(DSL.sum(STOCK.N).filterWhere(STOCK.DAY.lt(today)).cast(Integer.class), 0);
        sql.select(STOCK.KEY, open, late)
                .from(STOCK)
                .where(bodyIn(STOCK.BODY_ID, bodies), STOCK.PART.eq(part.name()))
                .groupBy(STOCK.KEY)
                .having(open.ne(0))
                .forEach(row -> found.put(row.value1(), new Stock(row.value2(), row.value3())));
        return found;
    }

    Days ages(Collection<Integer> bodies, LocalDate today) {
        Map<Integer, Integer> ages = new HashMap<>();
        if (!bodies.isEmpty()) {
            sql.select(STOCK.DAY, DSL.sum(STOCK.N).cast(Integer.class))
                    .from(STOCK)
                    .where(bodyIn(STOCK.BODY_ID, bodies), STOCK.PART.eq(Part.AGE.name()))
                    .groupBy(STOCK.DAY)
                    .forEach(row -> ages.merge(
                            (int) Math.max(0, ChronoUnit.DAYS.between(row.value1(), today)),
                            row.value2(),
                            Integer::sum));
        }
        return new Days(ages);
    }

    List<Counted> list(Collection<Integer> bodies, ListQuery query) {
        if (bodies.isEmpty()) return List.of();
        List<Condition> where = new ArrayList<>(List.of(
                bodyIn(MARK.BODY_ID, bodies),
                query.what() == What.FILED
                        ? MARK.WHAT.in(What.FILED.name(), What.ARRIVED.name())
                        : MARK.WHAT.eq(query.what().name()),
                DSL.condition("{0} <> 'OPEN'", MARK.WHAT),
                MARK.DAY.between(query.period().first(), query.period().lastDay())));
        narrow(where, query);
        return sql.select(MARK.SUBMISSION_ID, MARK.NO, MARK.DAY, MARK.DAYS, MARK.IN_TIME)
                .from(MARK)
                .where(where)
                .orderBy(MARK.DAY.desc(), MARK.SUBMISSION_ID.desc(), MARK.NO.desc())
                .limit(query.size() + 1)
                .fetch(row -> new Counted(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private static void narrow(List<Condition> where, ListQuery query) {
        if (query.inTime() != null) where.add(MARK.IN_TIME.eq(query.inTime()));
        if (query.verdict() != null) where.add(MARK.VERDICT.eq(query.verdict().name()));
        if (query.topic() != null)
            where.add(query.topic().isEmpty() ? MARK.TOPIC.isNull() : MARK.TOPIC.eq(query.topic()));
        if (query.account() != null) where.add(MARK.ACCOUNT_ID.eq(query.account()));
        ListQuery.Cursor after = query.after();
        if (after != null)
            where.add(DSL.row(MARK.DAY, MARK.SUBMISSION_ID, MARK.NO)
                    .lt(after.day(), after.submission(), (short) after.no()));
    }

    /** All taken together they are told apart by no column. */
    private static Set<Field<?>> columns(Field<?> by, Field<?>... others) {
        Set<Field<?>> columns = new LinkedHashSet<>(List.of(others));
        if (by instanceof TableField) columns.add(by);
        return columns;
    }

    private static Condition in(Period period) {
        return COUNTER.MONTH.between(period.first(), period.last());
    }

    private static Condition bodyIn(Field<Integer> field, Collection<Integer> bodies) {
        return bodies.size() == 1
                ? field.eq(bodies.iterator().next())
                : field.eq(DSL.any(bodies.toArray(Integer[]::new)));
    }
}
