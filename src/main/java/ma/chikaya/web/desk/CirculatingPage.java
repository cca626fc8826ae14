package ma.chikaya.web.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.chikaya.accounts.Official;
import ma.chikaya.casework.Action;
import ma.chikaya.casework.CaseFile;
import ma.chikaya.casework.Cases;
import ma.chikaya.directory.Services;
import ma.chikaya.kernel.Outcome;
import ma.chikaya.law.LegalClock;
import ma.chikaya.web.Choice;
import ma.chikaya.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** One or several services are asked, each with the same question and the day it shall answer. */
@Component
class CirculatingPage implements DecisionForm {

    /** Days a service is given where nobody says otherwise. */
    private static final int DAYS = 7;

    private final Cases cases;
    private final Services services;
    private final LegalClock law;
    private final InstantSource clock;

    CirculatingPage(Cases cases, Services services, LegalClock law, InstantSource clock) {
        this.cases = cases;
        this.services = services;
        this.law = law;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "circulate";
    }

    @Override
    public Action action() {
        return Action.CIRCULATE;
    }

    @Override
    public Typed start(Page page, Official official, CaseFile file) {
        LocalDate today = LegalClock.dayOf(clock.instant());
        LocalDate week = law.calendar().nextWorking(today.plusDays(DAYS));
        LocalDate due = file.line().dueOn();
        // A service that answers on the last day leaves none to write in.
        if (due != null && due.isAfter(today) && !week.isBefore(due)) week = due.minusDays(1);
        Map<String, String> start = new HashMap<>(Map.of("due", week.toString()));
        String topic = file.line().topic();
        // Who takes what it is about is ticked; where several do, the official knows which.
        List<String> taking = services.listOf(file.line().bodyId()).stream()
                .filter(one -> topic != null && one.takes(topic))
                .map(one -> Integer.toString(one.id()))
                .toList();
        if (taking.size() == 1) start.put("services", taking.getFirst());
        return Typed.of(start);
    }

    @Override
    public void fill(Page page, Official official, CaseFile file, Typed typed, Model model) {
        model.addAttribute(
                "services",
                services.listOf(file.line().bodyId()).stream()
                        .map(one -> new Choice(
                                Integer.toString(one.id()),
                                one.name().in(page.language()),
                                file.line().topic() != null
                                                && one.takes(file.line().topic())
                                        ? page.t("desk.circulate.takes")
                                        : null,
                                typed.all("services").contains(Integer.toString(one.id()))))
                        .toList());
    }

    @Override
    public Outcome<Integer> decide(Official official, CaseFile file, int version, Typed typed) {
        Set<Integer> chosen = new HashSet<>();
        for (String id : typed.all("services")) if (id.matches("\\d{1,9}")) chosen.add(Integer.valueOf(id));
        LocalDate due = typed.date("due");
        if (due == null) return Outcome.refused("desk.refused.date");
        return cases.circulate(
                official,
                file.line().id(),
                version,
                chosen,
                typed.text("question"),
                typed.textOrNull("instructions"),
                due);
    }

    @Override
    public Map<String, String> fields() {
        return Map.of("service", "services", "question", "question", "past", "due", "date", "due", "beyond", "due");
    }
}
