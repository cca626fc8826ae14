package ma.chikaya.web.supervision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.Scope;
import ma.chikaya.statistics.Counts;
import ma.chikaya.statistics.Days;
import ma.chikaya.statistics.Figures;
import ma.chikaya.statistics.Period;
import ma.chikaya.statistics.Stock;
import ma.chikaya.statistics.What;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.InboxFilter;
import ma.chikaya.web.desk.Names;
import ma.chikaya.web.desk.Topics;
import org.springframework.stereotype.Component;

/** What a body has and does, by topic, by person and by age. The cases that name the reader are not counted for him. */
@Component
class Breakdowns {

    private final Cases cases;
    private final Figures figures;
    private final Topics topics;
    private final Names names;

    Breakdowns(Cases cases, Figures figures, Topics topics, Names names) {
        this.cases = cases;
        this.figures = figures;
        this.topics = topics;
        this.names = names;
    }

    Days ages(Scope scope, Official official, Access.Followed followed, LocalDate today) {
        Days ages = figures.ages(scope, followed.ids(), today);
        for (CaseLine line : cases.listNaming(official, followed.ids())) {
            ages = ages.without((int) ChronoUnit.DAYS.between(line.receivedOn(), today));
        }
        return ages;
    }

    List<Dashboard.Row> topics(
            Page page, Official official, Scope scope, Access.Followed followed, Span span, LocalDate today) {
        Map<String, Stock> stock = new HashMap<>(figures.stockByTopic(scope, followed.ids(), today));
        for (CaseLine line : cases.listNaming(official, followed.ids()))
            without(stock, line, Objects.requireNonNullElse(line.topic(), ""), today);
        Map<String, Counts> counts = figures.byTopic(scope, followed.ids(), span.on(today));
        List<Dashboard.Row> rows = new ArrayList<>();
        for (String topic : sorted(stock, counts)) {
            Stock now = stock.getOrDefault(topic, new Stock(0, 0));
            Counts then = counts.get(topic);
            String name = topics.name(page, topic);
            InboxFilter open = Dashboards.filter(followed, View.OPEN).about(topic);
            InboxFilter late = Dashboards.filter(followed, View.OVERDUE).about(topic);
            rows.add(new Dashboard.Row(
                    topic.isEmpty() || name == null ? page.t("desk.topic.none") : name,
                    topic.isEmpty(),
                    cell(page, now.open(), open.address()),
                    cell(page, now.late(), late.address()),
                    cell(
                            page,
                            then == null ? 0 : then.received(),
                            Lists.of(followed.id(), span, What.FILED)
                                    .about(topic)
                                    .address()),
                    cell(
                            page,
                            then == null ? 0 : then.get(What.ANSWERED),
                            Lists.of(followed.id(), span, What.ANSWERED)
                                    .about(topic)
                                    .address())));
        }
        return rows;
    }

    List<Dashboard.Row> persons(
            Page page, Official official, Scope scope, Access.Followed followed, Span span, LocalDate today) {
        Map<String, Stock> stock = new HashMap<>(figures.stockByPerson(scope, followed.ids(), today));
        for (CaseLine line : cases.listNaming(official, followed.ids()))
            without(
                    stock,
                    line,
                    line.assigneeId() == null ? "" : line.assigneeId().toString(),
                    today);
        Period period = span.on(today);
        Map<String, Counts> counts = new HashMap<>(figures.byPerson(scope, followed.ids(), period));
        counts.remove("");
        TreeSet<Integer> ids = new TreeSet<>();
        for (String id : sorted(stock, counts)) if (!id.isEmpty()) ids.add(Integer.valueOf(id));
        Map<Integer, String> people = names.officials(page, ids);
        List<Dashboard.Row> rows = new ArrayList<>();
        for (String id : sorted(stock, counts)) {
            Stock now = stock.getOrDefault(id, new Stock(0, 0));
            Counts then = counts.get(id);
            int account = id.isEmpty() ? 0 : Integer.parseInt(id);
            rows.add(new Dashboard.Row(
                    account == 0 ? page.t("desk.assignee.none") : people.getOrDefault(account, "—"),
                    account == 0,
                    cell(
                            page,
                            now.open(),
                            Dashboards.filter(followed, View.OPEN).with(account).address()),
                    cell(
                            page,
                            now.late(),
                            Dashboards.filter(followed, View.OVERDUE)
                                    .with(account)
                                    .address()),
                    done(page, then, What.DECIDED, followed, span, account),
                    done(page, then, What.ANSWERED, followed, span, account)));
        }
        return rows;
    }

    private static Dashboard.Cell done(
            Page page,
            @org.jspecify.annotations.Nullable Counts then,
            What what,
            Access.Followed followed,
            Span span,
            int account) {
        int n = then == null ? 0 : then.get(what);
        return cell(page, n, Lists.of(followed.id(), span, what).by(account).address());
    }

    private static Dashboard.Cell cell(Page page, int n, String href) {
        return new Dashboard.Cell(Dashboards.number(page, n), n == 0 ? null : href);
    }

    /** The most late first, then the most open. */
    private static List<String> sorted(Map<String, Stock> stock, Map<String, Counts> counts) {
        TreeSet<String> keys = new TreeSet<>(stock.keySet());
        keys.addAll(counts.keySet());
        Stock none = new Stock(0, 0);
        return keys.stream()
                .sorted(Comparator.comparingInt(
                                (String key) -> -stock.getOrDefault(key, none).late())
                        .thenComparingInt(key -> -stock.getOrDefault(key, none).open())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static void without(Map<String, Stock> stock, CaseLine line, String key, LocalDate today) {
        LocalDate due = line.dueOn();
        int late = due != null && due.isBefore(today) ? 1 : 0;
        stock.computeIfPresent(key, (same, all) -> new Stock(all.open() - 1, all.late() - late));
    }
}
