package ma.chikaya.directory;

import static ma.chikaya.directory.db.Tables.SERVICE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.LocalText;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import ma.chikaya.platform.Messages;
import ma.chikaya.sheets.Column;
import ma.chikaya.sheets.Columns;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Planned;
import ma.chikaya.sheets.Sheet;
import ma.chikaya.sheets.Table;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Services as a sheet, one a line, known by the body's code and the Arabic name: out as they are, in as additions and
 * changes, in a few statements whatever their number. The same sheet brought in again changes nothing.
 */
@Component
public class ServiceSheet {

    public static final List<Column> COLUMNS = List.of(
            new Column("code", true, List.of("رمز الإدارة", "Code de l'administration", "Body code")),
            new Column("name_ar", true, List.of("المصلحة بالعربية", "Service en arabe", "Arabic name")),
            new Column("name_fr", true, List.of("المصلحة بالفرنسية", "Service en français", "French name")),
            new Column("topics", false, List.of("المواضيع", "Objets", "Topics")),
            new Column("closed", false, List.of("مغلقة", "Fermé", "Closed")));

    private static final int AT_ONCE = 500;

    private final ServiceStore store;
    private final Bodies bodies;
    private final Messages messages;
    private final Audit audit;
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    ServiceSheet(
            ServiceStore store,
            Bodies bodies,
            Messages messages,
            Audit audit,
            DSLContext sql,
            PlatformTransactionManager manager) {
        this.store = store;
        this.bodies = bodies;
        this.messages = messages;
        this.audit = audit;
        this.sql = sql;
        this.transaction = new TransactionTemplate(manager);
    }

    /** The active services of today, in the columns that are read in. */
    public Table table(Language language) {
        int title = language == Language.FR ? 1 : 0;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Service service : store.listEveryActive()) {
            rows.add(Arrays.asList(
                    bodies.get(service.body()).code(),
                    service.name().ar(),
                    service.name().fr(),
                    String.join(", ", service.topics().stream().sorted().toList()),
                    null));
        }
        return new Table(
                messages.text(language, "import.kind.services"),
                language != Language.FR,
                COLUMNS.stream().map(column -> column.titles().get(title)).toList(),
                rows);
    }

    /** What one line wants; {@code before} is null for a service that is new. */
    private record Wanted(
            int body,
            LocalText name,
            Set<String> topics,
            boolean closed,
            @Nullable Service before) {}

    /**
     * Finds all that is wrong, or all that changes; writes only where nothing is wrong and {@code dry} is false.
     *
     * @param topic the code of a topic by its code or its name
     */
    public Plan run(int by, Sheet sheet, boolean dry, Function<String, Optional<String>> topic) {
        List<Fault> faults = new ArrayList<>();
        List<Planned> planned = new ArrayList<>();
        Columns columns = Columns.match(sheet, COLUMNS, faults);
        if (!faults.isEmpty()) return new Plan(faults, planned, 0);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            sql.execute("select pg_advisory_xact_lock(hashtext('directory.service'))");
            List<Wanted> wanted = read(sheet, columns, topic, faults, planned);
            if (!dry && faults.isEmpty() && !wanted.isEmpty()) {
                write(wanted);
                audit.add(by, "services-brought-in", "services", "changes:" + wanted.size());
            }
            return new Plan(faults, planned, sheet.rows().size() - planned.size());
        }));
    }

    private List<Wanted> read(
            Sheet sheet,
            Columns columns,
            Function<String, Optional<String>> topic,
            List<Fault> faults,
            List<Planned> planned) {
        Map<String, Service> known = new HashMap<>();
        for (Service service : store.listEvery())
            known.put(key(service.body(), service.name().ar()), service);
        Map<String, Integer> lines = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            SheetLine line = new SheetLine(columns, row, faults);
            LocalText name = new LocalText(line.need("name_ar"), line.need("name_fr"));
            Optional<Body> body = bodies.findByCode(line.need("code"));
            if (body.isEmpty() && !line.get("code").isEmpty()) line.fault("code", "import.fault.body-unknown");
            if (line.isSound()) {
                Services.check(name)
                        .ifPresent(key -> line.fault(
                                key.equals("bodies.refusal.service-fr") ? "name_fr" : "name_ar", new Refusal(key)));
            }
            Set<String> topics = topics(line, topic);
            boolean closed = line.yes("closed");
            if (body.isEmpty()) continue;
            String key = key(body.get().id(), name.ar());
            Integer before = lines.putIfAbsent(key, row.line());
            if (before != null)
                line.fault("name_ar", new Refusal("import.fault.service-twice", Map.of("line", before)));
            if (!line.isSound()) continue;
            Service service = known.get(key);
            Set<String> taken = line.has("topics") || service == null ? topics : service.topics();
            change(service, name, taken, closed).ifPresent(what -> {
                planned.add(new Planned(row.line(), body.get().code(), name, what));
                wanted.add(new Wanted(body.get().id(), name, taken, closed, service));
            });
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return wanted;
    }

    /** What happens to a service, where something does. */
    private static Optional<String> change(
            @Nullable Service before, LocalText name, Set<String> topics, boolean closed) {
        if (before == null || !before.active()) {
            return closed ? Optional.empty() : Optional.of("import.planned.service-added");
        }
        if (closed) return Optional.of("import.planned.service-closed");
        return before.name().equals(name) && before.topics().equals(topics)
                ? Optional.empty()
                : Optional.of("import.planned.service-changed");
    }

    private static Set<String> topics(SheetLine line, Function<String, Optional<String>> topic) {
        Set<String> codes = new LinkedHashSet<>();
        // A name may hold a comma itself.
        Optional<String> whole = topic.apply(line.get("topics"));
        if (whole.isPresent()) return Set.of(whole.get());
        for (String said : line.get("topics").split("[;,،|]", 0)) {
            String one = said.strip();
            if (one.isEmpty()) continue;
            Optional<String> code = topic.apply(one);
            if (code.isEmpty()) line.fault("topics", new Refusal("import.fault.topic", Map.of("topic", one)));
            code.ifPresent(codes::add);
        }
        return codes;
    }

    private void write(List<Wanted> wanted) {
        List<Wanted> fresh = wanted.stream().filter(one -> one.before() == null).toList();
        List<Integer> ids = new ArrayList<>();
        List<Set<String>> topics = new ArrayList<>();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Wanted> some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
            var insert = sql.insertInto(SERVICE, SERVICE.BODY_ID, SERVICE.NAME_AR, SERVICE.NAME_FR);
            for (Wanted one : some) {
                insert = insert.values(one.body(), one.name().ar(), one.name().fr());
            }
            Map<String, Integer> added = new HashMap<>();
            insert.returningResult(SERVICE.ID, SERVICE.BODY_ID, SERVICE.NAME_AR)
                    .fetch()
                    .forEach(row -> added.put(key(row.value2(), row.value3()), row.value1()));
            for (Wanted one : some) {
                ids.add(java.util.Objects.requireNonNull(
                        added.get(key(one.body(), one.name().ar()))));
                topics.add(one.topics());
            }
        }
        List<org.jooq.Query> updates = new ArrayList<>();
        for (Wanted one : wanted) {
            if (one.before() == null) continue;
            updates.add(sql.update(SERVICE)
                    .set(SERVICE.NAME_FR, one.name().fr())
                    .set(SERVICE.ACTIVE, !one.closed())
                    .set(SERVICE.VERSION, SERVICE.VERSION.plus(1))
                    .where(SERVICE.ID.eq(one.before().id())));
            ids.add(one.before().id());
            topics.add(one.topics());
        }
        if (!updates.isEmpty()) sql.batch(updates).execute();
        store.putTopics(ids, topics);
    }

    private static String key(int body, String nameAr) {
        return body + " " + nameAr;
    }
}
