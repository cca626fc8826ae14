package ma.chikaya.web.desk;

import java.util.List;
import java.util.Locale;
import ma.chikaya.accounts.Official;
import ma.chikaya.accounts.Role;
import ma.chikaya.escalation.Audience;
import ma.chikaya.escalation.Notice;
import ma.chikaya.escalation.Notices;
import ma.chikaya.escalation.Place;
import ma.chikaya.escalation.Reminders;
import ma.chikaya.escalation.Told;
import ma.chikaya.escalation.WatchedRule;
import ma.chikaya.kernel.TrackingCode;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an official was reminded of, and what was brought before him because its date passed. */
@Controller
class ReminderController {

    private static final int PAGE = 30;

    private static final int NOTICES = 20;

    private final Reminders reminders;
    private final Notices notices;
    private final Frames frames;
    private final Names names;

    ReminderController(Reminders reminders, Notices notices, Frames frames, Names names) {
        this.reminders = reminders;
        this.notices = notices;
        this.frames = frames;
        this.names = names;
    }

    @GetMapping(Paths.REMINDERS)
    String list(@RequestParam(required = false) @Nullable String after, Official official, Page page, Model model) {
        Place place = after == null ? null : Place.read(after).orElse(null);
        List<Told> found = reminders.list(official, place, PAGE);
        boolean more = found.size() > PAGE;
        List<Told> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("frame", frames.of(page, official, Paths.REMINDERS, null));
        model.addAttribute(
                "rows", shown.stream().map(one -> row(page, official, one)).toList());
        model.addAttribute(
                "notices",
                place != null
                        ? List.of()
                        : notices.list(official, NOTICES).stream()
                                .map(one -> notice(page, one))
                                .toList());
        model.addAttribute(
                "next", more ? Paths.REMINDERS + "?after=" + shown.getLast().place() : null);
        return "web/desk/reminders";
    }

    /** A notice in words, with where it leads. */
    public record NoticeRow(String what, @Nullable String code, String href, String when, String machine) {}

    private static NoticeRow notice(Page page, Notice one) {
        String reference = one.reference();
        TrackingCode code = one.code();
        return new NoticeRow(
                page.t(
                        "desk.notice." + one.kind().name().toLowerCase(Locale.ROOT),
                        "cases",
                        one.cases(),
                        "reference",
                        reference == null ? "" : reference),
                code == null ? null : code.display(),
                code == null ? Paths.INBOX : one.kind() == Notice.Kind.ARBITRATION ? Paths.ARBITRATION : Paths.of(code),
                Say.moment(page, one.at()),
                Say.machine(one.at()));
    }

    private ReminderRow row(Page page, Official official, Told one) {
        // As it was then, not as the timetable has it: after a pause a line may come long after its day.
        long past = -LegalClock.daysLeft(LegalClock.dayOf(one.at()), one.dueOn());
        boolean late = past > 0;
        // The national desk is told of bodies whose cases it does not read.
        boolean reads = one.audience() != Audience.INSPECTOR
                || official.bodies(Role.TRIAGE).contains(one.bodyId());
        return new ReminderRow(
                one.code().display(),
                reads ? address(one) : null,
                page.t(
                        late ? "desk.reminder.late" : "desk.reminder.near",
                        "rule",
                        one.rule(),
                        "days",
                        Math.abs(past),
                        "date",
                        one.dueOn()),
                page.t("desk.reminder.to." + one.audience().word()),
                names.body(page, one.bodyId()),
                Say.moment(page, one.at()),
                Say.machine(one.at()),
                late);
    }

    private static String address(Told one) {
        boolean arbitrates = one.rule() == WatchedRule.ARBITRATION && one.audience() == Audience.SUPERVISOR;
        return arbitrates ? Paths.ARBITRATION : Paths.of(one.code());
    }
}
