package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.Territories;
import ma.chikaya.knowledge.ArticleOpinions;
import ma.chikaya.knowledge.ArticleSearches;
import ma.chikaya.knowledge.Enquiries;
import ma.chikaya.knowledge.Enquiry.Outcome;
import ma.chikaya.knowledge.EnquiryCount;
import ma.chikaya.law.LegalClock;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.sheets.Table;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was asked in a month, where, in which language, and what of it had no answer; which articles were of use, and what
 * was looked for in them: read from counters.
 */
@Controller
class EnquiryFigures {

    /** So far back one turns the pages; an older month is asked for by its address. */
    private static final int MONTHS = 12;

    /** So many of the searches of a month. */
    private static final int SEARCHES = 50;

    private final Enquiries enquiries;
    private final ArticleOpinions opinions;
    private final ArticleSearches searches;
    private final Topics topics;
    private final Territories territories;
    private final Frames frames;
    private final InstantSource clock;

    EnquiryFigures(
            Enquiries enquiries,
            ArticleOpinions opinions,
            ArticleSearches searches,
            Topics topics,
            Territories territories,
            Frames frames,
            InstantSource clock) {
        this.enquiries = enquiries;
        this.opinions = opinions;
        this.searches = searches;
        this.topics = topics;
        this.territories = territories;
        this.frames = frames;
        this.clock = clock;
    }

    /** One of what is told apart, with what became of its questions. */
    public record Line(String label, int all, int spot, int later, int passed, int none) {

        Line plus(EnquiryCount one) {
            int n = one.n();
            Outcome outcome = one.outcome();
            boolean moved = outcome == Outcome.BODY || outcome == Outcome.SECOND;
            return new Line(
                    label,
                    all + n,
                    spot + (outcome == Outcome.SPOT ? n : 0),
                    later + (outcome == Outcome.LATER ? n : 0),
                    passed + (moved ? n : 0),
                    none + (outcome == Outcome.NONE ? n : 0));
        }
    }

    /** One way of telling them apart. */
    public record Part(String title, List<Line> lines) {}

    @GetMapping(Paths.QUESTIONS + "/figures")
    String show(Page page, Official official, @RequestParam(defaultValue = "") String month, Model model) {
        EnquiryController.onlyThoseAsked(official);
        YearMonth shown = month(month);
        YearMonth now = YearMonth.from(LegalClock.dayOf(clock.instant()));
        model.addAttribute("frame", frames.of(page, official, Paths.QUESTIONS, null));
        model.addAttribute("month", shown.toString());
        model.addAttribute("name", page.t("counter.month", "date", shown.atDay(1)));
        model.addAttribute(
                "before",
                shown.isAfter(now.minusMonths(MONTHS)) ? shown.minusMonths(1).toString() : null);
        model.addAttribute("after", shown.isBefore(now) ? shown.plusMonths(1).toString() : null);
        model.addAttribute("parts", parts(page, shown.atDay(1)));
        model.addAttribute("opinions", opinions.listIn(shown.atDay(1)));
        model.addAttribute("searches", searches.listIn(shown.atDay(1), SEARCHES));
        return "web/desk/enquiry-figures";
    }

    @GetMapping(Paths.QUESTIONS + "/figures.csv")
    void sheet(
            Page page, Official official, @RequestParam(defaultValue = "") String month, HttpServletResponse response)
            throws IOException {
        EnquiryController.onlyThoseAsked(official);
        YearMonth shown = month(month);
        List<List<Object>> rows = new ArrayList<>();
        for (Part part : parts(page, shown.atDay(1))) {
            for (Line line : part.lines()) {
                rows.add(List.of(
                        part.title(), line.label(), line.all(), line.spot(), line.later(), line.passed(), line.none()));
            }
        }
        List<String> header = new ArrayList<>();
        for (String key : List.of("by", "label", "all", "spot", "later", "passed", "none")) {
            header.add(page.t("enquiry.column." + key));
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"chikaya-questions-" + shown + ".csv\"");
        SheetWriter.csv(response.getOutputStream(), new Table(shown.toString(), false, header, rows));
    }

    private List<Part> parts(Page page, LocalDate month) {
        List<EnquiryCount> counts = enquiries.countIn(month);
        return List.of(
                part(page, counts, "all", one -> page.t("enquiry.by.all-label")),
                part(
                        page,
                        counts,
                        "topic",
                        one -> one.topic().isEmpty() ? page.t("enquiry.unknown") : topic(page, one)),
                part(page, counts, "territory", one -> territory(page, one.territory())),
                part(page, counts, "language", one -> one.language().ownName()),
                part(page, counts, "channel", one -> page.t("enquiry.channel." + one.channel())));
    }

    private String topic(Page page, EnquiryCount one) {
        String name = topics.name(page, one.topic());
        return name == null ? one.topic() : name;
    }

    private String territory(Page page, String code) {
        return territories
                .find(code)
                .map(one -> one.label().in(page.language()))
                .orElse(page.t("enquiry.unknown"));
    }

    private static Part part(Page page, List<EnquiryCount> counts, String by, Function<EnquiryCount, String> label) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (EnquiryCount one : counts) {
            String name = label.apply(one);
            lines.put(
                    name,
                    lines.getOrDefault(name, new Line(name, 0, 0, 0, 0, 0)).plus(one));
        }
        List<Line> sorted = lines.values().stream()
                .sorted(Comparator.comparingInt(Line::all).reversed().thenComparing(Line::label))
                .toList();
        return new Part(page.t("enquiry.by." + by), sorted);
    }

    private YearMonth month(String typed) {
        YearMonth now = YearMonth.from(LegalClock.dayOf(clock.instant()));
        try {
            YearMonth asked = YearMonth.parse(typed);
            return asked.isAfter(now) || asked.getYear() < 2018 ? now : asked;
        } catch (DateTimeException none) {
            return now;
        }
    }
}
