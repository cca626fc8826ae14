package ma.chikaya.web.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.EventType;
import ma.chikaya.casework.HistoryEntry;
import ma.chikaya.directory.Bodies;
import ma.chikaya.directory.Body;
import ma.chikaya.directory.Joined;
import ma.chikaya.directory.NamedBody;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Which body is meant: found by name, with those that serve the place of the case offered before. */
@Component
class BodyChoices {

    private static final int MOST = 8;

    private final Bodies bodies;
    private final Joined joined;
    private final Proposals proposals;

    BodyChoices(Bodies bodies, Joined joined, Proposals proposals) {
        this.bodies = bodies;
        this.joined = joined;
        this.proposals = proposals;
    }

    /** The same with every body that had the case offered first: an arbiter mostly names one of them. */
    void fillWithPassed(Page page, CaseFile file, Typed typed, Model model) {
        fill(page, file, typed, model);
        Integer chosen = typed.number("body");
        if (!typed.line("words").isEmpty()) return;
        Map<Integer, Choice> options = new LinkedHashMap<>();
        for (HistoryEntry event : file.history().reversed()) {
            for (String fact : List.of("body", "fromBody")) {
                if (event.type() != EventType.REDIRECTED || !(event.facts().get(fact) instanceof Integer id)) continue;
                bodies.find(id)
                        .filter(body -> id != Bodies.NATIONAL_DESK)
                        .ifPresent(body -> options.putIfAbsent(id, choice(page, body, chosen, Map.of())));
            }
        }
        List<Choice> all = new ArrayList<>(options.values());
        if (model.getAttribute("bodies") instanceof List<?> proposed) {
            proposed.stream()
                    .filter(Choice.class::isInstance)
                    .map(Choice.class::cast)
                    .filter(one -> all.stream().noneMatch(there -> there.value().equals(one.value())))
                    .forEach(all::add);
        }
        model.addAttribute("bodies", all);
    }

    void fill(Page page, CaseFile file, Typed typed, Model model) {
        Map<Integer, Body> offered = new LinkedHashMap<>();
        Integer chosen = typed.number("body");
        if (chosen != null) bodies.find(chosen).ifPresent(body -> offered.put(body.id(), body));
        String words = typed.line("words");
        Map<Integer, String> reasons = new LinkedHashMap<>();
        if (words.isEmpty()) {
            proposals.of(page, file).forEach(proposal -> {
                bodies.find(proposal.body()).ifPresent(body -> offered.putIfAbsent(body.id(), body));
                reasons.put(proposal.body(), proposal.reason());
            });
        } else {
            bodies.search(words, file.place().territory(), MOST).forEach(body -> offered.putIfAbsent(body.id(), body));
        }
        List<Choice> options = new ArrayList<>();
        offered.values().forEach(body -> options.add(choice(page, body, chosen, reasons)));
        model.addAttribute("bodies", options);
    }

    private Choice choice(
            Page page, Body body, @org.jspecify.annotations.Nullable Integer chosen, Map<Integer, String> reasons) {
        List<String> hints = new ArrayList<>();
        String reason = reasons.get(body.id());
        if (reason != null && !reason.isEmpty()) hints.add(reason);
        if (bodies.isDefence(body.id())) hints.add(page.t("desk.body.defence"));
        else if (!joined.isJoined(body.id())) {
            NamedBody above = NamedBody.of(bodies.get(joined.handlingBody(body.id())), page.language());
            hints.add(page.t(
                    "desk.body.not-joined",
                    "start",
                    above.start(),
                    "gender",
                    above.gender(),
                    "own",
                    NamedBody.of(body, page.language()).gender()));
        }
        return new Choice(
                Integer.toString(body.id()),
                body.label().in(page.language()),
                hints.isEmpty() ? null : String.join(page.t("desk.comma"), hints),
                chosen != null && chosen == body.id());
    }
}
