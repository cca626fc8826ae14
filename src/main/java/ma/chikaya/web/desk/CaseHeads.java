package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.CaseLine;
import ma.chikaya.directory.Bodies;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;

/** What stands at the top of a case, and which decisions it offers. One button of a page is filled, no more. */
@Component
class CaseHeads {

    /** In the order shown; {@code accesskey} works without scripts. */
    private static final List<Offer> OFFERS = List.of(
            new Offer("arbitrate", Action.ARBITRATE, "b"),
            new Offer("route", Action.ROUTE, "r"),
            new Offer("accept", Action.ACCEPT, "c"),
            new Offer("conclude", Action.CONCLUDE, "c"),
            new Offer("refer", Action.REFER, null),
            new Offer("complement", Action.ASK_COMPLEMENT, "m"),
            new Offer("redirect", Action.REDIRECT, null),
            new Offer("extend", Action.EXTEND, null),
            new Offer("mediator", Action.NOTE_MEDIATOR, null),
            new Offer("refuse", Action.PROPOSE_REFUSAL, null),
            new Offer("explain", Action.GIVE_EXPLANATION, null),
            new Offer("remind", Action.PROMPT, "r"),
            new Offer("ask-explanation", Action.ASK_EXPLANATION, null),
            new Offer("take-over", Action.TAKE_OVER, null));

    /** Three ways to pass a case on, each with what it does. */
    private static final Set<String> PASSING_ON = Set.of("route", "refer", "redirect");

    private record Offer(
            String name,
            Action action,
            @org.jspecify.annotations.Nullable String key) {}

    private final Names names;
    private final LastList last;
    private final InstantSource clock;

    CaseHeads(Names names, LastList last, InstantSource clock) {
        this.names = names;
        this.last = last;
        this.clock = clock;
    }

    CaseHead of(Page page, CaseFile file) {
        CaseLine line = file.line();
        return new CaseHead(
                line.code(),
                InboxRows.subject(page, line),
                page.t("desk.kind", "kind", line.kind()),
                StateChip.of(page, line),
                line.danger(),
                about(page, file),
                acts(page, file),
                last.address());
    }

    private List<CaseHead.About> about(Page page, CaseFile file) {
        CaseLine line = file.line();
        List<CaseHead.About> about = new ArrayList<>();
        if (line.recorded()) about.add(new CaseHead.About(page.t("desk.about.recorded"), "mic"));
        if (file.withheld()) about.add(new CaseHead.About(page.t("desk.about.withheld"), "eye-off"));
        Integer competent = line.competentBodyId();
        if (competent != null && competent != line.bodyId()) {
            about.add(new CaseHead.About(
                    page.t(
                            "desk.about.for",
                            "body",
                            names.body(page, competent, line.receivedOn()),
                            "of",
                            names.named(page, competent, line.receivedOn()).of()),
                    "landmark"));
        }
        if (line.reopened() > 0 && !(line.reopened() == 1 && StateChip.isReopened(line)))
            about.add(new CaseHead.About(page.t("desk.about.reopened", "n", line.reopened()), "rotate-ccw"));
        if (file.redirections() > 0) {
            about.add(new CaseHead.About(page.t("desk.about.redirected", "n", file.redirections()), null));
        }
        return about;
    }

    private List<CaseHead.Act> acts(Page page, CaseFile file) {
        List<CaseHead.Act> acts = new ArrayList<>();
        if (file.mayApprove()) acts.add(act(page, file, "approve", "btn", "p"));
        for (Offer offer : OFFERS) {
            if (!file.actions().contains(offer.action()) || !isTimely(file, offer.action())) continue;
            acts.add(act(page, file, offer.name(), style(file, offer.name()), offer.key()));
        }
        return acts;
    }

    /** The Médiateur is seized where somebody has cause to: an answer that came, or none in time. */
    private boolean isTimely(CaseFile file, Action action) {
        if (action != Action.NOTE_MEDIATOR || !file.line().state().isOpen()) return true;
        LocalDate due = file.line().dueOn();
        return due != null && LegalClock.isOverdue(LegalClock.dayOf(clock.instant()), due);
    }

    private static CaseHead.Act act(
            Page page, CaseFile file, String name, String style, @org.jspecify.annotations.Nullable String key) {
        String hint = PASSING_ON.contains(name) ? page.t("desk." + name + ".lead") : null;
        return new CaseHead.Act(Paths.of(file.line().code(), name), page.t("desk.act." + name), style, key, hint);
    }

    /** The national desk first finds the body; whoever has the case first decides on it. */
    private static String style(CaseFile file, String name) {
        boolean searching =
                file.line().bodyId() == Bodies.NATIONAL_DESK && file.line().competentBodyId() == null;
        boolean first = Map.of("route", searching, "accept", !searching, "conclude", !searching)
                .getOrDefault(name, false);
        if (first) return "btn";
        return name.equals("refuse") ? "btn danger" : "btn line";
    }
}
