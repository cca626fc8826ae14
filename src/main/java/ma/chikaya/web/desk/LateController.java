package ma.chikaya.web.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.casework.Cases;
import ma.chikaya.counters.Arrival;
import ma.chikaya.counters.Arrivals;
import ma.chikaya.kernel.LegalTime;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.kernel.Refusal;
import ma.chikaya.web.FormError;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was keyed long after it came, for the supervisor who says whether its day is right. */
@Controller
class LateController {

    private static final int MOST = 50;

    private final Arrivals arrivals;
    private final Cases cases;
    private final Frames frames;
    private final Names names;

    LateController(Arrivals arrivals, Cases cases, Frames frames, Names names) {
        this.arrivals = arrivals;
        this.cases = cases;
        this.frames = frames;
        this.names = names;
    }

    /**
     * What was keyed late.
     *
     * @param href where the case is read; null where it is another body's
     */
    public record Row(
            UUID id,
            String number,
            String code,
            @Nullable String href,
            String body,
            String received,
            String keyed,
            long days,
            String by,
            String reason,
            boolean own) {}

    @GetMapping(Paths.LATE)
    String list(Page page, Official official, @RequestParam Map<String, String> parameters, Model model) {
        model.addAttribute("notice", Notice.read(page, parameters));
        return show(page, official, null, "", List.of(), model);
    }

    @PostMapping(Paths.LATE)
    String see(
            Page page,
            Official official,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        if (!official.has(Role.SUPERVISOR)) throw CaseAccess.notFound();
        Typed typed = Typed.of(fields);
        UUID id = uuid(typed.raw("id"));
        boolean confirmed = typed.is("do", "confirm");
        Outcome<Arrival> seen = arrivals.see(official, id, confirmed, typed.text("remark"));
        if (seen instanceof Outcome.Refused<Arrival>(Refusal why)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError("remark-" + id, Refusals.text(page, why));
            return show(page, official, id, typed.raw("remark"), List.of(error), model);
        }
        return "redirect:" + Paths.LATE + "?did=" + (confirmed ? "late-confirmed" : "late-contested");
    }

    private String show(
            Page page, Official official, @Nullable UUID wrong, String remark, List<FormError> errors, Model model) {
        if (!official.has(Role.SUPERVISOR)) throw CaseAccess.notFound();
        List<Arrival> late = arrivals.listLate(official, MOST + 1);
        List<Arrival> shown = late.subList(0, Math.min(MOST, late.size()));
        List<UUID> seen = cases
                .list(official, shown.stream().map(Arrival::submissionId).toList())
                .stream()
                .map(CaseLine::id)
                .toList();
        Map<Integer, String> people = names.officials(
                page, shown.stream().map(Arrival::keyedBy).distinct().toList());
        model.addAttribute("frame", frames.of(page, official, Paths.LATE, null));
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(one -> row(page, official, one, seen, people))
                        .toList());
        model.addAttribute("more", late.size() > MOST);
        model.addAttribute("errors", errors);
        model.addAttribute("wrong", wrong);
        model.addAttribute("remark", remark);
        return "web/desk/late";
    }

    private Row row(Page page, Official official, Arrival one, List<UUID> seen, Map<Integer, String> people) {
        return new Row(
                one.submissionId(),
                one.number(),
                one.code().display(),
                seen.contains(one.submissionId()) ? Paths.of(one.code()) : null,
                names.body(page, one.bodyId()),
                Say.date(page, one.receivedOn()),
                Say.date(page, LegalTime.dayOf(one.keyedAt())),
                ChronoUnit.DAYS.between(one.receivedOn(), LegalTime.dayOf(one.keyedAt())),
                people.getOrDefault(one.keyedBy(), ""),
                one.lateReason() == null ? "" : one.lateReason(),
                one.keyedBy() == official.id());
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            throw CaseAccess.notFound();
        }
    }
}
