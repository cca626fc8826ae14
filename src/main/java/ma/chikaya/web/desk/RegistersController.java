package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Bodies;
import ma.chikaya.documents.Papers;
import ma.chikaya.documents.RegisterSheet;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.platform.Demo;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.sheets.Table;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import ma.chikaya.web.desk.RegisterLines.Line;
import ma.chikaya.web.desk.RegisterLines.Which;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers of what came in and what went out, per body and year: on the page, as a sheet, on paper. */
@Controller
class RegistersController {

    private static final int PAGE = 50;
    private static final int BATCH = 500;
    private static final int FIRST_YEAR = 2018;

    private final RegisterLines lines;
    private final Frames frames;
    private final Names names;
    private final Bodies bodies;
    private final Papers papers;
    private final Demo demo;
    private final InstantSource clock;

    RegistersController(
            RegisterLines lines,
            Frames frames,
            Names names,
            Bodies bodies,
            Papers papers,
            Demo demo,
            InstantSource clock) {
        this.lines = lines;
        this.frames = frames;
        this.names = names;
        this.bodies = bodies;
        this.papers = papers;
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping(Paths.REGISTERS)
    String show(Page page, Official official, @RequestParam Map<String, String> fields, Model model) {
        Typed typed = Typed.of(fields);
        Set<Integer> own = bodies(official);
        Which which = which(typed, own);
        Integer before = typed.number("before");
        Optional<TrackingCode> code = which.out() ? TrackingCode.find(typed.line("code")) : Optional.empty();
        List<Line> found = code.isPresent()
                ? lines.out(page, official, code.get())
                : lines.list(page, official, which, before, PAGE);
        List<Line> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("frame", frames.of(page, official, Paths.REGISTERS, null));
        model.addAttribute("notice", Notice.read(page, fields));
        model.addAttribute("which", which);
        model.addAttribute("code", typed.line("code"));
        model.addAttribute("columns", lines.columns(page, which.out()));
        model.addAttribute("lines", shown);
        model.addAttribute("sides", sides(page, which));
        model.addAttribute("own", own.size() < 2 ? List.of() : bodies(page, own, which));
        model.addAttribute("years", years(which));
        model.addAttribute("months", months(page, which));
        model.addAttribute("body", names.body(page, which.body()));
        model.addAttribute(
                "next",
                found.size() > PAGE
                        ? Paths.REGISTERS + "?" + which.query() + "&before="
                                + shown.getLast().no()
                        : null);
        return "web/desk/registers";
    }

    @GetMapping(Paths.REGISTERS + ".xlsx")
    void sheet(Page page, Official official, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        Which which = which(Typed.of(fields), bodies(official));
        response.setContentType(SheetWriter.xlsxType());
        name(response, which, "xlsx");
        Table table = new Table(
                page.t("counter.side", "out", which.out()),
                page.dir().equals("rtl"),
                columns(page, which),
                all(page, official, which));
        SheetWriter.xlsx(response.getOutputStream(), List.of(table));
    }

    /** One month: a year of a large body is a book, not a print. */
    @GetMapping(Paths.REGISTERS + ".pdf")
    void paper(Page page, Official official, @RequestParam Map<String, String> fields, HttpServletResponse response)
            throws IOException {
        Which asked = which(Typed.of(fields), bodies(official));
        LocalDate today = LegalClock.dayOf(clock.instant());
        Integer month = asked.month();
        if (month == null) month = asked.year() == today.getYear() ? today.getMonthValue() : 12;
        Which which = new Which(asked.out(), asked.body(), asked.year(), month);
        RegisterSheet sheet = new RegisterSheet(
                demo.isOn(),
                page.language(),
                page.t("counter.side", "out", which.out()),
                names.body(page, which.body()),
                page.t("counter.month", "date", LocalDate.of(which.year(), month, 1)),
                LegalTime.of(clock.instant()),
                columns(page, which),
                all(page, official, which).reversed());
        ByteArrayOutputStream made = new ByteArrayOutputStream(64 * 1024);
        papers.register(sheet, made);
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        name(response, which, "pdf");
        response.setContentLength(made.size());
        made.writeTo(response.getOutputStream());
    }

    private List<String> columns(Page page, Which which) {
        return lines.columns(page, which.out());
    }

    private List<List<String>> all(Page page, Official official, Which which) {
        List<List<String>> all = new ArrayList<>();
        Integer before = null;
        while (true) {
            List<Line> found = lines.list(page, official, which, before, BATCH);
            found.stream().limit(BATCH).map(Line::cells).forEach(all::add);
            if (found.size() <= BATCH) return all;
            before = found.get(BATCH - 1).no();
        }
    }

    private void name(HttpServletResponse response, Which which, String as) {
        String name = bodies.get(which.body()).code().toLowerCase(java.util.Locale.ROOT) + "-"
                + (which.out() ? "out" : "in") + "-" + which.year()
                + (which.month() == null ? "" : "-%02d".formatted(which.month()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"chikaya-" + name + "." + as + "\"");
    }

    private Set<Integer> bodies(Official official) {
        Set<Integer> own = new TreeSet<>(lines.bodies(official));
        if (own.isEmpty()) throw CaseAccess.notFound();
        return own;
    }

    private Which which(Typed typed, Set<Integer> own) {
        Integer asked = typed.number("body");
        if (asked != null && !own.contains(asked)) throw CaseAccess.notFound();
        int today = LegalClock.dayOf(clock.instant()).getYear();
        int year = typed.number("year", today);
        Integer month = typed.number("month");
        return new Which(
                typed.is("side", "out"),
                asked == null ? own.iterator().next() : asked,
                Math.clamp(year, FIRST_YEAR, today),
                month == null || month < 1 || month > 12 ? null : month);
    }

    private static List<Choice> sides(Page page, Which which) {
        return List.of(
                new Choice("in", page.t("counter.side", "out", false), !which.out()),
                new Choice("out", page.t("counter.side", "out", true), which.out()));
    }

    private List<Choice> bodies(Page page, Set<Integer> own, Which which) {
        return own.stream()
                .map(id -> new Choice(Integer.toString(id), names.body(page, id), id == which.body()))
                .toList();
    }

    private List<Choice> years(Which which) {
        int today = LegalClock.dayOf(clock.instant()).getYear();
        return IntStream.rangeClosed(0, today - FIRST_YEAR)
                .mapToObj(back -> Integer.toString(today - back))
                .map(year -> new Choice(year, year, year.equals(Integer.toString(which.year()))))
                .toList();
    }

    private static List<Choice> months(Page page, Which which) {
        List<Choice> months = new ArrayList<>();
        months.add(new Choice("", page.t("counter.year-whole"), which.month() == null));
        for (int month = 1; month <= 12; month++) {
            @Nullable Integer chosen = which.month();
            months.add(new Choice(
                    Integer.toString(month),
                    page.t("counter.month-name", "date", LocalDate.of(which.year(), month, 1)),
                    chosen != null && chosen == month));
        }
        return months;
    }
}
