package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Arbitrations;
import ma.chikaya.casework.Arbitrations.Waiting;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Due;
import ma.chikaya.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases that bodies pass to and fro, for whoever says whose they are; the nearest date first. */
@Controller
class ArbitrationController {

    private static final int MOST = 100;

    private final Arbitrations arbitrations;
    private final Frames frames;
    private final Names names;
    private final InstantSource clock;

    ArbitrationController(Arbitrations arbitrations, Frames frames, Names names, InstantSource clock) {
        this.arbitrations = arbitrations;
        this.frames = frames;
        this.names = names;
        this.clock = clock;
    }

    /** One of them. */
    public record Row(String href, String code, String subject, Due due, String body, int times) {}

    @GetMapping(Paths.ARBITRATION)
    String list(@RequestParam(required = false) @Nullable String did, Official official, Page page, Model model) {
        if (!Arbitrations.isOffered(official)) throw CaseAccess.notFound();
        LocalDate today = LegalClock.dayOf(clock.instant());
        List<Row> rows = arbitrations.list(official, MOST).stream()
                .map(one -> row(page, one, today))
                .toList();
        model.addAttribute("frame", frames.of(page, official, Paths.ARBITRATION, null));
        model.addAttribute("rows", rows);
        model.addAttribute("done", "arbitrate".equals(did));
        return "web/desk/arbitration";
    }

    private Row row(Page page, Waiting one, LocalDate today) {
        Integer competent = one.line().competentBodyId();
        return new Row(
                Paths.of(one.line().code(), "arbitrate"),
                one.line().code().display(),
                InboxRows.subject(page, one.line()),
                new Due(
                        Dues.tone(today, one.by()),
                        Dues.left(page, today, one.by()),
                        page.t("desk.due.arbitration"),
                        50),
                names.body(page, competent == null ? one.line().bodyId() : competent),
                one.redirections());
    }
}
