package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.casework.InboxQuery.Cursor;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import ma.chikaya.web.Searches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list that is shown, as a file; read and written page by page. A withheld identity is not in it. */
@Controller
class ListExport {

    private static final int BATCH = 500;

    private final Cases cases;
    private final Searches searches;
    private final InboxRows rows;
    private final Names names;
    private final Topics topics;
    private final InstantSource clock;

    ListExport(Cases cases, InboxRows rows, Names names, Topics topics, InstantSource clock, Searches searches) {
        this.searches = searches;
        this.cases = cases;
        this.rows = rows;
        this.names = names;
        this.topics = topics;
        this.clock = clock;
    }

    @GetMapping("/desk/list.csv")
    void export(Page page, Official official, @RequestParam Map<String, String> typed, HttpServletResponse response)
            throws IOException {
        InboxFilter filter = InboxFilter.read(searches.open(official, typed));
        LocalDate today = LegalClock.dayOf(clock.instant());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"chikaya-" + today + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            // Spreadsheets take a file without this mark for their own code page.
            out.write('\uFEFF');
            Csv csv = new Csv(out);
            csv.row(head(page));
            Cursor after = null;
            do {
                List<CaseLine> found = cases.list(official, filter.query(after, BATCH));
                List<CaseLine> batch = found.subList(0, Math.min(BATCH, found.size()));
                List<InboxRow> shown = rows.of(page, official, batch, today);
                for (int i = 0; i < batch.size(); i++) csv.row(cells(page, batch.get(i), shown.get(i)));
                after = found.size() > BATCH ? cursor(filter, batch.getLast()) : null;
            } while (after != null);
        }
    }

    private static List<String> head(Page page) {
        List<String> head = new ArrayList<>();
        for (String column : List.of(
                "code", "subject", "kind", "state", "received", "due", "body", "who", "assignee", "channel", "topic")) {
            head.add(page.t("desk.column." + column));
        }
        if (page.demo()) head.add(page.t("desk.column.demo"));
        return head;
    }

    private List<String> cells(Page page, CaseLine line, InboxRow row) {
        List<String> cells = new ArrayList<>(List.of(
                line.code().display(),
                row.subject(),
                page.t("desk.kind", "kind", line.kind()),
                row.state().label(),
                line.receivedOn().toString(),
                line.dueOn() == null ? "" : line.dueOn().toString(),
                names.body(page, line.bodyId()),
                row.who(),
                row.assignee(),
                page.t("desk.channel", "channel", line.channel()),
                orEmpty(topics.name(page, line.topic()))));
        if (page.demo()) cells.add(page.t("desk.demo"));
        return cells;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Cursor cursor(InboxFilter filter, CaseLine last) {
        String key = filter.view() == View.DONE ? last.updatedAt().toString() : String.valueOf(last.dueOn());
        return new Cursor(key, last.id(), false);
    }
}
