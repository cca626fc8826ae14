package ma.chikaya.web.admin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.directory.KeptSheets;
import ma.chikaya.directory.KeptSheets.KeptSheet;
import ma.chikaya.kernel.Language;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.platform.Audit;
import ma.chikaya.sheets.Fault;
import ma.chikaya.sheets.Plan;
import ma.chikaya.sheets.Planned;
import ma.chikaya.sheets.SheetWriter;
import ma.chikaya.sheets.Sheets;
import ma.chikaya.sheets.Table;
import ma.chikaya.sheets.UnreadableSheet;
import ma.chikaya.text.CleanText;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Html;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Sheets in and out: what is known today to take away, and a sheet sent in is shown as what it would do first. */
@Controller
class ImportController {

    static final String PATH = "/admin/import";

    private static final String SENT = PATH + "/{sheet:[0-9a-f-]{36}}";
    private static final int LINES = 200;

    private final List<SheetKind> kinds;
    private final KeptSheets kept;
    private final Audit audit;

    ImportController(List<SheetKind> kinds, KeptSheets kept, Audit audit) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparingInt(SheetKind::order)).toList();
        this.kept = kept;
        this.audit = audit;
    }

    @GetMapping(PATH)
    String show(@RequestParam(required = false) @Nullable Integer done, Official official, Page page, Model model) {
        if (done != null) model.addAttribute("done", done);
        return page(model, page, official, List.of());
    }

    @GetMapping(PATH + "/{kind:[a-z]{1,20}}.{type:xlsx|csv}")
    void export(
            @PathVariable String kind,
            @PathVariable String type,
            Official official,
            Page page,
            HttpServletResponse response)
            throws IOException {
        Table table = kind(kind).table(official, page.language());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind + "." + type + "\"");
        response.setHeader("Cache-Control", "no-store");
        if (type.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            SheetWriter.csv(response.getOutputStream(), table);
        } else {
            response.setContentType(SheetWriter.xlsxType());
            SheetWriter.xlsx(response.getOutputStream(), List.of(table));
        }
    }

    @PostMapping(PATH)
    String send(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile sheet,
            Official official,
            Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SheetKind known = kind(kind);
        if (sheet == null || sheet.isEmpty()) {
            return wrong(response, model, page, official, known, page.t("import.file.missing"));
        }
        if (sheet.getSize() > Sheets.MOST_BYTES) {
            Refusal large = new Refusal("sheets.too-large", Map.of("megabytes", Sheets.MOST_BYTES >> 20));
            return wrong(response, model, page, official, known, page.t(large));
        }
        byte[] content = sheet.getBytes();
        try {
            Sheets.read(new ByteArrayInputStream(content));
        } catch (UnreadableSheet unreadable) {
            return wrong(response, model, page, official, known, page.t(unreadable.refusal()));
        }
        String name = CleanText.cleanLine(Objects.requireNonNullElse(sheet.getOriginalFilename(), ""));
        UUID id = kept.keep(
                official.id(), known.name(), name.length() > 120 ? name.substring(name.length() - 120) : name, content);
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping(SENT)
    String plan(
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "0") int from,
            Official official,
            Page page,
            Model model)
            throws IOException {
        KeptSheet sent = sent(official, sheet);
        Plan plan = run(official, sent, true);
        return plan(model, page, official, sent, plan, Math.max(0, from), false);
    }

    /** What is confirmed is what was read: where something has changed since, it is shown again. */
    @PostMapping(SENT)
    String confirm(
            @PathVariable UUID sheet,
            @RequestParam(defaultValue = "") String seen,
            Official official,
            Page page,
            Model model,
            HttpServletResponse response)
            throws IOException {
        KeptSheet sent = sent(official, sheet);
        Plan now = run(official, sent, true);
        if (now.isSound() && seen.equals(digest(now))) {
            Plan done = run(official, sent, false);
            if (done.isSound()) {
                kept.remove(sent.id());
                audit.add(
                        official.id(),
                        "sheet-brought-in",
                        "sheet:" + sent.kind(),
                        "changes:" + done.changes().size());
                return "redirect:" + PATH + "?done=" + done.changes().size();
            }
            now = done;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return plan(model, page, official, sent, now, 0, true);
    }

    /** Changed its mind: the sheet is not kept. */
    @PostMapping(SENT + "/forget")
    String forget(@PathVariable UUID sheet, Official official) {
        kept.remove(sent(official, sheet).id());
        return "redirect:" + PATH;
    }

    private Plan run(Official official, KeptSheet sent, boolean dry) throws IOException {
        try {
            return kind(sent.kind()).run(official, Sheets.read(sent.open()), dry);
        } catch (UnreadableSheet changedReader) {
            Refusal why = changedReader.refusal();
            return new Plan(List.of(new Fault(1, "", why.key(), why.arguments())), List.of(), 0);
        }
    }

    private KeptSheet sent(Official official, UUID id) {
        return kept.find(official.id(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SheetKind kind(String name) {
        return kinds.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String wrong(
            HttpServletResponse response, Model model, Page page, Official official, SheetKind kind, String message) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(model, page, official, List.of(new FormError("sheet-" + kind.name(), message)));
    }

    private String page(Model model, Page page, Official official, List<FormError> errors) {
        int title = page.language() == Language.FR ? 1 : 0;
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute(
                "kinds",
                kinds.stream()
                        .map(kind -> new KindShown(
                                kind.name(),
                                kind.columns().stream()
                                        .map(column -> new KindShown.Title(
                                                column.titles().get(title), column.required()))
                                        .toList()))
                        .toList());
        model.addAttribute("errors", errors);
        return "web/admin/import";
    }

    private String plan(
            Model model, Page page, Official official, KeptSheet sent, Plan plan, int from, boolean changed) {
        int total = plan.isSound() ? plan.changes().size() : plan.faults().size();
        String href = PATH + "/" + sent.id();
        List<PlanShown.Line> lines = plan.isSound()
                ? plan.changes().stream()
                        .skip(from)
                        .limit(LINES)
                        .map(one -> line(page, one))
                        .toList()
                : plan.faults().stream()
                        .skip(from)
                        .limit(LINES)
                        .map(one -> line(page, one))
                        .toList();
        model.addAttribute("frame", AdminFrame.of(page, official));
        model.addAttribute("changed", changed);
        model.addAttribute(
                "plan",
                new PlanShown(
                        sent.kind(),
                        sent.fileName(),
                        href,
                        plan.isSound(),
                        total,
                        plan.unchanged(),
                        lines,
                        counts(page, plan),
                        digest(plan),
                        from + LINES < total ? href + "?from=" + (from + LINES) : null));
        return "web/admin/import-plan";
    }

    private static PlanShown.Line line(Page page, Fault fault) {
        return new PlanShown.Line(
                fault.line(), fault.column(), Html.said(page.t(new Refusal(fault.key(), fault.arguments()))));
    }

    private static PlanShown.Line line(Page page, Planned planned) {
        return new PlanShown.Line(
                planned.line(),
                planned.subject(),
                page.html(planned.key(), "name", planned.name().in(page.language())));
    }

    /** The commonest first. */
    private static List<PlanShown.Count> counts(Page page, Plan plan) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        if (plan.isSound()) plan.changes().forEach(one -> counted.merge(one.key() + ".count", 1, Integer::sum));
        else {
            plan.faults()
                    .forEach(one -> counted.merge(
                            page.t(new Refusal(one.key(), one.arguments()))
                                    .replaceAll("[\\u2066-\\u2069]", "")
                                    .replaceAll("\\d+", "…"),
                            1,
                            Integer::sum));
        }
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(one -> new PlanShown.Count(
                        plan.isSound() ? page.html(one.getKey()) : Html.said(one.getKey()), one.getValue()))
                .toList();
    }

    private static String digest(Plan plan) {
        return Optional.of(plan.faults() + "|" + plan.changes())
                .map(text -> UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .toString();
    }
}
