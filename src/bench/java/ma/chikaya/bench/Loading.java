package ma.chikaya.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.text.SearchTerms;
import org.postgresql.PGConnection;

/** Fills the tables by COPY, as filing and a year of work would have: open cases, answered ones, their histories. */
final class Loading {

    private static final int CHUNK = 5_000;
    private static final int THREADS = 2;
    private static final String WHOLE = "00".repeat(32);
    private static final String[] OPEN_STATES = {
        "REGISTERED", "REGISTERED", "UNDER_STUDY", "ACCEPTED", "ACCEPTED", "IN_PROCESS", "AWAITING_COMPLEMENT"
    };

    private final Product product;
    private final Stock stock;
    private final Corpus corpus;
    private final LocalDate today = LegalTime.dayOf(java.time.Instant.now());

    Loading(Product product, Stock stock, Corpus corpus) {
        this.product = product;
        this.stock = stock;
        this.corpus = corpus;
    }

    void load() throws IOException, SQLException, InterruptedException {
        run("drop index casework.searchable_terms");
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Void>> parts = IntStream.range(0, THREADS)
                    .mapToObj(part -> threads.submit(() -> loadPart(part)))
                    .toList();
            for (Future<Void> part : parts) part.get();
        } catch (ExecutionException failed) {
            throw new IOException("loading failed", failed.getCause());
        }
        run(
                "set maintenance_work_mem = '256MB'",
                "create index searchable_terms on casework.searchable using gin (terms)",
                """
                insert into casework.tally (body_id, state, ball, assigned, reopened, due_on, shard, n)
                select body_id, state, ball, assignee_id is not null, reopened > 0, due_on, 0, count(*)
                from casework.submission where due_on is not null group by 1, 2, 3, 4, 5, 6""",
                "vacuum (analyze)");
    }

    private void run(String... statements) throws IOException, SQLException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            for (String one : statements) statement.execute(one);
        }
    }

    private Void loadPart(int part) throws IOException, SQLException {
        try (Connection connection = product.database();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            PGConnection copy = connection.unwrap(PGConnection.class);
            for (int from = part * CHUNK; from < stock.all(); from += THREADS * CHUNK) {
                Rows rows = new Rows();
                for (int number = from; number < Math.min(stock.all(), from + CHUNK); number++) add(rows, number);
                rows.send(copy);
            }
        }
        return null;
    }

    private void add(Rows rows, int number) {
        boolean open = stock.isOpen(number);
        String state = open ? OPEN_STATES[number % OPEN_STATES.length] : number % 3 == 0 ? "ANSWERED" : "CLOSED";
        int body = stock.body(number);
        boolean fresh = open || state.equals("ANSWERED");
        LocalDate received = today.minusDays(fresh ? number % 50 : 60 + number % 300);
        LocalDate decide = received.plusDays(15);
        LocalDate answer = received.plusDays(60);
        boolean decided = !open || state.equals("ACCEPTED") || state.equals("IN_PROCESS");
        // Nothing lapses or closes by itself while something is measured.
        LocalDate due = !open ? null : decided ? answer : decide;
        String ball = !open ? "NOBODY" : state.equals("AWAITING_COMPLEMENT") ? "CITIZEN" : "BODY";
        String id = Stock.id(number).toString();
        String at = received + " 10:00:00+00";
        String text = corpus.text(number);
        String subject =
                text.substring(0, text.offsetByCodePoints(0, Math.min(80, text.codePointCount(0, text.length()))));
        int events = open ? decided ? 2 : 1 : 4;
        rows.code.add(Stock.code(number), id);
        rows.person.add(
                Stock.person(number),
                "RESIDENT",
                "شخص رقم " + number,
                "+212" + Stock.phone(number).substring(1),
                "ar",
                at);
        rows.submission.add(
                id,
                Stock.code(number),
                "COMPLAINT",
                state,
                events - 1,
                0,
                events,
                "\\x" + WHOLE,
                "ar",
                "ar",
                subject,
                text,
                "WEB",
                received,
                at,
                Stock.person(number),
                "RESIDENT",
                number % 20 == 0,
                body,
                body,
                received,
                decided ? received.plusDays(3) : null,
                decide,
                answer,
                due,
                state.equals("AWAITING_COMPLEMENT") ? today.plusDays(10) : null,
                open ? null : (fresh ? today.minusDays(1 + number % 25) : received.plusDays(30)) + " 10:00:00+00",
                ball,
                at);
        rows.searchable.add(id, received, vector(body, subject + " " + text), body);
        rows.event.add(id, 1, at, "FILED", "citizen", body, null, "REGISTERED", "{}", "\\x" + WHOLE);
        if (events > 1) {
            String reason = "{\"reason\":\"من اختصاص الإدارة.\"}";
            rows.event.add(id, 2, at, "ACCEPTED", "official", body, "REGISTERED", "ACCEPTED", reason, "\\x" + WHOLE);
        }
        if (!open) addAnswer(rows, id, at, body, state);
    }

    private static void addAnswer(Rows rows, String id, String at, int body, String state) {
        rows.event.add(
                id, 3, at, "ANSWER_PROPOSED", "official", body, "ACCEPTED", "ANSWER_PROPOSED", "{}", "\\x" + WHOLE);
        rows.event.add(id, 4, at, "ANSWERED", "official", body, "ANSWER_PROPOSED", state, "{}", "\\x" + WHOLE);
        rows.answer.add(id, 0, "ar", 1, at, 1, "1/2026", at, 1);
        rows.answerPoint.add(id, 0, 1, "عاينت المصلحة المكان.", "الأشغال مبرمجة هذا الشهر.", "القانون التنظيمي 113.14");
    }

    private static String vector(int body, String text) {
        Set<String> terms = new TreeSet<>(SearchTerms.of(text));
        terms.add("@" + body);
        StringBuilder vector = new StringBuilder();
        for (String term : terms) {
            vector.append(vector.isEmpty() ? "'" : " '")
                    .append(term.replace("\\", "\\\\").replace("'", "''"))
                    .append('\'');
        }
        return vector.toString();
    }

    /** What is on its way into the tables. */
    private static final class Rows {

        private final Table code = new Table("casework.tracking_code (code, submission_id)");
        private final Table person = new Table("people.person (id, type, name, phone, language, created_at)");
        private final Table submission = new Table(
                "casework.submission (id, code, kind, state, version, round, seq, chain, language, written_in,"
                        + " subject, body, channel, received_on, filed_at, person_id, complainant_type, withheld, body_id,"
                        + " competent_body_id, body_received_on, decided_on, decide_by, answer_by, due_on, paused_until,"
                        + " answered_at, ball, updated_at)");
        private final Table searchable = new Table("casework.searchable (submission_id, filed_on, terms, body_id)");
        private final Table event = new Table(
                "casework.event (submission_id, seq, at, type, actor, body_id, from_state, to_state, data, hash)");
        private final Table answer = new Table(
                "casework.answer (submission_id, round, language, drafted_by, saved_at, revision, register_no, sent_at,"
                        + " approved_by)");
        private final Table answerPoint =
                new Table("casework.answer_point (submission_id, round, no, finding, reason, legal_basis)");

        void send(PGConnection copy) throws SQLException, IOException {
            for (Table table : List.of(code, person, submission, searchable, event, answer, answerPoint)) {
                table.send(copy);
            }
        }
    }

    /** Rows of one table in the text format of COPY. */
    private static final class Table {

        private final String columns;
        private final StringBuilder rows = new StringBuilder();

        Table(String columns) {
            this.columns = columns;
        }

        void add(@org.jspecify.annotations.Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) rows.append('\t');
                Object value = values[i];
                if (value == null) rows.append("\\N");
                else
                    rows.append(value.toString()
                            .replace("\\", "\\\\")
                            .replace("\t", "\\t")
                            .replace("\n", "\\n"));
            }
            rows.append('\n');
        }

        void send(PGConnection copy) throws SQLException, IOException {
            if (rows.isEmpty()) return;
            copy.getCopyAPI()
                    .copyIn(
                            "copy " + columns + " from stdin",
                            new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
